"""What is asked of what is dated."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.engine import Connection

from tawatur.model import ArticleId, Span
from tawatur.store import schema
from tawatur.store.queries.articles import between
from tawatur.store.rows import TimelineRow

__all__ = ["Spell", "count_timeline", "list_timeline"]

_MOMENT, _READING, _ARTICLE = schema.moments, schema.readings, schema.articles
_HERE = _MOMENT.join(schema.shown, schema.shown.c.reading == _MOMENT.c.reading)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """What is asked for of what is dated: a kind, and two days, both inclusive; None asks for all."""

    kind: str | None = None
    since: str | None = None
    until: str | None = None


def count_timeline(connection: Connection, spell: Spell) -> int:
    """Return how many things asked for are dated."""
    return int(connection.execute(_choose(select(func.count()).select_from(_HERE), spell)).scalar_one())


def _choose(chosen: Select[Any], spell: Spell) -> Select[Any]:
    if spell.kind is not None:
        chosen = chosen.where(_MOMENT.c.kind == spell.kind)
    return between(chosen, spell.since, spell.until)


def list_timeline(connection: Connection, spell: Spell, *, offset: int, limit: int) -> tuple[TimelineRow, ...]:
    """Return what is dated, the earliest first."""
    order = (_MOMENT.c.start_day, _MOMENT.c.end_day, _MOMENT.c.reading, _MOMENT.c.n)
    asked = _choose(select(_MOMENT).select_from(_HERE), spell).order_by(*order).limit(limit).offset(offset)
    # The texts join what was chosen: in the choice itself they would be sorted along with it.
    part, text = asked.subquery("part"), schema.texts
    joined = (
        part.join(_READING, _READING.c.number == part.c.reading)
        .join(_ARTICLE, _ARTICLE.c.number == _READING.c.article)
        .join(text, text.c.number == _ARTICLE.c.text)
    )
    about = (_ARTICLE.c.id.label("article_id"), _READING.c.title, text.c.text.label("body"))
    chosen = select(part, *about).select_from(joined)
    ordered = chosen.order_by(part.c.start_day, part.c.end_day, part.c.reading, part.c.n)
    return tuple(_row(row) for row in connection.execute(ordered))


def _row(row: Any) -> TimelineRow:  # noqa: ANN401 - a row
    span = None if row.start is None else Span(row.start, row.end)
    return TimelineRow(
        kind=row.kind,
        date=row.date,
        precision=row.precision,
        start=row.start_day,
        end=row.end_day,
        status=row.status,
        label=row.label,
        article=ArticleId(row.article_id),
        article_title=row.title,
        span=span,
        words="" if span is None else span.of(row.body),
    )
