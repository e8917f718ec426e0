"""A dossier and the questions that an interface may put to it."""

from dataclasses import fields
from pathlib import Path
from types import TracebackType
from typing import Self, Unpack

from tawatur.analyse.pairs import PairPeriod
from tawatur.analyse.plover import QuadClass
from tawatur.analyse.timeline import TimelineEntry
from tawatur.errors import InputError
from tawatur.flow.answers import BuildReport, SearchHit, VerifyReport
from tawatur.flow.engines import load_pack
from tawatur.flow.events import EventFilters, PairView, read_event_filters, read_pair, view_pair
from tawatur.flow.explain import ExplainedArticle, explain_article
from tawatur.flow.filters import StatementFilters, check_day, name_parts, read_filters
from tawatur.flow.search import cut_snippet, make_search_form
from tawatur.flow.settings import Settings
from tawatur.flow.sources import TellingWord, find_telling_words
from tawatur.model import Intake
from tawatur.store import ORDERS, Spell, View, Wanted, needs_upgrade, open_view, open_writer
from tawatur.store.event_rows import EventPage, EventPlace, EventRow, MapPoint, Party
from tawatur.store.pages import ArticlePage, ClaimPage, EntityPage, SourcePage
from tawatur.store.rows import (
    ArticleRow,
    ChainLink,
    Check,
    ClaimRow,
    Companion,
    DossierInfo,
    EditRow,
    EntityRow,
    Listing,
    Period,
    Sighting,
    SourceRow,
    StatementRow,
)
from tawatur.text.analyser import analyse_query, analyse_terms

__all__ = [
    "ArticlePage",
    "ArticleRow",
    "BuildReport",
    "ChainLink",
    "Check",
    "ClaimPage",
    "ClaimRow",
    "Companion",
    "Dossier",
    "DossierInfo",
    "EditRow",
    "EntityPage",
    "EntityRow",
    "EventFilters",
    "EventPage",
    "EventPlace",
    "EventRow",
    "ExplainedArticle",
    "Listing",
    "MapPoint",
    "PairPeriod",
    "PairView",
    "Party",
    "Period",
    "QuadClass",
    "SearchHit",
    "Sighting",
    "SourcePage",
    "SourceRow",
    "StatementFilters",
    "StatementRow",
    "TellingWord",
    "TimelineEntry",
    "VerifyReport",
]


# The pack by which questions are read; a dossier is one of Arabic news, whatever else lies in it.
_PACK = "ar"
_LONGEST_PAGE = 1000


class Dossier:
    """A dossier opened to be asked; it never writes and may be shared by threads.

    Every method raises `StoreError` where the file is damaged, `InputError` where `offset` is negative or `limit`
    is not between 1 and 1000, and `NotFoundError` for an id that the dossier does not hold.
    """

    def __init__(self, view: View) -> None:
        self._view = view

    @classmethod
    def open(cls, path: Path) -> Self:
        """Return the dossier at `path`; an older one is brought up to date first, with a backup beside it.

        Raises:
            StoreError: no dossier is there, or it is of a newer version.
        """
        if needs_upgrade(path):
            open_writer(path).close()
        return cls(open_view(path))

    @property
    def view(self) -> View:
        """The view it is asked through, for the other files of this room."""
        return self._view

    def close(self) -> None:
        """Let go of the file."""
        self._view.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def info(self) -> DossierInfo:
        """Return what the dossier holds, in figures."""
        return self._view.info()

    def outlets(self) -> tuple[tuple[str, int], ...]:
        """Return each outlet with the number of its articles, the largest first."""
        return self._view.outlets()

    def articles(
        self,
        offset: int = 0,
        limit: int = 50,
        *,
        outlet: str | None = None,
        order: str = "published",
        since: str | None = None,
        until: str | None = None,
    ) -> Listing[ArticleRow]:
        """Return articles, by `published` (newest first), `title`, `outlet` or `id`.

        `since` and `until` are ISO days, both inclusive: articles that may have been published between them.

        Raises:
            InputError: there is no such order, or a day is none.
        """
        _check_page(offset, limit)
        if order not in ORDERS:
            raise InputError(f"no order {order!r}", do=f"Choose one of {', '.join(ORDERS)}")
        wanted = Wanted(outlet=outlet, since=check_day(since), until=check_day(until))
        return self._view.articles(wanted, order=order, offset=offset, limit=limit)

    def article(self, article: str) -> ArticlePage:
        """Return one article with its findings."""
        return self._view.article(article)

    def entities(
        self,
        offset: int = 0,
        limit: int = 50,
        *,
        type: str | None = None,  # noqa: A002 - the field's own name, and keyword-only
        query: str | None = None,
    ) -> Listing[EntityRow]:
        """Return entities, the most mentioned first; `query` is a part of any of their names."""
        _check_page(offset, limit)
        names = name_parts(query, make_search_form(load_pack(_PACK)))
        return self._view.entities(kind=type, names=names, offset=offset, limit=limit)

    def entity(self, entity: str, *, offset: int = 0, limit: int = 50) -> EntityPage:
        """Return one entity with a part of its articles, statements and sightings."""
        _check_page(offset, limit)
        return self._view.entity(entity, offset=offset, limit=limit)

    def timeline(
        self,
        offset: int = 0,
        limit: int = 100,
        *,
        kind: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> Listing[TimelineEntry]:
        """Return what is dated, the earliest first; `kind` is `event`, `time` or `publication`.

        `since` and `until` are ISO days, both inclusive: what may lie between them.

        Raises:
            InputError: a day is none.
        """
        _check_page(offset, limit)
        spell = Spell(kind=kind, since=check_day(since), until=check_day(until))
        found = self._view.timeline(spell, offset=offset, limit=limit)
        items = tuple(
            TimelineEntry(**{field.name: getattr(row, field.name) for field in fields(TimelineEntry)})
            for row in found.items
        )
        return Listing(items=items, total=found.total, offset=offset, limit=limit)

    def search(self, query: str, *, offset: int = 0, limit: int = 20) -> Listing[SearchHit]:
        """Return the articles that hold every word of the query in any of its forms, the best first."""
        _check_page(offset, limit)
        pack = load_pack(_PACK)
        terms = analyse_query(query, pack)
        found = self._view.search(terms, offset=offset, limit=limit)
        hits = []
        for row, text in found.items:
            snippet, spans = cut_snippet(text, terms, pack)
            hits.append(SearchHit(article=row, snippet=snippet, snippet_spans=spans))
        return Listing(items=tuple(hits), total=found.total, offset=offset, limit=limit)

    def who_said(
        self, query: str, *, offset: int = 0, limit: int = 50, **wanted: Unpack[StatementFilters]
    ) -> Listing[StatementRow]:
        """Return the reports whose own words hold every word of the query in any of its forms.

        Raises:
            InputError: a day is none.
        """
        _check_page(offset, limit)
        pack = load_pack(_PACK)
        terms = analyse_query(query, pack)
        asked = read_filters(wanted, make_search_form(pack))
        held = frozenset(terms)
        return self._view.said(
            terms,
            lambda words: held <= frozenset(analyse_terms(words, pack)),
            asked,
            entity=wanted.get("entity"),
            offset=offset,
            limit=limit,
        )

    def statements(
        self, offset: int = 0, limit: int = 50, **wanted: Unpack[StatementFilters]
    ) -> Listing[StatementRow]:
        """Return reports, newest article first and then in text order.

        Raises:
            InputError: a day is none.
        """
        _check_page(offset, limit)
        asked = read_filters(wanted, make_search_form(load_pack(_PACK)))
        return self._view.statements(asked, entity=wanted.get("entity"), offset=offset, limit=limit)

    def explain(self, article: str) -> ExplainedArticle:
        """Return an article sentence by sentence, read anew as it was read: what may report, and what came of it.

        Raises:
            EngineError: it was read with a tagger that cannot be loaded.
        """
        page = self._view.article(article)
        profile = "full" if " + " in page.reading.version else "fast"
        return explain_article(page.article, Settings(language=_PACK, profile=profile))

    def sources(self, offset: int = 0, limit: int = 50, *, query: str | None = None) -> Listing[SourceRow]:
        """Return those who stand in chains, most statements first; `query` is a part of any of their names."""
        _check_page(offset, limit)
        return self._view.sources.rows(
            name_parts(query, make_search_form(load_pack(_PACK))), offset=offset, limit=limit
        )

    def source(self, entity: str) -> SourcePage:
        """Return one source with what it says and passes on, counted."""
        return self._view.sources.page(entity)

    def telling_words(self, entity: str) -> tuple[TellingWord, ...]:
        """Return the words that tell a source's statements from the other words of the dossier."""
        return find_telling_words(self._view.sources, entity, self._view.info().articles, load_pack(_PACK))

    def events(self, offset: int = 0, limit: int = 50, **wanted: Unpack[EventFilters]) -> Listing[EventRow]:
        """Return events, those of the newest article first, then in text order.

        Raises:
            InputError: a day is none, or a pair does not name two states.
        """
        _check_page(offset, limit)
        asked = read_event_filters(wanted, make_search_form(load_pack(_PACK)))
        return self._view.events.rows(asked, offset=offset, limit=limit)

    def event(self, event: str) -> EventPage:
        """Return one event with the report that tells it and the other reports of the same event."""
        return self._view.events.page(event)

    def pair(self, left: str, right: str, *, offset: int = 0, limit: int = 50) -> PairView:
        """Return two states, ISO 3166 alpha-3, with what they do with and to each other.

        Raises:
            InputError: these are not two states.
        """
        _check_page(offset, limit)
        return view_pair(self._view.events, read_pair(f"{left}-{right}"), offset=offset, limit=limit)

    def event_map(self, **wanted: Unpack[EventFilters]) -> tuple[MapPoint, ...]:
        """Return the places of the events asked for that the gazetteer has, those of most events first.

        Raises:
            InputError: a day is none, or a pair does not name two states.
        """
        return self._view.events.points(read_event_filters(wanted, make_search_form(load_pack(_PACK))))

    def claim(self, claim: str, *, offset: int = 0, limit: int = 50) -> ClaimPage:
        """Return one claim with a part of the statements that carry it and of those that deny it."""
        _check_page(offset, limit)
        return self._view.claim(claim, offset=offset, limit=limit)

    def intakes(self, status: str | None = None, *, offset: int = 0, limit: int = 100) -> Listing[Intake]:
        """Return the inputs and what became of each, by place; `status` is a value of `IntakeStatus`."""
        _check_page(offset, limit)
        return self._view.intakes(status=status, offset=offset, limit=limit)

    def edits(
        self, offset: int = 0, limit: int = 50, *, target: str | None = None, batch: str | None = None
    ) -> Listing[EditRow]:
        """Return entries of the log of edits, the last first: all, those of a target, or those of a batch."""
        _check_page(offset, limit)
        return self._view.log.entries(target=target, batch=batch, offset=offset, limit=limit)

    def verify(self) -> VerifyReport:
        """Check that the file is whole: structure, texts, ids, spans, readings and the account of inputs."""
        checks = self._view.verify()
        return VerifyReport(ok=all(check.ok for check in checks), checks=checks)


def _check_page(offset: int, limit: int) -> None:
    # SQLite counts in 64 bits.
    if not 0 <= offset < 1 << 62:
        raise InputError(f"an offset of {offset}", do="Give 0 or more")
    if not 1 <= limit <= _LONGEST_PAGE:
        raise InputError(f"a limit of {limit}", do=f"Give 1 to {_LONGEST_PAGE}")
