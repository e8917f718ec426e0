"""The pages of sources: who stands in chains, and each with what it says, through whom, on what and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.flow.ask import Period, SourcePage
from tawatur.web.locale import Locale
from tawatur.web.pages.statements import statement_filters
from tawatur.web.view import Ask, Pager, View

__all__ = ["add_sources"]

LIST_SIZE = 50
SAID_SIZE = 20
# What the chart draws at most, in columns: five years of months.
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of the chart: a month or a year, how many statements it has, and how many of them deny."""

    period: str
    statements: int
    denials: int


def add_sources(router: APIRouter, view: View, locale: Locale) -> None:
    """Add the routes of sources in one language."""
    dossier, page = view.dossier, view.page(locale)

    @router.get("/sources", response_class=HTMLResponse)
    def sources(request: Request) -> HTMLResponse:
        """Show who stands in chains, with a filter for the name."""
        ask = Ask(request)
        listing = dossier.sources(ask.offset(LIST_SIZE), LIST_SIZE, query=ask.word("query"))
        values = {
            "listing": listing,
            "pager": Pager.of(ask, listing),
            "nameless": dossier.statements(0, 1, anonymous=True).total,
        }
        return page.answer(request, "sources.html", values)

    @router.get("/sources/{entity}", response_class=HTMLResponse)
    def source(request: Request, entity: str) -> HTMLResponse:
        """Show one source: how it speaks, through whom, on what, when, and its statements."""
        ask = Ask(request)
        found = dossier.source(entity)
        wanted = statement_filters(ask)
        wanted["source"], wanted["through"] = (None, entity) if ask.word("part") == "relay" else (entity, None)
        listing = dossier.statements(ask.offset(SAID_SIZE), SAID_SIZE, **wanted)
        values = {
            "source": found,
            "words": dossier.telling_words(entity),
            "columns": _columns(found),
            "listing": listing,
            "pager": Pager.of(ask, listing),
        }
        return page.answer(request, "source.html", values)


def _columns(page: SourcePage) -> tuple[_Column, ...]:
    """Return the months from the first to the last, without gaps, or the years where the months are too many."""
    found = {_number(month): month for month in page.months}
    if not found:
        return ()
    first, last = min(found), max(found)
    if last - first < MOST_COLUMNS:
        return tuple(
            _column(f"{number // 12:04}-{number % 12 + 1:02}", [found[number]] if number in found else [])
            for number in range(first, last + 1)
        )
    years = range(max(first // 12, last // 12 - MOST_COLUMNS + 1), last // 12 + 1)
    return tuple(
        _column(f"{year:04}", [found[number] for number in found if number // 12 == year]) for year in years
    )


def _column(period: str, months: Sequence[Period]) -> _Column:
    return _Column(period, sum(month.statements for month in months), sum(month.denials for month in months))


def _number(month: Period) -> int:
    """Return the number of a month, counted from the year 0."""
    return int(month.month[:4]) * 12 + int(month.month[5:7]) - 1
