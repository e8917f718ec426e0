"""`tawatur compare`: two articles side by side."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from tawatur.cli.claims import draw_difference, telling_words
from tawatur.cli.console import page, write_json
from tawatur.cli.options import DossierArgument, JsonOption
from tawatur.cli.show import find_article
from tawatur.flow.ask import ClaimRow, Dossier
from tawatur.flow.questions.across import ComparedArticles, Echo, compare_articles

__all__ = ["compare"]

_WORDS = 200

LeftArgument = Annotated[
    str, typer.Argument(metavar="A", help="An article: its id, or a part of the path it was read from.")
]
RightArgument = Annotated[str, typer.Argument(metavar="B", help="Another, named in the same way.")]


def compare(
    dossier: DossierArgument, left: LeftArgument, right: RightArgument, *, json: JsonOption = False
) -> None:
    """Compare two articles: words they share, claims of both, contradictions, and what each says alone."""
    with Dossier.open(dossier) as opened:
        found = compare_articles(opened, find_article(opened, left), find_article(opened, right))
    if json:
        write_json(found)
    else:
        _draw(page(), found)


def _draw(screen: Console, found: ComparedArticles) -> None:
    for mark, row in (("A", found.left), ("B", found.right)):
        about = " · ".join(filter(None, (row.outlet, row.published)))
        screen.print(f"[bold]{mark}[/bold]  {escape(row.title or row.id)}  [dim]{escape(about)}[/dim]")
    if found.echo is not None:
        _draw_echo(screen, found.echo)
    screen.print(f"\n[bold]Both claim[/bold] [dim]({len(found.same)})[/dim]")
    for shared in found.same:
        screen.print(f"  {escape(' '.join(shared.row.words.split()))}")
        for mark, tellings in (("A", shared.left), ("B", shared.right)):
            for telling in tellings:
                screen.print(f"    {mark}  [dim]{escape(telling_words(telling))}[/dim]")
    for title, rows in (("Contradictions", found.differences), ("Changes", found.changes)):
        if rows:
            screen.print(f"\n[bold]{title}[/bold]")
        for clash in rows:
            draw_difference(screen, clash)
    _draw_claims(screen, "A adds", found.only_left)
    _draw_claims(screen, "B adds", found.only_right)


def _draw_echo(screen: Console, echo: Echo) -> None:
    reuse = echo.reuse
    way = {None: "nobody knows who took it from whom", True: "A took it from B", False: "B took it from A"}[
        echo.taken
    ]
    why = f" ({escape(reuse.why)})" if reuse.why else ""
    screen.print(f"\n[bold]Shared words[/bold]  {reuse.kind}, {reuse.containment:.0%} of the shorter; {way}{why}")
    for passage in echo.passages:
        words = " ".join(passage.own_words.split())
        screen.print(f"  {passage.kind}  {escape(words if len(words) <= _WORDS else words[:_WORDS] + '…')}")


def _draw_claims(screen: Console, title: str, rows: Sequence[ClaimRow]) -> None:
    screen.print(f"\n[bold]{title}[/bold] [dim]({len(rows)})[/dim]")
    for row in rows:
        screen.print(f"  {escape(' '.join(row.words.split()))}")
