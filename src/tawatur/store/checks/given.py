"""Is what was given still there as it was: texts, articles, inputs?"""

from collections.abc import Iterator

from sqlalchemy import and_, func, select
from sqlalchemy.engine import Connection

from tawatur.model import Article, IntakeStatus, make_article, text_hash
from tawatur.store import schema
from tawatur.store.checks.chunks import ALTERED, in_chunks
from tawatur.store.records.articles import decode_articles, decode_intakes, encode_article, encode_intake
from tawatur.store.records.batch import digest_article
from tawatur.store.records.digest import digest_rows

__all__ = ["check_articles", "check_inputs", "check_texts"]


def check_texts(connection: Connection) -> Iterator[str]:
    """Yield texts that are not what their hash says."""
    table = schema.texts
    order = connection.execute(select(table.c.number).order_by(table.c.number)).scalars().all()
    for chunk in in_chunks(order):
        for row in connection.execute(select(table).where(table.c.number.in_(chunk))):
            if not isinstance(row.text, str) or text_hash(row.text) != row.hash:
                yield f"text {row.number} is not the one that was read"


def check_articles(connection: Connection) -> Iterator[str]:
    """Yield articles that are not what their id and their digest say."""
    table = schema.articles
    heads = connection.execute(select(table.c.number, table.c.id, table.c.digest).order_by(table.c.number)).all()
    known = {head.number: head for head in heads}
    for chunk in in_chunks(known):
        found = decode_articles(connection, chunk)
        for number in chunk:
            try:
                yield from _check_article(found.get(number), known[number].id, known[number].digest)
            except ALTERED as error:
                yield f"article {known[number].id} was altered ({error})"


def _check_article(article: Article | None, ident: str, digest: str) -> Iterator[str]:
    if article is None:
        yield f"article {ident} has no text"
        return
    made = make_article(
        text=article.text,
        lang=article.lang,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        published=article.published,
    )
    if made.id != ident:
        yield f"article {ident} would have the id {made.id}"
    if digest_article(encode_article(article)) != digest:
        yield f"article {ident} was altered"


def check_inputs(connection: Connection) -> Iterator[str]:
    """Yield inputs that were altered or lead nowhere, and articles that were not read from one input."""
    table = schema.intakes
    digests = {(row.place, row.hash): row.digest for row in connection.execute(select(table))}
    try:
        intakes = decode_intakes(connection)
    except ALTERED as error:
        yield f"an input was altered ({error})"
        return
    for intake in intakes:
        if digest_rows({"intakes": [encode_intake(intake)]}) != digests[intake.place, intake.digest]:
            yield f"the input {intake.place} was altered"
        held = intake.status in (IntakeStatus.READ, IntakeStatus.DUPLICATE)
        if held != (intake.article is not None) or held == (intake.failure is not None):
            yield f"the input {intake.place} is {intake.status.value} without what belongs to that"
    article = schema.articles
    read = and_(table.c.article == article.c.number, table.c.status == IntakeStatus.READ.value)
    count = func.count(table.c.number)
    kept = article.join(schema.shown, schema.shown.c.article == article.c.number).outerjoin(table, read)
    lost = select(article.c.id, count).select_from(kept).group_by(article.c.id)
    for row in connection.execute(lost.having(count != 1)):
        yield f"article {row[0]} was read from {row[1]} inputs instead of one"
