"""The pages about the whole dossier: what it holds at a glance, its figures, its integrity."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.flow.questions.across import list_claims
from tawatur.model import Polarity
from tawatur.web.locale import Locale
from tawatur.web.view import View

__all__ = ["add_overview"]


def add_overview(router: APIRouter, view: View, locale: Locale) -> None:
    """Add the routes of overview in one language."""
    dossier, page = view.dossier, view.page(locale)

    @router.get("/", response_class=HTMLResponse)
    def overview(request: Request) -> HTMLResponse:
        """Show what the dossier holds, at a glance."""
        values = {
            "info": dossier.info(),
            "articles": dossier.articles(0, 6).items,
            "entities": dossier.entities(0, 14).items,
            "denials": dossier.statements(0, 4, polarity=Polarity.DENY),
            "anonymous": dossier.statements(0, 4, anonymous=True),
            "claims": list_claims(dossier, 0, 4, repeated=True, origins=False).items,
        }
        return page.answer(request, "overview.html", values)

    @router.get("/about", response_class=HTMLResponse)
    def about(request: Request) -> HTMLResponse:
        """Show the dossier's figures, how to read it, and the keys."""
        return page.answer(request, "about.html", {"info": dossier.info()})

    @router.get("/about/check", response_class=HTMLResponse)
    def check(request: Request) -> HTMLResponse:
        """Check that the dossier is whole, and show each check."""
        report = dossier.verify()
        template = "_checks.html" if "hx-request" in request.headers else "about.html"
        values = {"report": report} if template == "_checks.html" else {"report": report, "info": dossier.info()}
        return page.answer(request, template, values)
