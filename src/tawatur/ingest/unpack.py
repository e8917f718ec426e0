"""Compressed bytes, read with a limit: what expands without measure is a bomb, and is left."""

import gzip
import io
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import BinaryIO, cast

from tawatur.errors import InputError
from tawatur.ingest.limits import (
    ARCHIVE_DEPTH,
    ARCHIVE_MEMBERS,
    EXPANDED_BYTES,
    EXPANSION_FLOOR,
    EXPANSION_RATIO,
)
from tawatur.ingest.piece import Piece

__all__ = ["Budget", "capped", "go_deeper", "gunzip", "member", "members", "open_zip"]

_END = b"PK\x05\x06"
_DIRECTORY_BYTES = 8_000_000
"""A directory of 10,000 members with long names; zipfile holds 20 times that while it reads one."""


class Budget:
    """Counts what an archive expanded to, over all its members, against its own size."""

    def __init__(self, compressed: int, *, place: str, total: int | None = None) -> None:
        self.allowed = EXPANSION_FLOOR + EXPANSION_RATIO * compressed
        self.total = total
        self.place = place
        self.spent = 0

    def spend(self, size: int) -> None:
        """Count `size` more bytes.

        Raises:
            InputError: it is too much.
        """
        self.spent += size
        if self.spent > self.allowed:
            raise InputError(
                f"expands to more than {EXPANSION_RATIO} times its size: taken for a bomb",
                where=self.place,
                do="Unpack it by hand if you trust it",
            )
        if self.total is not None and self.spent > self.total:
            raise InputError(
                f"expands to more than {self.total // 1_000_000} MB; what follows is not read",
                where=self.place,
                do="Unpack it and split it",
            )


class _Capped(io.RawIOBase):
    """A stream that counts what is read from it against budgets."""

    def __init__(self, stream: BinaryIO, budgets: tuple[Budget, ...]) -> None:
        super().__init__()
        self._stream = stream
        self._budgets = budgets

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # RawIOBase's own is wider
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        for budget in self._budgets:
            budget.spend(len(data))
        return len(data)

    def close(self) -> None:
        try:
            self._stream.close()
        finally:
            super().close()


def capped(stream: BinaryIO, *budgets: Budget) -> BinaryIO:
    """Return the stream, read within the budgets; going over one raises InputError out of a read."""
    return io.BufferedReader(_Capped(stream, budgets), 1 << 16)


def gunzip(piece: Piece, *, total: int | None = EXPANDED_BYTES) -> BinaryIO:
    """Return the expanded bytes of a gzip file as a stream, within the limits.

    A file of many independent parts (an archive of the web) has no limit in all (`total` None), but its ratio.
    """
    stream = piece.opener()
    budget = Budget(_size(stream, piece), place=piece.place, total=total)
    return capped(cast("BinaryIO", _Gunzip(stream)), budget)


class _Gunzip(gzip.GzipFile):
    """A gzip stream that closes the file it reads."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(fileobj=stream, mode="rb")
        self._below = stream

    def close(self) -> None:
        try:
            super().close()
        finally:
            self._below.close()


@contextmanager
def open_zip(piece: Piece) -> Iterator[tuple[zipfile.ZipFile, Budget]]:
    """Give a zip file, open, and the budget of all that is read from it.

    Raises:
        InputError: it is damaged, or has more members than are read.
    """
    with piece.opener() as given:
        stream = given if given.seekable() else BytesIO(piece.read(EXPANDED_BYTES))
        _check_directory(stream, piece.place)
        try:
            archive = zipfile.ZipFile(stream)
        except zipfile.BadZipFile as error:
            raise InputError(f"a damaged zip file ({error})", where=piece.place, do="Get it again") from error
        with archive:
            if len(archive.filelist) > ARCHIVE_MEMBERS:
                raise _too_many(piece.place)
            yield archive, Budget(_size(stream, piece), place=piece.place)


def members(piece: Piece, archive: zipfile.ZipFile, budget: Budget) -> Iterator[Piece]:
    """Yield the files of a zip, sorted by name; each may be read only while the archive is open.

    Their names are told, never opened as paths: nothing is written.
    """
    for info in sorted(archive.infolist(), key=lambda info: info.filename):
        if not info.is_dir():
            yield member(piece, archive, info, budget)


def member(
    piece: Piece, archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget, *, total: int = EXPANDED_BYTES
) -> Piece:
    """Return the piece that a file of a zip is; it may expand to `total` bytes."""
    place = f"{piece.place}!{_shown(info.filename)}"

    def opener() -> BinaryIO:
        own = Budget(info.compress_size, place=place, total=total)
        return capped(archive.open(info), own, budget)  # type: ignore[arg-type]  # zipfile types it as IO[bytes]

    return Piece(place=place, name=info.filename.rsplit("/", 1)[-1], opener=opener, depth=go_deeper(piece))


def go_deeper(piece: Piece) -> int:
    """Return the depth of what lies in a container.

    Raises:
        InputError: it is deeper than containers are opened.
    """
    if piece.depth >= ARCHIVE_DEPTH:
        raise InputError(
            f"containers inside containers, more than {ARCHIVE_DEPTH} deep",
            where=piece.place,
            do="Unpack the outer ones",
        )
    return piece.depth + 1


def _check_directory(stream: BinaryIO, place: str) -> None:
    """Refuse a directory too large to be listed, before zipfile holds it."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - 65_557))
    tail = stream.read(65_557)
    stream.seek(0)
    end = tail.rfind(_END)
    if end >= 0 and len(tail) >= end + 20:
        directory = int.from_bytes(tail[end + 12 : end + 16], "little")
        if _DIRECTORY_BYTES < directory < 0xFFFFFFFF:
            raise _too_many(place)


def _too_many(place: str) -> InputError:
    return InputError(f"more than {ARCHIVE_MEMBERS:,} files in it", where=place, do="Unpack it and give the folder")


def _size(stream: BinaryIO, piece: Piece) -> int:
    """Return how many bytes the compressed file has."""
    if not stream.seekable():
        return piece.measure()[1]
    at = stream.tell()
    size = stream.seek(0, os.SEEK_END)
    stream.seek(at)
    return size


def _shown(name: str) -> str:
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
