"""`tawatur log`: who decided what of a dossier, when and why."""

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from tawatur.cli.console import page, write_json
from tawatur.cli.options import DossierArgument, JsonOption
from tawatur.flow.ask import Dossier
from tawatur.flow.curate import EditRow
from tawatur.model import Edit

__all__ = ["draw_edit", "log"]

OfOption = Annotated[
    str | None,
    typer.Option("--of", metavar="ID", help="The entries alone that speak of this finding, entity or claim."),
]
BatchOption = Annotated[
    str | None, typer.Option("--batch", metavar="NAME", help="The entries of this batch alone.")
]
LimitOption = Annotated[int, typer.Option("--limit", "-n", metavar="N", min=1, max=1000, help="How many at most.")]
OffsetOption = Annotated[int, typer.Option("--offset", metavar="N", min=0, help="How many to pass over.")]


def log(
    dossier: DossierArgument,
    *,
    of: OfOption = None,
    batch: BatchOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    json: JsonOption = False,
) -> None:
    """List the edits of a dossier, the last first: who, when, why, how it stood before and after."""
    with Dossier.open(dossier) as opened:
        found = opened.edits(target=of, batch=batch, offset=offset, limit=limit)
    if json:
        write_json(found)
        return
    screen = page()
    screen.print(f"[bold]Edits[/bold] [dim]({len(found.items)} of {found.total})[/dim]")
    for row in found.items:
        draw_edit(screen, row.edit, standing=_standing(row))


def _standing(row: EditRow) -> str:
    """Return what became of an entry, in words."""
    if row.undone_by is not None:
        return f"undone by {row.undone_by}"
    return "dangling: what it speaks of is no longer found" if row.dangling else ""


def draw_edit(screen: Console, edit: Edit, *, standing: str = "") -> None:
    """Draw one entry of the log in a few lines."""
    names = " ".join(edit.named) or " ".join(map(str, edit.undoes))
    state = f"  [yellow]{escape(standing)}[/yellow]" if standing else ""
    screen.print(f"[bold]{edit.number}[/bold]  {edit.action} {escape(names)}{state}")
    if edit.before or edit.after:
        screen.print(f"    {escape(edit.before or '(nothing)')}  [dim]→[/dim]  {escape(edit.after or '(nothing)')}")
    about = " · ".join(filter(None, (edit.by, edit.at, edit.batch and f"batch {edit.batch}", edit.why)))
    screen.print(f"    [dim]{escape(about)}  {edit.hash[:12]}[/dim]")
