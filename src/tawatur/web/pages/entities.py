"""The pages of entities: a list, and one of them."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.model import EntityType
from tawatur.web.locale import Locale
from tawatur.web.view import PAGE_SIZE, Ask, Pager, View

__all__ = ["add_entities"]


def add_entities(router: APIRouter, view: View, locale: Locale) -> None:
    """Add the routes of entities in one language."""
    dossier, page = view.dossier, view.page(locale)

    @router.get("/entities", response_class=HTMLResponse)
    def entities(request: Request) -> HTMLResponse:
        """Show the entities, with filters for type and name."""
        ask = Ask(request)
        listing = dossier.entities(
            ask.offset(), PAGE_SIZE, type=ask.one_of("type", EntityType), query=ask.word("query")
        )
        values = {"listing": listing, "pager": Pager.of(ask, listing), "types": tuple(EntityType)}
        return page.answer(request, "entities.html", values)

    @router.get("/entities/{entity}", response_class=HTMLResponse)
    def entity(request: Request, entity: str) -> HTMLResponse:
        """Show one entity: what it says or passes on, and where it is named."""
        ask = Ask(request)
        found = dossier.entity(entity, offset=ask.offset(), limit=PAGE_SIZE)
        longest = max(found.row.mentions, found.row.articles, found.row.statements)
        shown = max(len(found.sightings), len(found.articles), len(found.statements))
        pager = Pager(ask, ask.offset(), shown, longest, PAGE_SIZE)
        return page.answer(request, "entity.html", {"page": found, "pager": pager})
