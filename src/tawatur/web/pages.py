"""The pages that show lists: overview, articles, statements, claims, entities, search, intake, about."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.model import EntityType, IntakeStatus, Modality, Polarity
from tawatur.web.locale import Locale
from tawatur.web.view import PAGE_SIZE, Ask, Pager, View

__all__ = ["list_pages"]

HIT_SIZE = 20
SPEAKERS = ("named", "anonymous")
ORDERS = ("published", "title", "outlet")


def list_pages(view: View, locale: Locale) -> APIRouter:
    """Return the routes of the list pages in one language."""
    router = APIRouter(prefix=f"/{locale.code}", include_in_schema=False)
    _add_overview(router, view, locale)
    _add_articles(router, view, locale)
    _add_statements(router, view, locale)
    _add_entities(router, view, locale)
    _add_intakes(router, view, locale)
    return router


def _offset(ask: Ask, size: int = PAGE_SIZE) -> int:
    return (ask.number("page", 1) - 1) * size


def _add_overview(router: APIRouter, view: View, locale: Locale) -> None:
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
            "claims": [claim for claim in dossier.claims(0, 4).items if claim.articles > 1],
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


def _add_articles(router: APIRouter, view: View, locale: Locale) -> None:
    dossier, page = view.dossier, view.page(locale)

    @router.get("/articles", response_class=HTMLResponse)
    def articles(request: Request) -> HTMLResponse:
        """Show the articles, with filters for outlet and dates."""
        ask = Ask(request)
        listing = dossier.articles(
            _offset(ask),
            PAGE_SIZE,
            outlet=ask.word("outlet"),
            order=ask.one_of("order", ORDERS) or ORDERS[0],
            since=ask.day("since"),
            until=ask.day("until"),
        )
        values = {
            "listing": listing,
            "pager": Pager.of(ask, listing),
            "outlets": dossier.outlets(),
            "orders": ORDERS,
        }
        return page.answer(request, "articles.html", values)

    @router.get("/search", response_class=HTMLResponse)
    def search(request: Request) -> HTMLResponse:
        """Show the articles that hold the words asked for."""
        ask = Ask(request)
        query = ask.word("q")
        listing = dossier.search(query, offset=_offset(ask, HIT_SIZE), limit=HIT_SIZE) if query else None
        pager = Pager.of(ask, listing) if listing else None
        return page.answer(request, "search.html", {"query": query, "listing": listing, "pager": pager})


def _add_statements(router: APIRouter, view: View, locale: Locale) -> None:
    dossier, page = view.dossier, view.page(locale)

    @router.get("/statements", response_class=HTMLResponse)
    def statements(request: Request) -> HTMLResponse:
        """Show the statements, with filters for what they do and who speaks."""
        ask = Ask(request)
        speaker = ask.one_of("speaker", SPEAKERS)
        entity = ask.word("entity")
        listing = dossier.statements(
            _offset(ask),
            PAGE_SIZE,
            polarity=ask.one_of("polarity", Polarity),
            modality=ask.one_of("modality", Modality),
            anonymous=None if speaker is None else speaker == "anonymous",
            entity=entity,
        )
        values = {
            "listing": listing,
            "pager": Pager.of(ask, listing),
            "polarities": tuple(Polarity),
            "modalities": tuple(Modality),
            "speakers": SPEAKERS,
            "entity": dossier.entity(entity, limit=1).entity if entity else None,
        }
        return page.answer(request, "statements.html", values)

    @router.get("/claims", response_class=HTMLResponse)
    def claims(request: Request) -> HTMLResponse:
        """Show what is said in the same words more than once."""
        ask = Ask(request)
        listing = dossier.claims(_offset(ask), PAGE_SIZE)
        # Claims are listed by the number of their articles: the repeated ones come first.
        found = [claim for claim in listing.items if claim.articles > 1]
        values = {"claims": found, "pager": Pager.of(ask, listing), "has_more": len(found) == PAGE_SIZE}
        return page.answer(request, "claims.html", values)

    @router.get("/claims/{claim}", response_class=HTMLResponse)
    def claim(request: Request, claim: str) -> HTMLResponse:
        """Show one claim with everyone who carries or denies it."""
        ask = Ask(request)
        found = dossier.claim(claim, offset=_offset(ask), limit=PAGE_SIZE)
        shown = max(len(found.supports), len(found.denies))
        pager = Pager(ask, _offset(ask), shown, max(found.row.supports, found.row.denies), PAGE_SIZE)
        return page.answer(request, "claim.html", {"claim": found, "pager": pager})


def _add_entities(router: APIRouter, view: View, locale: Locale) -> None:
    dossier, page = view.dossier, view.page(locale)

    @router.get("/entities", response_class=HTMLResponse)
    def entities(request: Request) -> HTMLResponse:
        """Show the entities, with filters for type and name."""
        ask = Ask(request)
        listing = dossier.entities(
            _offset(ask), PAGE_SIZE, type=ask.one_of("type", EntityType), query=ask.word("query")
        )
        values = {"listing": listing, "pager": Pager.of(ask, listing), "types": tuple(EntityType)}
        return page.answer(request, "entities.html", values)

    @router.get("/entities/{entity}", response_class=HTMLResponse)
    def entity(request: Request, entity: str) -> HTMLResponse:
        """Show one entity: what it says or passes on, and where it is named."""
        ask = Ask(request)
        found = dossier.entity(entity, offset=_offset(ask), limit=PAGE_SIZE)
        longest = max(found.row.mentions, found.row.articles, found.row.statements)
        shown = max(len(found.sightings), len(found.articles), len(found.statements))
        pager = Pager(ask, _offset(ask), shown, longest, PAGE_SIZE)
        return page.answer(request, "entity.html", {"page": found, "pager": pager})


def _add_intakes(router: APIRouter, view: View, locale: Locale) -> None:
    dossier, page = view.dossier, view.page(locale)

    @router.get("/intakes", response_class=HTMLResponse)
    def intakes(request: Request) -> HTMLResponse:
        """Show every input and what became of it."""
        ask = Ask(request)
        listing = dossier.intakes(ask.one_of("status", IntakeStatus), offset=_offset(ask), limit=PAGE_SIZE)
        values = {
            "listing": listing,
            "pager": Pager.of(ask, listing),
            "counts": dossier.info().intakes,
            "statuses": tuple(IntakeStatus),
        }
        return page.answer(request, "intakes.html", values)
