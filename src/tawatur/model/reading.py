"""All that was found in one article."""

from dataclasses import dataclass

from tawatur.model.cause import CausalLink
from tawatur.model.event import Event
from tawatur.model.forecast import Forecast
from tawatur.model.ids import ArticleId
from tawatur.model.mention import Mention
from tawatur.model.metadata import Metadata
from tawatur.model.quantity import Quantity
from tawatur.model.statement import Statement
from tawatur.model.time import TimeExpression

__all__ = ["Reading"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article's findings: the unit that `extract` returns and the store writes.

    Each tuple is in text order. `version` names the reader that made it; another version makes another reading.
    """

    article: ArticleId
    version: str
    metadata: Metadata
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    causes: tuple[CausalLink, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
