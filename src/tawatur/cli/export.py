"""`tawatur export`: what a dossier holds, as files for other programs."""

import io
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from tawatur.cli.console import open_output, say, watch
from tawatur.cli.options import DossierArgument, ForceOption, QuietOption
from tawatur.errors import ConfigError, InputError
from tawatur.flow.ask import Dossier
from tawatur.flow.export import export_csv, export_jsonl
from tawatur.flow.plover import export_plover, export_polecat
from tawatur.flow.progress import Progress

__all__ = ["Format", "export"]


class Format(StrEnum):
    """The forms that a dossier can be written in."""

    JSONL = "jsonl"
    CSV = "csv"
    PLOVER = "plover"
    POLECAT = "polecat"


FormatOption = Annotated[
    Format,
    typer.Option(
        "--format",
        metavar="|".join(Format),
        help="`jsonl`: one object an article; `csv`: one table a noun; `plover`: events as PLOVER's records, one a "
        "line; `polecat`: events that happened as POLECAT's tab-separated table.",
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PATH",
        help="A folder for csv; else a file, or standard output.",
    ),
]


_WRITERS = {Format.JSONL: export_jsonl, Format.PLOVER: export_plover, Format.POLECAT: export_polecat}


def export(
    dossier: DossierArgument,
    *,
    form: FormatOption = Format.JSONL,
    output: OutputOption = None,
    force: ForceOption = False,
    quiet: QuietOption = False,
) -> None:
    """Write what a dossier holds as JSON Lines or CSV, or its events as others lay them out.

    Equal dossiers give equal bytes.
    """
    with Dossier.open(dossier) as opened, watch(quiet=quiet) as watcher:
        if form is Format.CSV:
            written = _export_csv(opened, output, force=force, progress=watcher)
        elif output is None:
            _write_lines(opened, form, sys.stdout.buffer, progress=watcher)
            written = ()
        else:
            with open_output(output, force=force) as draft, draft.open("wb") as target:
                _write_lines(opened, form, target, progress=watcher)
            written = (output,)
    for path in written:
        say(f"Wrote {path} ({path.stat().st_size:,} bytes)", quiet=quiet)


def _write_lines(dossier: Dossier, form: Format, target: BinaryIO, *, progress: Progress) -> None:
    # One line end and one way of writing lone surrogates everywhere, whatever the terminal is set to.
    text = io.TextIOWrapper(target, encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        _WRITERS[form](dossier, text, progress=progress)
    finally:
        text.flush()
        text.detach()


def _export_csv(dossier: Dossier, folder: Path | None, *, force: bool, progress: Progress) -> tuple[Path, ...]:
    if folder is None:
        raise ConfigError("csv makes one file a noun", do="Give a folder for them with --output.")
    if folder.exists() and not folder.is_dir():
        raise InputError("a file of this name is there", where=str(folder), do="Give a folder with --output.")
    if folder.is_dir() and any(folder.iterdir()) and not force:
        raise InputError("the folder is not empty", where=str(folder), do="Give --force to write over its files.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"the folder cannot be made: {error.strerror}", where=str(folder), do="Choose another --output."
        ) from error
    return export_csv(dossier, folder, progress=progress)
