"""What asking after a claim's origins needs: who says each sighting, through whom, and which words are shared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tawatur.model import (
    Article,
    ArticleId,
    Entity,
    EntityId,
    EntityType,
    Event,
    Linkage,
    Mention,
    MentionId,
    Metadata,
    Modality,
    PassageKind,
    Reading,
    ReuseKind,
    Source,
    SourceKind,
    Span,
    Statement,
)

__all__ = ["Evidence", "Link", "Voice"]

# Whom a person can speak for.
_BODIES = (EntityType.ORGANIZATION, EntityType.MEDIA, EntityType.GOVERNMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One source of a chain, as it is compared: `key` is equal for links known to be one, empty where none is.

    `state` is the country of a government, and of a person named with a role in it; `bodies` are the entities that
    a person's role names: a ministry, a party, a newspaper. `home` is the country of a body that may be a state's.
    """

    kind: SourceKind
    key: str
    label: str
    type: EntityType | None = None
    state: str | None = None
    joint: bool = False
    bodies: frozenset[str] = frozenset()
    home: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says a sighting, and where: `chain` is empty where the article tells it itself.

    `passing`: it is an event that somebody's report tells of, and need not be what the report is about.
    `comment`: it is what somebody thinks of it or asks for, and may speak of what another told.
    """

    sighting: str
    article: ArticleId
    extent: Span
    chain: tuple[Link, ...]
    direct: bool
    passing: bool = False
    comment: bool = False


class Evidence:
    """Readings and their linkage, made ready for questions about chains.

    Args:
        readings: of the articles concerned.
        linkage: what was judged across articles.
        articles: the articles themselves, where what their containers say of them is wanted too.
    """

    def __init__(self, readings: Iterable[Reading], linkage: Linkage, articles: Iterable[Article] = ()) -> None:
        self._entities: dict[MentionId, Entity] = {m: one for one in linkage.entities for m in one.mentions}
        self.metadata: dict[ArticleId, Metadata] = {}
        self._voices: dict[str, Voice] = {}
        self._bodies: Mapping[EntityId, frozenset[str]] = {}
        for reading in readings:
            self._take(reading)
        self._outlets = {article.id: article.outlet for article in articles}
        self._shared: dict[tuple[ArticleId, ArticleId], list[tuple[Span, Span]]] = defaultdict(list)
        self._agencies: dict[tuple[ArticleId, ArticleId], str] = {}
        self._copies: set[tuple[ArticleId, ArticleId]] = set()
        for reuse in linkage.reuses:
            pair = (reuse.left, reuse.right)
            for passage in reuse.passages:
                if passage.kind is not PassageKind.TEMPLATE:
                    self._shared[pair].append((passage.left, passage.right))
            if reuse.agency is not None:
                self._agencies[pair] = reuse.agency
            if reuse.kind in (ReuseKind.EXACT, ReuseKind.NEAR):
                self._copies.add(pair)

    def voice(self, sighting: str) -> Voice | None:
        """Return who says a sighting, None where no reading given holds it."""
        return self._voices.get(sighting)

    def outlet(self, article: ArticleId) -> str:
        """Return who published an article, empty where it is not known."""
        known = self.metadata.get(article)
        return (known.outlet if known is not None else None) or self._outlets.get(article) or ""

    def same_words(self, left: Voice, right: Voice) -> bool:
        """Tell whether two sightings stand at one place of a passage that their articles share."""
        if left.article > right.article:
            left, right = right, left
        passages = self._shared.get((left.article, right.article), ())
        return any(_one_place(a, b, left.extent, right.extent) for a, b in passages)

    def same_wire(self, left: Voice, right: Voice) -> str | None:
        """Return the agency whose text both articles carry, None where no credit tells."""
        first, second = sorted((left.article, right.article))
        if (first, second) in self._agencies and (first, second) in self._copies:
            return self._agencies[first, second]
        both = self._vias(left.article) & self._vias(right.article)
        return min(both) if both else None

    def _vias(self, article: ArticleId) -> set[str]:
        known = self.metadata.get(article)
        return set(known.via) if known is not None else set()

    def _take(self, reading: Reading) -> None:
        self.metadata[reading.article] = reading.metadata
        mentions = {one.id: one for one in reading.mentions}
        roles = {one.id: one.country for one in reading.mentions if one.role is not None}
        named: dict[MentionId, str | None] = {}
        for one in mentions.values():
            entity = self._entities.get(one.id)
            if entity is not None and one.id in roles:
                named |= dict.fromkeys(entity.mentions, roles[one.id] or entity.country)
        self._bodies = self._bodies_in(reading.mentions)
        statements = {one.id: one for one in reading.statements}
        for statement in reading.statements:
            self._voices[statement.id] = self._of_statement(statement, named)
        for event in reading.events:
            inside = statements.get(event.statement) if event.statement is not None else None
            self._voices[event.id] = self._of_event(event, inside, named)

    def _bodies_in(self, mentions: Sequence[Mention]) -> Mapping[EntityId, frozenset[str]]:
        """Return the bodies that an article names in the roles of persons, by person."""
        found: dict[EntityId, set[str]] = defaultdict(set)
        for one in mentions:
            holder = self._entities.get(one.id)
            if holder is None or one.role_span is None or one.type is not EntityType.PERSON:
                continue
            inside = (self._entities.get(m.id) for m in mentions if m is not one and one.role_span.covers(m.span))
            found[holder.id] |= {body.id for body in inside if body is not None and body.type in _BODIES}
        return {person: frozenset(bodies) for person, bodies in found.items()}

    def _of_statement(self, one: Statement, states: Mapping[MentionId, str | None]) -> Voice:
        return Voice(
            sighting=one.id,
            article=one.article,
            extent=_extent(one.content),
            chain=tuple(self._link(source, states) for source in one.chain),
            direct=one.mode.value == "direct",
            comment=one.modality in (Modality.JUDGE, Modality.DEMAND),
        )

    def _of_event(self, one: Event, inside: Statement | None, states: Mapping[MentionId, str | None]) -> Voice:
        return Voice(
            sighting=one.id,
            article=one.article,
            extent=_extent(one.trigger),
            chain=() if inside is None else tuple(self._link(source, states) for source in inside.chain),
            direct=False,
            passing=inside is not None,
        )

    def _link(self, source: Source, states: Mapping[MentionId, str | None]) -> Link:
        entity = None if source.mention is None else self._entities.get(source.mention)
        if entity is None or source.kind is not SourceKind.NAMED:
            return Link(
                kind=source.kind,
                key="",
                label=source.words or (entity.name if entity is not None else ""),
                state=source.country,
                joint=source.joint,
            )
        state = entity.country if entity.type is EntityType.GOVERNMENT else None
        if entity.type is EntityType.PERSON and source.mention is not None:
            state = states.get(source.mention)
        return Link(
            kind=source.kind,
            key=entity.id,
            label=entity.name,
            type=entity.type,
            state=state,
            joint=source.joint,
            bodies=self._bodies.get(entity.id, frozenset()),
            home=entity.country if entity.type is EntityType.ORGANIZATION else state,
        )


def _one_place(left: Span, right: Span, one: Span, other: Span) -> bool:
    """Tell whether two extents overlap once the passage on the left is laid over the one on the right."""
    if not (left.overlaps(one) and right.overlaps(other)):
        return False
    scale = len(right) / len(left)
    start, end = (right.start + (place - left.start) * scale for place in (one.start, one.end))
    return start < other.end and other.start < end


def _extent(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))
