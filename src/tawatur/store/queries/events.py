"""What is asked of events: which there are, how often and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.engine import Connection

from tawatur.model import EntityId, EventStatus
from tawatur.store import schema
from tawatur.store.event_rows import MapPoint
from tawatur.store.queries.articles import between
from tawatur.store.queries.asked import speaks
from tawatur.store.records.linkage import decode_location

__all__ = [
    "HERE",
    "WantedEvents",
    "count_events",
    "events_of_group",
    "first_day",
    "list_events",
    "map_points",
    "place_of",
    "tell_events",
]

# An event's place: the number of its reading, and its own in that.
Place = tuple[int, int]
_EVENT, _READING, _PARTY, _MOMENT = schema.events, schema.readings, schema.event_parties, schema.moments
_MEMBER, _ENTITY, _NAME, _LINK = schema.entity_mentions, schema.entities, schema.entity_names, schema.links
# The events that are shown, with their readings.
HERE = _EVENT.join(schema.shown, schema.shown.c.reading == _EVENT.c.reading).join(
    _READING, _READING.c.number == _EVENT.c.reading
)
_OPEN = (EventStatus.PLANNED.value, EventStatus.POSSIBLE.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedEvents:
    """Which events are asked for; None and nothing ask for all.

    Attributes:
        types: values of `EventType`; of several, any.
        actor: the id of an entity that does it, or parts of names of which it has one; so `recipient`, `party` (on
            either side), `place` and `speaker` (who tells it).
        pair: two states, ISO 3166 alpha-3; somebody of each stands on the sides.
        since: an ISO day, as `until` inclusive: the event may lie between them.
    """

    types: tuple[str, ...] = ()
    status: str | None = None
    mode: str | None = None
    context: str | None = None
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    pair: tuple[str, str] | None = None
    place: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    outlet: str | None = None
    since: str | None = None
    until: str | None = None


def list_events(connection: Connection, wanted: WantedEvents, *, offset: int, limit: int) -> list[Place]:
    """Return the places of events, those of the newest article first, then in text order."""
    chosen = select(_EVENT.c.reading, _EVENT.c.n).select_from(HERE).where(*_conditions(wanted))
    ordered = chosen.order_by(_READING.c.published.desc(), _READING.c.number, _EVENT.c.n)
    return [(row.reading, row.n) for row in connection.execute(ordered.limit(limit).offset(offset))]


def count_events(connection: Connection, wanted: WantedEvents) -> int:
    """Return how many events are asked for."""
    return int(connection.execute(select(func.count()).select_from(HERE).where(*_conditions(wanted))).scalar_one())


def tell_events(connection: Connection, wanted: WantedEvents) -> list[tuple[str, str, str | None, str | None]]:
    """Return type, status, mode and the first day of each event asked for, its article's where it has none."""
    chosen = select(_EVENT.c.type, _EVENT.c.status, _EVENT.c.mode, first_day())
    found = connection.execute(chosen.select_from(HERE).where(*_conditions(wanted)))
    return [(row[0], row[1], row[2], row[3]) for row in found]


def first_day() -> ColumnElement[str | None]:
    """Return the first day of an event of `HERE`, that of its article where it has none."""
    day = select(func.min(_MOMENT.c.start_day)).where(*_dated()).correlate(_EVENT).scalar_subquery()
    return func.coalesce(day, _READING.c.published)


def place_of(connection: Connection, event: str) -> Place | None:
    """Return the place of an event that is shown, None where there is none of this id."""
    chosen = select(_EVENT.c.reading, _EVENT.c.n).select_from(HERE).where(_EVENT.c.id == event)
    row = connection.execute(chosen).first()
    return None if row is None else (row.reading, row.n)


def events_of_group(connection: Connection, place: Place) -> tuple[str | None, list[Place]]:
    """Return the id of the happening that an event is of, and the places of the other events of it."""
    member, happening = schema.happening_events, schema.happenings
    own = select(member.c.happening).where(member.c.reading == place[0], member.c.event == place[1])
    number = connection.execute(own).scalar()
    if number is None:
        return None, []
    ident = connection.execute(select(happening.c.id).where(happening.c.number == number)).scalar_one()
    others = select(member.c.reading, member.c.event).where(member.c.happening == number).order_by(member.c.n)
    return ident, [(row.reading, row.event) for row in connection.execute(others) if tuple(row) != place]


def map_points(connection: Connection, wanted: WantedEvents) -> tuple[MapPoint, ...]:
    """Return the places of the events asked for that the gazetteer has, those of most events first."""
    same = and_(_MEMBER.c.reading == _EVENT.c.reading, _MEMBER.c.mention == _EVENT.c.place)
    joined = HERE.join(_MEMBER, same).join(_ENTITY, _ENTITY.c.number == _MEMBER.c.entity)
    unreal = func.sum(case((_EVENT.c.status.in_(_OPEN), 1), else_=0))
    denied = func.sum(case((_EVENT.c.status == EventStatus.DENIED.value, 1), else_=0))
    chosen = select(_ENTITY, func.count().label("all"), unreal.label("unreal"), denied.label("denied"))
    chosen = chosen.select_from(joined).where(_ENTITY.c.gazetteer.is_not(None), *_conditions(wanted))
    rows = connection.execute(chosen.group_by(_ENTITY.c.number).order_by(func.count().desc(), _ENTITY.c.id))
    return tuple(_point(row) for row in rows)


def _point(row: Any) -> MapPoint:  # noqa: ANN401 - a row
    location = decode_location(row)
    assert location is not None
    return MapPoint(
        entity=EntityId(row.id),
        name=row.name,
        name_en=row.name_en,
        country=row.country,
        location=location,
        real=row.all - row.unreal - row.denied,
        open=row.unreal,
        denied=row.denied,
    )


def _conditions(wanted: WantedEvents) -> list[ColumnElement[bool]]:
    """Return the conditions that choose the events asked for, joined to their readings."""
    pairs = (("status", wanted.status), ("mode", wanted.mode))
    where = [_EVENT.c[name] == value for name, value in pairs if value is not None]
    if wanted.types:
        where.append(_EVENT.c.type.in_(wanted.types))
    if wanted.context is not None:
        told = schema.event_contexts
        same = (told.c.reading == _EVENT.c.reading, told.c.event == _EVENT.c.n)
        where.append(exists().where(*same, told.c.context == wanted.context))
    if wanted.outlet is not None:
        where.append(_READING.c.outlet == wanted.outlet)
    if wanted.since is not None or wanted.until is not None:
        dated = select(_MOMENT.c.reading).where(*_dated()).correlate(_EVENT)
        where.append(between(dated, wanted.since, wanted.until).exists())
    return where + _sides(wanted) + _around(wanted)


def _sides(wanted: WantedEvents) -> list[ColumnElement[bool]]:
    """Return the conditions on who stands on the sides."""
    where: list[ColumnElement[bool]] = []
    for part, names in (("actor", wanted.actor), ("recipient", wanted.recipient), (None, wanted.party)):
        if names:
            where += _stands(_MEMBER.c.entity.in_(_known_as(names)), part)
    if wanted.pair is not None:
        for country in wanted.pair:
            where += _stands(_MEMBER.c.entity.in_(select(_ENTITY.c.number).where(_ENTITY.c.country == country)))
    return where


def _stands(who: ColumnElement[bool], part: str | None = None) -> list[ColumnElement[bool]]:
    same = and_(_MEMBER.c.reading == _PARTY.c.reading, _MEMBER.c.mention == _PARTY.c.mention)
    of_this = [_PARTY.c.reading == _EVENT.c.reading, _PARTY.c.event == _EVENT.c.n, who]
    if part is not None:
        of_this.append(_PARTY.c.part == part)
    stands = select(_PARTY.c.reading).join(_MEMBER, same).where(*of_this)
    # Only readings that mention it can hold its events: without this every event would be looked at.
    return [_EVENT.c.reading.in_(select(_MEMBER.c.reading).where(who)), stands.exists()]


def _around(wanted: WantedEvents) -> list[ColumnElement[bool]]:
    """Return the conditions on where it happens and who tells it."""
    where: list[ColumnElement[bool]] = []
    if wanted.place:
        same = (_MEMBER.c.reading == _EVENT.c.reading, _MEMBER.c.mention == _EVENT.c.place)
        where.append(exists().where(*same, _MEMBER.c.entity.in_(_known_as(wanted.place))))
    if wanted.speaker:
        same_link = and_(_MEMBER.c.reading == _LINK.c.reading, _MEMBER.c.mention == _LINK.c.mention)
        told = (_LINK.c.reading == _EVENT.c.reading, _LINK.c.statement == _EVENT.c.statement, speaks())
        who = _MEMBER.c.entity.in_(_known_as(wanted.speaker))
        where.append(select(_LINK.c.reading).join(_MEMBER, same_link).where(*told, who).exists())
    return where


def _dated() -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a moment is that of an event."""
    span = schema.event_spans
    starts = select(span.c.start).where(
        span.c.reading == _EVENT.c.reading, span.c.event == _EVENT.c.n, span.c.n == 0
    )
    starts = starts.correlate(_EVENT)
    return (
        _MOMENT.c.reading == _EVENT.c.reading,
        _MOMENT.c.kind == "event",
        _MOMENT.c.label == _EVENT.c.type,
        _MOMENT.c.start == starts.scalar_subquery(),
    )


def _known_as(names: Sequence[str]) -> Select[Any]:
    """Return the numbers of the entities that have one of these ids, or a name with one of these parts."""
    fits = or_(
        *(column.contains(name, autoescape=True) for name in names for column in (_NAME.c.name, _NAME.c.search))
    )
    named = _ENTITY.c.number.in_(select(_NAME.c.entity).where(fits))
    return select(_ENTITY.c.number).where(or_(_ENTITY.c.id.in_(names), named))
