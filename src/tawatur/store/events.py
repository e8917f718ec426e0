"""Events, as they are read: their list, one of them, those of two states, and where they happen."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy.engine import Connection

from tawatur.errors import NotFoundError
from tawatur.model import HappeningId
from tawatur.store.event_rows import EventPage, EventRow, MapPoint
from tawatur.store.pair_rows import PairCount, StateName
from tawatur.store.queries import events
from tawatur.store.queries.event_rows import event_rows, statement_of
from tawatur.store.queries.events import WantedEvents
from tawatur.store.queries.pairs import count_pairs, name_states
from tawatur.store.rows import Listing

__all__ = ["Events"]


class Events:
    """Reads the events of a dossier; `ask` gives a connection for one question."""

    def __init__(self, ask: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._ask = ask

    def rows(self, wanted: WantedEvents, *, offset: int, limit: int) -> Listing[EventRow]:
        """Return events, those of the newest article first, then in text order."""
        with self._ask() as connection:
            places = events.list_events(connection, wanted, offset=offset, limit=limit)
            items = event_rows(connection, places)
            total = events.count_events(connection, wanted)
        return Listing(items=items, total=total, offset=offset, limit=limit)

    def page(self, event: str) -> EventPage:
        """Return one event with the report that tells it and the other reports of the same event.

        Raises:
            NotFoundError: there is no such event.
        """
        with self._ask() as connection:
            place = events.place_of(connection, event)
            if place is None:
                raise NotFoundError(f"no event {event}")
            group, others = events.events_of_group(connection, place)
            return EventPage(
                row=event_rows(connection, [place])[0],
                statement=statement_of(connection, place),
                happening=None if group is None else HappeningId(group),
                same=event_rows(connection, others),
            )

    def told(self, wanted: WantedEvents) -> list[tuple[str, str, str | None, str | None]]:
        """Return type, status, mode and first day of every event asked for, its article's day where it has none."""
        with self._ask() as connection:
            return events.tell_events(connection, wanted)

    def pairs(self, state: str | None = None) -> tuple[list[PairCount], dict[str, StateName]]:
        """Return how many events there are between two states, of one alone where it is given, and their names."""
        with self._ask() as connection:
            counts = count_pairs(connection, state)
            return counts, name_states(connection, {code for one in counts for code in (one.left, one.right)})

    def points(self, wanted: WantedEvents) -> tuple[MapPoint, ...]:
        """Return where the events asked for happen, the places of most events first."""
        with self._ask() as connection:
            return events.map_points(connection, wanted)
