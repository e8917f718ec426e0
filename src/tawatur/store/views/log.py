"""The log of edits as it is read, with what must be known of findings before they are judged."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager

from sqlalchemy.engine import Connection

from tawatur.model import ArticleId, Edit, EditNoun
from tawatur.store.queries import edits
from tawatur.store.records.account import LINKED_BY, get_meta
from tawatur.store.rows import EditRow, Listing

__all__ = ["Log", "noun_of"]

noun_of = edits.noun_of


class Log:
    """Reads the log of a dossier; `ask` gives a connection for one question."""

    def __init__(self, ask: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._ask = ask

    def entries(
        self, *, target: str | None = None, batch: str | None = None, offset: int, limit: int
    ) -> Listing[EditRow]:
        """Return entries, the last first: all, those that speak of a target, or those of a batch."""
        with self._ask() as connection:
            return edits.list_edits(connection, target=target, batch=batch, offset=offset, limit=limit)

    def standing(self) -> tuple[Edit, ...]:
        """Return the entries that nobody has taken back, in their order."""
        with self._ask() as connection:
            return edits.standing(connection)

    def article_of(self, noun: EditNoun, finding: str) -> ArticleId | None:
        """Return the article that a finding stands in, hidden or not; None where there is none."""
        with self._ask() as connection:
            return edits.article_of_finding(connection, noun, finding)

    def group_of(self, finding: str, *, noun: EditNoun) -> str | None:
        """Return the id of the entity, claim or (for the noun event) happening that a finding belongs to."""
        with self._ask() as connection:
            return edits.group_of(connection, finding, noun=noun)

    def members_of(self, group: str, *, noun: EditNoun) -> tuple[str, ...]:
        """Return the findings that an entity or a claim is made of; none where there is no such group."""
        with self._ask() as connection:
            return edits.members_of(connection, group, noun=noun)

    def first_of_articles(self, mentions: Sequence[str]) -> tuple[str, ...]:
        """Return of these mentions the first of each article."""
        with self._ask() as connection:
            return edits.first_of_articles(connection, mentions)

    def present(self, idents: Iterable[str]) -> set[str]:
        """Return those of the ids of findings and articles that are there, hidden or not."""
        with self._ask() as connection:
            return edits.present(connection, idents)

    def linked_by(self) -> str | None:
        """Return the version of the linker, with its edits, that entities and claims were drawn by."""
        with self._ask() as connection:
            return get_meta(connection, LINKED_BY)
