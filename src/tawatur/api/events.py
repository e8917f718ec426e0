"""The shapes of the answers about events."""

from pydantic import computed_field

from tawatur.api.models import ChainLinkOut, LocationOut, StatementRowOut
from tawatur.api.shapes import ListingOut, Shape, SpanOut
from tawatur.flow.ask import EventPage, PairView, QuadClass
from tawatur.flow.events import intensity_of, quad_of
from tawatur.model import EntityType, EventStatus, EventType, Modality, Polarity

__all__ = [
    "EventPageOut",
    "EventPlaceOut",
    "EventRowOut",
    "MapPointOut",
    "PairOut",
    "PairPeriodOut",
    "PartyOut",
    "event_out",
    "pair_out",
]


class PartyOut(Shape):
    """One on a side of an event: its entity, or the name in the text where it has none."""

    entity: str | None
    name: str
    name_en: str | None
    type: EntityType
    country: str | None


class EventPlaceOut(Shape):
    """Where an event happens, and the point of it where the gazetteer has one."""

    entity: str | None
    name: str
    name_en: str | None
    country: str | None
    location: LocationOut | None


class EventRowOut(Shape):
    """An event in a list; `quad` and `intensity` are PLOVER's, computed from type and mode."""

    id: str
    article: str
    article_title: str | None
    outlet: str | None
    published: str | None
    type: EventType
    status: EventStatus
    mode: str | None
    contexts: tuple[str, ...]
    theme: str | None
    instrument: str | None
    actors: tuple[PartyOut, ...]
    recipients: tuple[PartyOut, ...]
    place: EventPlaceOut | None
    date: str | None
    quantity: str | None
    words: str
    context: str
    context_start: int
    spans: tuple[SpanOut, ...]
    statement: str | None
    chain: tuple[ChainLinkOut, ...]
    polarity: Polarity | None
    modality: Modality | None
    engine: str
    why: str
    confidence: float

    @computed_field  # type: ignore[prop-decorator]  # as pydantic's own documentation has it
    @property
    def quad(self) -> QuadClass:
        """PLOVER's class of the type: word or deed, with or against."""
        return quad_of(self.type)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def intensity(self) -> float:
        """PLOVER's score of the mode, or of the type: from -10 to +10."""
        return intensity_of(self.type, self.mode)


class EventPageOut(Shape):
    """An event, the report in which it is told, and the other reports of the same event."""

    row: EventRowOut
    statement: StatementRowOut | None
    happening: str | None
    same: tuple[EventRowOut, ...]


class PairPeriodOut(Shape):
    """One month of two states; `counts` are of what occurred or goes on, by quad class in PLOVER's order."""

    month: str | None
    counts: tuple[int, int, int, int]
    open: int
    denied: int
    intensity: float | None


class PairOut(Shape):
    """Two states with what they do with and to each other."""

    left: str
    right: str
    total: int
    types: tuple[tuple[EventType, int], ...]
    periods: tuple[PairPeriodOut, ...]
    events: ListingOut[EventRowOut]
    denials: ListingOut[EventRowOut]


class MapPointOut(Shape):
    """A place with how many events happen there: `real` (occurred, ongoing), `open` (not yet) and `denied`."""

    entity: str
    name: str
    name_en: str | None
    country: str | None
    location: LocationOut
    real: int
    open: int
    denied: int


def event_out(page: EventPage) -> EventPageOut:
    """Return one event with its report and its fellows."""
    return EventPageOut.model_validate(page)


def pair_out(pair: PairView) -> PairOut:
    """Return two states with their months and events."""
    return PairOut.model_validate(pair)
