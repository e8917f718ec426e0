"""The addresses of entities: a list, and one of them."""

from typing import Annotated

from fastapi import FastAPI, Query

from tawatur.api.answers import entity_out
from tawatur.api.models import EntityPageOut, EntityRowOut
from tawatur.api.params import Limit, Offset, page_of
from tawatur.api.shapes import ListingOut
from tawatur.flow.ask import Dossier
from tawatur.model import EntityType

__all__ = ["add_entities"]


def add_entities(api: FastAPI, dossier: Dossier) -> None:
    """Add the addresses of entities."""

    @api.get("/entities", response_model=ListingOut[EntityRowOut])
    def entities(
        kind: Annotated[EntityType | None, Query(alias="type")] = None,
        query: str | None = None,
        offset: Offset = 0,
        limit: Limit = 50,
    ) -> object:
        """Return entities, the most mentioned first."""
        return page_of(dossier.entities(offset, limit, type=kind, query=query))

    @api.get("/entities/{entity}", response_model=EntityPageOut)
    def entity(entity: str, offset: Offset = 0, limit: Limit = 50) -> object:
        """Return one entity with a part of its articles, statements and sightings."""
        return entity_out(dossier.entity(entity, offset=offset, limit=limit))
