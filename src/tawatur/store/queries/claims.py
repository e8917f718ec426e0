"""What is asked of claims."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import and_, func, select
from sqlalchemy.engine import Connection

from tawatur.model import Claim, ClaimId, EventId, StatementId
from tawatur.store import schema
from tawatur.store.rows import ClaimRow

__all__ = [
    "claim_rows",
    "claims_of_reading",
    "count_claims",
    "decode_claims",
    "first_events",
    "first_reports",
    "list_claims",
    "number_of_claim",
]

_CLAIM, _SIGHTING = schema.claims, schema.claim_statements


def list_claims(connection: Connection, *, offset: int, limit: int) -> list[int]:
    """Return the numbers of claims, those in most articles first."""
    chosen = select(_CLAIM.c.number).order_by(_CLAIM.c.articles.desc(), _CLAIM.c.id)
    return list(connection.execute(chosen.limit(limit).offset(offset)).scalars())


def count_claims(connection: Connection) -> int:
    """Return how many claims there are."""
    return int(connection.execute(select(func.count()).select_from(_CLAIM)).scalar_one())


def first_reports(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return the place (reading and statement) of each claim's first report: one that carries it if any does."""
    chosen = select(_SIGHTING.c.claim, _SIGHTING.c.reading, _SIGHTING.c.statement)
    chosen = chosen.where(_SIGHTING.c.claim.in_(numbers), _SIGHTING.c.n == 0).order_by(_SIGHTING.c.stance)
    return {row.claim: (row.reading, row.statement) for row in connection.execute(chosen)}


def first_events(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return the place (reading and number) of each claim's first event: one that tells it if any does."""
    table = schema.claim_events
    chosen = select(table.c.claim, table.c.reading, table.c.event).where(table.c.claim.in_(numbers), table.c.n == 0)
    found: dict[int, tuple[int, int]] = {}
    for row in connection.execute(chosen.order_by(table.c.claim, table.c.stance)):
        found.setdefault(row.claim, (row.reading, row.event))
    return found


def claim_rows(connection: Connection, numbers: Sequence[int], words: Mapping[int, str]) -> dict[int, ClaimRow]:
    """Return the rows of these claims, by number, in the order given; `words` are those of their first reports."""
    found = {
        row.number: ClaimRow(
            id=ClaimId(row.id),
            gist=row.gist,
            words=words.get(row.number, row.gist),
            supports=row.supports,
            denies=row.denies,
            articles=row.articles,
            outlets=row.outlets,
        )
        for row in connection.execute(select(_CLAIM).where(_CLAIM.c.number.in_(numbers)))
    }
    return {number: found[number] for number in numbers}


def number_of_claim(connection: Connection, claim: str) -> int | None:
    """Return the number of a claim, None where there is none of this id."""
    return connection.execute(select(_CLAIM.c.number).where(_CLAIM.c.id == claim)).scalar()


def decode_claims(connection: Connection, numbers: Sequence[int]) -> dict[int, Claim]:
    """Return these claims with their sightings, by number."""
    seen: dict[tuple[int, str], list[str]] = defaultdict(list)
    for members, found, noun in (
        (_SIGHTING, schema.statements, "statement"),
        (schema.claim_events, schema.events, "event"),
    ):
        same = and_(found.c.reading == members.c.reading, found.c.n == members.c[noun])
        chosen = select(members.c.claim, members.c.stance, found.c.id).select_from(members.join(found, same))
        chosen = chosen.where(members.c.claim.in_(numbers)).order_by(members.c.claim, members.c.stance, members.c.n)
        for row in connection.execute(chosen):
            seen[row.claim, row.stance].append(row.id)
    return {
        row.number: Claim(
            id=ClaimId(row.id),
            gist=row.gist,
            supports=tuple(map(StatementId, seen[row.number, "supports"])),
            denies=tuple(map(StatementId, seen[row.number, "denies"])),
            told=tuple(map(EventId, seen[row.number, "told"])),
            untold=tuple(map(EventId, seen[row.number, "untold"])),
        )
        for row in connection.execute(select(_CLAIM).where(_CLAIM.c.number.in_(numbers)))
    }


def claims_of_reading(connection: Connection, reading: int) -> dict[StatementId, int]:
    """Return the number of the claim of each statement of a reading that has one."""
    statement = schema.statements
    same = and_(statement.c.reading == _SIGHTING.c.reading, statement.c.n == _SIGHTING.c.statement)
    chosen = select(statement.c.id, _SIGHTING.c.claim).select_from(_SIGHTING.join(statement, same))
    found = connection.execute(chosen.where(_SIGHTING.c.reading == reading))
    return {StatementId(row.id): row.claim for row in found}
