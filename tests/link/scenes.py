"""Stories made by hand: a text, who says what in it, and what happens."""

from dataclasses import dataclass, field

from tawatur.model import (
    ArticleId,
    EntityType,
    Event,
    EventId,
    EventStatus,
    EventType,
    Mention,
    MentionId,
    MentionKind,
    Metadata,
    Modality,
    Mode,
    Origin,
    Polarity,
    Qualifier,
    Quantity,
    QuantityId,
    Reading,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementId,
    TimeExpression,
    TimeId,
)

BY = Origin(engine="rules", version="test", rule="test", confidence=0.9)


@dataclass
class Story:
    """An article in the making; every finding is given by its words, which must stand in the text once."""

    name: str
    text: str
    outlet: str | None = None
    published: str | None = None
    via: tuple[str, ...] = ()
    mentions: list = field(default_factory=list)
    times: list = field(default_factory=list)
    quantities: list = field(default_factory=list)
    statements: list = field(default_factory=list)
    events: list = field(default_factory=list)

    @property
    def id(self):
        return ArticleId(f"art-{self.name}")

    def span(self, words):
        assert self.text.count(words) == 1, f"{words!r} stands {self.text.count(words)} times"
        start = self.text.index(words)
        return Span(start, start + len(words))

    def someone(self, words, kind=EntityType.PERSON, **more):
        one = Mention(
            id=MentionId(f"men-{self.name}-{len(self.mentions)}"), article=self.id, span=self.span(words),
            kind=MentionKind.NAME, type=kind, name=words, origin=BY, **more,
        )  # fmt: skip
        self.mentions.append(one)
        return one.id

    def time(self, words, value):
        one = TimeExpression(
            id=TimeId(f"time-{self.name}-{len(self.times)}"), article=self.id, span=self.span(words), value=value,
            why="test", origin=BY,
        )  # fmt: skip
        self.times.append(one)
        return one.id

    def number(self, words, value, counted, qualifier=Qualifier.EXACTLY):
        one = Quantity(
            id=QuantityId(f"qty-{self.name}-{len(self.quantities)}"), article=self.id, span=self.span(words),
            value=value, counted=counted, qualifier=qualifier, origin=BY,
        )  # fmt: skip
        self.quantities.append(one)
        return one.id

    def said(self, words, *by, polarity=Polarity.AFFIRM, mode=Mode.INDIRECT, modality=Modality.ASSERT):
        """Add a report; each of `by` is a mention or, of a source without a name, its words."""
        chain = tuple(
            Source(kind=SourceKind.NAMED, mention=one)
            if one.startswith("men-")
            else Source(kind=SourceKind.UNNAMED, words=one)
            for one in by
        )
        one = Statement(
            id=StatementId(f"stm-{self.name}-{len(self.statements)}"), article=self.id,
            content=(self.span(words),), cue=(), chain=chain or (Source(kind=SourceKind.GAP),), mode=mode,
            polarity=polarity, modality=modality, origin=BY,
        )  # fmt: skip
        self.statements.append(one)
        return one.id

    def done(self, words, kind, *, status=EventStatus.OCCURRED, **more):
        one = Event(
            id=EventId(f"ev-{self.name}-{len(self.events)}"), article=self.id, trigger=(self.span(words),),
            type=EventType(kind), status=status, origin=BY, **more,
        )  # fmt: skip
        self.events.append(one)
        return one.id

    def reading(self):
        known = Metadata(outlet=self.outlet, published=self.published, via=self.via)
        return Reading(
            article=self.id, version="test", metadata=known, mentions=tuple(self.mentions),
            times=tuple(self.times), quantities=tuple(self.quantities), statements=tuple(self.statements),
            events=tuple(self.events),
        )  # fmt: skip
