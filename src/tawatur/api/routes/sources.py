"""The addresses of sources: a list, and one of them."""

from fastapi import FastAPI

from tawatur.api.params import Limit, Offset, page_of
from tawatur.api.shapes import ListingOut
from tawatur.api.sources import SourcePageOut, SourceRowOut, source_out
from tawatur.flow.ask import Dossier

__all__ = ["add_sources"]


def add_sources(api: FastAPI, dossier: Dossier) -> None:
    """Add the addresses of sources."""

    @api.get("/sources", response_model=ListingOut[SourceRowOut])
    def sources(query: str | None = None, offset: Offset = 0, limit: Limit = 50) -> object:
        """Return those who stand in chains, most statements first."""
        return page_of(dossier.sources(offset, limit, query=query))

    @api.get("/sources/{entity}", response_model=SourcePageOut)
    def source(entity: str) -> object:
        """Return one source: how it speaks, through whom, on what and when."""
        return source_out(dossier.source(entity), dossier.telling_words(entity))
