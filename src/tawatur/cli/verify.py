"""`tawatur verify`: whether a dossier is whole."""

import typer
from rich.markup import escape

from tawatur.cli.console import page, write_json
from tawatur.cli.exits import Exit
from tawatur.cli.options import DossierArgument, JsonOption, QuietOption
from tawatur.flow.ask import Dossier

__all__ = ["verify"]


def verify(dossier: DossierArgument, *, json: JsonOption = False, quiet: QuietOption = False) -> None:
    """Check that a dossier is whole: its structure, every text, every id, every span and the account of inputs.

    Exits with 1 if a check fails.
    """
    with Dossier.open(dossier) as opened:
        report = opened.verify()
    if json:
        write_json(report)
    elif not quiet:
        screen = page()
        for check in report.checks:
            mark = "[green]ok[/green]    " if check.ok else "[red]FAILED[/red]"
            screen.print(f"{mark}  {escape(check.name)}  [dim]{escape(check.detail)}[/dim]")
    if not report.ok:
        raise typer.Exit(Exit.FOUND)
