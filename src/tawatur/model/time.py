"""An expression in a text that points to a time."""

from dataclasses import dataclass

from tawatur.model.ids import ArticleId, TimeId
from tawatur.model.origin import Origin
from tawatur.model.span import Span

__all__ = ["TimeExpression"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time as an EDTF (ISO 8601-2) date or interval, no more precise than the words.

    `value` is None where it cannot be told; `why` then says why, and otherwise what it was worked out from.
    """

    id: TimeId
    article: ArticleId
    span: Span
    value: str | None
    why: str
    origin: Origin
