"""What the pairs of states of a dossier are counted by."""

from dataclasses import dataclass

from tawatur.model import EventStatus, EventType

__all__ = ["PairCount", "StateName"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateName:
    """A state by its ISO 3166 alpha-3 code, with what it is called in the dossier."""

    code: str
    name: str
    name_en: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairCount:
    """How many events of one type and status there are between two states, and when: the first and the last day.

    A day is that of the event, or of its article where the event has none; None where that has none either.
    """

    left: str
    right: str
    type: EventType
    status: EventStatus
    count: int
    first: str | None
    last: str | None
