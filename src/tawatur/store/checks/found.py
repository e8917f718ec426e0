"""Is what was found still there as it was, and do its places give back its words?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from tawatur.model import ArticleId, Reading, Span
from tawatur.store import schema
from tawatur.store.batch import ReadArticle
from tawatur.store.checks.chunks import ALTERED, in_chunks
from tawatur.store.records.articles import decode_articles
from tawatur.store.records.batch import digest_shown, encode_read
from tawatur.store.records.decode import decode_readings
from tawatur.store.rows import TimelineRow
from tawatur.store.search import stored_terms

__all__ = ["check_findings", "check_shown"]

_WITH_WORDS = (schema.boilerplate, *schema.FINDINGS)


def check_findings(connection: Connection) -> Iterator[str]:
    """Yield readings that were altered, and findings whose places do not give back their words."""
    table = schema.readings
    heads = connection.execute(select(table).order_by(table.c.number)).all()
    known: dict[int, Any] = {head.number: head for head in heads}
    for chunk in in_chunks(known):
        articles = decode_articles(connection, list({known[number].article for number in chunk}))
        readings = _decode(connection, chunk)
        moments = _decode_moments(connection, chunk)
        digests = _stored_digests(connection, chunk)
        for number in chunk:
            head = known[number]
            if number not in readings or number not in moments or head.article not in articles:
                yield f"reading {number} was altered beyond reading"
                continue
            read = ReadArticle(
                article=articles[head.article],
                reading=readings[number],
                moments=moments[number],
                words=head.words,
                sentences=head.sentences,
            )
            yield from _check_reading(read, digests[number], head.digest)


def _check_reading(read: ReadArticle, digests: dict[tuple[str, int], str], digest: str) -> Iterator[str]:
    ident = read.article.id
    try:
        rows = encode_read(read)
    except ALTERED as error:
        yield f"the reading of {ident} was altered ({error})"
        return
    for table in _WITH_WORDS:
        for row in rows[table.name]:
            if digests.get((table.name, int(str(row["n"])))) != row["digest"]:
                yield f"{table.name} {row['n']} of {ident} does not give back its words"
    if rows["readings"][0]["digest"] != digest:
        yield f"the reading of {ident} was altered"


def _decode(connection: Connection, numbers: Sequence[int]) -> dict[int, Reading]:
    """Return those of the readings that can still be read."""
    try:
        return decode_readings(connection, numbers)
    except ALTERED:
        if len(numbers) == 1:
            return {}
    middle = len(numbers) // 2
    return {**_decode(connection, numbers[:middle]), **_decode(connection, numbers[middle:])}


def _decode_moments(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[TimelineRow, ...]]:
    """Return what is dated in these readings, as far as it can still be read."""
    table = schema.moments
    found: dict[int, list[TimelineRow]] = {number: [] for number in numbers}
    chosen = select(table).where(table.c.reading.in_(numbers)).order_by(table.c.reading, table.c.n)
    for row in connection.execute(chosen):
        try:
            span = None if row.start is None else Span(row.start, row.end)
        except ALTERED:
            found.pop(row.reading, None)
            continue
        if row.reading in found:
            found[row.reading].append(_moment(row, span))
    return {number: tuple(moments) for number, moments in found.items()}


def _moment(row: Any, span: Span | None) -> TimelineRow:  # noqa: ANN401 - a row
    return TimelineRow(
        kind=row.kind,
        date=row.date,
        precision=row.precision,
        start=row.start_day,
        end=row.end_day,
        status=row.status,
        label=row.label,
        article=ArticleId(""),
        article_title=None,
        span=span,
        words="",
    )


def _stored_digests(connection: Connection, numbers: Sequence[int]) -> dict[int, dict[tuple[str, int], str]]:
    """Return the digest of the words of each finding as it was written, by table and number."""
    found: dict[int, dict[tuple[str, int], str]] = defaultdict(dict)
    for table in _WITH_WORDS:
        chosen = select(table.c.reading, table.c.n, table.c.digest).where(table.c.reading.in_(numbers))
        for row in connection.execute(chosen):
            found[row.reading][table.name, row.n] = row.digest
    return found


def check_shown(connection: Connection) -> Iterator[str]:
    """Yield articles of which no reading or another article's is shown, or that are found by other terms.

    An article that no input gives any longer is retired: it may not be shown.
    """
    article, shown, reading = schema.articles, schema.shown, schema.readings
    joined = article.outerjoin(shown, shown.c.article == article.c.number).outerjoin(
        reading, reading.c.number == shown.c.reading
    )
    given = select(schema.intakes.c.number).where(schema.intakes.c.article == article.c.number).exists()
    about = (reading.c.article.label("owner"), reading.c.version, shown.c.digest, given.label("given"))
    chosen = select(article.c.number, article.c.id, *about).select_from(joined).order_by(article.c.number)
    rows = {row.number: row for row in connection.execute(chosen)}
    for chunk in in_chunks(rows):
        terms = stored_terms(connection, chunk)
        for number in chunk:
            row = rows[number]
            title, body = terms.get(number, ("", ""))
            if not row.given and row.owner is None:
                continue
            if row.owner != number:
                yield f"no reading of article {row.id} is shown"
            elif digest_shown(row.id, row.version, title, body) != row.digest:
                yield f"article {row.id} is not found by the terms it was given"
