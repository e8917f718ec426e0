"""Many rows at once, and findings that are known by their ids."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sqlalchemy import Table, insert, text
from sqlalchemy.engine import Connection

from tawatur.errors import StoreError

__all__ = ["Cells", "chunks", "insert_rows", "pair_up", "place_pairs"]

T = TypeVar("T")
Cells = dict[str, object]
_CHUNK = 5000


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """Yield the items some at a time."""
    source = iter(items)
    while chunk := list(islice(source, _CHUNK)):
        yield chunk


def insert_rows(connection: Connection, table: Table, rows: Iterable[Cells]) -> None:
    """Insert the rows."""
    for chunk in chunks(rows):
        connection.execute(insert(table), chunk)


def pair_up(connection: Connection, pairs: Iterable[tuple[str, int, str, int]]) -> int:
    """Fill the passing table `pairs` with (id of a finding, owner, stance, n) and return how many there are."""
    made = "CREATE TEMPORARY TABLE IF NOT EXISTS pairs (id TEXT, owner INTEGER, stance TEXT, n INTEGER)"
    connection.execute(text(made))
    connection.execute(text("DELETE FROM pairs"))
    count = 0
    for chunk in chunks(pairs):
        rows = [{"id": ident, "owner": owner, "stance": stance, "n": n} for ident, owner, stance, n in chunk]
        connection.execute(text("INSERT INTO pairs VALUES (:id, :owner, :stance, :n)"), rows)
        count += len(rows)
    return count


def place_pairs(connection: Connection, wanted: int, noun: str, query: str) -> None:
    """Run a query that inserts a row for each of the passing table `pairs`.

    Raises:
        StoreError: it inserted fewer or more than are wanted: a reading shown does not hold them.
    """
    made = connection.execute(text(query))
    if made.rowcount != wanted:
        raise StoreError(f"of {wanted} {noun} {made.rowcount} stand in readings")
