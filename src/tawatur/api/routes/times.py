"""The addresses of what is dated."""

from fastapi import FastAPI

from tawatur.api.models import TimelineEntryOut
from tawatur.api.params import Day, Limit, Offset, TimelineKind, page_of
from tawatur.api.shapes import ListingOut
from tawatur.flow.ask import Dossier

__all__ = ["add_times"]


def add_times(api: FastAPI, dossier: Dossier) -> None:
    """Add the addresses of what is dated."""

    @api.get("/timeline", response_model=ListingOut[TimelineEntryOut])
    def timeline(
        *,
        kind: TimelineKind | None = None,
        offset: Offset = 0,
        limit: Limit = 100,
        since: Day = None,
        until: Day = None,
    ) -> object:
        """Return what is dated, the earliest first."""
        return page_of(dossier.timeline(offset, limit, kind=kind, since=since, until=until))
