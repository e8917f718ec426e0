"""Tables: CSV and TSV with a header row, and Parquet."""

import csv
import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from tawatur.errors import InputError
from tawatur.ingest.fields import has_text_field
from tawatur.ingest.formats.records import read_record, text_stream
from tawatur.ingest.found import Found
from tawatur.ingest.limits import EXPANDED_BYTES, RECORD_BYTES
from tawatur.ingest.piece import Piece, Reader

__all__ = ["read_csv", "read_parquet"]

_HEAD = 200_000
_ROWS = 64
_FORMULA = tuple(f"'{sign}" for sign in "=+-@\t\r")


def read_csv(piece: Piece, read: Reader) -> Iterator[Found]:  # noqa: ARG001 - every format has the same face
    """Yield one find a row; `#n` is the number of the row after the header. Separators: comma, tab, ; and |.

    An apostrophe that a careful exporter put before a cell like a formula is taken away again.

    Raises:
        InputError: the file is empty, has no column for the text, or a cell that never ends.
    """
    csv.field_size_limit(RECORD_BYTES)
    head = piece.head(_HEAD)
    if not head.strip():
        raise InputError("the file is empty", where=piece.place, do="Give a table with a header row")
    number = 0
    with piece.opener() as stream, text_stream(stream, head, newline="") as lines:
        first = lines.readline(RECORD_BYTES)
        rows = csv.DictReader(chain((first,), lines), delimiter=_delimiter(first))
        try:
            _check(list(rows.fieldnames or ()), piece.place)
            for number, row in enumerate(rows, 1):
                record = {key: _cell(value) for key, value in row.items() if key is not None}
                yield read_record(record, _bytes_of(record), f"{piece.place}#{number}")
        except csv.Error as error:
            what = f"a row that cannot be read ({error})"
            raise InputError(what, where=f"{piece.place}#{number + 1}", do="Check its quotation marks") from error
    if not number:
        raise InputError("no rows below the header", where=piece.place)


def read_parquet(piece: Piece, read: Reader) -> Iterator[Found]:  # noqa: ARG001 - every format has the same face
    """Yield one find a row; a few rows are held at a time.

    Raises:
        InputError: the file is no Parquet, has no column for the text, or a row group that expands too far.
    """
    number = 0
    with piece.opener() as stream:
        try:
            table = pq.ParquetFile(_seekable(stream, piece))
            _check(list(table.schema_arrow.names), piece.place)
            groups = [table.metadata.row_group(i).total_byte_size for i in range(table.metadata.num_row_groups)]
            if max(groups, default=0) > EXPANDED_BYTES:
                raise InputError(
                    f"a row group of more than {EXPANDED_BYTES // 1_000_000} MB",
                    where=piece.place,
                    do="Write the table again with smaller row groups",
                )
            for batch in table.iter_batches(batch_size=_ROWS, use_threads=False):
                for row in batch.to_pylist():
                    number += 1
                    yield read_record(row, _bytes_of(row), f"{piece.place}#{number}")
        except (pa.ArrowException, OSError) as error:
            raise InputError(f"not a whole Parquet file ({error})"[:300], where=piece.place) from error
    if not number:
        raise InputError("no rows in it", where=piece.place)


def _seekable(stream: BinaryIO, piece: Piece) -> object:
    return stream if stream.seekable() else pa.BufferReader(piece.read())


def _check(names: list[str], place: str) -> None:
    if not has_text_field(names):
        seen = ", ".join(str(name) for name in names[:12])
        raise InputError(
            f"no column for the text of an article among: {seen}"[:400],
            where=place,
            do="Name one `text` in the first row; `title`, `outlet`, `url` and `date` are read too",
        )


def _delimiter(header: str) -> str:
    return max(",\t;|", key=header.count)


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return value[1:]
    return value


def _bytes_of(row: Mapping[str, object]) -> bytes:
    return json.dumps(row, ensure_ascii=False, sort_keys=True, default=str).encode("utf-8", "surrogatepass")
