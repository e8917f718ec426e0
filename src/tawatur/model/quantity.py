"""A number in a text, with what it counts."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.ids import ArticleId, QuantityId
from tawatur.model.origin import Origin
from tawatur.model.span import Span

__all__ = ["Qualifier", "Quantity"]


class Qualifier(StrEnum):
    """How the words bound a number."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    UP_TO = "up_to"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number, its unit, how it is bounded, what is counted and per what.

    `value` is in units of `unit` (an ISO 4217 code for money, a UCUM-like symbol for measures, otherwise the
    counted noun); `upper` is set for `between` alone.
    """

    id: QuantityId
    article: ArticleId
    span: Span
    value: float
    upper: float | None = None
    unit: str | None = None
    qualifier: Qualifier = Qualifier.EXACTLY
    counted: str | None = None
    per: str | None = None
    origin: Origin
