"""What a writer is given: one input, what it gave and what was found in that."""

from dataclasses import dataclass
from typing import Protocol

from tawatur.model import Article, ArticleId, Intake, IntakeStatus, Reading, Span

__all__ = ["BatchItem", "Known", "Moment", "ReadArticle"]


class Moment(Protocol):
    """One dated thing of one article; the days are ISO dates, inclusive."""

    @property
    def kind(self) -> str: ...  # noqa: D102 - the fields are those of `TimelineRow`
    @property
    def date(self) -> str: ...  # noqa: D102
    @property
    def precision(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> str: ...  # noqa: D102
    @property
    def end(self) -> str: ...  # noqa: D102
    @property
    def status(self) -> str | None: ...  # noqa: D102
    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def span(self) -> Span | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """An article, its reading, and what is derived from the two for looking things up.

    Attributes:
        title_terms: the search terms of the title, in order.
        body_terms: the search terms of the text, in order.
        moments: what is dated, in text order.
        words: the number of words in the text.
        sentences: the number of sentences in the text.
    """

    article: Article
    reading: Reading
    title_terms: tuple[str, ...] = ()
    body_terms: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    words: int = 0
    sentences: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchItem:
    """One input: what became of it, and what was read where something was."""

    intake: Intake
    read: ReadArticle | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a dossier knows of one input (place and hash): its end, its article, and the reader version shown."""

    status: IntakeStatus
    article: ArticleId | None
    version: str | None
