"""Archives of the web: WARC; each answer that is a page is an article."""

import zlib
from collections.abc import Iterator
from itertools import count

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from tawatur.errors import InputError
from tawatur.ingest.found import FOREIGN, Found, failed, failed_by, skipped
from tawatur.ingest.limits import RECORD_BYTES
from tawatur.ingest.piece import Hints, Piece, Reader, of_bytes
from tawatur.ingest.unpack import go_deeper

__all__ = ["expand", "read_warc"]

_PAGES = ("text/html", "application/xhtml", "text/plain", "application/pdf", "application/rss", "application/atom")
_KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion


def read_warc(piece: Piece, read: Reader) -> Iterator[Found]:
    """Yield what the pages of a WARC give; `#n` is the number of the answer. All else is told in one find.

    Raises:
        InputError: it holds no answer at all, or lies too deep.
    """
    depth = go_deeper(piece)
    other, seen = 0, 0
    with piece.opener() as stream:
        records = ArchiveIterator(stream, record_types=_KINDS, parse_http=True, fsspec_args=False)
        for number in count(1):
            try:
                record = next(records, None)
                if record is None:
                    break
                seen = number
                if not _is_page(record):
                    other += 1
                    continue
                yield from _read_answer(record, f"{piece.place}#{number}", depth, read)
            except InputError:
                raise  # the limit of the stream below: nothing follows
            except FOREIGN as error:
                yield failed_by(f"{piece.place}#{number}", error, stage="unpack")
                break  # what follows a damaged record cannot be told apart
    if not seen:
        raise InputError("an archive without answers", where=piece.place, do="Check that the file is whole")
    if other:
        yield skipped(piece.place, f"{other} answers that are no pages (pictures, scripts, redirects, errors)")


def _is_page(record: WarcRecord) -> bool:
    media = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
    if record.http_headers is not None and record.http_headers.status_code not in {200, 203, 206}:
        return False
    return media.startswith(_PAGES)


def _read_answer(record: WarcRecord, place: str, depth: int, read: Reader) -> Iterator[Found]:
    data = record.reader.read(RECORD_BYTES + 1)
    if len(data) > RECORD_BYTES:
        error = InputError(f"an answer of more than {RECORD_BYTES // 1_000_000} MB", do="Fetch that page by itself")
        yield failed(place, error, stage="unpack")
        return
    headers = record.http_headers
    if headers is not None:
        data = _unchunk(data) if "chunked" in (headers.get("Transfer-Encoding") or "").lower() else data
        try:
            data = expand(data, headers.get("Content-Encoding") or "", place)
        except (InputError, zlib.error) as error:
            known = error if isinstance(error, InputError) else InputError(f"damaged compression ({error})")
            yield failed(place, known, stage="unpack")
            return
    hints = Hints(
        url=record.headers.get("WARC-Target-URI"),
        charset=record.http_charset,
        media=record.http_content_type or record.headers.get("Content-Type"),
    )
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
