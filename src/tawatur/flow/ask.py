"""A dossier and the questions that an interface may put to it."""

from dataclasses import fields
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from tawatur.analyse.timeline import TimelineEntry
from tawatur.errors import InputError
from tawatur.flow.answers import BuildReport, SearchHit, VerifyReport
from tawatur.flow.engines import load_pack
from tawatur.flow.search import cut_snippet, make_search_form
from tawatur.model import Intake
from tawatur.store import ORDERS, Asked, Spell, View, Wanted, needs_upgrade, open_view, open_writer
from tawatur.store.pages import ArticlePage, ClaimPage, EntityPage
from tawatur.store.rows import (
    ArticleRow,
    ChainLink,
    Check,
    ClaimRow,
    DossierInfo,
    EntityRow,
    Listing,
    Sighting,
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
    "Dossier",
    "DossierInfo",
    "EntityPage",
    "EntityRow",
    "Listing",
    "SearchHit",
    "Sighting",
    "StatementRow",
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
        wanted = Wanted(outlet=outlet, since=_day(since), until=_day(until))
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
        asked = (query or "").strip()
        names = tuple(filter(None, (asked, make_search_form(load_pack(_PACK))(asked)))) if asked else ()
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
        spell = Spell(kind=kind, since=_day(since), until=_day(until))
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

    def who_said(self, query: str, *, offset: int = 0, limit: int = 50) -> Listing[StatementRow]:
        """Return the reports whose own words hold every word of the query in any of its forms."""
        _check_page(offset, limit)
        pack = load_pack(_PACK)
        terms = analyse_query(query, pack)
        wanted = frozenset(terms)
        return self._view.said(
            terms, lambda words: wanted <= frozenset(analyse_terms(words, pack)), offset=offset, limit=limit
        )

    def statements(
        self,
        offset: int = 0,
        limit: int = 50,
        *,
        polarity: str | None = None,
        modality: str | None = None,
        anonymous: bool | None = None,
        entity: str | None = None,
    ) -> Listing[StatementRow]:
        """Return reports, newest article first and then in text order.

        `anonymous` asks for those whose speaker has no name (True) or has one (False); `entity` for those in whose
        chain it stands.
        """
        _check_page(offset, limit)
        asked = Asked(polarity=polarity, modality=modality, anonymous=anonymous)
        return self._view.statements(asked, entity=entity, offset=offset, limit=limit)

    def claims(self, offset: int = 0, limit: int = 50) -> Listing[ClaimRow]:
        """Return claims, those in most articles first."""
        _check_page(offset, limit)
        return self._view.claims(offset=offset, limit=limit)

    def claim(self, claim: str, *, offset: int = 0, limit: int = 50) -> ClaimPage:
        """Return one claim with a part of the statements that carry it and of those that deny it."""
        _check_page(offset, limit)
        return self._view.claim(claim, offset=offset, limit=limit)

    def intakes(self, status: str | None = None, *, offset: int = 0, limit: int = 100) -> Listing[Intake]:
        """Return the inputs and what became of each, by place; `status` is a value of `IntakeStatus`."""
        _check_page(offset, limit)
        return self._view.intakes(status=status, offset=offset, limit=limit)

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


def _day(value: str | None) -> str | None:
    """Return an ISO day as it was given.

    Raises:
        InputError: it is none.
    """
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise InputError(f"{value!r} is no day", do="Give it as 2025-01-17") from error
