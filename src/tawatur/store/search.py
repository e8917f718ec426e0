"""Full text: an index over terms that the reader has analysed, in SQLite's FTS5.

Whatever another database would do otherwise stands here and nowhere else.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import text
from sqlalchemy.engine import Connection

__all__ = ["count_hits", "find_hits", "forget_terms", "index_terms", "stored_terms"]

# A word of the title counts as much as five of the text.
_TITLE_WEIGHT = 5.0


def index_terms(connection: Connection, terms: Mapping[int, tuple[str, str]]) -> None:
    """Put the terms of title and text of each article, by its number, in place of what the index holds of it."""
    cells = [{"article": article, "title": title, "body": body} for article, (title, body) in terms.items()]
    if not cells:
        return
    connection.execute(text("DELETE FROM search WHERE rowid = :article"), cells)
    connection.execute(text("INSERT INTO search (rowid, title, body) VALUES (:article, :title, :body)"), cells)


def forget_terms(connection: Connection, article: int) -> None:
    """Take an article out of the index."""
    connection.execute(text("DELETE FROM search WHERE rowid = :article"), {"article": article})


def stored_terms(connection: Connection, articles: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Return the terms of title and text that the index holds for these articles."""
    query = text("SELECT rowid, title, body FROM search WHERE rowid BETWEEN :first AND :last")
    found = connection.execute(query, {"first": min(articles), "last": max(articles)})
    wanted = set(articles)
    return {row.rowid: (row.title, row.body) for row in found if row.rowid in wanted}


def count_hits(connection: Connection, terms: Sequence[str]) -> int:
    """Return how many articles hold all the terms."""
    query = text("SELECT count(*) FROM search WHERE search MATCH :query")
    return int(connection.execute(query, {"query": _match(terms)}).scalar_one())


def find_hits(connection: Connection, terms: Sequence[str], *, offset: int, limit: int) -> list[int]:
    """Return the numbers of the articles that hold all the terms, the best first."""
    query = text(
        "SELECT search.rowid FROM search JOIN articles ON articles.number = search.rowid "
        "WHERE search MATCH :query ORDER BY bm25(search, :weight, 1.0), articles.id LIMIT :limit OFFSET :offset"
    )
    cells = {"query": _match(terms), "weight": _TITLE_WEIGHT, "limit": limit, "offset": offset}
    return [row.rowid for row in connection.execute(query, cells)]


def _match(terms: Sequence[str]) -> str:
    """Return the terms as FTS5 wants them: each in quotation marks, so that none is taken for an operator."""
    # FTS5 reads its query as a C string: a NUL would end it inside the quotation marks.
    return " AND ".join('"' + term.replace("\x00", " ").replace('"', '""') + '"' for term in terms)
