"""What two states do with and to each other, over time: counts by quad class, with what is open or denied."""

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.analyse.plover import QuadClass, intensity, quad_class
from tawatur.model import EventStatus, EventType

__all__ = ["DatedEvent", "PairPeriod", "pair_periods"]

_MONTH = len("2025-01")
_OPEN = frozenset((EventStatus.PLANNED, EventStatus.POSSIBLE))


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedEvent:
    """What counting needs of an event; `day` is its first ISO day, that of its article where it has none."""

    type: EventType
    status: EventStatus
    mode: str | None
    day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPeriod:
    """One month of two states.

    Attributes:
        month: as `2025-01`; None for events without a date whose article has none either.
        counts: events that occurred or go on, by quad class, in the order of `QuadClass`.
        open: events planned or possible.
        denied: events denied.
        intensity: the mean score of those counted; None where there are none.
    """

    month: str | None
    counts: tuple[int, int, int, int]
    open: int
    denied: int
    intensity: float | None


def pair_periods(events: Iterable[DatedEvent]) -> tuple[PairPeriod, ...]:
    """Return the months in which something happened between two states, the earliest first, those undated last."""
    months: dict[str | None, list[DatedEvent]] = {}
    for event in events:
        month = event.day[:_MONTH] if event.day and len(event.day) >= _MONTH else None
        months.setdefault(month, []).append(event)
    return tuple(_period(month, months[month]) for month in sorted(months, key=lambda m: (m is None, m or "")))


def _period(month: str | None, events: list[DatedEvent]) -> PairPeriod:
    real = [one for one in events if one.status not in _OPEN and one.status is not EventStatus.DENIED]
    classes = [quad_class(one.type) for one in real]
    scores = [intensity(one.type, one.mode) for one in real]
    verbal, deeds, words, force = (classes.count(quad) for quad in QuadClass)
    return PairPeriod(
        month=month,
        counts=(verbal, deeds, words, force),
        open=sum(one.status in _OPEN for one in events),
        denied=sum(one.status is EventStatus.DENIED for one in events),
        intensity=round(sum(scores) / len(scores), 2) if scores else None,
    )
