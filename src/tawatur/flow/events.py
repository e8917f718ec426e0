"""What is asked of events in the words of an interface, and what is answered: lists, two states, a map."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypedDict

from tawatur.analyse.pairs import DatedEvent, PairPeriod, pair_periods
from tawatur.analyse.plover import CONTEXTS, MODES, QuadClass, intensity, quad_class
from tawatur.errors import InputError
from tawatur.flow.filters import check_day, name_parts
from tawatur.model import EventStatus, EventType
from tawatur.store.event_rows import EventRow
from tawatur.store.events import Events
from tawatur.store.queries.events import WantedEvents
from tawatur.store.rows import Listing

__all__ = [
    "EVENT_CONTEXTS",
    "EVENT_MODES",
    "EventFilters",
    "PairView",
    "intensity_of",
    "quad_of",
    "read_event_filters",
    "read_pair",
    "view_pair",
]

EVENT_MODES: Mapping[EventType, tuple[str, ...]] = {kind: tuple(modes) for kind, modes in MODES.items()}
"""The modes of the types that have them."""

EVENT_CONTEXTS = CONTEXTS
"""What an event may be about."""

_STATE = re.compile(r"[A-Z]{3}")


class EventFilters(TypedDict, total=False):
    """Which events are asked for; one that is not given, or None, asks for all.

    Attributes:
        type: a value of `EventType`.
        quad: a value of `QuadClass`.
        status: a value of `EventStatus`.
        mode: one of PLOVER's, as `context`.
        actor: who does it: the id of an entity, or a part of any of its names; so `recipient`, `party` (on either
            side), `place` and `speaker` (who tells it).
        pair: two states as `RUS-IRN`, by ISO 3166 alpha-3: somebody of each stands on the sides.
        outlet: who published the article.
        since: an ISO day, as `until` inclusive: the event may lie between them.
    """

    type: str | None
    quad: str | None
    status: str | None
    mode: str | None
    context: str | None
    actor: str | None
    recipient: str | None
    party: str | None
    pair: str | None
    place: str | None
    speaker: str | None
    outlet: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """Two states with what they do with and to each other.

    Attributes:
        left: the first state, ISO 3166 alpha-3, and `right` the other.
        total: how many events there are between them, of every status.
        types: each type with its number of events, the most frequent first.
        periods: month by month.
        events: a part of them, the newest article first.
        denials: a part of those that are denied.
    """

    left: str
    right: str
    total: int
    types: tuple[tuple[EventType, int], ...]
    periods: tuple[PairPeriod, ...]
    events: Listing[EventRow]
    denials: Listing[EventRow]


def quad_of(kind: EventType) -> QuadClass:
    """Return PLOVER's class of a type."""
    return quad_class(kind)


def intensity_of(kind: EventType, mode: str | None) -> float:
    """Return PLOVER's score of a mode, or of a type that has none, from -10 to +10."""
    return intensity(kind, mode)


def read_event_filters(filters: EventFilters, search_form: Callable[[str], str]) -> WantedEvents:
    """Return what the store is asked.

    Raises:
        InputError: a day is none, or a pair does not name two states.
    """

    def parts(value: str | None) -> tuple[str, ...]:
        return name_parts(value, search_form)

    quad, kind = filters.get("quad"), filters.get("type")
    types = [one.value for one in EventType if quad in (None, quad_class(one)) and kind in (None, one)]
    pair = filters.get("pair")
    return WantedEvents(
        # No type is asked for as all are; a type outside of the class asked for is asked for as none of them.
        types=() if len(types) == len(EventType) else tuple(types) or ("",),
        status=filters.get("status"),
        mode=filters.get("mode"),
        context=filters.get("context"),
        actor=parts(filters.get("actor")),
        recipient=parts(filters.get("recipient")),
        party=parts(filters.get("party")),
        pair=None if pair is None else read_pair(pair),
        place=parts(filters.get("place")),
        speaker=parts(filters.get("speaker")),
        outlet=filters.get("outlet"),
        since=check_day(filters.get("since")),
        until=check_day(filters.get("until")),
    )


def read_pair(pair: str) -> tuple[str, str]:
    """Return the two states of `RUS-IRN`.

    Raises:
        InputError: these are not two different states.
    """
    left, _, right = pair.upper().partition("-")
    if not (_STATE.fullmatch(left) and _STATE.fullmatch(right)) or left == right:
        raise InputError(f"{pair!r} does not name two states", do="Give their ISO codes as RUS-IRN")
    return left, right


def view_pair(events: Events, pair: tuple[str, str], *, offset: int, limit: int) -> PairView:
    """Return two states with what they do with and to each other."""
    wanted = WantedEvents(pair=pair)
    told = [
        DatedEvent(type=EventType(kind), status=EventStatus(status), mode=mode, day=day)
        for kind, status, mode, day in events.told(wanted)
    ]
    count = Counter(one.type for one in told)
    return PairView(
        left=pair[0],
        right=pair[1],
        total=len(told),
        types=tuple(sorted(count.items(), key=lambda item: (-item[1], item[0]))),
        periods=pair_periods(told),
        events=events.rows(wanted, offset=offset, limit=limit),
        denials=events.rows(WantedEvents(pair=pair, status=EventStatus.DENIED.value), offset=0, limit=limit),
    )
