"""Articles' words as rows of a table, and back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tawatur.link.reuse.kernels import Hashes, shingle_hashes
from tawatur.link.reuse.piece import Piece
from tawatur.model import ArticleId

__all__ = ["PIECES", "pack_pieces", "signed", "unpack_bodies", "unpack_piece"]

# `opening` is the least run: copies of a text have one. `body` is the words, starts, ends and quoted in a row.
PIECES = pa.schema(
    [
        ("article", pa.string()),
        ("outlet", pa.string()),
        ("published", pa.string()),
        ("via", pa.string()),
        ("opening", pa.int64()),
        ("body", pa.binary()),
    ]
)
_WORD = 8 + 4 + 4 + 1
# Articles to a batch: a kernel then works for some tenths of a second.
_BATCH = 64
_TOP = np.uint64(1 << 63)


def signed(hashes: Hashes) -> NDArray[np.int64]:
    """Return hashes as the numbers that tables hold, in the same order."""
    return (hashes ^ _TOP).view(np.int64)


def pack_pieces(pieces: Iterable[Piece]) -> Iterator[pa.RecordBatch]:
    """Yield the articles as rows; those without words, which share nothing, are left out."""
    rows = (_row(piece) for piece in pieces if len(piece))
    while held := list(islice(rows, _BATCH)):
        yield pa.RecordBatch.from_pylist(held, schema=PIECES)


def _row(piece: Piece) -> Mapping[str, object]:
    body = (piece.words.tobytes(), piece.starts.tobytes(), piece.ends.tobytes(), piece.quoted.tobytes())
    return {
        "article": piece.article,
        "outlet": piece.outlet,
        "published": piece.published,
        "via": "\n".join(piece.via),
        "opening": int(signed(piece.shingles).min()),
        "body": b"".join(body),
    }


def unpack_piece(row: Mapping[str, str], body: bytes, side: str) -> Piece:
    """Return the article whose columns begin with `side`."""
    count = len(body) // _WORD
    words = np.frombuffer(body, np.uint64, count)
    return Piece(
        article=ArticleId(row[side]),
        outlet=row[f"{side}_outlet"],
        published=row[f"{side}_published"],
        via=tuple(row[f"{side}_via"].split("\n")) if row[f"{side}_via"] else (),
        words=words,
        starts=np.frombuffer(body, np.uint32, count, 8 * count),
        ends=np.frombuffer(body, np.uint32, count, 12 * count),
        quoted=np.frombuffer(body, np.bool_, count, 16 * count),
        shingles=shingle_hashes(words),
    )


def unpack_bodies(batch: pa.RecordBatch) -> Sequence[Hashes]:
    """Return the runs of words of each article in a batch."""
    bodies = batch.column("body").to_pylist()
    return [shingle_hashes(np.frombuffer(body, np.uint64, len(body) // _WORD)) for body in bodies]
