"""A dossier to files that other programs read."""

import json
from pathlib import Path, PurePosixPath
from typing import TextIO

from tawatur.errors import InputError
from tawatur.flow.ask import Dossier
from tawatur.flow.contract import article_object
from tawatur.flow.progress import Progress
from tawatur.flow.tables import TABLES, Tables

__all__ = ["export_csv", "export_jsonl", "file_name"]


def file_name(place: str) -> str:
    """Return the name that an export calls a place by: without the folders, which differ between machines."""
    return PurePosixPath(place).name or place


def export_jsonl(dossier: Dossier, target: TextIO, *, progress: Progress) -> int:
    """Write one object of the contract a line, by article id, and return how many.

    The lines hold no time of writing and no folder: equal dossiers give equal bytes. Each carries the text.
    """
    total = 0
    progress.start("exporting", dossier.info().articles)
    for file in dossier.view.stream():
        made = article_object(file_name(file.place), file.article, file.reading, file.entities, with_text=True)
        target.write(json.dumps({"id": file.article.id, **made}, ensure_ascii=False) + "\n")
        progress.advance()
        total += 1
    progress.finish()
    return total


def export_csv(dossier: Dossier, folder: Path, *, progress: Progress) -> tuple[Path, ...]:
    """Write one CSV file (UTF-8 with a mark, header first) for each noun into the folder and return them.

    A cell of words that a spreadsheet would take for a formula gets an apostrophe before it.

    Raises:
        InputError: the folder cannot be written.
    """
    progress.start("exporting", dossier.info().articles)
    try:
        with Tables(folder) as tables:
            for intake in dossier.view.stream_intakes():
                tables.add_intake(intake, file_name(intake.place))
            for entity in dossier.view.stream_entities():
                tables.add_entity(entity)
            for claim in dossier.view.stream_claims():
                tables.add_claim(claim)
            for file in dossier.view.stream():
                tables.add_article(file, file_name(file.place))
                progress.advance()
    except OSError as error:
        raise InputError(
            f"cannot be written: {error.strerror}", where=str(folder), do="Choose another folder"
        ) from error
    progress.finish()
    return tuple(folder / f"{name}.csv" for name in TABLES)
