"""Articles that their input no longer gives, because a newer reader takes something else from it."""

from collections.abc import Iterable

from sqlalchemy import delete, select, update
from sqlalchemy.engine import Connection

from tawatur.model import IntakeStatus
from tawatur.store import schema
from tawatur.store.records.articles import decode_intakes, encode_intake
from tawatur.store.records.digest import digest_rows
from tawatur.store.search import forget_terms

__all__ = ["retire"]


def retire(connection: Connection, articles: Iterable[int]) -> int:
    """Show no longer those of the articles that no input gives, and return the change to the account.

    An article that other inputs repeat stays: the first of them by place is now the one it was read from. What was
    found in a retired article stays in the file.
    """
    return sum(_retire(connection, article) for article in sorted(articles))


def _retire(connection: Connection, article: int) -> int:
    table = schema.intakes
    chosen = select(table.c.number, table.c.status).where(table.c.article == article).order_by(table.c.place)
    left = connection.execute(chosen).all()
    if any(row.status == IntakeStatus.READ.value for row in left):
        return 0
    if left:
        return _promote(connection, left[0].number)
    shown = schema.shown
    digest = connection.execute(select(shown.c.digest).where(shown.c.article == article)).scalar()
    connection.execute(delete(shown).where(shown.c.article == article))
    forget_terms(connection, article)
    return 0 if digest is None else -int(digest, 16)


def _promote(connection: Connection, number: int) -> int:
    """Make a repeating input the one that its article was read from."""
    table = schema.intakes
    before = connection.execute(select(table.c.digest).where(table.c.number == number)).scalar_one()
    connection.execute(update(table).where(table.c.number == number).values(status=IntakeStatus.READ.value))
    (intake,) = decode_intakes(connection, number=number)
    digest = digest_rows({"intakes": [encode_intake(intake)]})
    connection.execute(update(table).where(table.c.number == number).values(digest=digest))
    return int(digest, 16) - int(before, 16)
