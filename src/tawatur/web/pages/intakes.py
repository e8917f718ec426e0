"""The page of inputs and what became of each."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.model import IntakeStatus
from tawatur.web.locale import Locale
from tawatur.web.view import PAGE_SIZE, Ask, Pager, View

__all__ = ["add_intakes"]


def add_intakes(router: APIRouter, view: View, locale: Locale) -> None:
    """Add the routes of intakes in one language."""
    dossier, page = view.dossier, view.page(locale)

    @router.get("/intakes", response_class=HTMLResponse)
    def intakes(request: Request) -> HTMLResponse:
        """Show every input and what became of it."""
        ask = Ask(request)
        listing = dossier.intakes(ask.one_of("status", IntakeStatus), offset=ask.offset(), limit=PAGE_SIZE)
        values = {
            "listing": listing,
            "pager": Pager.of(ask, listing),
            "counts": dossier.info().intakes,
            "statuses": tuple(IntakeStatus),
        }
        return page.answer(request, "intakes.html", values)
