"""`tawatur pairs`: which states do something with or to each other, and how often."""

from typing import Annotated

import typer

from tawatur.cli.console import page, write_json
from tawatur.cli.exits import Exit
from tawatur.cli.options import DossierArgument, JsonOption
from tawatur.cli.tables import draw_part, table
from tawatur.flow.ask import Dossier
from tawatur.flow.questions.pairs import PairRow, list_pairs

__all__ = ["pairs"]

_HEAD = ("pair", "events", "talk", "work together", "accuse", "fight", "open", "denied", "from", "to", "states")

StateOption = Annotated[
    str | None, typer.Option("--state", metavar="AAA", help="Pairs of this state alone, by ISO code, as RUS.")
]
LimitOption = Annotated[int, typer.Option("--limit", "-n", metavar="N", min=1, max=1000, help="How many at most.")]


def pairs(
    dossier: DossierArgument, *, state: StateOption = None, limit: LimitOption = 20, json: JsonOption = False
) -> None:
    """List the pairs of states with events between them: what occurred by class, what is open, what is denied.

    Exits with 1 if there is none of the kind asked for.
    """
    with Dossier.open(dossier) as opened:
        found = list_pairs(opened, 0, limit, state=state)
    if json:
        write_json(found)
    else:
        drawn = table(_HEAD, map(_cells, found.items))
        draw_part(page(), "Pairs of states", f"{len(found.items)} of {found.total}", drawn)
    if not found.total:
        raise typer.Exit(Exit.FOUND)


def _cells(row: PairRow) -> tuple[object, ...]:
    names = f"{row.left.name} – {row.right.name}"
    code = f"{row.left.code}-{row.right.code}"
    return (code, row.total, *row.quads, row.open, row.denied, row.first, row.last, names)
