"""What is asked of claims."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import and_, select
from sqlalchemy.engine import Connection

from tawatur.model import Claim, ClaimId, EventId, StatementId
from tawatur.store import schema

__all__ = ["claims_of_reading", "decode_claims", "number_of_claim"]

_CLAIM, _SIGHTING = schema.claims, schema.claim_statements


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
