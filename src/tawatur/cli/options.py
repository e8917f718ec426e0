"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from tawatur.flow.settings import PROFILES, Settings

__all__ = [
    "ByOption",
    "DossierArgument",
    "ForceOption",
    "JsonOption",
    "LanguageOption",
    "PathsArgument",
    "ProfileOption",
    "QuietOption",
    "RelinkOption",
    "WhyOption",
    "WorkersOption",
    "default_settings",
]

default_settings = Settings()

PathsArgument = Annotated[
    list[Path],
    typer.Argument(metavar="PATH...", help="Files to read; a folder stands for the files in it, sorted."),
]
DossierArgument = Annotated[Path, typer.Argument(metavar="DOSSIER", help="A dossier made by `tawatur build`.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON to standard output, for programs.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no messages, errors alone.")]
ForceOption = Annotated[bool, typer.Option("--force", "-f", help="Write over a file that is there.")]
LanguageOption = Annotated[
    str,
    typer.Option("--language", metavar="CODE", help="The language of articles whose language cannot be told."),
]
ProfileOption = Annotated[
    str,
    typer.Option(
        "--profile", metavar="|".join(PROFILES), help="`full` uses the trained network, `fast` is rules alone."
    ),
]
WorkersOption = Annotated[
    int,
    typer.Option(
        "--workers", "-w", metavar="N", help="Processes that read at once; the result is always the same."
    ),
]
ByOption = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decides; otherwise the user of this machine.")
]
WhyOption = Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason, for the log.")]
RelinkOption = Annotated[
    bool | None,
    typer.Option(
        "--relink/--no-relink",
        help="Draw entities and claims anew at once, or not; otherwise at once where the dossier is small.",
    ),
]
