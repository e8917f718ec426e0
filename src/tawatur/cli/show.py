"""`tawatur show`: a dossier, or one of its articles, in the terminal."""

from typing import Annotated

import typer

from tawatur.cli.article import draw_article
from tawatur.cli.console import page, write_json
from tawatur.cli.options import DossierArgument, JsonOption
from tawatur.cli.summary import Summary, draw_summary
from tawatur.errors import NotFoundError
from tawatur.flow.ask import ArticleRow, Dossier
from tawatur.flow.questions.across import list_claims
from tawatur.model import Polarity

__all__ = ["find_article", "show"]

_PAGE = 1000

ArticleArgument = Annotated[
    str | None,
    typer.Argument(metavar="[ARTICLE]", help="Show this article: its id, or a part of the path it was read from."),
]
LimitOption = Annotated[
    int, typer.Option("--limit", "-n", metavar="N", min=1, max=_PAGE, help="How many rows of each list.")
]


def show(
    dossier: DossierArgument, article: ArticleArgument = None, *, limit: LimitOption = 10, json: JsonOption = False
) -> None:
    """Show a readable summary of a dossier, or one article with its findings."""
    with Dossier.open(dossier) as opened:
        if article is None:
            summary = _summary(opened, limit)
            if json:
                write_json(summary)
            else:
                draw_summary(page(), summary)
        else:
            found = opened.article(find_article(opened, article))
            if json:
                write_json(found)
            else:
                draw_article(page(), found)


def _summary(dossier: Dossier, limit: int) -> Summary:
    return Summary(
        info=dossier.info(),
        articles=dossier.articles(0, limit),
        entities=dossier.entities(0, limit),
        denials=dossier.statements(0, limit, polarity=Polarity.DENY),
        statements=dossier.statements(0, limit),
        claims=list_claims(dossier, 0, limit, origins=False),
        events=dossier.timeline(0, limit, kind="event"),
    )


def find_article(dossier: Dossier, wanted: str) -> str:
    """Return the id of the article that has it, or whose path has this part.

    Raises:
        NotFoundError: no article fits, or more than one.
    """
    fits: list[ArticleRow] = []
    offset = 0
    while True:
        listing = dossier.articles(offset, _PAGE, order="id")
        fits += [row for row in listing.items if row.id == wanted or any(wanted in place for place in row.places)]
        offset += len(listing.items)
        if not listing.items or offset >= listing.total:
            break
    if len(fits) != 1:
        raise NotFoundError(
            f"{len(fits)} articles fit {wanted!r}" if fits else f"no article {wanted!r}",
            do="`tawatur show DOSSIER` lists the articles with the files they were read from.",
        )
    return fits[0].id
