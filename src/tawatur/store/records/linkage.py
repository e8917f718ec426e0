"""What was judged across articles, to rows and back: always as a whole."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from sqlalchemy import Table, bindparam, delete, func, insert, select, text, update
from sqlalchemy.engine import Connection

from tawatur.errors import StoreError
from tawatur.model import (
    Claim,
    ClaimId,
    Entity,
    EntityId,
    EntityType,
    Judgement,
    Linkage,
    MentionId,
    StatementId,
    Verdict,
)
from tawatur.store import schema
from tawatur.store.records.digest import digest_rows

__all__ = ["LINKAGE", "decode_entities", "decode_linkage", "digest_linkage", "write_linkage"]

T = TypeVar("T")
Cells = dict[str, object]
# Under this key the dossier keeps the digest of its linkage.
LINKAGE = "linkage"
_CHUNK = 5000


def write_linkage(connection: Connection, linkage: Linkage, search_form: Callable[[str], str]) -> None:
    """Replace all judgements, entities and claims; `search_form` gives the form in which a name is looked for.

    Raises:
        StoreError: it speaks of a mention or a statement that no reading shown holds.
    """
    derived = (
        schema.claim_statements,
        schema.claims,
        schema.entity_mentions,
        schema.entity_names,
        schema.entities,
        schema.judgements,
    )
    for table in derived:
        connection.execute(delete(table))
    _insert(connection, schema.judgements, (_judgement(n, made) for n, made in enumerate(linkage.judgements, 1)))
    _write_entities(connection, linkage.entities, search_form)
    _write_claims(connection, linkage.claims)


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    source = iter(items)
    while chunk := list(islice(source, _CHUNK)):
        yield chunk


def _insert(connection: Connection, table: Table, rows: Iterable[Cells]) -> None:
    for chunk in _chunks(rows):
        connection.execute(insert(table), chunk)


def _judgement(number: int, judgement: Judgement) -> Cells:
    return {
        "number": number,
        "left": judgement.left,
        "right": judgement.right,
        "verdict": judgement.verdict.value,
        "by": judgement.by,
        "score": judgement.score,
        "reason": judgement.reason,
    }


def _write_entities(
    connection: Connection, entities: tuple[Entity, ...], search_form: Callable[[str], str]
) -> None:
    heads = ({"number": n, **_entity(entity)} for n, entity in enumerate(entities, 1))
    _insert(connection, schema.entities, heads)
    names = (
        {"entity": n, "n": m, "name": name, "search": search_form(name)}
        for n, entity in enumerate(entities, 1)
        for m, name in enumerate(_names(entity))
    )
    _insert(connection, schema.entity_names, names)
    wanted = _pair_up(
        connection, ((ident, n, "", 0) for n, entity in enumerate(entities, 1) for ident in entity.mentions)
    )
    made = connection.execute(
        text(
            "INSERT INTO entity_mentions (reading, mention, entity) SELECT found.reading, found.n, pairs.owner "
            "FROM pairs JOIN mentions AS found ON found.id = pairs.id JOIN shown ON shown.reading = found.reading"
        )
    )
    if made.rowcount != wanted:
        raise StoreError(f"of {wanted} mentions of entities {made.rowcount} stand in readings")
    _count_entities(connection)


def _entity(entity: Entity) -> Cells:
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "name_en": entity.name_en,
        "country": entity.country,
        "mentions": 0,
        "articles": 0,
        "statements": 0,
    }


def _names(entity: Entity) -> tuple[str, ...]:
    """Return all names that it may be looked for by; the other spellings first, so that these can be told again."""
    last = () if entity.name_en is None else (entity.name_en,)
    return (*entity.other_names, entity.name, *last)


def _count_entities(connection: Connection) -> None:
    """Write how often each entity is mentioned, in how many articles, and in how many chains it stands."""
    link, mention, shown = schema.links, schema.entity_mentions, schema.shown
    counted: dict[int, Cells] = {}
    whole = select(mention.c.entity, func.count(), func.count(mention.c.reading.distinct())).group_by(
        mention.c.entity
    )
    for entity, mentions, articles in connection.execute(whole):
        counted[entity] = {"entity": entity, "mentions": mentions, "articles": articles, "statements": 0}
    same = (mention.c.reading == link.c.reading) & (mention.c.mention == link.c.mention)
    joined = link.join(shown, shown.c.reading == link.c.reading).join(mention, same)
    chains = select(mention.c.entity, link.c.reading, link.c.statement).select_from(joined).distinct().subquery()
    for entity, statements in connection.execute(select(chains.c.entity, func.count()).group_by(chains.c.entity)):
        counted[entity]["statements"] = statements
    table = schema.entities
    change = update(table).where(table.c.number == bindparam("entity"))
    for chunk in _chunks(counted.values()):
        connection.execute(change, chunk)


def _write_claims(connection: Connection, claims: tuple[Claim, ...]) -> None:
    heads = (
        {
            "number": n,
            "id": claim.id,
            "gist": claim.gist,
            "supports": len(claim.supports),
            "denies": len(claim.denies),
            "articles": 0,
            "outlets": 0,
        }
        for n, claim in enumerate(claims, 1)
    )
    _insert(connection, schema.claims, heads)
    wanted = _pair_up(
        connection,
        (
            (ident, n, stance, m)
            for n, claim in enumerate(claims, 1)
            for stance, idents in (("supports", claim.supports), ("denies", claim.denies))
            for m, ident in enumerate(idents)
        ),
    )
    made = connection.execute(
        text(
            "INSERT INTO claim_statements (claim, stance, n, reading, statement) "
            "SELECT pairs.owner, pairs.stance, pairs.n, found.reading, found.n "
            "FROM pairs JOIN statements AS found ON found.id = pairs.id JOIN shown ON shown.reading = found.reading"
        )
    )
    if made.rowcount != wanted:
        raise StoreError(f"of {wanted} statements of claims {made.rowcount} stand in readings")
    _count_claims(connection)


def _count_claims(connection: Connection) -> None:
    """Write in how many articles and outlets each claim stands."""
    sighting, reading, table = schema.claim_statements, schema.readings, schema.claims
    counted = (
        select(
            sighting.c.claim,
            func.count(sighting.c.reading.distinct()).label("articles"),
            func.count(reading.c.outlet.distinct()).label("outlets"),
        )
        .select_from(sighting.join(reading, reading.c.number == sighting.c.reading))
        .group_by(sighting.c.claim)
    )
    change = update(table).where(table.c.number == bindparam("claim"))
    rows = [{**row} for row in connection.execute(counted).mappings()]
    for chunk in _chunks(rows):
        connection.execute(change, chunk)


def _pair_up(connection: Connection, pairs: Iterable[tuple[str, int, str, int]]) -> int:
    """Fill the passing table `pairs` with (id of a finding, owner, stance, n) and return how many there are."""
    made = "CREATE TEMPORARY TABLE IF NOT EXISTS pairs (id TEXT, owner INTEGER, stance TEXT, n INTEGER)"
    connection.execute(text(made))
    connection.execute(text("DELETE FROM pairs"))
    count = 0
    for chunk in _chunks(pairs):
        rows = [{"id": ident, "owner": owner, "stance": stance, "n": n} for ident, owner, stance, n in chunk]
        connection.execute(text("INSERT INTO pairs VALUES (:id, :owner, :stance, :n)"), rows)
        count += len(rows)
    return count


def decode_entities(connection: Connection, numbers: Iterable[int] | None = None) -> dict[int, Entity]:
    """Return entities by number, without their mentions; all of them where no numbers are given."""
    heads = select(schema.entities)
    names = select(schema.entity_names).order_by(schema.entity_names.c.entity, schema.entity_names.c.n)
    if numbers is not None:
        chosen = tuple(numbers)
        heads = heads.where(schema.entities.c.number.in_(chosen))
        names = names.where(schema.entity_names.c.entity.in_(chosen))
    spelt: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(names):
        spelt[row.entity].append(row.name)
    return {
        row.number: Entity(
            id=EntityId(row.id),
            type=EntityType(row.type),
            name=row.name,
            name_en=row.name_en,
            country=row.country,
            other_names=tuple(spelt[row.number][: -1 if row.name_en is None else -2]),
        )
        for row in connection.execute(heads.order_by(schema.entities.c.number))
    }


def decode_linkage(connection: Connection) -> Linkage:
    """Return all judgements, and the entities and claims with all they hold."""
    found = schema.mentions
    here = schema.entity_mentions
    same = (found.c.reading == here.c.reading) & (found.c.n == here.c.mention)
    mentions: dict[int, list[MentionId]] = defaultdict(list)
    for entity, ident in connection.execute(select(here.c.entity, found.c.id).select_from(here.join(found, same))):
        mentions[entity].append(MentionId(ident))
    entities = (
        replace(entity, mentions=tuple(sorted(mentions[number])))
        for number, entity in decode_entities(connection).items()
    )
    return Linkage(
        judgements=tuple(_decode_judgements(connection)),
        entities=tuple(entities),
        claims=tuple(_decode_claims(connection)),
    )


def _decode_judgements(connection: Connection) -> Iterator[Judgement]:
    for row in connection.execute(select(schema.judgements).order_by(schema.judgements.c.number)):
        yield Judgement(
            left=row.left,
            right=row.right,
            verdict=Verdict(row.verdict),
            by=row.by,
            score=row.score,
            reason=row.reason,
        )


def _decode_claims(connection: Connection) -> Iterator[Claim]:
    found, here = schema.statements, schema.claim_statements
    same = (found.c.reading == here.c.reading) & (found.c.n == here.c.statement)
    chosen = select(here.c.claim, here.c.stance, found.c.id).select_from(here.join(found, same))
    sightings: dict[tuple[int, str], list[StatementId]] = defaultdict(list)
    for claim, stance, ident in connection.execute(chosen.order_by(here.c.claim, here.c.stance, here.c.n)):
        sightings[claim, stance].append(StatementId(ident))
    for row in connection.execute(select(schema.claims).order_by(schema.claims.c.number)):
        yield Claim(
            id=ClaimId(row.id),
            gist=row.gist,
            supports=tuple(sightings[row.number, "supports"]),
            denies=tuple(sightings[row.number, "denies"]),
        )


def digest_linkage(linkage: Linkage) -> str:
    """Return the digest of all that was judged; the order of mentions inside an entity does not matter."""
    return digest_rows(
        {
            "judgements": [_judgement(n, judgement) for n, judgement in enumerate(linkage.judgements, 1)],
            "entities": [
                {**_entity(entity), "names": entity.other_names, "sightings": tuple(sorted(entity.mentions))}
                for entity in linkage.entities
            ],
            "claims": [
                {"id": claim.id, "gist": claim.gist, "supports": claim.supports, "denies": claim.denies}
                for claim in linkage.claims
            ],
        }
    )
