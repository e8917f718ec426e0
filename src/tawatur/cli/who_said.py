"""`tawatur who-said`: the reports that hold some words, with who said them and through whom."""

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from tawatur.cli.console import page, write_json
from tawatur.cli.exits import Exit
from tawatur.cli.options import DossierArgument, JsonOption
from tawatur.cli.summary import chain_words
from tawatur.flow.ask import Dossier, Listing, StatementRow

__all__ = ["who_said"]

WordsArgument = Annotated[
    str, typer.Argument(metavar="WORDS", help="Words that the report must hold, in any of their forms.")
]
LimitOption = Annotated[int, typer.Option("--limit", "-n", metavar="N", min=1, max=1000, help="How many at most.")]


def who_said(
    dossier: DossierArgument, words: WordsArgument, *, limit: LimitOption = 20, json: JsonOption = False
) -> None:
    """List who said something: each report that holds the words, its sources, and whether they deny it.

    Exits with 1 if no report holds them all.
    """
    with Dossier.open(dossier) as opened:
        found = opened.who_said(words, limit=limit)
    if json:
        write_json(found)
    else:
        _draw(page(), found)
    if not found.total:
        raise typer.Exit(Exit.FOUND)


def _draw(screen: Console, found: Listing[StatementRow]) -> None:
    screen.print(f"[bold]Who said it[/bold] [dim]({len(found.items)} of {found.total})[/dim]")
    for row in found.items:
        where = " · ".join(filter(None, (row.outlet, row.published, row.article_title)))
        screen.print(f"\n[bold]{escape(chain_words(row.chain))}[/bold]  {row.polarity}, {row.modality}, {row.mode}")
        screen.print(f"    {escape(' '.join(row.words.split()))}")
        screen.print(f"    [dim]{escape(where or row.article)}[/dim]")
