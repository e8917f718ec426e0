"""Document → events: event words, with their sides and their status."""

from tawatur import __version__
from tawatur.extract.events.answers import name_answered
from tawatur.extract.events.merging import merge_sightings
from tawatur.extract.events.sides import find_sides
from tawatur.extract.events.status import find_status
from tawatur.extract.events.triggers import Found, find_triggers
from tawatur.extract.findings import Findings
from tawatur.extract.page import Page
from tawatur.lang import LanguagePack
from tawatur.model import (
    Event,
    EventId,
    EventType,
    Mention,
    MentionKind,
    Origin,
    QuantityId,
    Span,
    Statement,
    TimeId,
    content_id,
)
from tawatur.text import Document

__all__ = ["find_events"]


def find_events(document: Document, pack: LanguagePack, findings: Findings) -> tuple[Event, ...]:
    """Return the events of a document in text order, each with the report in which it is told.

    Args:
        document: the text as read.
        pack: its language.
        findings: what the stages before have found.
    """
    if not pack.events.verbs:
        return ()
    page = Page(document, pack, findings.mentions)
    reports = _by_cue(page, findings.statements)
    adjectives = _adjectives(page)
    sightings = [
        (found, _event(page, pack, found, _Around(page, found, findings, reports, adjectives)))
        for found in find_triggers(page, pack.events)
        if not _bare(page, found)
    ]
    return name_answered(page, merge_sightings(sightings, page))


def _bare(page: Page, found: Found) -> bool:
    """Tell whether a noun stands alone before a mark: it then mostly speaks of such events, not of one."""
    return found.trigger.verb is None and (found.end >= len(page.tokens) or page.is_mark[found.end])


class _Around:
    """What stands around an event word."""

    def __init__(
        self,
        page: Page,
        found: Found,
        findings: Findings,
        reports: dict[int, Statement],
        adjectives: dict[int, Mention],
    ) -> None:
        self.span = page.span(found.at, found.end, len(found.proclitics.replace("ال", "")))
        holding = [s for s in findings.statements if any(piece.covers(self.span) for piece in s.content)]
        self.statement = min(holding, key=lambda s: sum(map(len, s.content))) if holding else None
        self.actors, self.recipients = find_sides(page, found, reports, adjectives)
        sentence = page.document.sentences[page.tokens[found.at].sentence].span
        self.time = _nearest([(time.span, time.id) for time in findings.times], self.span, sentence)
        counted = [(item.span, item.id) for item in findings.quantities if item.span.start >= self.span.start]
        self.quantity = _nearest(counted, self.span, sentence)


def _event(page: Page, pack: LanguagePack, found: Found, around: _Around) -> Event:
    word = found.trigger.word
    article = page.document.article.id
    part = "noun" if found.trigger.verb is None else found.trigger.verb.shape
    return Event(
        id=EventId(content_id("ev", article, word.type, around.span.start, around.span.end)),
        article=article,
        trigger=(around.span,),
        type=EventType(word.type),
        status=find_status(page, pack.events, found, around.statement),
        actors=tuple(mention.id for mention in around.actors),
        recipients=tuple(mention.id for mention in around.recipients),
        quantity=QuantityId(around.quantity) if around.quantity else None,
        time=TimeId(around.time) if around.time else None,
        statement=around.statement.id if around.statement else None,
        origin=Origin(engine="rules", version=__version__, rule=f"{word.type.lower()}-{part}", confidence=0.5),
    )


def _nearest(items: list[tuple[Span, str]], trigger: Span, sentence: Span) -> str | None:
    near = [(abs(span.start - trigger.start), key) for span, key in items if sentence.covers(span)]
    return min(near)[1] if near else None


def _by_cue(page: Page, statements: tuple[Statement, ...]) -> dict[int, Statement]:
    reports: dict[int, Statement] = {}
    for statement in statements:
        for span in statement.cue:
            for index in range(*page.token_range(span)):
                reports.setdefault(index, statement)
    return reports


def _adjectives(page: Page) -> dict[int, Mention]:
    return {
        page.find(mention.span.start): mention for mention in page.mentions if mention.kind is MentionKind.ADJECTIVE
    }
