"""What several reports of an event speak of together."""

from dataclasses import dataclass

from tawatur.model.event import EventType
from tawatur.model.ids import EventId, HappeningId

__all__ = ["Happening"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Events judged to be one; derived from judgements and rebuilt at any time.

    Attributes:
        time: the EDTF date or interval that all its reports allow, as precise as the most precise; None where none
            tells.
        events: every report of it, sorted by id; two at least.
    """

    id: HappeningId
    type: EventType
    time: str | None = None
    events: tuple[EventId, ...] = ()
