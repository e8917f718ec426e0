"""What came of one input: an article, a failure or a reason to skip it."""

import hashlib
import zipfile
import zlib
from dataclasses import dataclass

from lxml.etree import LxmlError

from tawatur.errors import InputError
from tawatur.model import Article, Failure

__all__ = ["FOREIGN", "Found", "digest_of", "failed", "failed_by", "skipped", "succeeded"]

FOREIGN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BufferError,
    EOFError,
    LookupError,
    LxmlError,
    MemoryError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""The errors with which parsers not our own meet bytes that are not what they claim to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One input and what it gave.

    Attributes:
        place: the path as given, `path!member` inside an archive, with `#n` for the n-th record inside a file.
        digest: SHA-256 of the bytes of the file (with what an index beside it says of it) or record; empty where
            they cannot be read.
        size: the number of those bytes.
        article: what was read, or None.
        failure: why nothing was read, for a failed and for a skipped input.
        skipped: the input was left out on purpose, `failure` says why.
    """

    place: str
    digest: str = ""
    size: int = 0
    article: Article | None = None
    failure: Failure | None = None
    skipped: bool = False


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def succeeded(place: str, article: Article, *, digest: str, size: int) -> Found:
    """Return the find of an article."""
    return Found(place=place, digest=digest, size=size, article=article)


def failed(place: str, error: InputError, *, stage: str, digest: str = "", size: int = 0) -> Found:
    """Return the find of something that cannot be read; the message gains the place where it has none."""
    told = error if error.where else InputError(error.what, where=place, do=error.do)
    failure = Failure(stage=stage, error=type(error).__name__, message=str(told))
    return Found(place=place, digest=digest, size=size, failure=failure)


def failed_by(place: str, error: BaseException, *, stage: str, digest: str = "", size: int = 0) -> Found:
    """Return the find of something that a parser not our own choked on."""
    said = " ".join(str(error).split())[:200]
    what = f"the file cannot be parsed ({type(error).__name__}: {said})" if said else type(error).__name__
    known = InputError(what, do="Check that the file is whole and is what its name says")
    return failed(place, known, stage=stage, digest=digest, size=size)


def skipped(place: str, why: str, *, digest: str = "", size: int = 0) -> Found:
    """Return the find of something that is left out on purpose."""
    failure = Failure(stage="choose", error="Skipped", message=f"{place}: {why}")
    return Found(place=place, digest=digest, size=size, failure=failure, skipped=True)
