"""A causal link that somebody draws."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.ids import ArticleId, StatementId
from tawatur.model.origin import Origin
from tawatur.model.span import Span

__all__ = ["CausalLink", "CausalSign"]


class CausalSign(StrEnum):
    """Whether more of the cause makes more (`+`) or less (`-`) of the effect."""

    MORE = "+"
    LESS = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class CausalLink:
    """One sighting of a cause and its effect; `statement` is who says so, None for the article's own voice."""

    id: str
    article: ArticleId
    cause: Span
    effect: Span
    cue: Span
    sign: CausalSign
    hedged: bool
    statement: StatementId | None = None
    origin: Origin
