"""Something said to happen between actors."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.ids import ArticleId, EventId, MentionId, QuantityId, StatementId, TimeId
from tawatur.model.origin import Origin
from tawatur.model.span import Span

__all__ = ["Event", "EventStatus", "EventType"]


class EventType(StrEnum):
    """PLOVER's sixteen types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class EventStatus(StrEnum):
    """Whether it is said to have happened, to go on, to be planned, to be possible, or not to be so."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One sighting of an event.

    `actors` and `recipients` are mentions; for something that both sides do alike all stand in `actors`.
    `statement` is the report in which it is told, None where the article itself tells it. `mode` is PLOVER's word
    for how it was done, inside its type; `contexts` are PLOVER's, sorted; `instrument` is what it was done with, in
    the article's words.
    """

    id: EventId
    article: ArticleId
    trigger: tuple[Span, ...]
    type: EventType
    status: EventStatus
    actors: tuple[MentionId, ...] = ()
    recipients: tuple[MentionId, ...] = ()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    theme: str | None = None
    instrument: str | None = None
    quantity: QuantityId | None = None
    time: TimeId | None = None
    place: MentionId | None = None
    statement: StatementId | None = None
    origin: Origin
