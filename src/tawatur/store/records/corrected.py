"""Readings as persons corrected them: shown in place of what the reader found, which stays beside them as it is.

A corrected reading is written anew when the edits of its article change, under the reader's version with a mark.
"""

from sqlalchemy import delete, select, update
from sqlalchemy.engine import Connection

from tawatur.model import ArticleId, Intake, IntakeStatus
from tawatur.store import schema
from tawatur.store.batch import BatchItem, ReadArticle
from tawatur.store.records.account import add_to_account
from tawatur.store.records.articles import decode_articles
from tawatur.store.records.batch import BatchWriter
from tawatur.store.records.decode import decode_readings
from tawatur.store.search import stored_terms

__all__ = ["EDITED", "base_of", "edited_articles", "show_corrected"]

# What the version of a corrected reading ends with.
EDITED = ", edited"
# What follows from all readings and points at findings: table, the column of the finding's number, its own table.
_POINTING = (
    ("entity_mentions", "mention", "mentions"),
    ("claim_statements", "statement", "statements"),
    ("claim_events", "event", "events"),
    ("happening_events", "event", "events"),
)


def edited_articles(connection: Connection) -> tuple[ArticleId, ...]:
    """Return the articles that are shown in a corrected reading, by id."""
    article, reading, shown = schema.articles, schema.readings, schema.shown
    joined = article.join(shown, shown.c.article == article.c.number).join(
        reading, reading.c.number == shown.c.reading
    )
    chosen = select(article.c.id).select_from(joined).where(reading.c.version.endswith(EDITED))
    found = connection.execute(chosen.order_by(article.c.id))
    return tuple(ArticleId(ident) for ident in found.scalars())


def base_of(connection: Connection, article: ArticleId) -> ReadArticle | None:
    """Return what the reader found in an article, whatever is shown of it, without what is dated.

    None where the article is not there or no longer shown.
    """
    number, shown = _shown(connection, article)
    if number is None or shown is None:
        return None
    table = schema.readings
    version = connection.execute(select(table.c.version).where(table.c.number == shown)).scalar_one()
    base = select(table).where(table.c.article == number, table.c.version == version.removesuffix(EDITED))
    row = connection.execute(base).one()
    title, body = stored_terms(connection, [number]).get(number, ("", ""))
    return ReadArticle(
        article=decode_articles(connection, [number])[number],
        reading=decode_readings(connection, [row.number])[row.number],
        title_terms=tuple(title.split()),
        body_terms=tuple(body.split()),
        words=row.words,
        sentences=row.sentences,
    )


def _shown(connection: Connection, article: ArticleId) -> tuple[int | None, int | None]:
    table, shown = schema.articles, schema.shown
    joined = table.outerjoin(shown, shown.c.article == table.c.number)
    row = connection.execute(
        select(table.c.number, shown.c.reading).select_from(joined).where(table.c.id == article)
    ).first()
    return (None, None) if row is None else (row.number, row.reading)


def show_corrected(connection: Connection, base: ReadArticle, corrected: ReadArticle | None) -> tuple[bool, bool]:
    """Show a corrected reading of an article, or the reader's own where there is none to show.

    What follows from all readings points at the findings of the one that is shown from here on; what points at a
    finding that it does not hold is dropped until all is linked anew. Returns whether anything changed, and whether
    a pointer was dropped.
    """
    number, before = _shown(connection, base.article.id)
    if number is None or before is None:
        return False, False
    if _version(connection, before).endswith(EDITED):
        _write(connection, number, base)
    changed, lost = _drop(connection, number)
    if corrected is not None:
        _, here = _shown(connection, base.article.id)
        _write(connection, number, corrected)
        _, there = _shown(connection, base.article.id)
        changed = True
        lost = (here is not None and there is not None and _point(connection, here, there)) or lost
    return changed, lost


def _version(connection: Connection, reading: int) -> str:
    table = schema.readings
    return str(connection.execute(select(table.c.version).where(table.c.number == reading)).scalar_one())


def _write(connection: Connection, article: int, read: ReadArticle) -> None:
    """Write a reading unless it is there, and show it."""
    table = schema.intakes
    given = select(table).where(table.c.article == article, table.c.status == IntakeStatus.READ.value)
    row = connection.execute(given.order_by(table.c.place).limit(1)).one()
    intake = Intake(
        place=row.place, digest=row.hash, size=row.size, status=IntakeStatus.READ, article=read.article.id
    )
    BatchWriter(connection).write([BatchItem(intake=intake, read=read)])


def _drop(connection: Connection, article: int) -> tuple[bool, bool]:
    """Remove the corrected readings of an article, none of which is shown.

    Returns whether there were any, and whether a pointer was lost.
    """
    table, shown = schema.readings, schema.shown
    chosen = select(table.c.number, table.c.digest).where(
        table.c.article == article, table.c.version.endswith(EDITED)
    )
    here = connection.execute(select(shown.c.reading).where(shown.c.article == article)).scalar_one()
    lost, rows = False, connection.execute(chosen).all()
    for row in rows:
        lost = _point(connection, row.number, here) or lost
        for part in (*schema.PARTS, schema.moments, *reversed(schema.FINDINGS)):
            connection.execute(delete(part).where(part.c.reading == row.number))
        connection.execute(delete(table).where(table.c.number == row.number))
        add_to_account(connection, -int(row.digest, 16))
    return bool(rows), lost


def _point(connection: Connection, old: int, new: int) -> bool:
    """Let what points at findings of one reading point at the same in another; return whether one was lost."""
    lost = False
    for name, column, noun in _POINTING:
        table, finding = schema.metadata.tables[name], schema.metadata.tables[noun]
        there = finding.alias("there")
        same = (
            select(there.c.n)
            .join(finding, finding.c.id == there.c.id)
            .where(there.c.reading == new, finding.c.reading == old, finding.c.n == table.c[column])
            .scalar_subquery()
        )
        gone = connection.execute(delete(table).where(table.c.reading == old, same.is_(None)))
        lost = lost or bool(gone.rowcount)
        change = update(table).where(table.c.reading == old)
        connection.execute(change.values({"reading": new, column: same}))
    return lost
