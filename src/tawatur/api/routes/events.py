"""The addresses of events: a list, one of them, two states, the map."""

from typing import Annotated

from fastapi import FastAPI, Query
from pydantic import BaseModel, Field

from tawatur.api.events import EventPageOut, EventRowOut, MapPointOut, PairOut, PairRowOut, event_out, pair_out
from tawatur.api.params import Limit, Offset, page_of
from tawatur.api.shapes import ListingOut
from tawatur.flow.ask import Dossier, EventFilters, QuadClass
from tawatur.flow.questions.grounds import explain_event
from tawatur.flow.questions.pairs import list_pairs
from tawatur.model import EventStatus, EventType

__all__ = ["add_events"]

_DAY = r"^\d{4}-\d{2}-\d{2}$"
_WHO = "the id of an entity, or a part of its names"
# What is no filter: where in the list.
_REST = {"offset", "limit"}


class _Query(BaseModel):
    """What events are asked by."""

    type: EventType | None = None
    quad: QuadClass | None = Field(None, description="PLOVER's class: word or deed, with or against")
    status: EventStatus | None = None
    mode: str | None = Field(None, description="PLOVER's mode, as drone")
    context: str | None = Field(None, description="PLOVER's context, as cbrn")
    actor: str | None = Field(None, description=f"who does it: {_WHO}")
    recipient: str | None = Field(None, description=f"to whom: {_WHO}")
    party: str | None = Field(None, description=f"on either side: {_WHO}")
    pair: str | None = Field(None, description="between two states, by ISO 3166 alpha-3, as RUS-IRN")
    place: str | None = Field(None, description=f"where: {_WHO}")
    speaker: str | None = Field(None, description=f"who tells it: {_WHO}")
    outlet: str | None = Field(None, description="who published the article")
    since: str | None = Field(None, pattern=_DAY, description="an ISO date, inclusive")
    until: str | None = Field(None, pattern=_DAY, description="an ISO date, inclusive")

    def filters(self) -> EventFilters:
        """Return what is asked, without the place in the list."""
        asked: EventFilters = EventFilters(**self.model_dump(exclude=_REST))  # type: ignore[typeddict-item]
        return asked


class _Page(_Query):
    """What a list of events is asked by."""

    offset: int = Field(0, ge=0, description="how many of the list to pass over")
    limit: int = Field(50, ge=1, le=1000, description="how many of the list to give, at most 1,000")


def add_events(api: FastAPI, dossier: Dossier) -> None:
    """Add the addresses of events."""

    @api.get("/events", response_model=ListingOut[EventRowOut])
    def events(asked: Annotated[_Page, Query()]) -> object:
        """Return events with their sides, the newest article first."""
        return page_of(dossier.events(asked.offset, asked.limit, **asked.filters()))

    @api.get("/events/{event}", response_model=EventPageOut)
    def event(event: str) -> object:
        """Return one event, the report that tells it, the other reports of it, and why it is coded so."""
        return event_out(explain_event(dossier, event))

    @api.get("/pairs", response_model=ListingOut[PairRowOut])
    def pairs(
        offset: Offset = 0,
        limit: Limit = 50,
        state: Annotated[str | None, Query(description="pairs of this state alone, ISO 3166 alpha-3")] = None,
    ) -> object:
        """Return the pairs of states with events between them, those of most events first."""
        return page_of(list_pairs(dossier, offset, limit, state=state))

    @api.get("/pairs/{left}/{right}", response_model=PairOut)
    def pair(left: str, right: str, offset: Offset = 0, limit: Limit = 50) -> object:
        """Return two states (ISO 3166 alpha-3) with what they do with and to each other, month by month."""
        return pair_out(dossier.pair(left, right, offset=offset, limit=limit))

    @api.get("/map", response_model=list[MapPointOut])
    def points(asked: Annotated[_Query, Query()]) -> object:
        """Return where events happen, the places of most events first; places without a point are left out."""
        return dossier.event_map(**asked.filters())
