"""The program `tawatur`: its commands, and what becomes of an error that comes out of one."""

import sys
from typing import Annotated

import typer

from tawatur._version import __version__
from tawatur.cli.build import build
from tawatur.cli.claims import claims
from tawatur.cli.compare import compare
from tawatur.cli.curate import curate
from tawatur.cli.events import events
from tawatur.cli.exits import ExitGuard
from tawatur.cli.explain import explain
from tawatur.cli.export import export
from tawatur.cli.info import info
from tawatur.cli.log import log
from tawatur.cli.pairs import pairs
from tawatur.cli.read import read
from tawatur.cli.report import report
from tawatur.cli.serve import serve
from tawatur.cli.show import show
from tawatur.cli.undo import undo
from tawatur.cli.verify import verify
from tawatur.cli.who_said import who_said

__all__ = ["app", "main"]

app = typer.Typer(
    name="tawatur",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
    epilog="Exit codes: 0 done; 1 a check found something, or some inputs could not be read; "
    "2 what was asked cannot be done; 3 a fault of Tawatur's own.",
)
for command in (
    read,
    explain,
    build,
    show,
    who_said,
    events,
    pairs,
    serve,
    report,
    export,
    verify,
    info,
    claims,
    compare,
    curate,
    log,
    undo,
):
    app.command()(command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tawatur {__version__}")
        raise typer.Exit


VersionOption = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
]


@app.callback()
def _describe(*, version: VersionOption = False) -> None:
    """Read Arabic news into a dossier: who said what, through whom, what happened, and what contradicts it."""


def main() -> None:
    """Run the program with the arguments it was called with, and end it with an exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # Arabic comes out whole whatever the locale is
            reconfigure(encoding="utf-8", errors="backslashreplace")
    with ExitGuard():
        app()
