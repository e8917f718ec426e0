"""The hashes by which an altered row is found."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from tawatur.model import Span

__all__ = ["Rows", "digest_rows", "digest_words"]

# Rows of each table, by its name, as they will be written but for the numbers that the dossier gives.
Rows = Mapping[str, Sequence[Mapping[str, object]]]


def digest_words(text: str, spans: Iterable[Span]) -> str:
    """Return 16 hexadecimal digits that stand for the words at these places."""
    words = "\x1f".join(span.of(text) for span in spans)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def digest_rows(rows: Rows) -> str:
    """Return the SHA-256 of the rows, in hexadecimal; the order of tables and of columns does not matter.

    Empty tables and cells are left out, so that a column added by a later migration changes no digest.
    """
    hasher = hashlib.sha256()
    for table in sorted(rows):
        for row in rows[table]:
            cells = sorted((name, _kept(cell)) for name, cell in row.items() if cell is not None)
            hasher.update(f"{table}{cells!r}\n".encode("utf-8", "surrogatepass"))
    return hasher.hexdigest()


def _kept(cell: object) -> object:
    """Return a cell as the database gives it back: it keeps no sign of nought."""
    return cell + 0.0 if isinstance(cell, float) else cell
