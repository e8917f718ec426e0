"""What the events of a dossier are answered with: a row for lists, a page for one, points for a map."""

from dataclasses import dataclass

from tawatur.model import (
    ArticleId,
    EntityId,
    EntityType,
    EventId,
    EventStatus,
    EventType,
    HappeningId,
    Location,
    Modality,
    Polarity,
    Span,
    StatementId,
)
from tawatur.store.rows import ChainLink, StatementRow

__all__ = ["EventPage", "EventPlace", "EventRow", "MapPoint", "Party"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One on a side of an event: its entity, or the name in the text where it has none."""

    entity: EntityId | None
    name: str
    name_en: str | None = None
    type: EntityType
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlace:
    """Where an event happens: its entity, or the name in the text where it has none, and the point of it."""

    entity: EntityId | None
    name: str
    name_en: str | None = None
    country: str | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event in a list.

    Attributes:
        words: those that name it, with `…` between them.
        brief: these words with those of its sides, of its sentence; sides that stand elsewhere by their names.
        context: the text around them, which begins at `context_start`.
        spans: where the words stand.
        chain: who tells it, the speaker first; empty where the article itself does.
        polarity: of the report that tells it, as `modality`; None where the article itself tells it.
        date: the EDTF date or interval of the event; None where the text does not tell.
        why: the rule or model that found it.
    """

    id: EventId
    article: ArticleId
    article_title: str | None
    outlet: str | None
    published: str | None
    type: EventType
    status: EventStatus
    mode: str | None
    contexts: tuple[str, ...]
    theme: str | None
    instrument: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: EventPlace | None
    date: str | None
    quantity: str | None
    words: str
    brief: str
    context: str
    context_start: int
    spans: tuple[Span, ...]
    statement: StatementId | None
    chain: tuple[ChainLink, ...]
    polarity: Polarity | None
    modality: Modality | None
    engine: str
    why: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """One event, the report in which it is told, and the other reports of the same event.

    `happening` is the group of events that were judged to be one; None where it stands alone.
    """

    row: EventRow
    statement: StatementRow | None
    happening: HappeningId | None
    same: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPoint:
    """A place on the map with how many events happen there: `real` (occurred, ongoing), `open`, `denied`."""

    entity: EntityId
    name: str
    name_en: str | None
    country: str | None
    location: Location
    real: int
    open: int
    denied: int
