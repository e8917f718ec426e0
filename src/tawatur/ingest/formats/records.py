"""Records in JSON: JSON Lines, an array of objects, one object, or an object that holds a list of them."""

import io
import json
import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import BinaryIO

from tawatur.errors import InputError
from tawatur.ingest.encoding import decode
from tawatur.ingest.fields import article_of_record
from tawatur.ingest.found import FOREIGN, Found, digest_of, failed, succeeded
from tawatur.ingest.limits import RECORD_BYTES
from tawatur.ingest.piece import Piece, Reader

__all__ = ["read_json", "read_json_lines", "read_record", "text_stream"]

_HEAD = 200_000
_PATIENCE = 100
_LISTS = (
    "articles", "items", "data", "results", "records", "documents", "docs", "entries", "news", "posts",
    "rows", "response", "hits", "value", "feed", "stories",
)  # fmt: skip
_SPACE = re.compile(r"[\s,\ufeff]*")


def read_json_lines(piece: Piece, read: Reader) -> Iterator[Found]:  # noqa: ARG001 - every format has the same face
    """Yield one find a line; `#n` in its place is the number of the line. The file is never held whole.

    Raises:
        InputError: no line has anything on it, none of the first hundred is JSON, or the encoding cannot be told.
    """
    waiting: list[Found] = []
    known = False  # whether a line was JSON: until then it may be another file under a wrong name
    with piece.opener() as stream, text_stream(stream, piece.head(_HEAD)) as text:
        for number, line in _lines(text):
            found, is_json = _read_line(line, f"{piece.place}#{number}")
            known = known or is_json
            waiting.append(found)
            if known:
                yield from waiting
                waiting.clear()
            elif len(waiting) >= _PATIENCE:
                what = f"not JSON Lines: none of the first {_PATIENCE} lines is JSON"
                raise InputError(what, where=piece.place, do="Check what the file is and name it so")
    yield from waiting
    if not known and not waiting:
        raise InputError("the file is empty", where=piece.place, do="Give JSON Lines: one object a line")


def read_json(piece: Piece, read: Reader) -> Iterator[Found]:  # noqa: ARG001 - every format has the same face
    """Yield one find an object; `#n` in its place is its number, from 1; an object alone has none.

    Raises:
        InputError: the file is empty, or holds no JSON at its beginning.
    """
    text = decode(piece.read()).text.strip("\ufeff \t\r\n\x00")
    if not text:
        raise InputError("the file is empty", where=piece.place, do="Give an object or an array of objects")
    decoder = json.JSONDecoder(strict=False)
    if text.startswith("["):
        yield from _read_values(text, 1, decoder, piece.place)
        return
    try:
        value, end = decoder.raw_decode(text)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"not JSON ({error})"[:300], where=piece.place, do="Check the file at that place"
        ) from error
    if end < len(text):  # several objects one after the other: JSON Lines under another name
        yield from _read_values(text, 0, decoder, piece.place)
        return
    inner = _list_in(value)
    if inner is None:
        yield read_record(value, text.encode("utf-8", "surrogatepass"), piece.place)
        return
    for number, item in enumerate(inner, 1):
        yield read_record(item, _bytes_of(item), f"{piece.place}#{number}")
    if not inner:
        raise InputError("no articles in it", where=piece.place)


def read_record(record: object, data: bytes, place: str) -> Found:
    """Return the find of a record; `data` are the bytes that it is known again by."""
    digest = digest_of(data)
    try:
        return succeeded(place, article_of_record(record), digest=digest, size=len(data))
    except InputError as error:
        return failed(place, error, stage="read", digest=digest, size=len(data))


def text_stream(stream: BinaryIO, head: bytes, *, newline: str = "\n") -> io.TextIOWrapper:
    """Return the text of a stream in the encoding that its first bytes are in; line ends stay as they are.

    `newline` says what ends a line, as `open` takes it.

    Raises:
        InputError: they are no text, or the encoding cannot be told.
    """
    # The head may end inside a letter, and a line end is the same byte in every encoding but the wide ones.
    whole = head[: head.rfind(b"\n") + 1] or head
    encoding = decode(whole).encoding
    if encoding == "utf-8":
        encoding = "utf-8-sig"
    return io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline=newline)


def _lines(stream: io.TextIOWrapper) -> Iterator[tuple[int, str]]:
    """Yield the lines that have something on them, with their numbers; of one too long only the beginning."""
    for number in count(1):
        line = stream.readline(RECORD_BYTES)
        if not line:
            return
        rest = line
        while rest and not rest.endswith("\n"):
            rest = stream.readline(RECORD_BYTES)
        stripped = line.strip("\ufeff \t\r\n\x00")
        if stripped:
            yield number, stripped


def _read_line(line: str, place: str) -> tuple[Found, bool]:
    """Return the find of a line, and whether the line is JSON."""
    data = line.encode("utf-8", "surrogatepass")
    try:
        record = json.loads(line, strict=False)
    except FOREIGN as error:
        what = (
            f"a line longer than {RECORD_BYTES:,} characters"
            if len(line) >= RECORD_BYTES
            else f"not JSON ({error})"
        )
        known = InputError(what[:300], do="Write one JSON object a line")
        return failed(place, known, stage="read", digest=digest_of(data), size=len(data)), False
    return read_record(record, data, place), True


def _read_values(text: str, at: int, decoder: json.JSONDecoder, place: str) -> Iterator[Found]:
    """Yield the finds of the values of an array, or of values one after the other, from `at` on."""
    for number in count(1):
        match = _SPACE.match(text, at)
        at = match.end() if match else at
        if at >= len(text) or text[at] == "]":
            if number == 1:
                raise InputError("no articles in it", where=place)
            return
        here = f"{place}#{number}"
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            known = InputError(f"not JSON ({error})"[:300], do="Check the file at that place")
            yield failed(here, known, stage="read")
            end = text.find("\n", at) + 1
            if not end:
                return
        else:
            yield read_record(value, text[at:end].encode("utf-8", "surrogatepass"), here)
        at = end


def _list_in(value: object) -> list[object] | None:
    """Return the list of objects that an object holds under one of the usual names; None where it has none."""
    if not isinstance(value, Mapping):
        return None
    for name in _LISTS:
        inner = value.get(name)
        if isinstance(inner, list) and (not inner or isinstance(inner[0], Mapping)):
            return inner
        deeper = _list_in(inner)
        if deeper is not None:
            return deeper
    return None


def _bytes_of(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
