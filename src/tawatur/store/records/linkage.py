"""What was judged across articles, to rows and back: always as a whole."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, delete, func, select, text, update
from sqlalchemy.engine import Connection

from tawatur.errors import StoreError
from tawatur.model import (
    Entity,
    EntityId,
    EntityType,
    Judgement,
    Linkage,
    Location,
    MentionId,
    Verdict,
)
from tawatur.store import schema
from tawatur.store.records.bulk import Cells, chunks, insert_rows, pair_up
from tawatur.store.records.claims import decode_claims, decode_differences, difference_cells, write_claims
from tawatur.store.records.digest import digest_rows
from tawatur.store.records.shared import (
    decode_happenings,
    decode_reuses,
    happening_cells,
    reuse_cells,
    write_happenings,
    write_reuses,
)

__all__ = ["LINKAGE", "decode_entities", "decode_linkage", "decode_location", "digest_linkage", "write_linkage"]

# Under this key the dossier keeps the digest of its linkage.
LINKAGE = "linkage"


def write_linkage(connection: Connection, linkage: Linkage, search_form: Callable[[str], str]) -> None:
    """Replace all that was judged and follows from it; `search_form` gives the form in which a name is looked for.

    Raises:
        StoreError: it speaks of a finding or an article that no reading shown holds.
    """
    derived = (
        schema.passages,
        schema.reuses,
        schema.differences,
        schema.happening_events,
        schema.happenings,
        schema.claim_events,
        schema.claim_statements,
        schema.claims,
        schema.entity_mentions,
        schema.entity_names,
        schema.entities,
        schema.judgements,
    )
    for table in derived:
        connection.execute(delete(table))
    insert_rows(
        connection, schema.judgements, (_judgement(n, made) for n, made in enumerate(linkage.judgements, 1))
    )
    _write_entities(connection, linkage.entities, search_form)
    write_claims(connection, linkage.claims, linkage.differences)
    write_happenings(connection, linkage.happenings)
    write_reuses(connection, linkage.reuses)


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
    insert_rows(connection, schema.entities, heads)
    names = (
        {"entity": n, "n": m, "name": name, "search": search_form(name)}
        for n, entity in enumerate(entities, 1)
        for m, name in enumerate(_names(entity))
    )
    insert_rows(connection, schema.entity_names, names)
    wanted = pair_up(
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
        **_location(entity.location),
        "mentions": 0,
        "articles": 0,
        "statements": 0,
    }


def _location(location: Location | None) -> Cells:
    return {
        "latitude": location and location.latitude,
        "longitude": location and location.longitude,
        "doubt": location and location.doubt,
        "place_kind": location and location.kind,
        "gazetteer": location and location.gazetteer,
    }


def decode_location(row: Any) -> Location | None:  # noqa: ANN401 - a row
    """Return where the place of a row of entities lies, None where the gazetteer has none."""
    if row.gazetteer is None:
        return None
    return Location(
        latitude=row.latitude,
        longitude=row.longitude,
        kind=row.place_kind,
        doubt=row.doubt,
        gazetteer=row.gazetteer,
    )


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
    for chunk in chunks(counted.values()):
        connection.execute(change, chunk)


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
            location=decode_location(row),
            other_names=tuple(spelt[row.number][: -1 if row.name_en is None else -2]),
        )
        for row in connection.execute(heads.order_by(schema.entities.c.number))
    }


def decode_linkage(connection: Connection) -> Linkage:
    """Return all judgements, and what follows from them with all it holds."""
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
        claims=tuple(decode_claims(connection)),
        happenings=tuple(decode_happenings(connection)),
        differences=tuple(decode_differences(connection)),
        reuses=tuple(decode_reuses(connection)),
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
                {
                    "id": claim.id,
                    "gist": claim.gist,
                    "supports": claim.supports,
                    "denies": claim.denies,
                    # Nothing rather than an empty list: claims of old dossiers keep their digest.
                    "told": claim.told or None,
                    "untold": claim.untold or None,
                }
                for claim in linkage.claims
            ],
            "happenings": [{**happening_cells(one), "events": one.events} for one in linkage.happenings],
            "differences": [difference_cells(one) for one in linkage.differences],
            "reuses": [reuse_cells(one) for one in linkage.reuses],
        }
    )
