"""What is asked of entities and their sightings."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.engine import Connection

from tawatur.model import ArticleId, EntityId, EntityType, MentionId, Span
from tawatur.store import schema
from tawatur.store.records.linkage import decode_location
from tawatur.store.rows import EntityRow, Sighting

__all__ = [
    "articles_of_entity",
    "count_entities",
    "cut_context",
    "entities_of_reading",
    "entity_rows",
    "list_entities",
    "number_of_entity",
    "sightings_of",
]

_ENTITY, _NAME, _MEMBER = schema.entities, schema.entity_names, schema.entity_mentions
# How much of the text stands on each side of a sighting, in code points.
_AROUND = 80
# What ends a sentence, with the space after it: a point in a number ends none.
_STOPS = (". ", "! ", "؟ ", "? ")


def list_entities(
    connection: Connection, *, kind: str | None, names: Sequence[str], offset: int, limit: int
) -> list[int]:
    """Return the numbers of entities, the most mentioned first; `names` are parts that one of their names holds."""
    chosen = _choose(select(_ENTITY.c.number), kind, names).order_by(_ENTITY.c.mentions.desc(), _ENTITY.c.id)
    return list(connection.execute(chosen.limit(limit).offset(offset)).scalars())


def count_entities(connection: Connection, *, kind: str | None, names: Sequence[str]) -> int:
    """Return how many such entities there are."""
    return int(connection.execute(_choose(select(func.count()).select_from(_ENTITY), kind, names)).scalar_one())


def _choose(chosen: Select[Any], kind: str | None, names: Sequence[str]) -> Select[Any]:
    if kind is not None:
        chosen = chosen.where(_ENTITY.c.type == kind)
    if names:
        fits = or_(
            *(column.contains(name, autoescape=True) for name in names for column in (_NAME.c.name, _NAME.c.search))
        )
        chosen = chosen.where(_ENTITY.c.number.in_(select(_NAME.c.entity).where(fits)))
    return chosen


def entity_rows(connection: Connection, numbers: Sequence[int]) -> dict[int, EntityRow]:
    """Return the rows of these entities, by number, in the order given."""
    found = {
        row.number: EntityRow(
            id=EntityId(row.id),
            type=EntityType(row.type),
            name=row.name,
            name_en=row.name_en,
            country=row.country,
            location=decode_location(row),
            mentions=row.mentions,
            articles=row.articles,
            statements=row.statements,
        )
        for row in connection.execute(select(_ENTITY).where(_ENTITY.c.number.in_(numbers)))
    }
    return {number: found[number] for number in numbers}


def number_of_entity(connection: Connection, entity: str) -> int | None:
    """Return the number of an entity, None where there is none of this id."""
    return connection.execute(select(_ENTITY.c.number).where(_ENTITY.c.id == entity)).scalar()


def entities_of_reading(connection: Connection, readings: Sequence[int]) -> dict[int, dict[MentionId, int]]:
    """Return, for each reading, the number of the entity of each mention that has one."""
    mention = schema.mentions
    same = and_(mention.c.reading == _MEMBER.c.reading, mention.c.n == _MEMBER.c.mention)
    chosen = select(_MEMBER.c.reading, mention.c.id, _MEMBER.c.entity).select_from(_MEMBER.join(mention, same))
    found: dict[int, dict[MentionId, int]] = {reading: {} for reading in readings}
    for row in connection.execute(chosen.where(_MEMBER.c.reading.in_(readings))):
        found[row.reading][MentionId(row.id)] = row.entity
    return found


def articles_of_entity(connection: Connection, entity: int, *, offset: int, limit: int) -> list[int]:
    """Return the numbers of the articles that mention an entity, the newest first."""
    reading = schema.readings
    there = select(_MEMBER.c.reading).where(_MEMBER.c.entity == entity)
    chosen = select(reading.c.article).where(reading.c.number.in_(there))
    ordered = chosen.order_by(reading.c.published.desc(), reading.c.number)
    return list(connection.execute(ordered.limit(limit).offset(offset)).scalars())


def sightings_of(connection: Connection, entity: int, *, offset: int, limit: int) -> tuple[Sighting, ...]:
    """Return the places where an entity is mentioned, in the newest article first, then in text order."""
    mention, reading, article, text = schema.mentions, schema.readings, schema.articles, schema.texts
    there = _MEMBER.join(reading, reading.c.number == _MEMBER.c.reading)
    asked = select(_MEMBER.c.reading, _MEMBER.c.mention).select_from(there).where(_MEMBER.c.entity == entity)
    order = (reading.c.published.desc(), reading.c.number, _MEMBER.c.mention)
    # The texts join what was chosen: in the choice itself they would be sorted along with it.
    part = asked.order_by(*order).limit(limit).offset(offset).subquery("part")
    joined = (
        part.join(mention, and_(mention.c.reading == part.c.reading, mention.c.n == part.c.mention))
        .join(reading, reading.c.number == part.c.reading)
        .join(article, article.c.number == reading.c.article)
        .join(text, text.c.number == article.c.text)
    )
    about = (article.c.id.label("article_id"), reading.c.title, reading.c.published)
    place = (mention.c.id, mention.c.start, mention.c.end, text.c.text.label("words"))
    chosen = select(*about, *place).select_from(joined)
    ordered = chosen.order_by(reading.c.published.desc(), reading.c.number, part.c.mention)
    return tuple(_sighting(row) for row in connection.execute(ordered))


def _sighting(row: Any) -> Sighting:  # noqa: ANN401 - a row
    span = Span(row.start, row.end)
    start, end = cut_context(row.words, span.start, span.end)
    return Sighting(
        mention=MentionId(row.id),
        article=ArticleId(row.article_id),
        article_title=row.title,
        published=row.published,
        span=span,
        words=span.of(row.words),
        context=row.words[start:end],
        context_start=start,
    )


def cut_context(text: str, start: int, end: int, around: int = _AROUND) -> tuple[int, int]:
    """Return a stretch around `text[start:end]`: whole words of its line, at most `around` characters on each side.

    Where a sentence ends inside the stretch, the stretch ends there: what is told before or after is another's.
    """
    first = max(0, start - around, text.rfind("\n", 0, start) + 1)
    stop = max((text.rfind(mark, first, start) for mark in _STOPS), default=-1)
    if stop >= 0:
        first = stop + 2
    line_end = text.find("\n", end)
    last = min(len(text) if line_end < 0 else line_end, end + around)
    stops = [at for mark in _STOPS if (at := text.find(mark, end, last)) >= 0]
    if stops:
        return first, min(stops) + 1
    while first < start and first > 0 and not text[first - 1].isspace():
        first += 1
    while last > end and last < len(text) and not text[last].isspace():
        last -= 1
    return first, last
