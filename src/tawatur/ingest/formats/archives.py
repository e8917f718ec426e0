"""Containers of files: gzip, and zip with what it holds (a DOCX, an EPUB, a WACZ, or files)."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace

from tawatur.errors import InputError
from tawatur.ingest.formats.documents import read_docx, read_epub
from tawatur.ingest.found import Found, skipped
from tawatur.ingest.limits import EXPANDED_BYTES
from tawatur.ingest.piece import Piece, Reader
from tawatur.ingest.unpack import Budget, go_deeper, gunzip, members, open_zip

__all__ = ["read_gzip", "read_zip"]

_UNREAD = (
    ("xl/workbook.xml", "a spreadsheet (.xlsx)", "Save it as CSV"),
    ("ppt/presentation.xml", "a presentation (.pptx)", "Save its text"),
    ("content.xml", "a file of OpenDocument", "Save it as DOCX or text"),
)


def read_gzip(piece: Piece, read: Reader) -> Iterator[Found]:
    """Yield what the file inside a gzip file gives, under the place of the gzip file.

    Raises:
        InputError: it lies too deep, or expands too far.
    """
    name = piece.name[:-3] if piece.name.lower().endswith(".gz") else piece.name
    depth = go_deeper(piece)
    total = None if name.lower().endswith(".warc") else EXPANDED_BYTES
    inner = replace(piece, name=name, depth=depth, opener=lambda: gunzip(piece, total=total))
    for found in read(inner):
        if found.place == piece.place and not found.digest:  # what does not expand is known by its own bytes
            digest, size = piece.measure()
            yield replace(found, digest=digest, size=size)
        else:
            yield found


def read_zip(piece: Piece, read: Reader) -> Iterator[Found]:
    """Yield what the files of a zip give, each under `zip!name`; office documents and books are read as such.

    Raises:
        InputError: it is damaged, lies too deep, has too many files or expands too far.
    """
    with open_zip(piece) as (archive, budget):
        names = set(archive.namelist())
        if "word/document.xml" in names:
            yield from read_docx(piece, archive, budget)
        elif "META-INF/container.xml" in names:
            yield from read_epub(piece, archive, budget)
        else:
            for name, what, do in _UNREAD:
                if name in names:
                    raise InputError(f"{what} is not read", where=piece.place, do=do)
            yield from _read_files(piece, archive, budget, read)


def _read_files(piece: Piece, archive: zipfile.ZipFile, budget: Budget, read: Reader) -> Iterator[Found]:
    web = "datapackage.json" in archive.namelist() and any(
        name.startswith("archive/") for name in archive.namelist()
    )
    seen = False
    for inner in members(piece, archive, budget):
        path = inner.place[len(piece.place) + 1 :]
        seen = True
        if web and not path.startswith("archive/"):
            continue  # the indexes of a WACZ tell nothing that its archive does not hold
        if path.startswith("__MACOSX/") or any(part.startswith(".") for part in path.split("/") if part != ".."):
            yield skipped(inner.place, "hidden")
        else:
            yield from read(inner)
    if not seen:
        raise InputError("no files in it", where=piece.place)
