"""Articles and inputs to rows and back."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Table, select
from sqlalchemy.engine import Connection

from tawatur.model import Article, ArticleId, Failure, Intake, IntakeStatus, SourceRun, text_hash
from tawatur.store import schema

__all__ = ["decode_articles", "decode_intakes", "encode_article", "encode_intake"]

Cells = dict[str, object]


def encode_article(article: Article) -> dict[str, list[Cells]]:
    """Return the rows of an article by table; that of `texts` holds its hash and its text."""
    head: Cells = {
        "id": article.id,
        "lang": article.lang,
        "title": article.title,
        "author": article.author,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published,
        "published_why": article.published_why,
    }
    runs: list[Cells] = [
        {"n": n, "text_start": run.text_start, "source_start": run.source_start, "length": run.length}
        for n, run in enumerate(article.source_runs)
    ]
    return {
        "texts": [{"hash": text_hash(article.text), "text": article.text}],
        "articles": [head],
        "article_vias": [{"n": n, "via": via} for n, via in enumerate(article.via)],
        "article_flags": [{"n": n, "flag": flag} for n, flag in enumerate(article.flags)],
        "source_runs": runs,
    }


def decode_articles(connection: Connection, numbers: Sequence[int]) -> dict[int, Article]:
    """Return the articles of these numbers."""
    vias = _several(connection, schema.article_vias, numbers)
    flags = _several(connection, schema.article_flags, numbers)
    runs: dict[int, list[SourceRun]] = defaultdict(list)
    table = schema.source_runs
    for row in connection.execute(
        select(table).where(table.c.article.in_(numbers)).order_by(table.c.article, table.c.n)
    ):
        run = SourceRun(text_start=row.text_start, source_start=row.source_start, length=row.length)
        runs[row.article].append(run)
    joined = schema.articles.join(schema.texts, schema.texts.c.number == schema.articles.c.text)
    chosen = select(schema.articles, schema.texts.c.text.label("words")).select_from(joined)
    return {
        row.number: Article(
            id=ArticleId(row.id),
            text=row.words,
            lang=row.lang,
            title=row.title,
            author=row.author,
            outlet=row.outlet,
            url=row.url,
            published=row.published,
            published_why=row.published_why,
            via=tuple(vias[row.number]),
            source_runs=tuple(runs[row.number]),
            flags=tuple(flags[row.number]),
        )
        for row in connection.execute(chosen.where(schema.articles.c.number.in_(numbers)))
    }


def _several(connection: Connection, table: Table, numbers: Sequence[int]) -> dict[int, list[str]]:
    """Return the words that a table (article, n, words) holds for each of the articles."""
    found: dict[int, list[str]] = defaultdict(list)
    chosen = select(table).where(table.c.article.in_(numbers)).order_by(table.c.article, table.c.n)
    for article, _, words in connection.execute(chosen):
        found[article].append(words)
    return found


def encode_intake(intake: Intake) -> Cells:
    """Return the row of an input, its article as an id."""
    failure = intake.failure
    return {
        "place": intake.place,
        "hash": intake.digest,
        "size": intake.size,
        "status": intake.status.value,
        "article": intake.article,
        "stage": failure and failure.stage,
        "error": failure and failure.error,
        "message": failure and failure.message,
    }


def decode_intakes(
    connection: Connection,
    *,
    status: str | None = None,
    number: int | None = None,
    offset: int = 0,
    limit: int | None = None,
) -> tuple[Intake, ...]:
    """Return inputs by place: all, those that came to one end, or the one of a number."""
    table = schema.intakes
    joined = table.outerjoin(schema.articles, schema.articles.c.number == table.c.article)
    chosen = select(table, schema.articles.c.id).select_from(joined).order_by(table.c.place, table.c.hash)
    if status is not None:
        chosen = chosen.where(table.c.status == status)
    if number is not None:
        chosen = chosen.where(table.c.number == number)
    if limit is not None:
        chosen = chosen.limit(limit).offset(offset)
    return tuple(
        Intake(
            place=row.place,
            digest=row.hash,
            size=row.size,
            status=IntakeStatus(row.status),
            article=None if row.id is None else ArticleId(row.id),
            failure=None if row.stage is None else Failure(stage=row.stage, error=row.error, message=row.message),
        )
        for row in connection.execute(chosen)
    )
