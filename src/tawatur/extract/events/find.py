"""Document → events: event words, with their sides and their status."""

from collections.abc import Sequence
from typing import TypeVar

from tawatur import __version__
from tawatur.extract.events.answers import name_answered
from tawatur.extract.events.merging import merge_sightings
from tawatur.extract.events.sides import find_sides
from tawatur.extract.events.status import find_status
from tawatur.extract.events.triggers import Found, find_triggers
from tawatur.extract.findings import Findings
from tawatur.extract.page import Page
from tawatur.lang import LanguagePack
from tawatur.lang.events import EventTables
from tawatur.model import Event, EventId, EventType, Origin, Span, Statement, content_id
from tawatur.text import Document

__all__ = ["find_events"]

_Id = TypeVar("_Id", bound=str)
# For rules too rare to be measured: about what all of them reach together.
_UNMEASURED = 0.5


def find_events(document: Document, pack: LanguagePack, findings: Findings) -> tuple[Event, ...]:
    """Return the events of a document in text order, each with the report in which it is told.

    Args:
        document: the text as read.
        pack: its language.
        findings: what the stages before have found.
    """
    if not pack.events.verbs:
        return ()
    coder = _Coder(Page(document, pack, findings.mentions), pack.events, findings)
    found = [word for word in find_triggers(coder.page, pack.events) if not _is_bare(coder.page, word)]
    sightings = [(word, coder.event(word)) for word in found]
    return name_answered(coder.page, merge_sightings(sightings, coder.page))


def _is_bare(page: Page, found: Found) -> bool:
    """Tell whether a noun stands alone before a mark: it then mostly speaks of such events, not of one."""
    return found.trigger.verb is None and (found.end >= len(page.tokens) or page.is_mark[found.end])


class _Coder:
    """Makes events of the event words of one page."""

    def __init__(self, page: Page, tables: EventTables, findings: Findings) -> None:
        self.page = page
        self.tables = tables
        self.findings = findings
        self.reports: dict[int, Statement] = {}
        for statement in findings.statements:
            for span in statement.cue:
                for index in range(*page.token_range(span)):
                    self.reports.setdefault(index, statement)

    def event(self, found: Found) -> Event:
        """Return the event that a word names."""
        page, word, article = self.page, found.trigger.word, self.page.document.article.id
        # The article ال belongs to the word, the letters before it do not.
        span = page.span(found.at, found.end, len(found.proclitics.replace("ال", "")))
        statement = self._holding(span)
        actors, recipients = find_sides(page, found, self.reports)
        sentence = page.document.sentences[page.tokens[found.at].sentence].span
        times = [(time.span, time.id) for time in self.findings.times]
        counted = [(item.span, item.id) for item in self.findings.quantities if item.span.start >= span.start]
        rule = f"{word.type.lower()}-{'noun' if found.trigger.verb is None else found.trigger.verb.shape}"
        confidence = self.tables.confidence.get(rule, _UNMEASURED)
        return Event(
            id=EventId(content_id("ev", article, word.type, span.start, span.end)),
            article=article,
            trigger=(span,),
            type=EventType(word.type),
            status=find_status(page, self.tables, found, statement),
            actors=tuple(mention.id for mention in actors),
            recipients=tuple(mention.id for mention in recipients),
            quantity=_nearest(counted, span, sentence),
            time=_nearest(times, span, sentence),
            statement=statement.id if statement else None,
            origin=Origin(engine="rules", version=__version__, rule=rule, confidence=confidence),
        )

    def _holding(self, span: Span) -> Statement | None:
        """The smallest report in whose content a span stands."""
        holding = [s for s in self.findings.statements if any(piece.covers(span) for piece in s.content)]
        return min(holding, key=lambda s: sum(map(len, s.content))) if holding else None


def _nearest(items: Sequence[tuple[Span, _Id]], trigger: Span, sentence: Span) -> _Id | None:
    """The item of the same sentence that stands nearest to an event word."""
    near = [(abs(span.start - trigger.start), key) for span, key in items if sentence.covers(span)]
    return min(near)[1] if near else None
