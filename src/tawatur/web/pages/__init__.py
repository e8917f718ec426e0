"""The pages, a file for each noun: each adds its routes to the router of one language."""

from collections.abc import Callable

from fastapi import APIRouter

from tawatur.web.locale import Locale
from tawatur.web.pages.articles import add_articles
from tawatur.web.pages.claims import add_claims
from tawatur.web.pages.entities import add_entities
from tawatur.web.pages.events import add_events
from tawatur.web.pages.intakes import add_intakes
from tawatur.web.pages.log import add_log
from tawatur.web.pages.overview import add_overview
from tawatur.web.pages.sources import add_sources
from tawatur.web.pages.statements import add_statements
from tawatur.web.view import View

__all__ = ["page_routes"]

_ADDERS: tuple[Callable[[APIRouter, View, Locale], None], ...] = (
    add_overview,
    add_articles,
    add_statements,
    add_sources,
    add_entities,
    add_events,
    add_claims,
    add_intakes,
    add_log,
)


def page_routes(view: View, locale: Locale) -> APIRouter:
    """Return the routes of the pages in one language."""
    router = APIRouter(prefix=f"/{locale.code}", include_in_schema=False)
    for add in _ADDERS:
        add(router, view, locale)
    return router
