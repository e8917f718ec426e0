"""Those who stand in chains, as they are read: their list, and each with what it says and passes on."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from sqlalchemy.engine import Connection

from tawatur.errors import NotFoundError
from tawatur.store.pages import SourcePage
from tawatur.store.queries import entities, sources, statements
from tawatur.store.records.linkage import decode_entities
from tawatur.store.rows import Listing, SourceRow
from tawatur.store.search import count_hits

__all__ = ["Sources"]

# How many of each list of a source's page.
_MOST = 12


class Sources:
    """Reads the sources of a dossier; `ask` gives a connection for one question."""

    def __init__(self, ask: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._ask = ask

    def rows(self, names: Sequence[str], *, offset: int, limit: int) -> Listing[SourceRow]:
        """Return the entities that stand in chains, those of most statements first; `names` are parts of names."""
        with self._ask() as connection:
            numbers = sources.list_sources(connection, names, offset=offset, limit=limit)
            items = tuple(sources.source_rows(connection, numbers).values())
            total = sources.count_sources(connection, names)
        return Listing(items=items, total=total, offset=offset, limit=limit)

    def page(self, entity: str) -> SourcePage:
        """Return one source with what it says and passes on, counted.

        Raises:
            NotFoundError: there is no such entity.
        """
        with self._ask() as connection:
            number = entities.number_of_entity(connection, entity)
            if number is None:
                raise NotFoundError(f"no entity {entity}")
            kinds = sources.count_kinds(connection, number)
            return SourcePage(
                row=sources.source_rows(connection, [number])[number],
                entity=decode_entities(connection, [number])[number],
                polarities=kinds["polarity"],
                modalities=kinds["modality"],
                modes=kinds["mode"],
                relays=sources.partners_of(connection, number, passes_on=False, limit=_MOST),
                speakers=sources.partners_of(connection, number, passes_on=True, limit=_MOST),
                outlets=sources.outlets_of(connection, number, limit=_MOST),
                topics=sources.topics_of(connection, number, limit=_MOST),
                months=sources.months_of(connection, number),
            )

    def contents(self, entity: str, *, limit: int) -> tuple[str, ...]:
        """Return the words of the newest statements of a speaker."""
        with self._ask() as connection:
            number = entities.number_of_entity(connection, entity)
            places = [] if number is None else sources.places_of(connection, number, limit=limit)
            return tuple(row.words for row in statements.statement_rows(connection, places))

    def articles_with(self, terms: Sequence[str]) -> dict[str, int]:
        """Return in how many articles each of these search terms stands."""
        with self._ask() as connection:
            return {term: count_hits(connection, [term]) for term in terms}
