"""A desk to write test articles at: findings are set by hand, so that pages are tested apart from the reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tawatur.analyse.timeline import read_timeline
from tawatur.flow.engines import load_pack
from tawatur.model import (
    Article,
    Claim,
    ClaimId,
    Entity,
    EntityId,
    EntityType,
    Event,
    EventId,
    EventStatus,
    EventType,
    Failure,
    Intake,
    IntakeStatus,
    Linkage,
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
    content_id,
    make_article,
)
from tawatur.store import BatchItem, ReadArticle, open_writer
from tawatur.text.analyser import analyse_terms

VERSION = "test-1"


def origin(rule: str, confidence: float = 0.9) -> Origin:
    return Origin(engine="rules", version=VERSION, rule=rule, confidence=confidence)


@dataclass
class Story:
    """An article under way: its text, and findings told by the words they stand in."""

    text: str
    title: str | None = None
    outlet: str | None = "صحيفة الميناء"
    published: str | None = "2024-03-12"
    lang: str = "ar"
    url: str | None = None
    via: tuple[str, ...] = ()
    place: str = ""
    mentions: list[Mention] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    boilerplate: tuple[Span, ...] = ()
    named: dict[MentionId, tuple[EntityType, str, str | None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.article: Article = make_article(
            text=self.text,
            lang=self.lang,
            title=self.title,
            outlet=self.outlet,
            published=self.published,
            published_why="written in the container",
            url=self.url,
            via=self.via,
        )

    def at(self, words: str, nth: int = 0) -> Span:
        """Return where the words stand."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def name(
        self,
        words: str,
        entity: str | None = None,
        *,
        kind: EntityType = EntityType.PERSON,
        english: str | None = None,
        role: str | None = None,
        nth: int = 0,
        by: MentionKind = MentionKind.NAME,
    ) -> MentionId:
        span = self.at(words, nth)
        key = MentionId(content_id("men", self.article.id, span.start, span.end, by))
        self.mentions.append(
            Mention(
                id=key,
                article=self.article.id,
                span=span,
                kind=by,
                type=kind,
                name=words,
                role=role,
                origin=origin("name-table", 0.97),
            )
        )
        if entity is not None:
            self.named[key] = (kind, entity, english)
        return key

    def time(self, words: str, value: str | None) -> TimeId:
        span = self.at(words)
        key = TimeId(content_id("time", self.article.id, span.start, span.end))
        self.times.append(
            TimeExpression(
                id=key,
                article=self.article.id,
                span=span,
                value=value,
                why=f"«{words}»",
                origin=origin("absolute-date", 0.99),
            )
        )
        return key

    def number(self, words: str, value: float, unit: str) -> QuantityId:
        span = self.at(words)
        key = QuantityId(content_id("qty", self.article.id, span.start, span.end))
        self.quantities.append(
            Quantity(
                id=key,
                article=self.article.id,
                span=span,
                value=value,
                unit=unit,
                qualifier=Qualifier.ABOUT,
                counted=unit,
                origin=origin("digits-and-unit", 0.92),
            )
        )
        return key

    def said(
        self,
        content: str,
        chain: list[MentionId | str | None],
        *,
        cue: str | None = None,
        polarity: Polarity = Polarity.AFFIRM,
        modality: Modality = Modality.ASSERT,
        mode: Mode = Mode.INDIRECT,
        within: StatementId | None = None,
    ) -> StatementId:
        """Add a statement; a link of the chain is a mention, the words of one without a name, or None for a gap."""
        span = self.at(content)
        cues = (self.at(cue),) if cue else ()
        links = []
        for link in chain:
            if link is None:
                links.append(Source(kind=SourceKind.GAP))
            elif link.startswith("men-"):
                links.append(Source(kind=SourceKind.NAMED, mention=MentionId(link)))
            else:
                links.append(Source(kind=SourceKind.UNNAMED, words=link, span=self.at(link)))
        key = StatementId(content_id("stm", self.article.id, span.start, span.end, *(str(link) for link in chain)))
        self.statements.append(
            Statement(
                id=key,
                article=self.article.id,
                content=(span,),
                cue=cues,
                chain=tuple(links),
                mode=mode,
                polarity=polarity,
                modality=modality,
                within=within,
                origin=origin("verb-source-that", 0.88),
            )
        )
        return key

    def event(self, trigger: str, kind: EventType, status: EventStatus, **roles: Any) -> EventId:
        span = self.at(trigger)
        key = EventId(content_id("ev", self.article.id, span.start, span.end))
        self.events.append(
            Event(
                id=key,
                article=self.article.id,
                trigger=(span,),
                type=kind,
                status=status,
                origin=origin("event-word", 0.75),
                **roles,
            )
        )
        return key

    def reading(self) -> Reading:
        def placed(records: list[Any]) -> tuple[Any, ...]:
            return tuple(sorted(records, key=lambda record: (record.span, record.id)))

        return Reading(
            article=self.article.id,
            version=VERSION,
            metadata=Metadata(
                title=self.title,
                outlet=self.outlet,
                published=self.published,
                published_why="written in the container",
                via=self.via,
                boilerplate=self.boilerplate,
            ),
            mentions=placed(self.mentions),
            times=placed(self.times),
            quantities=placed(self.quantities),
            statements=tuple(sorted(self.statements, key=lambda record: (record.content, record.id))),
            events=tuple(sorted(self.events, key=lambda record: (record.trigger, record.id))),
        )

    def item(self, number: int) -> BatchItem:
        reading = self.reading()
        words = tuple(self.text.split())
        read = ReadArticle(
            article=self.article,
            reading=reading,
            title_terms=analyse_terms(self.title or "", load_pack("ar")),
            body_terms=analyse_terms(self.text, load_pack("ar")),
            moments=tuple(read_timeline(self.article, reading)),
            words=len(words),
            sentences=self.text.count(".") + 1,
        )
        intake = Intake(
            place=self.place or f"articles/{number:02}.txt",
            digest=f"{number:064x}",
            size=len(self.text.encode()),
            status=IntakeStatus.READ,
            article=self.article.id,
        )
        return BatchItem(intake=intake, read=read)


def link(stories: list[Story]) -> Linkage:
    """Return the entities that the stories name alike, and the claims that stand in the same words."""
    seen: dict[tuple[EntityType, str], list[MentionId]] = {}
    english: dict[tuple[EntityType, str], str | None] = {}
    said: dict[str, list[Statement]] = {}
    for story in stories:
        for key, (kind, name, in_english) in story.named.items():
            seen.setdefault((kind, name), []).append(key)
            english[kind, name] = english.get((kind, name)) or in_english
        for statement in story.statements:
            said.setdefault(statement.content[0].of(story.text), []).append(statement)
    entities = tuple(
        Entity(
            id=EntityId(content_id("ent", kind, name)),
            type=kind,
            name=name,
            name_en=english[kind, name],
            mentions=tuple(sorted(mentions)),
        )
        for (kind, name), mentions in sorted(seen.items())
    )
    claims = tuple(
        Claim(
            id=ClaimId(content_id("clm", words)),
            gist=words,
            supports=tuple(sorted(item.id for item in items if item.polarity is Polarity.AFFIRM)),
            denies=tuple(sorted(item.id for item in items if item.polarity is Polarity.DENY)),
        )
        for words, items in sorted(said.items())
    )
    return Linkage(entities=entities, claims=claims)


def write(path: Path, stories: list[Story], *, failed: bool = True) -> Path:
    """Write the stories into a dossier, with two inputs that failed and one that was skipped."""
    items = [story.item(number) for number, story in enumerate(stories)]
    if failed:
        items += [
            _lost(
                "articles/broken.html", IntakeStatus.FAILED, "The page has no text. Save it again from the browser"
            ),
            _lost("articles/photo.txt", IntakeStatus.FAILED, "This is not text but an image. Leave it out"),
            _lost("articles/empty.txt", IntakeStatus.SKIPPED, "The file is empty"),
        ]
    with open_writer(path) as writer:
        for start in range(0, len(items), 500):
            writer.add_batch(items[start : start + 500])
        list(writer.readings_to_link())
        linkage = link(stories)
        writer.replace_linkage(linkage, by=VERSION, search_form=str)
    return path


def _lost(place: str, status: IntakeStatus, message: str) -> BatchItem:
    failure = Failure(stage="ingest", error="InputError", message=message)
    return BatchItem(
        intake=Intake(place=place, digest=content_id("x", place), size=2048, status=status, failure=failure)
    )
