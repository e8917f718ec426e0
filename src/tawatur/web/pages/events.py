"""The pages of events: a table, one of them, two states, the map."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.flow.ask import EventFilters, EventRow, MapPoint, PairView, QuadClass
from tawatur.flow.events import EVENT_CONTEXTS, EVENT_MODES, intensity_of, quad_of, read_pair
from tawatur.flow.questions.grounds import ExplainedEvent, explain_event
from tawatur.flow.questions.pairs import list_pairs
from tawatur.model import EntityType, EventStatus, EventType
from tawatur.web.locale import Locale
from tawatur.web.pages.grounds import cut_sentence
from tawatur.web.view import PAGE_SIZE, Ask, Pager, View

__all__ = ["Dot", "Frame", "add_events", "frame_points"]

NAMED = ("actor", "recipient", "place", "speaker")
MODES = tuple(sorted({mode for modes in EVENT_MODES.values() for mode in modes}))
# The outline of the world has ten units a degree; a map is never cut closer than this, in units.
_UNIT = 10.0
_WORLD = (0.0, 50.0, 3600.0, 1450.0)
_MARGIN, _LEAST = 80.0, 500.0
_ASPECT = 0.55
# Events that are offered where somebody judges which are one, and how many of the sides they are looked for by.
_LIKELY, _SIDES = 20, 3


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map: where it is drawn, how large, and what mostly happens there."""

    x: float
    y: float
    size: float
    look: str
    point: MapPoint


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world that is drawn, as x, y, width and height, with its dots."""

    box: tuple[float, float, float, float]
    dots: tuple[Dot, ...]


def add_events(router: APIRouter, view: View, locale: Locale) -> None:
    """Add the routes of events in one language."""
    _add_lists(router, view, locale)
    _add_states(router, view, locale)


def _asked(ask: Ask) -> EventFilters:
    """Return what events are asked for; what makes no sense is left out."""
    pair = ask.word("pair")
    if pair is not None:
        read_pair(pair)
    return EventFilters(
        type=ask.one_of("type", EventType),
        quad=ask.one_of("quad", QuadClass),
        status=ask.one_of("status", EventStatus),
        mode=ask.one_of("mode", MODES),
        context=ask.one_of("context", EVENT_CONTEXTS),
        actor=ask.word("actor"),
        recipient=ask.word("recipient"),
        pair=pair,
        place=ask.word("place"),
        speaker=ask.word("speaker"),
        outlet=ask.word("outlet"),
        since=ask.day("since"),
        until=ask.day("until"),
    )


def _choices(view: View) -> dict[str, object]:
    """Return what the filters of events offer."""
    return {
        "types": tuple(EventType),
        "quads": tuple(QuadClass),
        "statuses": tuple(EventStatus),
        "modes": MODES,
        "contexts": EVENT_CONTEXTS,
        "named": NAMED,
        "outlets": view.dossier.outlets(),
    }


def _add_lists(router: APIRouter, view: View, locale: Locale) -> None:
    dossier, page = view.dossier, view.page(locale)

    @router.get("/events", response_class=HTMLResponse)
    def events(request: Request) -> HTMLResponse:
        """Show the events, with filters for what they are, who stands in them, where and when."""
        ask = Ask(request)
        listing = dossier.events(ask.offset(), PAGE_SIZE, **_asked(ask))
        values = {"listing": listing, "pager": Pager.of(ask, listing), **_choices(view)}
        return page.answer(request, "events.html", values)

    @router.get("/events/{event}", response_class=HTMLResponse)
    def event(request: Request, event: str) -> HTMLResponse:
        """Show one event: its words, who tells it, and why it is coded so."""
        found = explain_event(dossier, event)
        values = {
            "page": found,
            "row": found.row,
            "pieces": cut_sentence(found.reasons),
            "quad": quad_of(found.row.type),
            "intensity": intensity_of(found.row.type, found.row.mode),
            "pairs": _pairs(found.row),
            "likely": _likely(view, found) if view.editing is not None else (),
        }
        return page.answer(request, "event.html", values)


def _add_states(router: APIRouter, view: View, locale: Locale) -> None:
    dossier, page = view.dossier, view.page(locale)

    @router.get("/pairs", response_class=HTMLResponse)
    def pairs(request: Request) -> HTMLResponse:
        """Show the pairs of states with events between them, those of most events first."""
        ask = Ask(request)
        listing = list_pairs(dossier, ask.offset(), PAGE_SIZE, state=ask.word("state"))
        values = {"listing": listing, "pager": Pager.of(ask, listing), "quads": tuple(QuadClass)}
        return page.answer(request, "pairs.html", values)

    @router.get("/pairs/{pair}", response_class=HTMLResponse)
    def states(request: Request, pair: str) -> HTMLResponse:
        """Show two states: month by month what they do with and to each other, and what is denied."""
        ask = Ask(request)
        left, right = read_pair(pair)
        found = dossier.pair(left, right, offset=ask.offset(), limit=PAGE_SIZE)
        values = {
            "pair": found,
            "pager": Pager.of(ask, found.events),
            "quads": tuple(QuadClass),
            "highest": max((max(period.counts) for period in found.periods), default=0),
            "names": _state_names(found, locale),
        }
        return page.answer(request, "pair.html", values)

    @router.get("/map", response_class=HTMLResponse)
    def event_map(request: Request) -> HTMLResponse:
        """Show where events happen, on a map and as a table."""
        ask = Ask(request)
        points = dossier.event_map(**_asked(ask))
        values = {"points": points, "frame": frame_points(points), **_choices(view)}
        return page.answer(request, "map.html", values)


def _likely(view: View, page: ExplainedEvent) -> tuple[EventRow, ...]:
    """Return events of the type of one with somebody of its sides, which may be the same and are not yet."""
    row, known = page.row, {page.row.id, *(one.id for one in page.same)}
    sides = [party.entity or party.name for party in (*row.actors, *row.recipients)]
    found = {
        one.id: one
        for side in sides[:_SIDES]
        for one in view.dossier.events(0, _LIKELY, type=row.type, party=side).items
        if one.id not in known
    }
    return tuple(found.values())[:_LIKELY]


def _pairs(row: EventRow) -> tuple[str, ...]:
    """Return the pairs of states on the sides of an event, as their pages are called."""
    states = sorted({party.country for party in (*row.actors, *row.recipients) if party.country is not None})
    return tuple(f"{left}-{right}" for left, right in itertools.combinations(states, 2))


def _state_names(pair: PairView, locale: Locale) -> dict[str, str]:
    """Return the names of the states among those that stand on the sides, by their codes."""
    sides = (party for row in pair.events.items for party in (*row.actors, *row.recipients))
    return {
        party.country: (party.name_en if locale.code == "en" else None) or party.name
        for party in sides
        if party.country is not None and party.type is EntityType.GOVERNMENT
    }


def frame_points(points: Sequence[MapPoint]) -> Frame:
    """Return the part of the world in which these points lie, and a dot for each, the largest first."""
    places = [((p.location.longitude + 180) * _UNIT, (90 - p.location.latitude) * _UNIT) for p in points]
    box = _cut([x for x, _ in places], [y for _, y in places]) if places else _WORLD
    dots = [
        Dot(
            x=round(x, 1),
            y=round(y, 1),
            # Its area grows with the number of events.
            size=round(box[2] * min(0.006 + 0.003 * math.sqrt(point.real + point.open + point.denied), 0.03), 1),
            look=_look(point),
            point=point,
        )
        for (x, y), point in zip(places, points, strict=True)
    ]
    return Frame(box=box, dots=tuple(sorted(dots, key=lambda dot: (-dot.size, dot.x, dot.y))))


def _cut(xs: Sequence[float], ys: Sequence[float]) -> tuple[float, float, float, float]:
    """Return the box around points with a margin, as wide as a page is, inside of the world."""
    width = max(max(xs) - min(xs) + 2 * _MARGIN, _LEAST)
    height = max(max(ys) - min(ys) + 2 * _MARGIN, width * _ASPECT)
    width = min(max(width, height / _ASPECT), _WORLD[2])
    height = min(height, width * _ASPECT)
    x = (min(xs) + max(xs) - width) / 2
    y = (min(ys) + max(ys) - height) / 2
    return (round(min(max(x, 0.0), _WORLD[2] - width)), round(max(y, 0.0)), round(width), round(height))


def _look(point: MapPoint) -> str:
    """Return what mostly happens at a place."""
    counts = {"real": point.real, "open": point.open, "denied": point.denied}
    return max(counts, key=lambda look: counts[look])
