"""A happening to what each of its reports adds or changes, in the order in which they were published."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tawatur.model import ArticleId, Event, EventId, Happening, Linkage, MentionId, Reading

__all__ = ["Addition", "additions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What one report of a happening tells for the first time.

    Attributes:
        published: the article's EDTF date, empty where it is not known.
        adds: what no earlier report has told: pairs of a field and what stands in it.
        changes: what an earlier report has told otherwise: a field, what stood there before and what stands now.
    """

    event: EventId
    article: ArticleId
    published: str
    adds: tuple[tuple[str, str], ...]
    changes: tuple[tuple[str, str, str], ...]


def additions(happening: Happening, readings: Iterable[Reading], linkage: Linkage) -> tuple[Addition, ...]:
    """Return what each report adds or changes, the earliest first; undated reports stand last."""
    names = {mention: one.name for one in linkage.entities for mention in one.mentions}
    wanted = frozenset(happening.events)
    told = [
        (reading.metadata.published or "", event, dict(_fields(event, reading, names)))
        for reading in readings
        for event in reading.events
        if event.id in wanted
    ]
    known: dict[str, str] = {}
    found = []
    for published, event, fields in sorted(told, key=lambda one: (not one[0], one[0], one[1].id)):
        adds = tuple((field, value) for field, value in fields.items() if field not in known)
        changes = tuple(
            (field, known[field], value) for field, value in fields.items() if known.get(field, value) != value
        )
        known |= fields
        found.append(
            Addition(event=event.id, article=event.article, published=published, adds=adds, changes=changes)
        )
    return tuple(found)


def _fields(event: Event, reading: Reading, names: Mapping[MentionId, str]) -> Iterator[tuple[str, str]]:
    """Yield what a report tells, field by field; what it leaves open is no field."""
    yield "status", event.status.value
    for field, sides in (("actors", event.actors), ("recipients", event.recipients)):
        if sides:
            yield field, "، ".join(sorted({names.get(side, str(side)) for side in sides}))
    for time in reading.times:
        if time.id == event.time and time.value:
            yield "time", time.value
    if event.place is not None:
        yield "place", names.get(event.place, event.place)
    if event.theme:
        yield "theme", event.theme
    for one in reading.quantities:
        if one.id == event.quantity:
            yield "quantity", f"{one.qualifier.value} {one.value:g} {one.counted or one.unit or ''}".strip()
