"""`tawatur report`: a dossier as one HTML file."""

from pathlib import Path
from typing import Annotated

import typer

from tawatur.cli.console import open_output, page
from tawatur.cli.options import DossierArgument, ForceOption, QuietOption
from tawatur.errors import ConfigError
from tawatur.flow.ask import Dossier
from tawatur.web.report import render_report

__all__ = ["report"]

_LANGUAGES = ("ar", "en")

OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The file to write; otherwise the dossier's name with .html."
    ),
]
LangOption = Annotated[
    str,
    typer.Option("--lang", metavar="|".join(_LANGUAGES), help="The language of the headings around the articles."),
]


def report(
    dossier: DossierArgument,
    *,
    output: OutputOption = None,
    lang: LangOption = "ar",
    force: ForceOption = False,
    quiet: QuietOption = False,
) -> None:
    """Write a dossier as one HTML file that needs nothing beside it: no network, no server, no other file."""
    if lang not in _LANGUAGES:
        raise ConfigError(f"no report in {lang!r}", do=f"Give --lang {' or --lang '.join(_LANGUAGES)}.")
    target = output or dossier.with_suffix(".html")
    with Dossier.open(dossier) as opened, open_output(target, force=force) as draft:
        draft.write_text(render_report(opened, lang), encoding="utf-8", errors="backslashreplace")
    if not quiet:
        page().print(f"Wrote {target} ({target.stat().st_size:,} bytes)", markup=False)
