"""A dossier to files that other programs read."""

from pathlib import Path
from typing import TextIO

from tawatur.flow.ask import Dossier
from tawatur.flow.progress import Progress

__all__ = ["export_csv", "export_jsonl"]


def export_jsonl(dossier: Dossier, target: TextIO, *, progress: Progress) -> int:
    """Write one object of the contract a line, by article id, and return how many.

    The lines hold no time of writing and no absolute path: equal dossiers give equal bytes.
    """
    raise NotImplementedError


def export_csv(dossier: Dossier, folder: Path, *, progress: Progress) -> tuple[Path, ...]:
    """Write one CSV file (UTF-8 with a mark, header first) for each noun into the folder and return them.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it.

    Raises:
        InputError: the folder cannot be written.
    """
    raise NotImplementedError
