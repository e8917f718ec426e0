"""One event told several times in an article: its words are gathered."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.events.triggers import Found
from tawatur.extract.page import Page
from tawatur.model import Event, EventStatus, MentionId

__all__ = ["merge_sightings"]

_REAL = frozenset((EventStatus.OCCURRED, EventStatus.ONGOING))


def merge_sightings(sightings: Sequence[tuple[Found, Event]], page: Page) -> tuple[Event, ...]:
    """Return the events in text order, those that are told again as one with all their words.

    A noun tells the event again that the same noun told before, with its article («الهجوم» after «هجوم») or
    with the same sides; a verb of the text tells again what the same verb of the heading told.
    """
    kept: list[tuple[Found, Event]] = []
    for found, event in sightings:
        place = _told_before(page, kept, found, event)
        if place is None:
            kept.append((found, event))
            continue
        earlier_found, earlier = kept[place]
        kept[place] = earlier_found, _joined(earlier, event)
    return tuple(event for _, event in kept)


def _told_before(page: Page, kept: list[tuple[Found, Event]], found: Found, event: Event) -> int | None:
    for place in range(len(kept) - 1, -1, -1):
        earlier_found, earlier = kept[place]
        lemma = found.trigger.word.lemma
        if earlier.type is not event.type or lemma not in (earlier_found.trigger.word.lemma, earlier_found.also):
            continue
        if not found.proclitics.endswith(("ال", "لل")) and _other_sides(page, earlier, event):
            continue
        is_noun = found.trigger.verb is None and (earlier_found.trigger.verb is None or earlier_found.also == lemma)
        repeats_heading = page.heading(earlier_found.at) and not page.heading(found.at)
        if is_noun or repeats_heading:
            return place
    return None


def _other_sides(page: Page, earlier: Event, event: Event) -> bool:
    names = {mention.id: mention.known_as or mention.name for mention in page.mentions}

    def named(ids: tuple[MentionId, ...]) -> set[str]:
        return {names[mention] for mention in ids if mention in names}

    first, second = named(earlier.actors), named(event.actors)
    return bool(first and second and not first & second)


def _joined(earlier: Event, event: Event) -> Event:
    """The first sighting with the words of both, and what only the second one names."""
    status = earlier.status
    if status not in _REAL and event.status in _REAL and earlier.statement is not None and event.statement is None:
        status = event.status
    return replace(
        earlier,
        trigger=tuple(sorted({*earlier.trigger, *event.trigger})),
        status=status,
        actors=earlier.actors or event.actors,
        recipients=earlier.recipients or event.recipients,
        time=earlier.time or event.time,
        quantity=earlier.quantity or event.quantity,
        statement=earlier.statement or event.statement,
    )
