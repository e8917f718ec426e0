"""The shapes of the JSON answers: one model a record, filled from the record's attributes.

Offsets are Unicode code points of the article's text, half-open, as `[start, end]`.
"""

from tawatur.api.shapes import Shape, SpanOut
from tawatur.model import (
    EntityType,
    EventStatus,
    EventType,
    MentionKind,
    Modality,
    Mode,
    Number,
    Polarity,
    Qualifier,
    SourceKind,
    Stance,
)

__all__ = [
    "ArticleOut",
    "ArticleRowOut",
    "ChainLinkOut",
    "ClaimOut",
    "ClaimPageOut",
    "ClaimRowOut",
    "EntityOut",
    "EntityPageOut",
    "EntityRowOut",
    "EventOut",
    "LocationOut",
    "MentionOut",
    "OriginOut",
    "QuantityOut",
    "SearchHitOut",
    "SightingOut",
    "SourceOut",
    "StatementOut",
    "StatementRowOut",
    "TimeOut",
    "TimelineEntryOut",
    "VerificationOut",
]


class ArticleRowOut(Shape):
    """An article in a list."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    lang: str
    words: int
    statements: int
    events: int
    places: tuple[str, ...]


class OriginOut(Shape):
    """Who inside Tawatur made a finding, by which rule or model, and how sure it is (a probability)."""

    engine: str
    version: str
    rule: str
    confidence: float


class MentionOut(Shape):
    """A place in the text that names or describes an entity."""

    id: str
    span: SpanOut
    kind: MentionKind
    type: EntityType
    name: str
    role: str | None
    role_span: SpanOut | None
    country: str | None
    antecedent: str | None
    entity: str | None = None
    origin: OriginOut


class TimeOut(Shape):
    """An expression that points to a time, as EDTF; null where it cannot be told."""

    id: str
    span: SpanOut
    value: str | None
    why: str
    origin: OriginOut


class QuantityOut(Shape):
    """A number with its unit and bounds."""

    id: str
    span: SpanOut
    value: float
    upper: float | None
    unit: str | None
    qualifier: Qualifier
    counted: str | None
    per: str | None
    origin: OriginOut


class SourceOut(Shape):
    """One link of a chain of sources."""

    kind: SourceKind
    mention: str | None
    words: str | None
    span: SpanOut | None
    cue: SpanOut | None
    joint: bool
    number: Number | None
    country: str | None
    reason: SpanOut | None
    entity: str | None = None


class VerificationOut(Shape):
    """The words with which an article says that a content was checked, or could not be."""

    verified: bool
    span: SpanOut


class StatementOut(Shape):
    """A report with its chain, the speaker first and the last relay before the article last."""

    id: str
    content: tuple[SpanOut, ...]
    cue: tuple[SpanOut, ...]
    chain: tuple[SourceOut, ...]
    mode: Mode
    polarity: Polarity
    modality: Modality
    stance: Stance
    verification: VerificationOut | None
    within: str | None
    claim: str | None = None
    origin: OriginOut


class EventOut(Shape):
    """Something said to happen; actors, recipients and place are ids of mentions."""

    id: str
    trigger: tuple[SpanOut, ...]
    type: EventType
    status: EventStatus
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mode: str | None
    contexts: tuple[str, ...]
    theme: str | None
    instrument: str | None
    quantity: str | None
    time: str | None
    place: str | None
    statement: str | None
    origin: OriginOut


class LocationOut(Shape):
    """Where a place lies, as a gazetteer has it; `doubt` is the share of other places of its name."""

    latitude: float
    longitude: float
    kind: str
    doubt: float
    gazetteer: str


class EntityOut(Shape):
    """A thing in the world that mentions point to."""

    id: str
    type: EntityType
    name: str
    name_en: str | None
    country: str | None
    location: LocationOut | None
    other_names: tuple[str, ...]


class ClaimOut(Shape):
    """A proposition with the statements that carry it and those that deny it."""

    id: str
    gist: str
    supports: tuple[str, ...]
    denies: tuple[str, ...]


class ArticleOut(Shape):
    """An article with its text and everything found in it."""

    id: str
    text: str
    lang: str
    title: str | None
    author: str | None
    outlet: str | None
    url: str | None
    published: str | None
    published_why: str | None
    via: tuple[str, ...]
    places: tuple[str, ...]
    boilerplate: tuple[SpanOut, ...]
    reader: str
    mentions: tuple[MentionOut, ...]
    times: tuple[TimeOut, ...]
    quantities: tuple[QuantityOut, ...]
    statements: tuple[StatementOut, ...]
    events: tuple[EventOut, ...]
    entities: tuple[EntityOut, ...]
    claims: tuple[ClaimOut, ...]
    echoes: tuple[ArticleRowOut, ...]


class EntityRowOut(Shape):
    """An entity in a list, with how often it is met."""

    id: str
    type: EntityType
    name: str
    name_en: str | None
    country: str | None
    location: LocationOut | None
    mentions: int
    articles: int
    statements: int


class ChainLinkOut(Shape):
    """One link of a chain as a reader sees it."""

    kind: SourceKind
    name: str | None
    name_en: str | None
    entity: str | None
    words: str | None
    joint: bool
    number: Number | None
    country: str | None
    reason: str | None


class StatementRowOut(Shape):
    """A report in a list, with its words and its chain."""

    id: str
    article: str
    article_title: str | None
    outlet: str | None
    published: str | None
    words: str
    context: str
    spans: tuple[SpanOut, ...]
    chain: tuple[ChainLinkOut, ...]
    mode: Mode
    polarity: Polarity
    modality: Modality
    stance: Stance
    verified: bool | None
    why: str
    confidence: float


class SightingOut(Shape):
    """A place where an entity is mentioned, with the text around it."""

    mention: str
    article: str
    article_title: str | None
    published: str | None
    span: SpanOut
    words: str
    context: str
    context_start: int


class EntityPageOut(Shape):
    """An entity, and a part of its articles, statements and sightings."""

    entity: EntityOut
    row: EntityRowOut
    articles: tuple[ArticleRowOut, ...]
    statements: tuple[StatementRowOut, ...]
    sightings: tuple[SightingOut, ...]


class ClaimRowOut(Shape):
    """A claim in a list, with how many statements, articles and outlets carry or deny it.

    `words` are those of a report, or of an event with its sides; then `event` is its type.
    """

    id: str
    gist: str
    words: str
    event: EventType | None = None
    supports: int
    denies: int
    articles: int
    outlets: int


class ClaimPageOut(Shape):
    """A claim with a part of the statements that carry it and of those that deny it."""

    row: ClaimRowOut
    supports: tuple[StatementRowOut, ...]
    denies: tuple[StatementRowOut, ...]


class TimelineEntryOut(Shape):
    """One dated thing of one article; `start` and `end` are the first and last day that it may mean."""

    date: str
    precision: str
    start: str
    end: str
    kind: str
    status: str | None
    label: str
    article: str
    article_title: str | None
    span: SpanOut | None
    words: str


class SearchHitOut(Shape):
    """An article found, with a piece of its text; the spans are offsets in that piece."""

    article: ArticleRowOut
    snippet: str
    snippet_spans: tuple[SpanOut, ...]
