"""A statement about the future, to be held against what came."""

from dataclasses import dataclass

from tawatur.model.ids import ArticleId, StatementId
from tawatur.model.origin import Origin

__all__ = ["Forecast"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """One sighting of a forecast; `made` and `horizon` are EDTF, None where the text does not tell."""

    id: str
    article: ArticleId
    statement: StatementId
    made: str | None
    horizon: str | None
    origin: Origin
