"""What is asked of claims."""

from collections.abc import Mapping, Sequence

from sqlalchemy import and_, func, select
from sqlalchemy.engine import Connection

from tawatur.model import Claim, ClaimId, StatementId
from tawatur.store import schema
from tawatur.store.rows import ClaimRow

__all__ = [
    "claim_rows",
    "claims_of_reading",
    "count_claims",
    "decode_claims",
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
    statement = schema.statements
    same = and_(statement.c.reading == _SIGHTING.c.reading, statement.c.n == _SIGHTING.c.statement)
    chosen = select(_SIGHTING.c.claim, _SIGHTING.c.stance, statement.c.id).select_from(
        _SIGHTING.join(statement, same)
    )
    chosen = chosen.where(_SIGHTING.c.claim.in_(numbers)).order_by(_SIGHTING.c.claim, _SIGHTING.c.n)
    seen: dict[tuple[int, str], list[StatementId]] = {}
    for row in connection.execute(chosen):
        seen.setdefault((row.claim, row.stance), []).append(StatementId(row.id))
    return {
        row.number: Claim(
            id=ClaimId(row.id),
            gist=row.gist,
            supports=tuple(seen.get((row.number, "supports"), ())),
            denies=tuple(seen.get((row.number, "denies"), ())),
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
