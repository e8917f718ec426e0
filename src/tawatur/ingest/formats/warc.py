"""Archives of the web: WARC; each answer that is a page is an article.

The format is simple; of the readers there are, the fastest ends the whole process when the stream below it fails,
so it is read here.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, parse_headers
from io import BytesIO
from typing import BinaryIO

from tawatur.errors import InputError
from tawatur.ingest.found import Found, failed, skipped
from tawatur.ingest.limits import RECORD_BYTES
from tawatur.ingest.piece import Hints, Piece, Reader, of_bytes
from tawatur.ingest.unpack import go_deeper

__all__ = ["expand", "read_warc"]

_PAGES = ("text/html", "application/xhtml", "text/plain", "application/pdf", "application/rss", "application/atom")
_ANSWERS = frozenset({"response", "resource", "conversion"})
_BLOCK = 1 << 20
_LINE = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """An answer as it was stored: None for a body too large to be held."""

    url: str | None
    status: int
    headers: Message
    body: bytes | None

    @property
    def media(self) -> str:
        return (self.headers.get("Content-Type") or "").strip().lower()


def read_warc(piece: Piece, read: Reader) -> Iterator[Found]:
    """Yield what the pages of a WARC give; `#n` is the number of the answer. All else is told in one find.

    Raises:
        InputError: it holds no answer at all, is cut short, or lies too deep.
    """
    depth = go_deeper(piece)
    other = number = 0
    with piece.opener() as stream:
        for number, answer in enumerate(_answers(stream, piece.place), 1):
            if answer.status not in {200, 203, 206} or not answer.media.startswith(_PAGES):
                other += 1
            else:
                yield from _read_answer(answer, f"{piece.place}#{number}", depth, read)
    if not number:
        raise InputError("an archive without answers", where=piece.place, do="Check that the file is whole")
    if other:
        yield skipped(piece.place, f"{other} answers that are no pages (pictures, scripts, redirects, errors)")


def _answers(stream: BinaryIO, place: str) -> Iterator[_Answer]:
    """Yield the answers of an archive; requests, notes and what is damaged between two records are passed over.

    Raises:
        InputError: the archive ends inside a record.
    """
    while line := stream.readline(_LINE):
        if not line.startswith(b"WARC/"):
            continue
        headers = _headers(stream, place)
        try:
            length = int(headers.get("Content-Length") or "")
        except ValueError:
            length = -1
        if length < 0:
            continue  # where it ends is not known: the next line that begins a record is looked for
        body = _body(stream, length, place)
        if (headers.get("WARC-Type") or "").strip().lower() in _ANSWERS:
            yield _answer(headers, body, length, place)


def _body(stream: BinaryIO, length: int, place: str) -> bytes:
    """Return the bytes of a record; of one too large only the first, the rest is passed over."""
    whole = length <= RECORD_BYTES
    body = stream.read(length if whole else min(length, _LINE))
    left = length - len(body)
    while not whole and left > 0 and (block := stream.read(min(_BLOCK, left))):
        left -= len(block)
    if left > 0:
        raise InputError("an archive that is cut short", where=place, do="Get the rest of it")
    return body


def _answer(headers: Message, body: bytes, length: int, place: str) -> _Answer:
    """Return the answer in a record: what a server sent is taken apart once more."""
    url = (headers.get("WARC-Target-URI") or "").strip().strip("<>") or None
    held = length <= RECORD_BYTES
    if not (headers.get("Content-Type") or "").lower().startswith("application/http"):
        return _Answer(url=url, status=200, headers=headers, body=body if held else None)
    stream = BytesIO(body)
    status = stream.readline(_LINE).split(None, 2)
    sent = _headers(stream, place)
    code = int(status[1]) if len(status) > 1 and status[1].isdigit() else 0
    return _Answer(url=url, status=code, headers=sent, body=stream.read() if held else None)


def _headers(stream: BinaryIO, place: str) -> Message:
    try:
        return parse_headers(stream)
    except HTTPException as error:
        raise InputError(f"a damaged record ({type(error).__name__})", where=place, do="Get it again") from error


def _read_answer(answer: _Answer, place: str, depth: int, read: Reader) -> Iterator[Found]:
    if answer.body is None:
        error = InputError(f"an answer of more than {RECORD_BYTES // 1_000_000} MB", do="Fetch that page by itself")
        yield failed(place, error, stage="unpack")
        return
    headers = answer.headers
    chunked = "chunked" in (headers.get("Transfer-Encoding") or "").lower()
    data = _unchunk(answer.body) if chunked else answer.body
    try:
        data = expand(data, headers.get("Content-Encoding") or "", place)
    except (InputError, zlib.error) as error:
        known = error if isinstance(error, InputError) else InputError(f"damaged compression ({error})")
        yield failed(place, known, stage="unpack")
        return
    hints = Hints(url=answer.url, charset=headers.get_content_charset(), media=answer.media)
    yield from read(of_bytes(data, place, name="", depth=depth, hints=hints))


def expand(data: bytes, encoding: str, place: str) -> bytes:
    """Return the bytes of an answer without the compression that they were sent in.

    Raises:
        InputError: they expand too far, or the compression is none that is known.
        zlib.error: they are damaged.
    """
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        return data
    if name not in {"gzip", "x-gzip", "deflate"}:
        raise InputError(f"compressed as {name}, which is not read", where=place, do="Save the page uncompressed")
    gzipped = data.startswith(b"\x1f\x8b")
    raw = not gzipped and data[:1] != b"\x78"
    expander = zlib.decompressobj(31 if gzipped else -15 if raw else 15)
    expanded = expander.decompress(data, RECORD_BYTES + 1)
    if len(expanded) > RECORD_BYTES:
        raise InputError(f"expands to more than {RECORD_BYTES // 1_000_000} MB", where=place)
    return expanded


def _unchunk(data: bytes) -> bytes:
    """Return the bytes of an answer without the lengths of its chunks; as they are where they have none."""
    parts: list[bytes] = []
    at = 0
    while True:
        end = data.find(b"\r\n", at)
        try:
            size = int(data[at:end].split(b";")[0].strip() or b"x", 16) if 0 <= end - at < 40 else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(parts) if parts else data
        if size == 0:
            return b"".join(parts)
        parts.append(data[end + 2 : end + 2 + size])
        at = end + 4 + size
