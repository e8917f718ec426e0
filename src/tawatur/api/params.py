"""What the addresses are asked with: places in lists, days, and the closed sets that no record has."""

from enum import StrEnum
from typing import Annotated, Any

from fastapi import Query

from tawatur.flow.ask import Listing

__all__ = ["ArticleOrder", "Day", "Limit", "Offset", "TimelineKind", "page_of"]

Offset = Annotated[int, Query(ge=0, description="how many of the list to pass over")]
Limit = Annotated[int, Query(ge=1, le=1000, description="how many of the list to give, at most 1,000")]
Day = Annotated[str | None, Query(pattern=r"^\d{4}-\d{2}-\d{2}$", description="an ISO date, inclusive")]


class ArticleOrder(StrEnum):
    """How a list of articles is sorted; `published` puts the newest first."""

    PUBLISHED = "published"
    TITLE = "title"
    OUTLET = "outlet"
    ID = "id"


class TimelineKind(StrEnum):
    """What is dated: an event, an expression that no event took, or a publication."""

    EVENT = "event"
    TIME = "time"
    PUBLICATION = "publication"


def page_of(listing: Listing[Any]) -> dict[str, Any]:
    """Return a listing as a mapping: FastAPI reads the items with the response model of the route."""
    return {"items": listing.items, "total": listing.total, "offset": listing.offset, "limit": listing.limit}
