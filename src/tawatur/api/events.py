"""The shapes of the answers about events."""

from pydantic import computed_field

from tawatur.api.models import ChainLinkOut, LocationOut, StatementRowOut
from tawatur.api.shapes import ListingOut, Shape, SpanOut
from tawatur.flow.ask import PairView, QuadClass
from tawatur.flow.events import intensity_of, quad_of
from tawatur.flow.questions.grounds import ExplainedEvent, GroundPart, StatusReason
from tawatur.model import EntityType, EventStatus, EventType, Modality, Polarity

__all__ = [
    "EventPageOut",
    "EventPlaceOut",
    "EventReasonsOut",
    "EventRowOut",
    "MapPointOut",
    "PairOut",
    "PairPeriodOut",
    "PairRowOut",
    "PartyOut",
    "ReasonOut",
    "SenseOut",
    "StateNameOut",
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
    brief: str
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


class SenseOut(Shape):
    """A row of the list of event words: what the word names, and where who does it and the other side stand."""

    lemma: str
    type: str
    shape: str
    actor: str
    recipients: tuple[str, ...]
    needs: tuple[str, ...]


class ReasonOut(Shape):
    """What decided a part of the coding: the words, where they stand, and of a status how they did."""

    part: GroundPart
    value: str
    reason: StatusReason | None
    words: tuple[str, ...]
    spans: tuple[SpanOut, ...]


class EventReasonsOut(Shape):
    """Why an event is coded as it is; no `sense` means that only the encoder knows its word."""

    sense: SenseOut | None
    others: tuple[SenseOut, ...]
    sentence: SpanOut
    text: str
    decided: tuple[ReasonOut, ...]


class EventPageOut(Shape):
    """An event, the report in which it is told, the other reports of the same event, and why it is coded so."""

    row: EventRowOut
    statement: StatementRowOut | None
    happening: str | None
    same: tuple[EventRowOut, ...]
    reasons: EventReasonsOut


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


class StateNameOut(Shape):
    """A state by its ISO 3166 alpha-3 code, with what it is called in the dossier."""

    code: str
    name: str
    name_en: str | None


class PairRowOut(Shape):
    """Two states in a list; `quads` are of what occurred or goes on, by quad class in PLOVER's order."""

    left: StateNameOut
    right: StateNameOut
    total: int
    quads: tuple[int, int, int, int]
    occurred: int
    open: int
    denied: int
    first: str | None
    last: str | None


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


def event_out(page: ExplainedEvent) -> EventPageOut:
    """Return one event with its report, its fellows and its reasons."""
    return EventPageOut.model_validate(page)


def pair_out(pair: PairView) -> PairOut:
    """Return two states with their months and events."""
    return PairOut.model_validate(pair)
