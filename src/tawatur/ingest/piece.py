"""A piece: named bytes to be read, wherever they lie (a file, a member of an archive, an answer, a stream)."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from tawatur.errors import InputError
from tawatur.ingest.found import Found
from tawatur.ingest.limits import WHOLE_BYTES

__all__ = ["Hints", "Piece", "Reader", "Said", "of_bytes", "of_path"]

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a container says of an article; each field may be missing.

    `published` is an EDTF date and `published_why` where it stood; `lang` is only believed of a text whose own
    letters tell nothing.
    """

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    published_why: str | None = None
    via: tuple[str, ...] = ()
    lang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What stands around the bytes: of an answer, of an archive of the web, of an index in the same folder.

    `asked` is true of a file whose own path was given: only then may a list of addresses reach out to the network.
    """

    url: str | None = None
    charset: str | None = None
    media: str | None = None
    said: Said | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Named bytes.

    Attributes:
        place: what the finds are called.
        name: the file name, whose ending tells the kind.
        opener: gives a fresh binary stream from the start; may raise OSError.
        depth: how many containers it lies in.
        hints: what the wrapping says.
    """

    place: str
    name: str
    opener: Callable[[], BinaryIO]
    depth: int = 0
    hints: Hints = field(default_factory=Hints)

    def head(self, size: int = 4096) -> bytes:
        """Return the first bytes, `size` at most."""
        with self.opener() as stream:
            return stream.read(size)

    def read(self, limit: int = WHOLE_BYTES) -> bytes:
        """Return all bytes.

        Raises:
            InputError: there are more than `limit`.
        """
        with self.opener() as stream:
            blocks: list[bytes] = []
            left = limit
            while block := stream.read(min(_BLOCK, left + 1)):
                blocks.append(block)
                left -= len(block)
                if left < 0:
                    raise InputError(
                        f"larger than the {limit // 1_000_000} MB that a file of this kind may have",
                        where=self.place,
                        do="Split it into smaller files",
                    )
            return b"".join(blocks)

    def measure(self) -> tuple[str, int]:
        """Return the SHA-256 and the number of the bytes, without holding them."""
        hasher, size = hashlib.sha256(), 0
        with self.opener() as stream:
            while block := stream.read(_BLOCK):
                hasher.update(block)
                size += len(block)
        return hasher.hexdigest(), size


Reader = Callable[[Piece], Iterator[Found]]
"""What reads a piece; a container is given one for what it holds."""


def of_path(path: Path, place: str, *, hints: Hints | None = None) -> Piece:
    """Return the piece that a file on disk is."""
    return Piece(place=place, name=path.name, opener=lambda: path.open("rb"), hints=hints or Hints())


def of_bytes(data: bytes, place: str, *, name: str, depth: int = 0, hints: Hints | None = None) -> Piece:
    """Return the piece that bytes in memory are."""
    return Piece(place=place, name=name, opener=lambda: BytesIO(data), depth=depth, hints=hints or Hints())
