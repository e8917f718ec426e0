"""The pages across documents: claims and one of them, contradictions, two articles compared."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.flow.questions import across
from tawatur.model import DifferenceKind
from tawatur.web.locale import Locale
from tawatur.web.pages.origin_tree import plant_trees
from tawatur.web.view import Ask, Pager, View

__all__ = ["add_claims"]

# Origins are worked out for every claim that is shown: fewer to a page than of other lists.
SIZE = 25
SHOWN = ("repeated", "denied", "differing", "all")


def add_claims(router: APIRouter, view: View, locale: Locale) -> None:
    """Add the routes across documents in one language."""
    dossier, page = view.dossier, view.page(locale)

    @router.get("/claims", response_class=HTMLResponse)
    def claims(request: Request) -> HTMLResponse:
        """Show what is claimed, with articles, outlets and origins side by side."""
        ask = Ask(request)
        shown = ask.one_of("show", SHOWN) or SHOWN[0]
        listing = across.list_claims(
            dossier,
            ask.offset(SIZE),
            SIZE,
            query=ask.word("words"),
            repeated=shown == "repeated",
            denied=shown == "denied",
            differing=shown == "differing",
        )
        values = {"listing": listing, "pager": Pager.of(ask, listing), "shown": shown, "choices": SHOWN}
        return page.answer(request, "claims.html", values)

    @router.get("/claims/{claim}", response_class=HTMLResponse)
    def claim(request: Request, claim: str) -> HTMLResponse:
        """Show one claim: its origins drawn, who tells and denies it, what contradicts it, who judged it."""
        report = across.report_claim(dossier, claim)
        telling, denying = plant_trees(report.origins, report.places)
        values = {"report": report, "telling": telling, "denying": denying}
        return page.answer(request, "claim.html", values)

    _add_differences(router, view, locale)


def _add_differences(router: APIRouter, view: View, locale: Locale) -> None:
    dossier, page = view.dossier, view.page(locale)

    @router.get("/contradictions", response_class=HTMLResponse)
    def contradictions(request: Request) -> HTMLResponse:
        """Show what contradicts what, by kind; or what only seems to."""
        ask = Ask(request)
        kind, changes = ask.one_of("kind", DifferenceKind), ask.word("show") == "changes"
        listing = across.list_contradictions(
            dossier, ask.offset(SIZE), SIZE, kind=DifferenceKind(kind) if kind else None, changes=changes
        )
        values = {
            "listing": listing,
            "pager": Pager.of(ask, listing),
            "kind": kind,
            "changes": changes,
            "counts": across.count_kinds(dossier, changes=changes),
            "others": sum(across.count_kinds(dossier, changes=not changes).values()),
        }
        return page.answer(request, "contradictions.html", values)

    @router.get("/compare", response_class=HTMLResponse)
    def compare(request: Request) -> HTMLResponse:
        """Show two articles side by side."""
        ask = Ask(request)
        found = across.compare_articles(dossier, ask.word("left") or "", ask.word("right") or "")
        return page.answer(request, "compare.html", {"found": found})
