"""The pages that show one article with its findings, the evidence for each, and the timeline."""

from http import HTTPStatus

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.flow.ask import ArticlePage, Dossier
from tawatur.flow.questions.across import list_echoes
from tawatur.model import EventStatus, EventType, Span
from tawatur.web.evidence import Evidence, find_evidence, outline
from tawatur.web.locale import Locale
from tawatur.web.marks import cut_parts, lay_out, marks_of
from tawatur.web.sentence import SentenceFace, find_sentence
from tawatur.web.view import Ask, Pager, View

__all__ = ["reading_pages"]

TIMELINE_KINDS = ("event", "time", "publication")
PRECISIONS = ("day", "month", "season", "year", "decade", "interval")
TABLE_SIZE = 100
# What the chart draws at most, the latest of all: in four answers of the interface, 1.5 MB together.
CHART_SIZE = 4000


def reading_pages(view: View, locale: Locale) -> APIRouter:
    """Return the routes of the article, its evidence and the timeline in one language."""
    router = APIRouter(prefix=f"/{locale.code}", include_in_schema=False)
    _add_article(router, view, locale)
    _add_timeline(router, view, locale)
    return router


def _asked_place(ask: Ask, evidence: Evidence | None, sentence: SentenceFace | None) -> Span | None:
    """Return the place of the text that was asked for: a sentence, a finding's first span, or `at=start-end`."""
    if sentence is not None:
        return sentence.span
    if evidence is not None:
        return min((Span(*pair) for pairs in evidence.spans.values() for pair in pairs), default=None)
    start, dash, end = (ask.word("at") or "").partition("-")
    if dash and start.isascii() and start.isdigit() and end.isascii() and end.isdigit() and int(start) < int(end):
        return Span(int(start), int(end))
    return None


def _asked_sentence(page: ArticlePage, ask: Ask, dossier: Dossier) -> SentenceFace | None:
    """Return the sentence that was asked for by a place in it, None where none was."""
    if ask.word("sentence") is None:
        return None
    return find_sentence(page, dossier.explain(page.article.id), ask.number("sentence", 0))


def _article_values(page: ArticlePage, ask: Ask, sentence: SentenceFace | None = None) -> dict[str, object]:
    """Return what the template of one article needs."""
    text, told = page.article.text, page.reading.metadata
    asked = ask.word("finding")
    evidence = find_evidence(page, asked) if asked else None
    place = _asked_place(ask, evidence, sentence)
    parts = cut_parts(text)
    number = min(ask.number("part", 1), max(len(parts), 1)) - 1
    if place is not None:
        number = next((index for index, part in enumerate(parts) if place.start < part.end), number)
    title = told.title or page.article.title
    marks = marks_of(page.reading)
    lines = lay_out(text, marks, parts[number], title=title) if parts else ()
    titled = bool(lines and lines[0].is_title)
    reading = page.reading
    return {
        "page": page,
        "article": page.article,
        "title": title,
        "told": told,
        "outlet": told.outlet or page.article.outlet,
        "published": told.published or page.article.published,
        "via": told.via or page.article.via,
        "heading": lines[0] if titled else None,
        "body_lines": lines[1:] if titled else lines,
        "part": number + 1,
        "part_count": len(parts),
        "place": place,
        "asked": asked,
        "evidence": evidence,
        "sentence": sentence,
        "outline": outline(page),
        "layers": {
            "statement": len(reading.statements),
            "mention": len(reading.mentions),
            "event": len(reading.events),
            "time": len(reading.times),
            "quantity": len(reading.quantities),
        },
    }


def _add_article(router: APIRouter, view: View, locale: Locale) -> None:
    dossier, page = view.dossier, view.page(locale)

    @router.get("/articles/{article}", response_class=HTMLResponse)
    def article(request: Request, article: str) -> HTMLResponse:
        """Show one article with its findings marked in the text."""
        found, ask = dossier.article(article), Ask(request)
        values = _article_values(found, ask, _asked_sentence(found, ask, dossier))
        return page.answer(request, "article.html", {**values, "shared": list_echoes(dossier, article)})

    @router.get("/articles/{article}/evidence", response_class=HTMLResponse)
    def findings(request: Request, article: str) -> HTMLResponse:
        """Show the list of an article's statements, the panel's first face."""
        values = _article_values(dossier.article(article), Ask(request))
        return page.answer(request, "_findings.html", values)

    @router.get("/articles/{article}/sentence", response_class=HTMLResponse)
    def sentence(request: Request, article: str) -> HTMLResponse:
        """Show the sentence around the place `sentence`, with its reports and the words passed over."""
        found, ask = dossier.article(article), Ask(request)
        values = {"article": found.article, "sentence": _asked_sentence(found, ask, dossier)}
        return page.answer(request, "_sentence.html", values)

    @router.get("/articles/{article}/evidence/{finding}", response_class=HTMLResponse)
    def evidence(request: Request, article: str, finding: str) -> HTMLResponse:
        """Show the evidence for one finding."""
        found = dossier.article(article)
        card = find_evidence(found, finding)
        told = found.reading.metadata
        values = {
            "page": found,
            "article": found.article,
            "outlet": told.outlet or found.article.outlet,
            "via": told.via or found.article.via,
            "evidence": card,
        }
        return page.answer(
            request, "_evidence.html", values, HTTPStatus.OK if card is not None else HTTPStatus.NOT_FOUND
        )


def _add_timeline(router: APIRouter, view: View, locale: Locale) -> None:
    dossier, page = view.dossier, view.page(locale)

    @router.get("/timeline", response_class=HTMLResponse)
    def timeline(request: Request) -> HTMLResponse:
        """Show what is dated, as a chart and as a table."""
        ask = Ask(request)
        listing = dossier.timeline(
            (ask.number("page", 1) - 1) * TABLE_SIZE,
            TABLE_SIZE,
            kind=ask.one_of("kind", TIMELINE_KINDS),
            since=ask.day("since"),
            until=ask.day("until"),
        )
        values = {
            "listing": listing,
            "pager": Pager.of(ask, listing),
            "kinds": TIMELINE_KINDS,
            "type_words": {value: locale.say(f"event.{value}") for value in EventType},
            "status_words": {value: locale.say(f"status.{value}") for value in EventStatus},
            "precision_words": {value: locale.say(f"precision.{value}") for value in PRECISIONS},
            "chart_from": max(0, listing.total - CHART_SIZE),
            "chart_query": ask.address(page=None).partition("?")[2],
        }
        return page.answer(request, "timeline.html", values)
