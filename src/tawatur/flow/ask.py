"""A dossier and the questions that an interface may put to it."""

from pathlib import Path
from types import TracebackType
from typing import Self

from tawatur.analyse.timeline import TimelineEntry
from tawatur.flow.answers import BuildReport, SearchHit, VerifyReport
from tawatur.model import Intake
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


class Dossier:
    """A dossier opened to be asked; it never writes and may be shared by threads.

    Every method raises `StoreError` where the file is damaged, `InputError` where `offset` is negative or `limit`
    is not between 1 and 1000, and `NotFoundError` for an id that the dossier does not hold.
    """

    @classmethod
    def open(cls, path: Path) -> "Dossier":
        """Return the dossier at `path`.

        Raises:
            StoreError: no dossier is there, or it is of a newer version.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def info(self) -> DossierInfo:
        """Return what the dossier holds, in figures."""
        raise NotImplementedError

    def outlets(self) -> tuple[tuple[str, int], ...]:
        """Return each outlet with the number of its articles, the largest first."""
        raise NotImplementedError

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
        """
        raise NotImplementedError

    def article(self, article: str) -> ArticlePage:
        """Return one article with its findings."""
        raise NotImplementedError

    def entities(
        self,
        offset: int = 0,
        limit: int = 50,
        *,
        type: str | None = None,  # noqa: A002 - the field's own name, and keyword-only
        query: str | None = None,
    ) -> Listing[EntityRow]:
        """Return entities, the most mentioned first; `query` is a part of any of their names."""
        raise NotImplementedError

    def entity(self, entity: str, *, offset: int = 0, limit: int = 50) -> EntityPage:
        """Return one entity with a part of its articles, statements and sightings."""
        raise NotImplementedError

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
        """
        raise NotImplementedError

    def search(self, query: str, *, offset: int = 0, limit: int = 20) -> Listing[SearchHit]:
        """Return the articles that hold every word of the query in any of its forms, the best first."""
        raise NotImplementedError

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
        raise NotImplementedError

    def claims(self, offset: int = 0, limit: int = 50) -> Listing[ClaimRow]:
        """Return claims, those in most articles first."""
        raise NotImplementedError

    def claim(self, claim: str) -> ClaimPage:
        """Return one claim with its statements."""
        raise NotImplementedError

    def intakes(self, status: str | None = None, *, offset: int = 0, limit: int = 100) -> Listing[Intake]:
        """Return the inputs and what became of each, by place; `status` is a value of `IntakeStatus`."""
        raise NotImplementedError

    def verify(self) -> VerifyReport:
        """Check that the file is whole: structure, texts, ids, spans, readings and the account of inputs."""
        raise NotImplementedError
