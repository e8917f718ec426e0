"""The pages that list articles: all of them, and those that hold some words."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.web.locale import Locale
from tawatur.web.view import PAGE_SIZE, Ask, Pager, View

__all__ = ["add_articles"]

HIT_SIZE = 20
ORDERS = ("published", "title", "outlet")


def add_articles(router: APIRouter, view: View, locale: Locale) -> None:
    """Add the routes of articles in one language."""
    dossier, page = view.dossier, view.page(locale)

    @router.get("/articles", response_class=HTMLResponse)
    def articles(request: Request) -> HTMLResponse:
        """Show the articles, with filters for outlet and dates."""
        ask = Ask(request)
        listing = dossier.articles(
            ask.offset(),
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
        listing = dossier.search(query, offset=ask.offset(HIT_SIZE), limit=HIT_SIZE) if query else None
        pager = Pager.of(ask, listing) if listing else None
        return page.answer(request, "search.html", {"query": query, "listing": listing, "pager": pager})
