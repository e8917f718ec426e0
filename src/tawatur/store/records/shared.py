"""What articles share, the same event or the same words, to rows and back."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.engine import Connection

from tawatur.errors import StoreError
from tawatur.model import (
    ArticleId,
    EventId,
    EventType,
    Happening,
    HappeningId,
    Passage,
    PassageKind,
    Reuse,
    ReuseId,
    ReuseKind,
    Span,
)
from tawatur.store import schema
from tawatur.store.records.bulk import Cells, chunks, insert_rows, pair_up, place_pairs

__all__ = [
    "decode_happenings",
    "decode_reuses",
    "happening_cells",
    "reuse_cells",
    "write_happenings",
    "write_reuses",
]


def write_happenings(connection: Connection, happenings: Sequence[Happening]) -> None:
    """Write the happenings with their events.

    Raises:
        StoreError: an event stands in no reading shown.
    """
    heads = (
        happening_cells(one) | {"number": n, "events": len(one.events), "articles": 0}
        for n, one in enumerate(happenings, 1)
    )
    insert_rows(connection, schema.happenings, heads)
    pairs = ((ident, n, "", m) for n, one in enumerate(happenings, 1) for m, ident in enumerate(one.events))
    place_pairs(
        connection,
        pair_up(connection, pairs),
        "events of happenings",
        "INSERT INTO happening_events (happening, n, reading, event) "
        "SELECT pairs.owner, pairs.n, found.reading, found.n "
        "FROM pairs JOIN events AS found ON found.id = pairs.id JOIN shown ON shown.reading = found.reading",
    )
    part, table = schema.happening_events, schema.happenings
    counted = select(part.c.happening, func.count(part.c.reading.distinct())).group_by(part.c.happening)
    rows = [{"of": number, "articles": count} for number, count in connection.execute(counted)]
    change = update(table).where(table.c.number == bindparam("of"))
    for chunk in chunks(rows):
        connection.execute(change, chunk)


def happening_cells(one: Happening) -> Cells:
    """Return the cells of a happening itself."""
    return {"id": one.id, "type": one.type.value, "time": one.time}


def decode_happenings(connection: Connection) -> Iterator[Happening]:
    """Yield the happenings with their events."""
    found, here, table = schema.events, schema.happening_events, schema.happenings
    same = (found.c.reading == here.c.reading) & (found.c.n == here.c.event)
    chosen = select(here.c.happening, found.c.id).select_from(here.join(found, same))
    events: dict[int, list[EventId]] = defaultdict(list)
    for number, ident in connection.execute(chosen.order_by(here.c.happening, here.c.n)):
        events[number].append(EventId(ident))
    for row in connection.execute(select(table).order_by(table.c.number)):
        yield Happening(
            id=HappeningId(row.id), type=EventType(row.type), time=row.time, events=tuple(events[row.number])
        )


def write_reuses(connection: Connection, reuses: Sequence[Reuse]) -> None:
    """Write what articles share.

    Raises:
        StoreError: it speaks of an article that is not there.
    """
    if not reuses:
        return
    article = schema.articles
    numbers = {row.id: row.number for row in connection.execute(select(article.c.id, article.c.number))}
    lost = {ident for one in reuses for ident in (one.left, one.right) if ident not in numbers}
    if lost:
        raise StoreError(f"{len(lost)} articles that share text are not there, {min(lost)} first")
    heads = (
        {
            "number": n,
            **_head(one),
            "left": numbers[one.left],
            "right": numbers[one.right],
            "earlier": None if one.earlier is None else numbers[one.earlier],
        }
        for n, one in enumerate(reuses, 1)
    )
    insert_rows(connection, schema.reuses, heads)
    parts = (
        {"reuse": n, "n": m, **cells}
        for n, one in enumerate(reuses, 1)
        for m, cells in enumerate(map(_passage, one.passages))
    )
    insert_rows(connection, schema.passages, parts)


def _head(one: Reuse) -> Cells:
    return {
        "id": one.id,
        "left": one.left,
        "right": one.right,
        "kind": one.kind.value,
        "jaccard": one.jaccard,
        "containment": one.containment,
        "earlier": one.earlier,
        "agency": one.agency,
        "why": one.why,
    }


def _passage(one: Passage) -> Cells:
    return {
        "kind": one.kind.value,
        "left_start": one.left.start,
        "left_end": one.left.end,
        "right_start": one.right.start,
        "right_end": one.right.end,
    }


def reuse_cells(one: Reuse) -> Cells:
    """Return all cells of what two articles share, its passages among them."""
    return {**_head(one), "passages": [sorted(_passage(passage).items()) for passage in one.passages]}


def decode_reuses(connection: Connection) -> Iterator[Reuse]:
    """Yield what articles share, with the passages."""
    article, here, table = schema.articles, schema.passages, schema.reuses
    ids = {row.number: ArticleId(row.id) for row in connection.execute(select(article.c.number, article.c.id))}
    passages: dict[int, list[Passage]] = defaultdict(list)
    for row in connection.execute(select(here).order_by(here.c.reuse, here.c.n)):
        passages[row.reuse].append(
            Passage(
                kind=PassageKind(row.kind),
                left=Span(row.left_start, row.left_end),
                right=Span(row.right_start, row.right_end),
            )
        )
    for row in connection.execute(select(table).order_by(table.c.number)):
        yield Reuse(
            id=ReuseId(row.id),
            left=ids[row.left],
            right=ids[row.right],
            kind=ReuseKind(row.kind),
            jaccard=row.jaccard,
            containment=row.containment,
            earlier=None if row.earlier is None else ids[row.earlier],
            agency=row.agency,
            why=row.why,
            passages=tuple(passages[row.number]),
        )
