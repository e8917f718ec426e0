"""What is asked of those who stand in chains: how often and as what, through whom, on what, and when."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Subquery, and_, case, distinct, func, or_, select
from sqlalchemy.engine import Connection

from tawatur.model import EntityId, EntityType, Modality, Polarity, SourceKind
from tawatur.store import schema
from tawatur.store.queries.asked import relays, speaks
from tawatur.store.rows import Companion, Period, SourceRow

__all__ = [
    "count_kinds",
    "count_sources",
    "list_sources",
    "months_of",
    "outlets_of",
    "partners_of",
    "places_of",
    "source_rows",
    "topics_of",
]

_STATEMENT, _READING, _LINK, _MENTION = schema.statements, schema.readings, schema.links, schema.mentions
_MEMBER, _ENTITY, _NAME, _SPAN = (
    schema.entity_mentions,
    schema.entities,
    schema.entity_names,
    schema.statement_spans,
)
_OF_LINK = and_(_MEMBER.c.reading == _LINK.c.reading, _MEMBER.c.mention == _LINK.c.mention)
_SAID = and_(_STATEMENT.c.reading == _LINK.c.reading, _STATEMENT.c.n == _LINK.c.statement)
# Every link that is an entity, with its statement and reading, in the readings that are shown.
_HERE = (
    _MEMBER.join(_LINK, _OF_LINK)
    .join(_STATEMENT, _SAID)
    .join(schema.shown, schema.shown.c.reading == _LINK.c.reading)
    .join(_READING, _READING.c.number == _LINK.c.reading)
)


def list_sources(connection: Connection, names: Sequence[str], *, offset: int, limit: int) -> list[int]:
    """Return the numbers of the entities that stand in chains, those of most statements first.

    `names` are parts of which one of an entity's names holds one; none ask for all.
    """
    chosen = _choose(select(_ENTITY.c.number), names).order_by(_ENTITY.c.statements.desc(), _ENTITY.c.id)
    return list(connection.execute(chosen.limit(limit).offset(offset)).scalars())


def count_sources(connection: Connection, names: Sequence[str]) -> int:
    """Return how many such entities there are."""
    return int(connection.execute(_choose(select(func.count()).select_from(_ENTITY), names)).scalar_one())


def _choose(chosen: Select[Any], names: Sequence[str]) -> Select[Any]:
    chosen = chosen.where(_ENTITY.c.statements > 0)
    if names:
        fits = or_(
            *(column.contains(name, autoescape=True) for name in names for column in (_NAME.c.name, _NAME.c.search))
        )
        chosen = chosen.where(_ENTITY.c.number.in_(select(_NAME.c.entity).where(fits)))
    return chosen


def source_rows(connection: Connection, numbers: Sequence[int]) -> dict[int, SourceRow]:
    """Return the rows of these entities, by number, in the order given."""
    place = func.printf("%d %d", _LINK.c.reading, _LINK.c.statement)

    def of(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.count(distinct(case((condition, place))))

    counted = (
        select(
            _MEMBER.c.entity,
            of(speaks()).label("spoken"),
            of(relays()).label("relayed"),
            of(and_(speaks(), _STATEMENT.c.polarity == Polarity.DENY.value)).label("denials"),
            of(and_(speaks(), _STATEMENT.c.modality == Modality.PREDICT.value)).label("predictions"),
            func.count(distinct(_READING.c.article)).label("articles"),
        )
        .select_from(_HERE)
        .where(_MEMBER.c.entity.in_(numbers))
        .group_by(_MEMBER.c.entity)
    )
    counts = {row.entity: row for row in connection.execute(counted)}
    found = {}
    for row in connection.execute(select(_ENTITY).where(_ENTITY.c.number.in_(numbers))):
        count = counts.get(row.number)
        found[row.number] = SourceRow(
            id=EntityId(row.id),
            type=EntityType(row.type),
            name=row.name,
            name_en=row.name_en,
            country=row.country,
            statements=row.statements,
            spoken=count.spoken if count else 0,
            relayed=count.relayed if count else 0,
            denials=count.denials if count else 0,
            predictions=count.predictions if count else 0,
            articles=count.articles if count else 0,
        )
    return {number: found[number] for number in numbers}


def _statements_of(entity: int, part: ColumnElement[bool]) -> Subquery:
    """Return the places of the statements in which an entity speaks, or passes on."""
    chosen = select(_LINK.c.reading, _LINK.c.statement).select_from(_HERE)
    return chosen.where(_MEMBER.c.entity == entity, part).distinct().subquery("said")


def count_kinds(connection: Connection, entity: int) -> dict[str, dict[str, int]]:
    """Return how many statements of a speaker have each polarity, modality and mode."""
    said = _statements_of(entity, speaks())
    joined = _with(said)
    kinds = {}
    for name in ("polarity", "modality", "mode"):
        column = _STATEMENT.c[name]
        counted = select(column, func.count()).select_from(joined).group_by(column).order_by(func.count().desc())
        kinds[name] = {row[0]: row[1] for row in connection.execute(counted)}
    return kinds


def _with(said: Subquery) -> FromClause:
    same = and_(_STATEMENT.c.reading == said.c.reading, _STATEMENT.c.n == said.c.statement)
    return said.join(_STATEMENT, same).join(_READING, _READING.c.number == said.c.reading)


def partners_of(connection: Connection, entity: int, *, passes_on: bool, limit: int) -> tuple[Companion, ...]:
    """Return who stands with an entity in chains: who passes it on, or (`passes_on`) whom it passes on.

    One without a name counts by its words. Those of most statements come first.
    """
    own, other = (relays(), speaks()) if passes_on else (speaks(), relays())
    said = _statements_of(entity, own)
    joined = (
        said.join(_LINK, and_(_LINK.c.reading == said.c.reading, _LINK.c.statement == said.c.statement))
        .outerjoin(_MEMBER, _OF_LINK)
        .outerjoin(_ENTITY, _ENTITY.c.number == _MEMBER.c.entity)
        .outerjoin(_MENTION, and_(_MENTION.c.reading == _LINK.c.reading, _MENTION.c.n == _LINK.c.mention))
    )
    words = case((_ENTITY.c.id.is_(None), func.coalesce(_LINK.c.words, _MENTION.c.name))).label("words")
    who = (_ENTITY.c.id, _ENTITY.c.name, _ENTITY.c.name_en, words)
    counted = (
        select(*who, func.min(_LINK.c.kind).label("kind"), func.count().label("times"))
        .select_from(joined)
        .where(other, or_(_MEMBER.c.entity.is_(None), _MEMBER.c.entity != entity))
        .group_by(_ENTITY.c.id, words)
        .order_by(func.count().desc(), _ENTITY.c.id, words)
        .limit(limit)
    )
    return tuple(
        Companion(
            kind=SourceKind(row.kind),
            entity=None if row.id is None else EntityId(row.id),
            name=row.name,
            name_en=row.name_en,
            words=row.words,
            count=row.times,
        )
        for row in connection.execute(counted)
    )


def topics_of(connection: Connection, entity: int, *, limit: int) -> tuple[Companion, ...]:
    """Return the entities that stand in what a speaker says, those in most statements first; itself left out."""
    said = _statements_of(entity, speaks())
    content = and_(
        _SPAN.c.reading == said.c.reading, _SPAN.c.statement == said.c.statement, _SPAN.c.part == "content"
    )
    inside = and_(
        _MENTION.c.reading == _SPAN.c.reading, _MENTION.c.start < _SPAN.c.end, _MENTION.c.end > _SPAN.c.start
    )
    member = and_(_MEMBER.c.reading == _MENTION.c.reading, _MEMBER.c.mention == _MENTION.c.n)
    joined = (
        said.join(_SPAN, content)
        .join(_MENTION, inside)
        .join(_MEMBER, member)
        .join(_ENTITY, _ENTITY.c.number == _MEMBER.c.entity)
    )
    count = func.count(distinct(func.printf("%d %d", said.c.reading, said.c.statement)))
    counted = (
        select(_ENTITY.c.id, _ENTITY.c.name, _ENTITY.c.name_en, count.label("times"))
        .select_from(joined)
        .where(_MEMBER.c.entity != entity)
        .group_by(_ENTITY.c.number)
        .order_by(count.desc(), _ENTITY.c.id)
        .limit(limit)
    )
    return tuple(
        Companion(
            kind=SourceKind.NAMED, entity=EntityId(row.id), name=row.name, name_en=row.name_en, count=row.times
        )
        for row in connection.execute(counted)
    )


def outlets_of(connection: Connection, entity: int, *, limit: int) -> tuple[tuple[str, int], ...]:
    """Return the outlets whose articles report what a speaker says, with how many statements each has."""
    said = _statements_of(entity, speaks())
    count = func.count()
    counted = (
        select(_READING.c.outlet, count)
        .select_from(said.join(_READING, _READING.c.number == said.c.reading))
        .where(_READING.c.outlet.is_not(None))
        .group_by(_READING.c.outlet)
        .order_by(count.desc(), _READING.c.outlet)
        .limit(limit)
    )
    return tuple((row[0], row[1]) for row in connection.execute(counted))


def months_of(connection: Connection, entity: int) -> tuple[Period, ...]:
    """Return how many statements of a speaker stand in the articles of each month, and how many of them deny."""
    said = _statements_of(entity, speaks())
    month = func.substr(_READING.c.published, 1, 7).label("month")
    denials = func.sum(case((_STATEMENT.c.polarity == Polarity.DENY.value, 1), else_=0)).label("denials")
    counted = (
        select(month, func.count().label("statements"), denials)
        .select_from(_with(said))
        .where(_READING.c.published.op("GLOB")("[0-9][0-9][0-9][0-9]-[01][0-9]*"))
        .group_by(month)
        .order_by(month)
    )
    return tuple(
        Period(month=row.month, statements=row.statements, denials=row.denials)
        for row in connection.execute(counted)
    )


def places_of(connection: Connection, entity: int, *, limit: int) -> list[tuple[int, int]]:
    """Return the places of the newest statements of a speaker."""
    said = _statements_of(entity, speaks())
    chosen = select(said).select_from(said.join(_READING, _READING.c.number == said.c.reading))
    ordered = chosen.order_by(_READING.c.published.desc(), said.c.reading, said.c.statement)
    return [(row.reading, row.statement) for row in connection.execute(ordered.limit(limit))]
