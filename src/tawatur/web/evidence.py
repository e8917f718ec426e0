"""The evidence for one finding: its words, its chain from the speaker to the reader, and why it was found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tawatur.flow.ask import ArticlePage
from tawatur.model import (
    Claim,
    Entity,
    Event,
    Mention,
    MentionId,
    Origin,
    Quantity,
    Source,
    SourceKind,
    Span,
    Statement,
    TimeExpression,
)
from tawatur.web.marks import marks_of
from tawatur.web.route import Node, Stage, draw_route

__all__ = ["Evidence", "Neighbour", "Outline", "find_evidence", "outline"]

MOST_NEIGHBOURS = 12
Finding = Statement | Mention | Event | TimeExpression | Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Another finding in the same place."""

    id: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is shown of one finding.

    Attributes:
        kind: `statement`, `mention`, `event`, `time` or `quantity`.
        words: the words it stands in, one string a span.
        spans: what to point out in the text, by the part each plays, as pairs of code points.
        chain: the speaker first, the last relay before the article last; for reports alone.
        route: the chain as it is drawn, on to the outlet; for reports alone.
        checked: the words with which the article says that the content was checked, or could not be.
        inner: the reports that are told inside this one.
        place_at: where in the text it begins.
        actors: who does it; for events alone.
        recipients: with or to whom; for events alone.
        place: where; for events alone.
        carrier: the report in which an event or another report is told.
        carrier_words: the words of that report.
        time: when; for events alone.
        quantity: how many; for events alone.
        neighbours: other findings in the same place, the closest in length first.
    """

    kind: str
    finding: Finding
    origin: Origin
    words: tuple[str, ...]
    spans: Mapping[str, tuple[tuple[int, int], ...]]
    chain: tuple[Node, ...] = ()
    route: tuple[Stage, ...] = ()
    checked: str = ""
    inner: tuple[Neighbour, ...] = ()
    place_at: int = 0
    actors: tuple[Node, ...] = ()
    recipients: tuple[Node, ...] = ()
    place: Node | None = None
    entity: Entity | None = None
    antecedent: Node | None = None
    claim: Claim | None = None
    carrier: str | None = None
    carrier_words: str = ""
    time: TimeExpression | None = None
    quantity: Quantity | None = None
    neighbours: tuple[Neighbour, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One statement of an article as it stands in the list beside the text."""

    statement: Statement
    chain: tuple[Node, ...]
    words: str


def find_evidence(page: ArticlePage, finding: str) -> Evidence | None:
    """Return the evidence for a finding of an article, None where the article has no such finding."""
    reading = page.reading
    records: Iterable[Finding] = (
        *reading.statements,
        *reading.mentions,
        *reading.events,
        *reading.times,
        *reading.quantities,
    )
    for record in records:
        if record.id == finding:
            return _Desk(page).evidence(record)
    return None


def outline(page: ArticlePage) -> tuple[Outline, ...]:
    """Return an article's statements in text order, each with its chain and its words."""
    desk = _Desk(page)
    return tuple(
        Outline(
            statement=statement,
            chain=tuple(desk.link(source) for source in statement.chain),
            words=desk.said(statement),
        )
        for statement in page.reading.statements
    )


def _pairs(spans: Iterable[Span | None]) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in spans if span is not None)


class _Desk:
    """The findings of one article by their ids, at hand while a card is made."""

    def __init__(self, page: ArticlePage) -> None:
        self.page = page
        self.text = page.article.text
        reading = page.reading
        self.mentions = {mention.id: mention for mention in reading.mentions}
        self.statements = {statement.id: statement for statement in reading.statements}
        self.times = {time.id: time for time in reading.times}
        self.quantities = {quantity.id: quantity for quantity in reading.quantities}

    def evidence(self, record: Finding) -> Evidence:
        """Return the card of one finding."""
        if isinstance(record, Statement):
            return self._statement(record)
        if isinstance(record, Event):
            return self._event(record)
        if isinstance(record, Mention):
            return self._mention(record)
        kind = "time" if isinstance(record, TimeExpression) else "quantity"
        return Evidence(
            kind=kind,
            finding=record,
            origin=record.origin,
            words=(record.span.of(self.text),),
            spans={kind: _pairs([record.span])},
            neighbours=self._neighbours(record.id, (record.span,)),
        )

    def _statement(self, statement: Statement) -> Evidence:
        sources = [self._source_span(source) for source in statement.chain]
        carrier = self.statements.get(statement.within) if statement.within else None
        chain = tuple(self.link(source) for source in statement.chain)
        checked = statement.verification.span if statement.verification else None
        return Evidence(
            kind="statement",
            finding=statement,
            origin=statement.origin,
            words=tuple(span.of(self.text) for span in statement.content),
            spans={
                "content": _pairs(statement.content),
                "cue": _pairs([*statement.cue, *(source.cue for source in statement.chain)]),
                "source": _pairs(sources),
                "place": _pairs([checked, *(source.reason for source in statement.chain)]),
            },
            chain=chain,
            route=self._route(statement, chain, sources),
            checked=checked.of(self.text) if checked else "",
            inner=tuple(
                Neighbour(id=inner.id, kind="statement", words=self.said(inner))
                for inner in self.page.reading.statements
                if inner.within == statement.id
            ),
            place_at=min(span.start for span in (statement.cue or statement.content)),
            claim=self.page.claims.get(statement.id),
            carrier=carrier.id if carrier else None,
            carrier_words=self.said(carrier),
            neighbours=self._neighbours(statement.id, (*statement.content, *statement.cue)),
        )

    def _route(
        self, statement: Statement, chain: tuple[Node, ...], sources: list[Span | None]
    ) -> tuple[Stage, ...]:
        told, article = self.page.reading.metadata, self.page.article
        cues = {span for span in (*statement.cue, *(source.cue for source in statement.chain)) if span is not None}
        return draw_route(
            chain,
            sources,
            {span: span.of(self.text) for span in cues},
            via=told.via or article.via,
            outlet=told.outlet or article.outlet,
        )

    def _event(self, event: Event) -> Evidence:
        carrier = self.statements.get(event.statement) if event.statement else None
        people = (*event.actors, *event.recipients)
        return Evidence(
            kind="event",
            finding=event,
            origin=event.origin,
            words=tuple(span.of(self.text) for span in event.trigger),
            spans={
                "event": _pairs(event.trigger),
                "source": _pairs(self.mentions[key].span for key in people if key in self.mentions),
            },
            actors=tuple(self._node(key) for key in event.actors),
            recipients=tuple(self._node(key) for key in event.recipients),
            place=self._node(event.place) if event.place else None,
            time=self.times.get(event.time) if event.time else None,
            quantity=self.quantities.get(event.quantity) if event.quantity else None,
            carrier=carrier.id if carrier else None,
            carrier_words=self.said(carrier),
            neighbours=self._neighbours(event.id, event.trigger),
        )

    def _mention(self, mention: Mention) -> Evidence:
        return Evidence(
            kind="mention",
            finding=mention,
            origin=mention.origin,
            words=(mention.span.of(self.text),),
            spans={"source": _pairs([mention.span]), "cue": _pairs([mention.role_span])},
            entity=self.page.entities.get(mention.id),
            antecedent=self._node(mention.antecedent) if mention.antecedent else None,
            neighbours=self._neighbours(mention.id, (mention.span,)),
        )

    def said(self, statement: Statement | None) -> str:
        """Return the words of a statement, with an ellipsis between its parts."""
        return " … ".join(span.of(self.text) for span in statement.content) if statement else ""

    def _source_span(self, source: Source) -> Span | None:
        mention = self.mentions.get(source.mention) if source.mention else None
        return source.span or (mention.span if mention else None)

    def link(self, source: Source) -> Node:
        """Return one link of a chain as a reader sees it."""
        node = Node(kind=source.kind, words=source.words)
        if source.mention is not None:
            node = self._node(source.mention, kind=source.kind, words=source.words)
        reason = source.reason.of(self.text) if source.reason else None
        return replace(node, joint=source.joint, number=source.number, country=source.country, reason=reason)

    def _node(
        self,
        key: MentionId,
        *,
        kind: SourceKind = SourceKind.NAMED,
        words: str | None = None,
    ) -> Node:
        mention, entity = self.mentions.get(key), self.page.entities.get(key)
        return Node(
            kind=kind,
            entity=entity.id if entity else None,
            name=entity.name if entity else None,
            name_en=entity.name_en if entity else None,
            words=words or (mention.span.of(self.text) if mention else None),
            role=mention.role if mention else None,
        )

    def _neighbours(self, finding: str, spans: Iterable[Span]) -> tuple[Neighbour, ...]:
        places = tuple(spans)
        near: dict[str, Neighbour] = {}
        marks = [mark for mark in marks_of(self.page.reading) if mark.finding not in {"", finding}]
        for mark in sorted(marks, key=lambda mark: (len(mark.span), mark.span)):
            if mark.style != "cue" and any(mark.span.overlaps(place) for place in places):
                kind = "statement" if mark.style == "deny" else mark.style
                near.setdefault(mark.finding, Neighbour(id=mark.finding, kind=kind, words=mark.span.of(self.text)))
        return tuple(near.values())[:MOST_NEIGHBOURS]
