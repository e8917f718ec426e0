"""The rows of claims, each in the words of one article that say it in about a line."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.engine import Connection

from tawatur.model import ClaimId
from tawatur.store import schema
from tawatur.store.event_rows import EventRow
from tawatur.store.queries.event_rows import event_rows
from tawatur.store.queries.statements import statement_rows
from tawatur.store.rows import ClaimRow, StatementRow

__all__ = ["claim_rows"]

Place = tuple[int, int]
# In code points: about a line, and how long a report is that says more than the one thing that an event of the same
# claim says in short. Shorter words than a line mostly leave out who or what («رفع الحظر»).
_LINE, _LONG = 60, 140


def claim_rows(connection: Connection, numbers: Sequence[int]) -> dict[int, ClaimRow]:
    """Return the rows of these claims, by number, in the order given."""
    said, told = _plain_reports(connection, numbers), _fullest_events(connection, numbers)
    reports = dict(zip(said, statement_rows(connection, list(said.values())), strict=True))
    wanted = [number for number in told if number not in said or len(reports[number].words) > _LONG]
    events = dict(zip(wanted, event_rows(connection, [told[number] for number in wanted]), strict=True))
    table = schema.claims
    found = {
        row.number: _row(row, reports.get(row.number), events.get(row.number))
        for row in connection.execute(select(table).where(table.c.number.in_(numbers)))
    }
    return {number: found[number] for number in numbers}


def _row(row: Any, report: StatementRow | None, event: EventRow | None) -> ClaimRow:  # noqa: ANN401 - a row
    # An event whose sides nobody names says too little, where there is a report.
    sides = event is not None and bool(event.actors or event.recipients)
    in_short = event if event is not None and (sides or report is None) else None
    words = row.gist if report is None else report.words
    return ClaimRow(
        id=ClaimId(row.id),
        gist=row.gist,
        words=words if in_short is None else in_short.brief,
        event=None if in_short is None else in_short.type,
        supports=row.supports,
        denies=row.denies,
        articles=row.articles,
        outlets=row.outlets,
    )


def _plain_reports(connection: Connection, numbers: Sequence[int]) -> dict[int, Place]:
    """Return the place of each claim's report that is nearest to a line: of one that carries it if any does."""
    here, part = schema.claim_statements, schema.statement_spans
    content = and_(part.c.reading == here.c.reading, part.c.statement == here.c.statement, part.c.part == "content")
    length = func.sum(part.c.end - part.c.start)
    chosen = (
        select(here.c.claim, here.c.reading, here.c.statement)
        .select_from(here.join(part, content))
        .where(here.c.claim.in_(numbers))
        .group_by(here.c.claim, here.c.stance, here.c.n)
        .order_by(here.c.claim, (here.c.stance == "denies"), func.abs(length - _LINE), here.c.n)
    )
    return _first(connection, chosen)


def _fullest_events(connection: Connection, numbers: Sequence[int]) -> dict[int, Place]:
    """Return the place of each claim's event with most names on its sides: of one that tells it if any does."""
    here, party = schema.claim_events, schema.event_parties
    side = and_(party.c.reading == here.c.reading, party.c.event == here.c.event)
    named = func.count(party.c.mention)
    chosen = (
        select(here.c.claim, here.c.reading, here.c.event)
        .select_from(here.outerjoin(party, side))
        .where(here.c.claim.in_(numbers))
        .group_by(here.c.claim, here.c.stance, here.c.n)
        .order_by(here.c.claim, (here.c.stance == "untold"), named.desc(), here.c.n)
    )
    return _first(connection, chosen)


def _first(connection: Connection, chosen: Select[Any]) -> dict[int, Place]:
    found: dict[int, Place] = {}
    rows: Iterable[Any] = connection.execute(chosen)
    for claim, reading, n in rows:
        found.setdefault(claim, (reading, n))
    return found
