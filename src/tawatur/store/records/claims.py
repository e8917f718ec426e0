"""Claims and how they differ, to rows and back."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, select, union_all, update
from sqlalchemy.engine import Connection

from tawatur.model import (
    Claim,
    ClaimId,
    Difference,
    DifferenceId,
    DifferenceKind,
    DifferenceNature,
    EventId,
    StatementId,
)
from tawatur.store import schema
from tawatur.store.records.bulk import Cells, chunks, insert_rows, pair_up, place_pairs

__all__ = ["decode_claims", "decode_differences", "difference_cells", "write_claims"]

# On either side of a claim stand reports and events, each under its own word.
_EVENTS_OF = {"supports": "told", "denies": "untold"}


def write_claims(connection: Connection, claims: Sequence[Claim], differences: Sequence[Difference]) -> None:
    """Write the claims with their sightings, and how they differ.

    Raises:
        StoreError: a sighting stands in no reading shown.
    """
    heads = (
        {
            "number": n,
            "id": claim.id,
            "gist": claim.gist,
            "supports": 0,
            "denies": 0,
            "articles": 0,
            "outlets": 0,
        }
        for n, claim in enumerate(claims, 1)
    )
    insert_rows(connection, schema.claims, heads)
    _place(connection, claims, "statement", ("supports", "denies"))
    _place(connection, claims, "event", ("told", "untold"))
    _count(connection)
    numbers = {claim.id: n for n, claim in enumerate(claims, 1)}
    insert_rows(
        connection,
        schema.differences,
        (
            difference_cells(one)
            | {
                "number": n,
                "left_claim": numbers[one.left_claim],
                "right_claim": numbers[one.right_claim],
            }
            for n, one in enumerate(differences, 1)
        ),
    )


def _place(connection: Connection, claims: Sequence[Claim], noun: str, stances: Sequence[str]) -> None:
    """Write which statements, or which events, are sightings of each claim."""
    wanted = pair_up(
        connection,
        (
            (ident, n, stance, m)
            for n, claim in enumerate(claims, 1)
            for stance in stances
            for m, ident in enumerate(getattr(claim, stance))
        ),
    )
    place_pairs(
        connection,
        wanted,
        f"{noun}s of claims",
        # The noun is one of two that stand above.
        f"INSERT INTO claim_{noun}s (claim, stance, n, reading, {noun}) "  # noqa: S608
        "SELECT pairs.owner, pairs.stance, pairs.n, found.reading, found.n "
        f"FROM pairs JOIN {noun}s AS found ON found.id = pairs.id JOIN shown ON shown.reading = found.reading",
    )


def _count(connection: Connection) -> None:
    """Write how often each claim is told and denied, and in how many articles and outlets it stands."""
    connection.execute(update(schema.claims).values(supports=_times("supports"), denies=_times("denies")))
    said, happened, reading, table = schema.claim_statements, schema.claim_events, schema.readings, schema.claims
    seen = union_all(select(said.c.claim, said.c.reading), select(happened.c.claim, happened.c.reading)).subquery()
    counted = (
        select(
            seen.c.claim,
            func.count(seen.c.reading.distinct()).label("articles"),
            func.count(reading.c.outlet.distinct()).label("outlets"),
        )
        .select_from(seen.join(reading, reading.c.number == seen.c.reading))
        .group_by(seen.c.claim)
    )
    change = update(table).where(table.c.number == bindparam("claim"))
    rows = [{**row} for row in connection.execute(counted).mappings()]
    for chunk in chunks(rows):
        connection.execute(change, chunk)


def _times(side: str) -> ColumnElement[int]:
    """Return how often a claim is told (`supports`) or denied; an event counts with the report that tells it."""
    said, happened, event = schema.claim_statements, schema.claim_events, schema.events
    mine = (said.c.claim == schema.claims.c.number, said.c.stance == side)
    reports = select(func.count()).select_from(said).where(*mine).scalar_subquery()
    here = and_(event.c.reading == happened.c.reading, event.c.n == happened.c.event)
    events = (
        select(func.count())
        .select_from(happened.join(event, here))
        .where(
            happened.c.claim == schema.claims.c.number,
            happened.c.stance == _EVENTS_OF[side],
            ~exists().where(
                said.c.claim == happened.c.claim,
                said.c.stance == side,
                said.c.reading == happened.c.reading,
                said.c.statement == event.c.statement,
            ),
        )
        .scalar_subquery()
    )
    return reports + events


def difference_cells(one: Difference) -> Cells:
    """Return the cells of a difference, its claims by their ids."""
    return {
        "id": one.id,
        "kind": one.kind.value,
        "nature": one.nature.value,
        "left": one.left,
        "right": one.right,
        "left_claim": one.left_claim,
        "right_claim": one.right_claim,
        "score": one.score,
        "reason": one.reason,
    }


def decode_claims(connection: Connection) -> Iterator[Claim]:
    """Yield the claims with all their sightings."""
    sightings: dict[tuple[int, str], list[str]] = defaultdict(list)
    for here, found, noun in (
        (schema.claim_statements, schema.statements, "statement"),
        (schema.claim_events, schema.events, "event"),
    ):
        same = (found.c.reading == here.c.reading) & (found.c.n == here.c[noun])
        chosen = select(here.c.claim, here.c.stance, found.c.id).select_from(here.join(found, same))
        for claim, stance, ident in connection.execute(chosen.order_by(here.c.claim, here.c.stance, here.c.n)):
            sightings[claim, stance].append(ident)
    for row in connection.execute(select(schema.claims).order_by(schema.claims.c.number)):
        yield Claim(
            id=ClaimId(row.id),
            gist=row.gist,
            supports=tuple(map(StatementId, sightings[row.number, "supports"])),
            denies=tuple(map(StatementId, sightings[row.number, "denies"])),
            told=tuple(map(EventId, sightings[row.number, "told"])),
            untold=tuple(map(EventId, sightings[row.number, "untold"])),
        )


def decode_differences(connection: Connection) -> Iterator[Difference]:
    """Yield how claims differ."""
    claim, table = schema.claims, schema.differences
    ids = {row.number: ClaimId(row.id) for row in connection.execute(select(claim.c.number, claim.c.id))}
    for row in connection.execute(select(table).order_by(table.c.number)):
        yield Difference(
            id=DifferenceId(row.id),
            kind=DifferenceKind(row.kind),
            nature=DifferenceNature(row.nature),
            left=row.left,
            right=row.right,
            left_claim=ids[row.left_claim],
            right_claim=ids[row.right_claim],
            score=row.score,
            reason=row.reason,
        )
