"""What a view answers with: rows for lists, each with the words and counts that a reader sees at once."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from tawatur.model import (
    ArticleId,
    ClaimId,
    Edit,
    EntityId,
    EntityType,
    EventType,
    Location,
    MentionId,
    Modality,
    Mode,
    Number,
    Polarity,
    SourceKind,
    Span,
    Stance,
    StatementId,
)

__all__ = [
    "ArticleRow",
    "ChainLink",
    "Check",
    "ClaimRow",
    "Companion",
    "DossierInfo",
    "EditRow",
    "EntityRow",
    "Listing",
    "Period",
    "Sighting",
    "SourceRow",
    "StatementRow",
    "TimelineRow",
]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[T]):
    """One page of a longer list: `total` counts the whole of it, `offset` and `limit` are as they were asked."""

    items: tuple[T, ...]
    total: int
    offset: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierInfo:
    """What a dossier holds, in figures.

    Attributes:
        path: the file, as it was opened.
        schema_version: the number of the last migration; independent of the package's version.
        package_version: the version of the package that wrote to it last.
        readers: how many articles are shown in the reading of each reader version.
        outlets: how many different outlets the articles have.
        words: words in all articles.
        intakes: how many inputs came to each end, by the values of `IntakeStatus`.
        size_bytes: the size of the file on disk.
        first_published: the earliest EDTF date of publication, None where no article has one.
    """

    path: str
    schema_version: int
    package_version: str
    readers: dict[str, int] = field(default_factory=dict)
    articles: int
    outlets: int
    words: int
    sentences: int
    mentions: int
    entities: int
    statements: int
    events: int
    times: int
    quantities: int
    claims: int
    intakes: dict[str, int]
    size_bytes: int
    first_published: str | None
    last_published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One article in a list.

    `title`, `outlet` and `published` (EDTF) are what the container said, completed by what stands in the text.
    `words`, `statements` and `events` are counts. `places` are where its inputs lay, as given to the build:
    the first is the one it was read from, the others repeat it.
    """

    id: ArticleId
    title: str | None
    outlet: str | None
    published: str | None
    lang: str
    words: int
    statements: int
    events: int
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRow:
    """One entity in a list; `mentions`, `articles` and `statements` (in whose chains it stands) are counts."""

    id: EntityId
    type: EntityType
    name: str
    name_en: str | None
    country: str | None
    location: Location | None
    mentions: int
    articles: int
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One link of a chain as a reader sees it: the entity's names where it is one, else the words of the text.

    A `gap` has neither. `joint` marks links that speak together. `number`, `country` and `reason` (the words that
    say why) belong to a source without a name.
    """

    kind: SourceKind
    name: str | None = None
    name_en: str | None = None
    entity: EntityId | None = None
    words: str | None = None
    joint: bool = False
    number: Number | None = None
    country: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """One report in a list, with its words and its chain (the speaker first).

    `spans` are the places of the content in the article, `words` the content with `…` between its parts, and
    `context` the whole stretch of text from the first span of content or cue to the last. `why` is the rule or
    model that found it. `verified` tells whether the article says that it was checked (True) or could not be
    (False); None where it says neither.
    """

    id: StatementId
    article: ArticleId
    article_title: str | None
    outlet: str | None
    published: str | None
    words: str
    context: str
    spans: tuple[Span, ...]
    chain: tuple[ChainLink, ...]
    mode: Mode
    polarity: Polarity
    modality: Modality
    stance: Stance
    verified: bool | None
    why: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One entity that stands in chains, in a list.

    Attributes:
        statements: in how many chains it stands.
        spoken: in how many it speaks, alone or together with others.
        relayed: in how many it passes on what another says.
        denials: how many of what it says deny.
        predictions: how many of what it says predict.
        articles: in how many articles these chains stand.
    """

    id: EntityId
    type: EntityType
    name: str
    name_en: str | None
    country: str | None
    statements: int
    spoken: int
    relayed: int
    denials: int
    predictions: int
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """One who stands with a source in chains or in what it says, and in how many statements.

    The words of the text stand for one that is no entity.
    """

    kind: SourceKind
    count: int
    entity: EntityId | None = None
    name: str | None = None
    name_en: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One month (`2024-03`), and how many statements a source makes in its articles."""

    month: str
    statements: int
    denials: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One place where an entity is mentioned; `context` is the text around it and begins at `context_start`."""

    mention: MentionId
    article: ArticleId
    article_title: str | None
    published: str | None
    span: Span
    words: str
    context: str
    context_start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim in a list, and how many statements, articles and outlets carry or deny it.

    `gist` is folded for matching; `words` are those of the report that says it in about a line, as its article has
    them. Where there are long ones alone, or none, they are those of an event with its sides, and `event` is the
    type of that.
    """

    id: ClaimId
    gist: str
    words: str
    event: EventType | None = None
    supports: int
    denies: int
    articles: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One dated thing of one article, as stored; the days are ISO dates, inclusive."""

    kind: str
    date: str
    precision: str
    start: str
    end: str
    status: str | None
    label: str
    article: ArticleId
    article_title: str | None
    span: Span | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check of a dossier and what it found: `detail` counts what was looked at, or names what is wrong."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRow:
    """One entry of the log of edits: `undone_by` is the entry that took it back, if one did.

    `dangling`: what it points at is no longer found in its article, so that it is kept and not applied.
    """

    edit: Edit
    undone_by: int | None
    dangling: bool
