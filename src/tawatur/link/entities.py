"""Who is who across articles: judgements on pairs, and the entities that follow from them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.distance import JaroWinkler

from tawatur.lang.names import KnownName, NameTables
from tawatur.link.display import english_name
from tawatur.link.keys import skeleton
from tawatur.link.units import Unit, units_of
from tawatur.model import (
    Entity,
    EntityId,
    EntityType,
    Judgement,
    Mention,
    MentionKind,
    Reading,
    Verdict,
    content_id,
)

__all__ = ["judge_entities"]

_BY = "rules"


def judge_entities(
    readings: Iterable[Reading], tables: NameTables
) -> tuple[tuple[Judgement, ...], tuple[Entity, ...]]:
    """Return the judgements on mentions, and the entities: what is joined by the judgements «same».

    The result does not depend on the order of the readings.
    """
    units = sorted((unit for reading in readings for unit in units_of(reading)), key=lambda unit: unit.head)
    judgements = sorted({*_inside(units), *_across(units)}, key=lambda j: (j.left, j.right))
    clusters = _cluster(units, judgements)
    entities = sorted((_entity(cluster, tables) for cluster in clusters), key=lambda entity: entity.id)
    return tuple(judgements), tuple(_apart(entities))


def _inside(units: Sequence[Unit]) -> Iterator[Judgement]:
    """Yield what the reading of each article already says."""
    for unit in units:
        for mention in unit.mentions:
            if mention.id != unit.head:
                yield _judgement(unit.head, mention.id, Verdict.SAME, 0.95, "one in the article")


def _across(units: Sequence[Unit]) -> Iterator[Judgement]:
    known: dict[str, Unit] = {}
    named: dict[tuple[EntityType, str], Unit] = {}
    firsts: list[Unit] = []
    for unit in units:
        if not unit.named:
            continue
        if unit.known is not None:
            first = known.setdefault(unit.known, unit)
            if first is not unit:
                yield _judgement(first.head, unit.head, Verdict.SAME, 0.99, f"both are {unit.known}")
            continue
        first = named.setdefault((unit.type, unit.key), unit)
        if first is unit:
            firsts.append(unit)
        else:
            yield _judgement(first.head, unit.head, Verdict.SAME, 0.9, "the same name")
    yield from _variants(firsts, known)


def _variants(units: Sequence[Unit], known: Mapping[str, Unit]) -> Iterator[Judgement]:
    """Yield verdicts on names that sound alike."""
    blocks: dict[str, list[Unit]] = defaultdict(list)
    for unit in [*units, *known.values()]:
        blocks[skeleton(unit.key)].append(unit)
    for block in blocks.values():
        for i, left in enumerate(block):
            for right in block[i + 1 :]:
                if left.known is not None and right.known is not None:
                    continue
                yield from _compare(left, right)


def _compare(left: Unit, right: Unit) -> Iterator[Judgement]:
    if left.type is not right.type:
        return
    likeness = JaroWinkler.similarity(left.key, right.key)
    if left.country and right.country and left.country != right.country:
        yield _judgement(left.head, right.head, Verdict.DIFFERENT, 0.1, "names alike, states differ")
    elif " " not in left.key and left.type is EntityType.PERSON:
        yield _judgement(left.head, right.head, Verdict.UNSURE, 0.5, "one word alike is too little")
    elif likeness > 0.85:
        yield _judgement(left.head, right.head, Verdict.SAME, round(likeness, 3), "spellings of one name")
    else:
        yield _judgement(left.head, right.head, Verdict.UNSURE, round(likeness, 3), "names sound alike")


def _judgement(left: str, right: str, verdict: Verdict, score: float, reason: str) -> Judgement:
    left, right = sorted((left, right))
    return Judgement(left=left, right=right, verdict=verdict, by=_BY, score=score, reason=reason)


def _cluster(units: Sequence[Unit], judgements: Iterable[Judgement]) -> list[list[Unit]]:
    parent = {unit.head: unit.head for unit in units}

    def root(ident: str) -> str:
        while parent[ident] != ident:
            parent[ident] = parent[parent[ident]]
            ident = parent[ident]
        return ident

    for judgement in judgements:
        if judgement.verdict is Verdict.SAME and judgement.left in parent and judgement.right in parent:
            left, right = sorted((root(judgement.left), root(judgement.right)))
            parent[right] = left
    clusters: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        clusters[root(unit.head)].append(unit)
    return [clusters[key] for key in sorted(clusters)]


def _entity(cluster: Sequence[Unit], tables: NameTables) -> Entity:
    mentions = sorted((m for unit in cluster for m in unit.mentions), key=lambda m: m.id)
    known = _known(cluster, tables)
    names = _names(mentions)
    if known is not None:
        name, name_en, country, kind, key = known.name, known.name_en, known.country, known.type, known.id
    else:
        name = names[0]
        kind = Counter(unit.type for unit in cluster).most_common(1)[0][0]
        countries = Counter(unit.country for unit in cluster if unit.country)
        country = min(countries, key=lambda c: (-countries[c], c)) if countries else None
        name_en, key = english_name(name, tables), name
        if not any(unit.named for unit in cluster):
            # A description alone is known only in its own article.
            key, name_en = f"{mentions[0].id}", None
    return Entity(
        id=EntityId(content_id("ent", kind, key)),
        type=kind,
        name=name,
        name_en=name_en,
        country=country,
        other_names=tuple(sorted(set(names) - {name})),
        mentions=tuple(m.id for m in mentions),
    )


def _known(cluster: Sequence[Unit], tables: NameTables) -> KnownName | None:
    counts = Counter(unit.known for unit in cluster if unit.known in tables.known)
    if not counts:
        return None
    best = min((k for k in counts if k is not None), key=lambda k: (-counts[k], k))
    return tables.known[best]


def _names(mentions: Iterable[Mention]) -> list[str]:
    """Return the names of an entity, the one to show first: the most frequent of those with the most words."""
    found = list(mentions)
    counts = Counter(m.name for m in found if m.kind is MentionKind.NAME) or Counter(m.name for m in found)
    return sorted(counts, key=lambda name: (-min(len(name.split()), 3), -counts[name], name))


def _apart(entities: Sequence[Entity]) -> Iterator[Entity]:
    """Yield the entities; two of the same name that were not joined get ids of their own."""
    seen: set[str] = set()
    for entity in entities:
        ident = entity.id
        if ident in seen:
            ident = EntityId(content_id("ent", entity.id, entity.mentions[0]))
        seen.add(ident)
        yield Entity(**{**{f: getattr(entity, f) for f in entity.__slots__}, "id": ident})
