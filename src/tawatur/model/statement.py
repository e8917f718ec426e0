"""A report: content that an article attributes to a source, through a chain of sources."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.ids import ArticleId, MentionId, StatementId, content_id
from tawatur.model.origin import Origin
from tawatur.model.span import Span

__all__ = ["Modality", "Mode", "Polarity", "Source", "SourceKind", "Statement", "words_key"]


class Mode(StrEnum):
    """How much of the content stands in quotation marks: all, some or none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Polarity(StrEnum):
    """Whether the source says that the content is so or is not so."""

    AFFIRM = "affirm"
    DENY = "deny"


class Modality(StrEnum):
    """What the source does with the content."""

    ASSERT = "assert"
    JUDGE = "judge"
    PREDICT = "predict"
    INTEND = "intend"
    DEMAND = "demand"
    WARN = "warn"
    ALLEGE = "allege"


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
    source without a name, as written; a `GAP` has neither. `joint` marks links that speak together.
    """

    kind: SourceKind
    mention: MentionId | None = None
    words: str | None = None
    span: Span | None = None
    cue: Span | None = None
    joint: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sighting of a report.

    Attributes:
        content: what was said, without cue, source and quotation marks; several spans where the text splits it.
        cue: the words that mark it as reported; empty for a report without any.
        chain: the speaker first, the last relay before the article last. A link that the text leaves out is a
            `Source` of kind `GAP`, never a shorter chain.
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
    within: StatementId | None = None
    origin: Origin


def words_key(words: str) -> str:
    """Return the key of what is said, from the content's normal form: equal for equal words, whoever says them."""
    return content_id("words", words)
