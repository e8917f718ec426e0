"""The rows of events, whose words are cut from the texts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, and_, select
from sqlalchemy.engine import Connection

from tawatur.model import (
    ArticleId,
    EntityId,
    EntityType,
    EventId,
    EventStatus,
    EventType,
    Modality,
    Polarity,
    Span,
    StatementId,
)
from tawatur.store import schema
from tawatur.store.event_rows import EventPlace, EventRow, Party
from tawatur.store.queries.briefs import brief_of
from tawatur.store.queries.entities import cut_context
from tawatur.store.queries.statements import statement_rows
from tawatur.store.records.linkage import decode_location
from tawatur.store.rows import StatementRow

__all__ = ["event_rows", "statement_of"]

Place = tuple[int, int]
_EVENT, _READING, _STATEMENT, _MENTION = schema.events, schema.readings, schema.statements, schema.mentions
_MEMBER, _ENTITY = schema.entity_mentions, schema.entities
# What stands between the words of an event, and how much of the text around them is shown, in code points.
_GAP = " … "
_AROUND = 110


def event_rows(connection: Connection, places: Sequence[Place]) -> tuple[EventRow, ...]:
    """Return the rows of the events at these places, in the order given."""
    readings = {reading for reading, _ in places}
    wanted = set(places)
    heads = {(row.reading, row.n): row for row in _heads(connection, readings) if (row.reading, row.n) in wanted}
    numbers = {row.text_number for row in heads.values()}
    texts = select(schema.texts).where(schema.texts.c.number.in_(numbers))
    reports = _reports(connection, heads)
    maker = _Maker(
        texts={row.number: row.text for row in connection.execute(texts)},
        spans=_grouped(connection, schema.event_spans, readings),
        contexts=_grouped(connection, schema.event_contexts, readings),
        parties=_grouped(connection, schema.event_parties, readings),
        people=_people(connection, heads.values(), readings),
        reports=reports,
    )
    return tuple(maker.row(place, heads[place]) for place in places)


def statement_of(connection: Connection, place: Place) -> StatementRow | None:
    """Return the report in which an event is told, None where the article itself tells it."""
    chosen = select(_EVENT.c.statement).where(_EVENT.c.reading == place[0], _EVENT.c.n == place[1])
    number = connection.execute(chosen).scalar()
    return None if number is None else statement_rows(connection, [(place[0], number)])[0]


def _heads(connection: Connection, readings: set[int]) -> Sequence[Any]:
    article, time, quantity = schema.articles, schema.times, schema.quantities
    joined = (
        _EVENT.join(_READING, _READING.c.number == _EVENT.c.reading)
        .join(article, article.c.number == _READING.c.article)
        .join(schema.origins, schema.origins.c.number == _EVENT.c.origin)
        .outerjoin(time, and_(time.c.reading == _EVENT.c.reading, time.c.n == _EVENT.c.time))
        .outerjoin(quantity, and_(quantity.c.reading == _EVENT.c.reading, quantity.c.n == _EVENT.c.quantity))
    )
    about = (
        _READING.c.title,
        _READING.c.outlet,
        _READING.c.published,
        article.c.id.label("article_id"),
        article.c.text.label("text_number"),
        schema.origins.c.engine,
        schema.origins.c.rule,
        time.c.value.label("date"),
        quantity.c.start.label("quantity_start"),
        quantity.c.end.label("quantity_end"),
    )
    chosen = select(_EVENT, *about).select_from(joined).where(_EVENT.c.reading.in_(readings))
    return connection.execute(chosen).all()


def _reports(connection: Connection, heads: Mapping[Place, Any]) -> dict[Place, StatementRow]:
    """Return the reports in which these events are told, by the places of the events."""
    told = {place: (place[0], row.statement) for place, row in heads.items() if row.statement is not None}
    wanted = sorted(set(told.values()))
    rows = dict(zip(wanted, statement_rows(connection, wanted), strict=True))
    return {place: rows[statement] for place, statement in told.items()}


def _grouped(connection: Connection, table: Table, readings: set[int]) -> dict[Place, list[Any]]:
    found: dict[Place, list[Any]] = defaultdict(list)
    chosen = select(table).where(table.c.reading.in_(readings)).order_by(*table.primary_key)
    for row in connection.execute(chosen):
        found[row.reading, row.event].append(row)
    return found


def _people(connection: Connection, heads: Any, readings: set[int]) -> dict[Place, Any]:  # noqa: ANN401 - rows
    """Return the mentions that stand on the sides of events or tell their place, with their entities."""
    wanted = {(row.reading, row.place) for row in heads if row.place is not None}
    party = schema.event_parties
    chosen = select(party.c.reading, party.c.mention).where(party.c.reading.in_(readings))
    wanted.update((row.reading, row.mention) for row in connection.execute(chosen))
    joined = _MENTION.outerjoin(
        _MEMBER, and_(_MEMBER.c.reading == _MENTION.c.reading, _MEMBER.c.mention == _MENTION.c.n)
    ).outerjoin(_ENTITY, _ENTITY.c.number == _MEMBER.c.entity)
    own = (
        _MENTION.c.reading,
        _MENTION.c.n,
        _MENTION.c.start.label("mention_start"),
        _MENTION.c.end.label("mention_end"),
        _MENTION.c.name.label("mention_name"),
        _MENTION.c.type.label("mention_type"),
        _MENTION.c.country.label("mention_country"),
    )
    named = select(*own, _ENTITY).select_from(joined).where(_MENTION.c.reading.in_(readings))
    return {(row.reading, row.n): row for row in connection.execute(named) if (row.reading, row.n) in wanted}


class _Maker:
    """Makes the rows of events of all that was read for them."""

    def __init__(
        self,
        *,
        texts: Mapping[int, str],
        spans: Mapping[Place, list[Any]],
        contexts: Mapping[Place, list[Any]],
        parties: Mapping[Place, list[Any]],
        people: Mapping[Place, Any],
        reports: Mapping[Place, StatementRow],
    ) -> None:
        self._texts = texts
        self._spans = spans
        self._contexts = contexts
        self._parties = parties
        self._people = people
        self._reports = reports

    def row(self, place: Place, found: Any) -> EventRow:  # noqa: ANN401 - a row
        """Return the row of one event."""
        text = self._texts[found.text_number]
        spans = tuple(Span(part.start, part.end) for part in self._spans[place])
        start, end = cut_context(text, spans[0].start, spans[0].end, _AROUND)
        report = self._reports.get(place)
        counted = None if found.quantity_start is None else text[found.quantity_start : found.quantity_end]
        return EventRow(
            id=EventId(found.id),
            article=ArticleId(found.article_id),
            article_title=found.title,
            outlet=found.outlet,
            published=found.published,
            type=EventType(found.type),
            status=EventStatus(found.status),
            mode=found.mode,
            contexts=tuple(part.context for part in self._contexts.get(place, ())),
            theme=found.theme,
            instrument=found.instrument,
            actors=self._side(place, "actor"),
            recipients=self._side(place, "recipient"),
            place=None if found.place is None else self._place((place[0], found.place)),
            date=found.date,
            quantity=counted,
            words=_GAP.join(span.of(text) for span in spans),
            brief=self._brief(place, found, text, (start, end)),
            context=text[start:end],
            context_start=start,
            spans=spans,
            statement=None if report is None else StatementId(report.id),
            chain=() if report is None else report.chain,
            polarity=None if report is None else Polarity(report.polarity),
            modality=None if report is None else Modality(report.modality),
            engine=found.engine,
            why=found.rule,
            confidence=found.confidence,
        )

    def _brief(self, place: Place, found: Any, text: str, around: tuple[int, int]) -> str:  # noqa: ANN401 - a row
        """Return an event's words with those of its sides; a side that is named elsewhere is told by its name."""
        here, away = self._sides_of(place, around)
        objects = here["recipient"]
        if found.quantity_start is not None:
            objects.append(Span(found.quantity_start, found.quantity_end))
        themes = (found.theme, found.instrument)
        starts = ((words, text.find(words, *around)) for words in themes if words)
        return brief_of(
            text,
            around,
            trigger=[Span(part.start, part.end) for part in self._spans[place]],
            actors=here["actor"],
            objects=[*objects, *(Span(start, start + len(words)) for words, start in starts if start >= 0)],
            away=(away["actor"], away["recipient"]),
        )

    def _sides_of(
        self, place: Place, around: tuple[int, int]
    ) -> tuple[dict[str, list[Span]], dict[str, list[str]]]:
        """Return where the sides stand around an event, and the names of those sides of which nobody does."""
        here: dict[str, list[Span]] = {"actor": [], "recipient": []}
        for row in self._parties.get(place, ()):
            one = self._people[place[0], row.mention]
            if around[0] <= one.mention_start and one.mention_end <= around[1]:
                here[row.part].append(Span(one.mention_start, one.mention_end))
        away = {part: [] if here[part] else [one.name for one in self._side(place, part)] for part in here}
        return here, away

    def _side(self, place: Place, part: str) -> tuple[Party, ...]:
        """Return who stands on a side, each entity once."""
        mentions = [row.mention for row in self._parties.get(place, ()) if row.part == part]
        found = [_party(self._people[place[0], mention]) for mention in mentions]
        return tuple({party.entity or party.name: party for party in reversed(found)}.values())[::-1]

    def _place(self, mention: Place) -> EventPlace:
        row = self._people[mention]
        if row.id is None:
            return EventPlace(entity=None, name=row.mention_name, country=row.mention_country)
        return EventPlace(
            entity=EntityId(row.id),
            name=row.name,
            name_en=row.name_en,
            country=row.country,
            location=decode_location(row),
        )


def _party(row: Any) -> Party:  # noqa: ANN401 - a row
    if row.id is None:
        kind = EntityType(row.mention_type)
        return Party(entity=None, name=row.mention_name, type=kind, country=row.mention_country)
    return Party(
        entity=EntityId(row.id),
        name=row.name,
        name_en=row.name_en,
        type=EntityType(row.type),
        country=row.country,
    )
