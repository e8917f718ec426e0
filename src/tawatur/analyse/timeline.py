"""What happened, was spoken of and was published when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tawatur.model import Article, ArticleId, Event, Reading, Span
from tawatur.model.edtf import days_of

__all__ = ["TimelineEntry", "read_timeline", "timeline"]


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


def timeline(read: Iterable[tuple[Article, Reading]]) -> tuple[TimelineEntry, ...]:
    """Return all that is dated in these articles, the earliest first; of two that begin alike, the more precise."""
    found = [entry for article, reading in read for entry in read_timeline(article, reading)]
    return tuple(sorted(found, key=lambda entry: (entry.start, entry.end, entry.article)))


def read_timeline(article: Article, reading: Reading) -> tuple[TimelineEntry, ...]:
    """Return what is dated in one article: its publication, its events, and the times that no event took.

    What has no date, or one that no calendar knows, is not on the time line.
    """
    teller = _Teller(article, reading)
    taken = {event.time for event in reading.events if event.time is not None}
    entries = [
        *teller.publication(),
        *(entry for event in reading.events for entry in teller.event(event)),
        *(
            entry
            for time in reading.times
            if time.id not in taken
            for entry in teller.entry(time.value, "time", time.span, label=time.span.of(article.text))
        ),
    ]
    return tuple(entries)


class _Teller:
    """Makes the entries of one article."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self._article = article
        self._known = reading.metadata
        self._times = {time.id: time.value for time in reading.times}

    def publication(self) -> Iterator[TimelineEntry]:
        """Yield the entry of the article's publication, where its date is known."""
        return self.entry(self._known.published, "publication", None, label=self._known.title or "")

    def event(self, event: Event) -> Iterator[TimelineEntry]:
        """Yield the entry of an event, where its date is known."""
        value = None if event.time is None else self._times[event.time]
        span = Span(event.trigger[0].start, event.trigger[-1].end)
        return self.entry(value, "event", span, label=event.type.value, status=event.status.value)

    def entry(
        self, value: str | None, kind: str, span: Span | None, *, label: str, status: str | None = None
    ) -> Iterator[TimelineEntry]:
        """Yield one entry, or none where the value is no date."""
        days = None if value is None else days_of(value)
        if value is None or days is None:
            return
        yield TimelineEntry(
            date=value,
            precision=days.precision.value,
            start=days.start.isoformat(),
            end=days.end.isoformat(),
            kind=kind,
            status=status,
            label=label,
            article=self._article.id,
            article_title=self._known.title,
            span=span,
            words="" if span is None else span.of(self._article.text),
        )
