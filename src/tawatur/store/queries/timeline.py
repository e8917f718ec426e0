"""What is asked of what is dated."""

from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.engine import Connection

from tawatur.model import ArticleId, Span
from tawatur.store import schema
from tawatur.store.rows import TimelineRow

__all__ = ["count_timeline", "list_timeline"]

_MOMENT, _READING, _ARTICLE = schema.moments, schema.readings, schema.articles
_HERE = _MOMENT.join(schema.shown, schema.shown.c.reading == _MOMENT.c.reading)


def count_timeline(connection: Connection, *, kind: str | None) -> int:
    """Return how many things of this kind, or of all, are dated."""
    return int(connection.execute(_of_kind(select(func.count()).select_from(_HERE), kind)).scalar_one())


def _of_kind(chosen: Select[Any], kind: str | None) -> Select[Any]:
    return chosen if kind is None else chosen.where(_MOMENT.c.kind == kind)


def list_timeline(connection: Connection, *, kind: str | None, offset: int, limit: int) -> tuple[TimelineRow, ...]:
    """Return what is dated, the earliest first."""
    order = (_MOMENT.c.start_day, _MOMENT.c.end_day, _MOMENT.c.reading, _MOMENT.c.n)
    asked = _of_kind(select(_MOMENT).select_from(_HERE), kind).order_by(*order).limit(limit).offset(offset)
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
