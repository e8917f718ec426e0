"""Rows to readings."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.engine import Connection

from tawatur.model import (
    ArticleId,
    CausalLink,
    CausalSign,
    EntityType,
    Event,
    EventId,
    EventStatus,
    EventType,
    Forecast,
    Mention,
    MentionId,
    MentionKind,
    Metadata,
    Modality,
    Mode,
    Number,
    Origin,
    Polarity,
    Qualifier,
    Quantity,
    QuantityId,
    Reading,
    Source,
    SourceKind,
    Span,
    Stance,
    Statement,
    StatementId,
    TimeExpression,
    TimeId,
    Verification,
)
from tawatur.store import schema

__all__ = ["decode_readings"]

# A row of any table; the library's own type for it differs between its versions.
Found = Any


def decode_readings(connection: Connection, numbers: Sequence[int], *, slim: bool = False) -> dict[int, Reading]:
    """Return the readings of these numbers; `slim` ones hold what linking needs: no causes, no forecasts."""
    load = _Loader(connection, numbers)
    articles = {row.number: ArticleId(row.id) for row in load.articles()}
    heads = {row.number: row for row in load.rows(schema.readings, "number")}
    nouns = {number: _Nouns(articles[number], load, number, slim=slim) for number in numbers}
    return {number: nouns[number].reading(heads[number]) for number in numbers}


def _span(row: Found, start: str = "start", end: str = "end") -> Span:
    return Span(getattr(row, start), getattr(row, end))


def _may_span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _verification(row: Found, parts: Sequence[Found]) -> Verification | None:
    said = next((_span(part) for part in parts if part.part == "verification"), None)
    return None if said is None else Verification(verified=bool(row.verified), span=said)


class _Loader:
    """Loads the rows of several readings at once, each table the first time it is asked for."""

    def __init__(self, connection: Connection, numbers: Sequence[int]) -> None:
        self._connection = connection
        self._numbers = numbers
        self._tables: dict[str, dict[int, list[Found]]] = {}
        self._names: dict[int, tuple[str, str, str]] = {}
        self._origins: dict[tuple[int, float], Origin] = {}

    def rows(self, table: Table, key: str = "reading") -> Sequence[Found]:
        """Return the rows of a table for all readings, in the order of its key."""
        chosen = select(table).where(table.c[key].in_(self._numbers)).order_by(*table.primary_key)
        return self._connection.execute(chosen).all()

    def articles(self) -> Iterator[Found]:
        """Yield number and article id of each reading."""
        joined = schema.readings.join(schema.articles, schema.articles.c.number == schema.readings.c.article)
        chosen = select(schema.readings.c.number, schema.articles.c.id).select_from(joined)
        yield from self._connection.execute(chosen.where(schema.readings.c.number.in_(self._numbers)))

    def of(self, table: Table, number: int) -> list[Found]:
        """Return the rows of a table for one reading, in the order of its key."""
        if table.name not in self._tables:
            grouped: dict[int, list[Found]] = defaultdict(list)
            for row in self.rows(table):
                grouped[row.reading].append(row)
            self._tables[table.name] = grouped
        return self._tables[table.name].get(number, [])

    def origin(self, row: Found) -> Origin:
        """Return who made a finding."""
        key = (row.origin, row.confidence)
        if key not in self._origins:
            if not self._names:
                for found in self._connection.execute(select(schema.origins)):
                    self._names[found.number] = (found.engine, found.version, found.rule)
            engine, version, rule = self._names[row.origin]
            self._origins[key] = Origin(engine=engine, version=version, rule=rule, confidence=row.confidence)
        return self._origins[key]


class _Nouns:
    """The findings of one reading; references become ids again."""

    def __init__(self, article: ArticleId, load: _Loader, number: int, *, slim: bool) -> None:
        self._article = article
        self._load = load
        self._number = number
        self._slim = slim
        self._mentions = [MentionId(row.id) for row in self._rows(schema.mentions)]
        self._statements = [StatementId(row.id) for row in self._rows(schema.statements)]

    def _rows(self, table: Table) -> list[Found]:
        return self._load.of(table, self._number)

    def _grouped(self, table: Table, owner: str) -> dict[int, list[Found]]:
        grouped: dict[int, list[Found]] = defaultdict(list)
        for row in self._rows(table):
            grouped[getattr(row, owner)].append(row)
        return grouped

    def _mention(self, number: int | None) -> MentionId | None:
        return None if number is None else self._mentions[number]

    def _statement(self, number: int | None) -> StatementId | None:
        return None if number is None else self._statements[number]

    def reading(self, head: Found) -> Reading:
        """Return the reading."""
        known = Metadata(
            title=head.title,
            author=head.author,
            outlet=head.outlet,
            published=head.published,
            published_why=head.published_why,
            via=tuple(row.via for row in self._rows(schema.reading_vias)),
            boilerplate=tuple(_span(row) for row in self._rows(schema.boilerplate)),
        )
        return Reading(
            article=self._article,
            version=head.version,
            metadata=known,
            mentions=tuple(self.mentions()),
            statements=tuple(self.statements()),
            times=tuple(self.times()),
            quantities=tuple(self.quantities()),
            events=tuple(self.events()),
            causes=() if self._slim else tuple(self.causes()),
            forecasts=() if self._slim else tuple(self.forecasts()),
        )

    def mentions(self) -> Iterator[Mention]:
        """Yield the mentions; words that many of them share are held once."""
        for row in self._rows(schema.mentions):
            yield Mention(
                id=MentionId(row.id),
                article=self._article,
                span=_span(row),
                kind=MentionKind(row.kind),
                type=EntityType(row.type),
                name=sys.intern(row.name),
                role=row.role and sys.intern(row.role),
                role_span=_may_span(row.role_start, row.role_end),
                country=row.country and sys.intern(row.country),
                known_as=row.known_as and sys.intern(row.known_as),
                antecedent=self._mention(row.antecedent),
                origin=self._load.origin(row),
            )

    def times(self) -> Iterator[TimeExpression]:
        """Yield the expressions of time."""
        for row in self._rows(schema.times):
            yield TimeExpression(
                id=TimeId(row.id),
                article=self._article,
                span=_span(row),
                value=row.value,
                why=row.why,
                origin=self._load.origin(row),
            )

    def quantities(self) -> Iterator[Quantity]:
        """Yield the quantities."""
        for row in self._rows(schema.quantities):
            yield Quantity(
                id=QuantityId(row.id),
                article=self._article,
                span=_span(row),
                value=row.value,
                upper=row.upper,
                unit=row.unit,
                qualifier=Qualifier(row.qualifier),
                counted=row.counted,
                per=row.per,
                origin=self._load.origin(row),
            )

    def statements(self) -> Iterator[Statement]:
        """Yield the statements with their chains."""
        spans = self._grouped(schema.statement_spans, "statement")
        links = self._grouped(schema.links, "statement")
        for row in self._rows(schema.statements):
            yield Statement(
                id=StatementId(row.id),
                article=self._article,
                content=tuple(_span(part) for part in spans[row.n] if part.part == "content"),
                cue=tuple(_span(part) for part in spans[row.n] if part.part == "cue"),
                chain=tuple(self._link(link) for link in links[row.n]),
                mode=Mode(row.mode),
                polarity=Polarity(row.polarity),
                modality=Modality(row.modality),
                stance=Stance(row.stance or Stance.NEUTRAL),
                verification=_verification(row, spans[row.n]),
                within=self._statement(row.within),
                origin=self._load.origin(row),
            )

    def _link(self, row: Found) -> Source:
        return Source(
            kind=SourceKind(row.kind),
            mention=self._mention(row.mention),
            words=row.words,
            span=_may_span(row.start, row.end),
            cue=_may_span(row.cue_start, row.cue_end),
            joint=row.joint,
            number=row.number and Number(row.number),
            country=row.country,
            reason=_may_span(row.reason_start, row.reason_end),
        )

    def events(self) -> Iterator[Event]:
        """Yield the events with their parties."""
        times = [TimeId(row.id) for row in self._rows(schema.times)]
        quantities = [QuantityId(row.id) for row in self._rows(schema.quantities)]
        spans = self._grouped(schema.event_spans, "event")
        contexts = self._grouped(schema.event_contexts, "event")
        parties = self._grouped(schema.event_parties, "event")
        for row in self._rows(schema.events):
            yield Event(
                id=EventId(row.id),
                article=self._article,
                trigger=tuple(_span(part) for part in spans[row.n]),
                type=EventType(row.type),
                status=EventStatus(row.status),
                actors=tuple(self._mentions[p.mention] for p in parties[row.n] if p.part == "actor"),
                recipients=tuple(self._mentions[p.mention] for p in parties[row.n] if p.part == "recipient"),
                mode=row.mode,
                contexts=tuple(part.context for part in contexts[row.n]),
                theme=row.theme,
                instrument=row.instrument,
                quantity=None if row.quantity is None else quantities[row.quantity],
                time=None if row.time is None else times[row.time],
                place=self._mention(row.place),
                statement=self._statement(row.statement),
                origin=self._load.origin(row),
            )

    def causes(self) -> Iterator[CausalLink]:
        """Yield the causal links."""
        for row in self._rows(schema.causes):
            yield CausalLink(
                id=row.id,
                article=self._article,
                cause=_span(row, "cause_start", "cause_end"),
                effect=_span(row, "effect_start", "effect_end"),
                cue=_span(row, "cue_start", "cue_end"),
                sign=CausalSign(row.sign),
                hedged=row.hedged,
                statement=self._statement(row.statement),
                origin=self._load.origin(row),
            )

    def forecasts(self) -> Iterator[Forecast]:
        """Yield the forecasts."""
        for row in self._rows(schema.forecasts):
            yield Forecast(
                id=row.id,
                article=self._article,
                statement=self._statements[row.statement],
                made=row.made,
                horizon=row.horizon,
                origin=self._load.origin(row),
            )
