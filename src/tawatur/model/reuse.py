"""Words that two articles share."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.ids import ArticleId, ReuseId
from tawatur.model.span import Span

__all__ = ["Passage", "PassageKind", "Reuse", "ReuseKind"]


class ReuseKind(StrEnum):
    """How much of two articles is shared.

    `exact`: all words. `near`: most of them. `passage`: a stretch. `quotation`: only words that both quote.
    `template`: only words that many articles of one outlet carry.
    """

    EXACT = "exact"
    NEAR = "near"
    PASSAGE = "passage"
    QUOTATION = "quotation"
    TEMPLATE = "template"


class PassageKind(StrEnum):
    """What a shared stretch is: text that was copied, words that both quote, or a formula."""

    COPY = "copy"
    QUOTATION = "quotation"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One shared stretch, where it stands in the left article and where in the right one."""

    kind: PassageKind
    left: Span
    right: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """What two articles share; `left` sorts before `right`.

    Attributes:
        jaccard: the share of runs of five words, of those of both, that both hold.
        containment: the same share, of the shorter article's.
        earlier: the article that the other took it from, so far as time or credit tells; None where they do not.
        agency: the agency whose text both carry, by the credit of one or both; None where none is credited.
        why: what tells the direction.
        passages: in the order of the left article.
    """

    id: ReuseId
    left: ArticleId
    right: ArticleId
    kind: ReuseKind
    jaccard: float
    containment: float
    earlier: ArticleId | None = None
    agency: str | None = None
    why: str = ""
    passages: tuple[Passage, ...] = ()
