"""A report: content that an article attributes to a source, through a chain of sources."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.ids import ArticleId, MentionId, StatementId, content_id
from tawatur.model.origin import Origin
from tawatur.model.span import Span

__all__ = [
    "Modality",
    "Mode",
    "Number",
    "Polarity",
    "Source",
    "SourceKind",
    "Stance",
    "Statement",
    "Verification",
    "words_key",
]


class Mode(StrEnum):
    """How much of the content stands in quotation marks: all, some or none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Polarity(StrEnum):
    """Whether the source says that the content is so, is not so, or will say neither («لم ينفِ ولم يؤكد»)."""

    AFFIRM = "affirm"
    DENY = "deny"
    OPEN = "open"


class Modality(StrEnum):
    """What the source does with the content."""

    ASSERT = "assert"
    JUDGE = "judge"
    PREDICT = "predict"
    INTEND = "intend"
    DEMAND = "demand"
    WARN = "warn"
    ALLEGE = "allege"


class Stance(StrEnum):
    """What the relayer makes of the content: takes it up («كشف»), passes it on, or keeps off («زعم»)."""

    ENDORSE = "endorse"
    NEUTRAL = "neutral"
    DISTANCE = "distance"


class Number(StrEnum):
    """How many speak as a source without a name."""

    ONE = "one"
    TWO = "two"
    SEVERAL = "several"


class SourceKind(StrEnum):
    """How a link of a chain is known: by name, as a group, without a name, or missing from the text."""

    NAMED = "named"
    GROUP = "group"
    UNNAMED = "unnamed"
    GAP = "gap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One link of a chain.

    `mention` is the mention that names or describes the source, where there is one; `words` are the words of a
    source without a name, as written; a `GAP` has neither. `joint` marks links that speak together. Of a source
    without a name, `number` tells how many they are, `country` (ISO 3166 alpha-3) whose, and `reason` holds the
    words that say why it is not named; each is None where the text does not tell.
    """

    kind: SourceKind
    mention: MentionId | None = None
    words: str | None = None
    span: Span | None = None
    cue: Span | None = None
    joint: bool = False
    number: Number | None = None
    country: str | None = None
    reason: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The words with which an article says that the content was checked (`verified`), or could not be."""

    verified: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sighting of a report.

    Attributes:
        content: what was said, without cue, source and quotation marks; several spans where the text splits it.
        cue: the words that mark it as reported; empty for a report without any.
        chain: the speaker first, the last relay before the article last. A link that the text leaves out is a
            `Source` of kind `GAP`, never a shorter chain.
        stance: what the one who passes it on makes of it, as the cue shows.
        verification: where the article says that it was or could not be checked; None where it says neither.
        within: the statement inside which this one is told.
    """

    id: StatementId
    article: ArticleId
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    chain: tuple[Source, ...]
    mode: Mode
    polarity: Polarity
    modality: Modality
    stance: Stance = Stance.NEUTRAL
    verification: Verification | None = None
    within: StatementId | None = None
    origin: Origin


def words_key(words: str) -> str:
    """Return the key of what is said, from the content's normal form: equal for equal words, whoever says them."""
    return content_id("words", words)
