"""Places to finds: each kind of file by its own reader; nothing that a file holds makes this raise."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO

from tawatur.errors import InputError
from tawatur.ingest.formats.addresses import fetch_all, read_addresses
from tawatur.ingest.formats.archives import read_gzip, read_zip
from tawatur.ingest.formats.feeds import read_feed
from tawatur.ingest.formats.html import read_html
from tawatur.ingest.formats.index import is_index, said_by_index
from tawatur.ingest.formats.mhtml import read_mhtml
from tawatur.ingest.formats.pdf import read_pdf
from tawatur.ingest.formats.records import read_json, read_json_lines
from tawatur.ingest.formats.tables import read_csv, read_parquet
from tawatur.ingest.formats.text import read_text
from tawatur.ingest.formats.warc import read_warc
from tawatur.ingest.found import FOREIGN, Found, failed, failed_by, skipped
from tawatur.ingest.kinds import kind_of
from tawatur.ingest.limits import WHOLE_BYTES
from tawatur.ingest.piece import Hints, Piece, Reader, of_bytes, of_path
from tawatur.ingest.places import Place

__all__ = ["read_place", "read_stream", "read_urls"]

_FORMATS: Mapping[str, Callable[[Piece, Reader], Iterator[Found]]] = {
    "text": read_text,
    "html": read_html,
    "json": read_json,
    "jsonl": read_json_lines,
    "csv": read_csv,
    "parquet": read_parquet,
    "feed": read_feed,
    "warc": read_warc,
    "zip": read_zip,
    "gz": read_gzip,
    "pdf": read_pdf,
    "mhtml": read_mhtml,
    "urls": read_addresses,
}


def read_place(place: Place) -> Iterator[Found]:
    """Yield what a place gives: at least one find, be it a failure or why it is skipped; no file makes it raise."""
    if place.skip:
        yield skipped(place.label, place.skip)
    elif place.problem:
        error = InputError(place.problem, do="Check the path and its permissions")
        yield failed(place.label, error, stage="open")
    elif is_index(place.path):
        yield skipped(place.label, "the index of the texts beside it")
    else:
        hints = Hints(said=said_by_index(place.path), asked=place.asked)
        yield from _read_piece(of_path(place.path, place.label, hints=hints))


def read_stream(stream: BinaryIO, *, label: str = "-") -> Iterator[Found]:
    """Yield what a stream (standard input) gives; its kind is told by how it looks."""
    try:
        data = stream.read(WHOLE_BYTES + 1)
    except OSError as error:
        yield failed_by(label, error, stage="open")
        return
    if len(data) > WHOLE_BYTES:
        large = InputError(f"more than {WHOLE_BYTES // 1_000_000} MB", do="Write it to a file and give its path")
        yield failed(label, large, stage="read")
        return
    yield from _read_piece(of_bytes(data, label, name=""))


def read_urls(addresses: Iterable[str], *, private: bool = False) -> Iterator[Found]:
    """Yield what some addresses of the web give, each under its own name.

    Hosts that are not public are refused; `private` lifts that guard, for addresses that the user trusts.
    """
    yield from fetch_all(((address, address) for address in addresses), _read_piece, private=private)


def _read_piece(piece: Piece) -> Iterator[Found]:
    stage = "open"
    try:
        kind = kind_of(piece)
        stage = "read"
        if kind == "urls" and not piece.hints.asked:
            # Nothing that lies in a folder or an archive may make the program reach out.
            digest, size = piece.measure()
            reason = "a list of addresses: give its own path to fetch them"
            yield skipped(piece.place, reason, digest=digest, size=size)
        elif kind:
            yield from _FORMATS[kind](piece, _read_piece)
        else:
            digest, size = piece.measure()
            yield skipped(piece.place, "not a kind of file that is read", digest=digest, size=size)
    except InputError as error:
        yield _failed(piece, error, stage)
    except FOREIGN as error:
        yield _failed(piece, error, stage)


def _failed(piece: Piece, error: BaseException, stage: str) -> Found:
    """Return the find of a failure, with the digest of the bytes where they can be read at all."""
    try:
        digest, size = piece.measure()
    except (InputError, *FOREIGN):
        digest, size = "", 0
    if isinstance(error, InputError):
        return failed(piece.place, error, stage=stage, digest=digest, size=size)
    return failed_by(piece.place, error, stage=stage, digest=digest, size=size)
