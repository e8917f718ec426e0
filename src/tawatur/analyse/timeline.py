"""What happened, was spoken of and was published when."""

from dataclasses import dataclass

from tawatur.model import ArticleId, Span

__all__ = ["TimelineEntry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One dated thing of one article.

    Attributes:
        date: the EDTF date or interval it stands at.
        precision: `day`, `month`, `season`, `year`, `decade` or `interval`.
        start: the first day it may mean, ISO.
        end: the last day it may mean, ISO.
        kind: `event`, `time` (an expression that no event took) or `publication`.
        status: whether an event is said to have happened (`EventStatus`); None for the other kinds.
        label: the type of an event, the words of a time, the title of a publication.
        span: where in the article it is told; None for a publication.
        words: the words there; empty for a publication.
    """

    date: str
    precision: str
    start: str
    end: str
    kind: str
    status: str | None
    label: str
    article: ArticleId
    article_title: str | None
    span: Span | None
    words: str
