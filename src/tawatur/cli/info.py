"""`tawatur info`: what a dossier holds, in figures, and what became of every input."""

from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from tawatur.cli.console import page, write_json
from tawatur.cli.options import DossierArgument, JsonOption
from tawatur.flow.ask import Dossier, DossierInfo
from tawatur.model import Intake, IntakeStatus

__all__ = ["info"]

_PAGE = 1000
_COUNTS = (
    "articles", "outlets", "sentences", "words", "mentions", "entities", "statements", "claims", "events", "times",
    "quantities",
)  # fmt: skip

FailuresOption = Annotated[
    bool, typer.Option("--failures", help="List every input that failed or was skipped, with stage and reason.")
]


def info(dossier: DossierArgument, *, failures: FailuresOption = False, json: JsonOption = False) -> None:
    """Show what a dossier holds, in figures, and what became of every input."""
    with Dossier.open(dossier) as opened:
        figures = opened.info()
        lost = _lost_inputs(opened) if failures else ()
    if json:
        write_json({"info": figures, "failures": lost} if failures else figures)
        return
    _draw(figures)
    for intake in lost:
        reason = intake.failure
        stage, message = (reason.stage, reason.message) if reason else ("", "no reason was kept")
        page().print(f"{intake.status}  {intake.place}  {stage}: {message}", markup=False)


def _lost_inputs(dossier: Dossier) -> tuple[Intake, ...]:
    found: list[Intake] = []
    for status in (IntakeStatus.FAILED, IntakeStatus.SKIPPED):
        offset = 0
        while True:
            listing = dossier.intakes(status, offset=offset, limit=_PAGE)
            found.extend(listing.items)
            offset += len(listing.items)
            if not listing.items or offset >= listing.total:
                break
    return tuple(found)


def _draw(figures: DossierInfo) -> None:
    screen = page()
    screen.print(f"[bold]{escape(figures.path)}[/bold]  {figures.size_bytes:,} bytes")
    grid = Table.grid(padding=(0, 2))
    grid.add_column()
    grid.add_column(justify="right")
    for noun in _COUNTS:
        grid.add_row(noun, f"{getattr(figures, noun):,}")
    screen.print(grid)
    if figures.first_published:
        screen.print(f"published  {figures.first_published} to {figures.last_published}")
    inputs = ", ".join(f"{count:,} {status}" for status, count in figures.intakes.items())
    screen.print(f"inputs     {inputs or 'none'}")
    readers = ", ".join(f"{escape(reader)} ({count:,})" for reader, count in figures.readers.items())
    screen.print(f"read by    {readers or 'none'}")
    screen.print(f"schema     {figures.schema_version}, last written by Tawatur {escape(figures.package_version)}")
