"""Plain text: the file is the article."""

from collections.abc import Iterator

from tawatur.errors import InputError
from tawatur.ingest.encoding import decode
from tawatur.ingest.fields import article_of, too_long
from tawatur.ingest.found import Found, digest_of, failed, succeeded
from tawatur.ingest.limits import ARTICLE_CHARACTERS
from tawatur.ingest.piece import Piece, Reader, Said
from tawatur.model import SourceRun

__all__ = ["read_text"]

_MOST_BYTES = 4 * ARTICLE_CHARACTERS + 4


def read_text(piece: Piece, read: Reader) -> Iterator[Found]:  # noqa: ARG001 - every format has the same face
    """Yield the article that a text file is, as it stands; only a byte order mark and NUL characters are left out.

    Raises:
        InputError: the file is empty, is no text, or is longer than an article may be.
    """
    with piece.opener() as stream:
        data = stream.read(_MOST_BYTES + 1)
    if not data:
        raise InputError("the file is empty", where=piece.place, do="Give a file with the text of an article")
    if len(data) > _MOST_BYTES:
        yield _too_long(piece)
        return
    decoded = decode(data, declared=piece.hints.charset)
    text, runs = _without_nul(decoded.text)
    flags = (*decoded.flags, "NUL characters left out") if runs else decoded.flags
    said = piece.hints.said or Said(url=piece.hints.url)
    article = article_of(text, said, source_runs=runs, flags=flags)
    # What the index says is part of what was read: another date there makes another article.
    digest = digest_of(data + repr(said).encode()) if piece.hints.said else digest_of(data)
    yield succeeded(piece.place, article, digest=digest, size=len(data))


def _too_long(piece: Piece) -> Found:
    """Return the find of a file that has more bytes than any text of the longest length; it is not held."""
    digest, size = piece.measure()
    return failed(piece.place, too_long(f"the file has {size:,} bytes"), stage="read", digest=digest, size=size)


def _without_nul(text: str) -> tuple[str, tuple[SourceRun, ...]]:
    """Return the text without NUL characters, which no database takes, and where the rest stood; () if none."""
    if "\x00" not in text:
        return text, ()
    runs: list[SourceRun] = []
    source, length = 0, 0
    for part in text.split("\x00"):
        if part:
            runs.append(SourceRun(text_start=length, source_start=source, length=len(part)))
        source += len(part) + 1
        length += len(part)
    return text.replace("\x00", ""), tuple(runs)
