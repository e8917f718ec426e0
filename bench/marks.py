"""Annotated articles as readings: what a reader would have found that makes no mistake."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
    Reading,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementId,
    TimeExpression,
    TimeId,
)

__all__ = ["Marked", "read_marks"]

_BY = Origin(engine="marks", version="1", rule="by hand", confidence=1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An annotated article: its reading, and the id and the place of each finding by its name in the annotation."""

    file: str
    text: str
    reading: Reading
    ids: Mapping[str, str]
    spans: Mapping[str, Sequence[Span]]


def read_marks(folder: Path, texts: Path) -> list[Marked]:
    """Return the annotated articles of a folder, sorted by name."""
    found = []
    for path in sorted(folder.glob("*.json")):
        text = (texts / f"{path.stem}.txt").read_text(encoding="utf-8")
        marks = json.loads(path.read_text(encoding="utf-8"))
        found.append(_Article(f"{path.stem}.txt", marks).marked(text))
    return found


class _Article:
    """Makes the reading of one article."""

    def __init__(self, file: str, marks: Mapping[str, Any]) -> None:
        self._file, self._marks = file, marks
        self._id = ArticleId(f"art-{file[:3]}")
        self._mentions: list[Mention] = []
        self._first: dict[str, MentionId] = {}
        self._times: dict[str, TimeExpression] = {}

    def marked(self, text: str) -> Marked:
        """Return the article with its reading."""
        marks = self._marks
        for n, mention in enumerate(marks["mentions"]):
            self._mention(f"{n:04d}", mention["entity"], Span(*mention["span"]), nominal=mention["nominal"])
        statements = tuple(map(self._statement, marks["statements"]))
        names = {one["id"] for one in marks["statements"]}
        events = tuple(self._event(one, names) for one in marks["events"] if one["trigger"])
        known = Metadata(title=marks["title"], outlet=marks["outlet"], published=marks["published"])
        reading = Reading(
            article=self._id, version="marks", metadata=known, mentions=tuple(self._mentions),
            times=tuple(self._times.values()), statements=statements, events=events,
        )  # fmt: skip
        spans = {one["id"]: tuple(Span(*span) for span in one["content"]) for one in marks["statements"]}
        spans |= {one["id"]: tuple(Span(*span) for span in one["trigger"]) for one in marks["events"]}
        ids = {one.id.rpartition("-")[2]: str(one.id) for one in (*statements, *events)}
        return Marked(file=self._file, text=text, reading=reading, ids=ids, spans=spans)

    def _mention(self, name: str, entity: str | None, span: Span, *, nominal: bool) -> MentionId:
        known = self._marks["entities"].get(entity, {})
        ident = MentionId(f"men-{self._id}-{name}")
        self._mentions.append(
            Mention(
                id=ident, article=self._id, span=span, name=known.get("name") or str(entity), origin=_BY,
                kind=MentionKind.NOMINAL if nominal else MentionKind.NAME,
                type=EntityType(known.get("type", "other")), country=known.get("country"),
                known_as=f"marks:{entity}" if entity else None,
            )
        )  # fmt: skip
        if entity:
            self._first.setdefault(entity, ident)
        return ident

    def _of(self, entity: str) -> MentionId:
        """Return a mention of an entity, made where the text has none."""
        return self._first.get(entity) or self._mention(entity, entity, Span(0, 1), nominal=False)

    def _statement(self, one: Mapping[str, Any]) -> Statement:
        return Statement(
            id=StatementId(f"stm-{self._id}-{one['id']}"), article=self._id,
            content=tuple(Span(*span) for span in one["content"]), cue=tuple(Span(*span) for span in one["cue"]),
            chain=tuple(self._links(one["chain"])), mode=Mode(one["mode"]), polarity=Polarity(one["polarity"]),
            modality=Modality(one["modality"]), origin=_BY,
        )  # fmt: skip

    def _links(self, chain: Sequence[Mapping[str, Any]]) -> Iterator[Source]:
        for link in chain:
            entity = link.get("entity")
            kind = SourceKind.NAMED if entity else SourceKind(link.get("kind", "unnamed"))
            mention = self._of(entity) if entity else None
            yield Source(kind=kind, mention=mention, words=link.get("words"), joint=bool(link.get("joint")))

    def _event(self, one: Mapping[str, Any], names: set[str]) -> Event:
        time = one.get("time")
        if time and time not in self._times:
            self._times[time] = TimeExpression(
                id=TimeId(f"time-{self._id}-{time}"), article=self._id, span=Span(*one["trigger"][0]), value=time,
                why="marked", origin=_BY,
            )  # fmt: skip
        return Event(
            id=EventId(f"evt-{self._id}-{one['id']}"), article=self._id,
            trigger=tuple(Span(*span) for span in sorted(one["trigger"])), type=EventType(one["type"]),
            status=EventStatus(one["status"]), actors=tuple(self._of(side) for side in one["actor"] if side),
            recipients=tuple(self._of(side) for side in one["recipient"] if side),
            time=self._times[time].id if time else None, place=self._of(one["place"]) if one["place"] else None,
            statement=StatementId(f"stm-{self._id}-{one['source']}") if one["source"] in names else None,
            origin=_BY,
        )  # fmt: skip
