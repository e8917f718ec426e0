"""What is asked of articles and of what was given."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.engine import Connection

from tawatur.model import ArticleId
from tawatur.store import schema
from tawatur.store.rows import ArticleRow

__all__ = [
    "ORDERS",
    "Wanted",
    "article_rows",
    "between",
    "count_articles",
    "count_intakes",
    "echoes_of",
    "list_articles",
    "list_outlets",
    "number_of",
    "published_between",
]

_ARTICLE, _SHOWN, _READING = schema.articles, schema.shown, schema.readings
# What is shown of each article. Newest first, and those without a date last.
_HERE = _SHOWN.join(_READING, _READING.c.number == _SHOWN.c.reading).join(
    _ARTICLE, _ARTICLE.c.number == _SHOWN.c.article
)
ORDERS = {
    "published": (_READING.c.published.desc(), _READING.c.number),
    "title": (_READING.c.title, _ARTICLE.c.id),
    "outlet": (_READING.c.outlet, _READING.c.published.desc(), _ARTICLE.c.id),
    "id": (_ARTICLE.c.id,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which articles are asked for; None asks for all. `since` and `until` are ISO days, both inclusive."""

    outlet: str | None = None
    since: str | None = None
    until: str | None = None


def list_articles(
    connection: Connection, wanted: Wanted, *, order: str, offset: int, limit: int | None
) -> list[int]:
    """Return the numbers of the articles asked for, in one of `ORDERS`."""
    chosen = _choose(select(_ARTICLE.c.number).select_from(_HERE), wanted)
    return list(connection.execute(chosen.order_by(*ORDERS[order]).limit(limit).offset(offset)).scalars())


def count_articles(connection: Connection, wanted: Wanted) -> int:
    """Return how many articles are asked for."""
    return int(connection.execute(_choose(select(func.count()).select_from(_HERE), wanted)).scalar_one())


def _choose(chosen: Select[Any], wanted: Wanted) -> Select[Any]:
    if wanted.outlet is not None:
        chosen = chosen.where(_READING.c.outlet == wanted.outlet)
    if wanted.since is None and wanted.until is None:
        return chosen
    return chosen.where(_READING.c.number.in_(published_between(wanted.since, wanted.until)))


def published_between(since: str | None, until: str | None) -> Select[Any]:
    """Return the numbers of readings whose articles may have been published between two days, both inclusive."""
    moment = schema.moments
    return between(select(moment.c.reading).where(moment.c.kind == "publication"), since, until)


def between(chosen: Select[Any], since: str | None, until: str | None) -> Select[Any]:
    """Return those chosen moments that may lie between two days, both inclusive; None leaves an end open."""
    if since is not None:
        chosen = chosen.where(schema.moments.c.end_day >= since)
    if until is not None:
        chosen = chosen.where(schema.moments.c.start_day <= until)
    return chosen


def list_outlets(connection: Connection) -> tuple[tuple[str, int], ...]:
    """Return each outlet with the number of its articles, the largest first."""
    count = func.count()
    chosen = select(_READING.c.outlet, count).select_from(_HERE).where(_READING.c.outlet.is_not(None))
    chosen = chosen.group_by(_READING.c.outlet).order_by(count.desc(), _READING.c.outlet)
    return tuple((row[0], row[1]) for row in connection.execute(chosen))


def article_rows(connection: Connection, numbers: Sequence[int]) -> dict[int, ArticleRow]:
    """Return the rows of these articles, by number, in the order given."""
    places: dict[int, list[str]] = defaultdict(list)
    intake = schema.intakes
    given = select(intake.c.article, intake.c.place).where(intake.c.article.in_(numbers))
    for row in connection.execute(given.order_by(intake.c.status.desc(), intake.c.place)):
        places[row.article].append(row.place)
    chosen = select(_ARTICLE.c.number.label("article_number"), _ARTICLE.c.id, _ARTICLE.c.lang, _READING)
    found = {
        row.article_number: ArticleRow(
            id=ArticleId(row.id),
            title=row.title,
            outlet=row.outlet,
            published=row.published,
            lang=row.lang,
            words=row.words,
            statements=row.statements,
            events=row.events,
            places=tuple(places[row.article_number]),
        )
        for row in connection.execute(chosen.select_from(_HERE).where(_ARTICLE.c.number.in_(numbers)))
    }
    return {number: found[number] for number in numbers}


def number_of(connection: Connection, article: str) -> tuple[int, int] | None:
    """Return the numbers of an article and of the reading shown of it, None where there is none of this id."""
    chosen = select(_SHOWN.c.article, _SHOWN.c.reading).select_from(_HERE).where(_ARTICLE.c.id == article)
    row = connection.execute(chosen).first()
    return None if row is None else (row.article, row.reading)


def echoes_of(connection: Connection, article: int, reading: int, *, limit: int) -> list[int]:
    """Return the numbers of other articles with the same text or with reports of the same claims, closest first."""
    same = _ARTICLE.alias("same")
    twins = select(_ARTICLE.c.number).join(same, same.c.text == _ARTICLE.c.text)
    twins = twins.where(same.c.number == article, _ARTICLE.c.number != article).order_by(_ARTICLE.c.id)
    found = list(connection.execute(twins.limit(limit)).scalars())
    mine, theirs = schema.claim_statements, schema.claim_statements.alias("theirs")
    shared = func.count(theirs.c.claim.distinct())
    joined = mine.join(theirs, theirs.c.claim == mine.c.claim).join(_READING, _READING.c.number == theirs.c.reading)
    chosen = select(_READING.c.article).select_from(joined)
    chosen = chosen.where(mine.c.reading == reading, theirs.c.reading != reading)
    chosen = chosen.group_by(_READING.c.article).order_by(shared.desc(), _READING.c.article).limit(limit)
    found += [number for number in connection.execute(chosen).scalars() if number not in found]
    return found[:limit]


def count_intakes(connection: Connection) -> dict[str, int]:
    """Return how many inputs came to each end."""
    status = schema.intakes.c.status
    chosen = select(status, func.count()).group_by(status).order_by(status)
    return {row[0]: row[1] for row in connection.execute(chosen)}
