"""Who is who across articles: judgements on pairs, and the entities that follow from them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tawatur.lang.names import KnownName, NameTables
from tawatur.link.curated import Cast, judge_rulings, regroup_units, rulings_on
from tawatur.link.display import english_name
from tawatur.link.judge import compare_names, compare_same, judgement
from tawatur.link.keys import name_key, skeleton
from tawatur.link.units import Spoken, Unit, units_of
from tawatur.model import (
    Edit,
    EditNoun,
    Entity,
    EntityId,
    EntityType,
    Judgement,
    MentionKind,
    Reading,
    Verdict,
    content_id,
)

__all__ = ["cluster", "judge_entities"]


def judge_entities(
    readings: Iterable[Reading], tables: NameTables, edits: Sequence[Edit] = ()
) -> tuple[tuple[Judgement, ...], tuple[Entity, ...]]:
    """Return the judgements on mentions, and the entities: what is joined by the judgements «same».

    What persons ruled in `edits` stands over the rules. The result does not depend on the order of the readings.
    """
    units = sorted((unit for reading in readings for unit in units_of(reading, tables)), key=lambda unit: unit.head)
    judgements = sorted({*_inside(units), *_across(units, tables)}, key=lambda j: (j.left, j.right))
    heads = [unit.head for unit in units]
    by_head = {unit.head: unit for unit in units}
    groups = ([by_head[head] for head in group] for group in cluster(heads, judgements))
    rulings = rulings_on(edits, EditNoun.ENTITY)
    found = [_cast(cast, tables) for cast in regroup_units(groups, rulings)]
    if rulings:
        there = (spoken.id for unit in units for spoken in unit.mentions)
        judgements += judge_rulings(rulings, there)
    return tuple(judgements), tuple(_apart(found))


def cluster(heads: Sequence[str], judgements: Iterable[Judgement]) -> list[list[str]]:
    """Return the ids in groups that the judgements «same» join, each sorted, whatever the judgements' order."""
    parent = {head: head for head in heads}

    def root(ident: str) -> str:
        while parent[ident] != ident:
            parent[ident] = parent[parent[ident]]
            ident = parent[ident]
        return ident

    for one in judgements:
        if one.verdict is Verdict.SAME and one.left in parent and one.right in parent:
            left, right = sorted((root(one.left), root(one.right)))
            parent[right] = left
    groups: dict[str, list[str]] = defaultdict(list)
    for head in sorted(heads):
        groups[root(head)].append(head)
    return [groups[key] for key in sorted(groups)]


def _inside(units: Sequence[Unit]) -> Iterator[Judgement]:
    """Yield what the reading of each article already says."""
    for unit in units:
        for mention in unit.mentions:
            if mention.id != unit.head:
                yield judgement(unit.head, mention.id, Verdict.SAME, score=0.95, reason="one in the article")


def _across(units: Sequence[Unit], tables: NameTables) -> Iterator[Judgement]:
    """Yield verdicts on units of one name, and then on names that sound alike.

    Each unit is held against one of each group so far, not against all: that joins the same and stays linear.
    """
    groups: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if not unit.named and unit.known is None:
            # What is only described is one across articles where a list says what it is.
            continue
        key = unit.known or f"{unit.type}:{unit.key}"
        for first in groups[key]:
            verdict = compare_same(first, unit, tables)
            yield verdict
            if verdict.verdict is Verdict.SAME:
                break
        else:
            groups[key].append(unit)
    firsts = [unit for group in groups.values() for unit in group]
    yield from _surnames(firsts)
    yield from _variants(firsts, tables)


def _surnames(units: Sequence[Unit]) -> Iterator[Judgement]:
    """Yield verdicts on persons named by one word: one of the persons with that surname, if there is but one."""
    full: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        words = unit.key.split()
        if unit.type is EntityType.PERSON and len(words) > 1:
            full[words[-1]].append(unit)
    for unit in units:
        if unit.type is not EntityType.PERSON or " " in unit.key or unit.known is not None:
            continue
        bearers = full.get(unit.key, [])
        for bearer in bearers:
            agree = unit.country is not None and unit.country == bearer.country
            if len({b.known or b.key for b in bearers}) == 1 and agree:
                yield judgement(
                    bearer.head,
                    unit.head,
                    Verdict.SAME,
                    score=0.75,
                    reason="the surname has one bearer, of this state",
                )
                break
            yield judgement(bearer.head, unit.head, Verdict.UNSURE, score=0.4, reason="a surname alone")


def _variants(units: Sequence[Unit], tables: NameTables) -> Iterator[Judgement]:
    """Yield verdicts on names that sound alike, block by block: comparing all with all would not end."""
    blocks: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in units:
        for name in _blocks(unit, tables):
            blocks[name].append(unit)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        block = blocks[key]
        for i, left in enumerate(block):
            for right in block[i + 1 :]:
                pair = (left.head, right.head)
                if pair in seen or (left.known is not None and right.known is not None):
                    continue
                seen.add(pair)
                verdict = compare_names(left, right, tables)
                if verdict is not None:
                    yield verdict


def _blocks(unit: Unit, tables: NameTables) -> Iterator[tuple[str, ...]]:
    """Yield the blocks of a unit: its skeleton, and a person's given name with the surname's first sound."""
    sounds = skeleton(unit.key, tables)
    if len(sounds.replace(" ", "")) > 2:
        yield (unit.type, sounds)
    words = sounds.split()
    if unit.type is EntityType.PERSON and len(words) > 1:
        yield (unit.type, words[0], words[-1][:1], str(len(words)))


def _cast(cast: Cast, tables: NameTables) -> tuple[str, Entity]:
    """Return the entity of units that are one, after the mention that tells it from namesakes.

    Of what persons joined it keeps the name of the one named first, and its id whatever was taken out.
    """
    entity, first = _entity(cast.units, tables), min(unit.head for unit in cast.drawn)
    if cast.left:
        return first, _set_apart(entity, first)
    if cast.lead == cast.units == cast.drawn:
        return first, entity
    lead = _entity(cast.lead, tables)
    names = {entity.name, *entity.other_names} - {lead.name}
    kept = _entity(cast.drawn, tables).id
    return first, replace(lead, id=kept, other_names=tuple(sorted(names)), mentions=entity.mentions)


def _entity(units: Sequence[Unit], tables: NameTables) -> Entity:
    mentions = sorted((m for unit in units for m in unit.mentions), key=lambda m: m.id)
    names = _names(mentions)
    others = tuple(sorted(names))
    known = _known(units, tables)
    if known is not None:
        return Entity(
            id=EntityId(content_id("ent", known.type, known.id)),
            type=known.type,
            name=known.name,
            name_en=known.name_en,
            country=known.country,
            other_names=tuple(n for n in others if n != known.name),
            mentions=tuple(m.id for m in mentions),
        )
    name = names[0]
    named = any(unit.named for unit in units)
    kinds = Counter(unit.type for unit in units)
    kind = min(kinds, key=lambda k: (-kinds[k], k))
    countries = Counter(unit.country for unit in units if unit.country)
    return Entity(
        # A description alone is known only in its own article, so that its id hangs on the mention.
        id=EntityId(content_id("ent", kind, name_key(name, tables) if named else mentions[0].id)),
        type=kind,
        name=name,
        name_en=english_name(name, tables) if named else None,
        country=min(countries, key=lambda c: (-countries[c], c)) if countries else None,
        other_names=tuple(n for n in others if n != name),
        mentions=tuple(m.id for m in mentions),
    )


def _known(units: Sequence[Unit], tables: NameTables) -> KnownName | None:
    counts = Counter(unit.known for unit in units if unit.known is not None and unit.known in tables.known)
    if not counts:
        return None
    return tables.known[min(counts, key=lambda k: (-counts[k], k))]


def _names(mentions: Iterable[Spoken]) -> list[str]:
    """Return the names of an entity, the one to show first: the most frequent of those with the most words."""
    found = list(mentions)
    counts = Counter(m.name for m in found if m.kind is MentionKind.NAME) or Counter(m.name for m in found)
    return sorted(counts, key=lambda name: (-min(len(name.split()), 3), -counts[name], name))


def _apart(found: Iterable[tuple[str, Entity]]) -> Iterator[Entity]:
    """Yield the entities, each given with what tells it from namesakes; one of these alone keeps the id of all."""
    seen: set[str] = set()
    for first, entity in sorted(found, key=lambda one: (one[1].id, one[0])):
        mine = _set_apart(entity, first) if entity.id in seen else entity
        seen.add(mine.id)
        yield mine


def _set_apart(entity: Entity, first: str) -> Entity:
    """Return the entity under an id of its own, which another of its name keeps."""
    return replace(entity, id=EntityId(content_id("ent", entity.id, first)))
