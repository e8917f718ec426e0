"""Places that events share: a happening told in two words, and the meeting for which somebody came."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.page import Page
from tawatur.model import Event, EventType, MentionId

__all__ = ["share_places"]

# Deeds of which one is told in several words: «هجوم … أسفر عن مقتل …».
_TOLD_ON = frozenset((EventType.ASSAULT, EventType.PROTEST))
_VISIT = "visit"
# How many sentences later a meeting still is that for which somebody came; tried on the 96 annotated articles.
_SOON = 2


def share_places(page: Page, events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events; some of which no place is told get that of another event.

    An assault or a protest gets that of the one told in the same sentence, a meeting that of the visit before it.

    Args:
        page: the document.
        events: those of the document, in text order.
    """
    return tuple(
        event if event.place is not None else replace(event, place=_shared(page, events, number))
        for number, event in enumerate(events)
    )


def _shared(page: Page, events: Sequence[Event], number: int) -> MentionId | None:
    event = events[number]
    at = _sentence(page, event)
    if event.type is EventType.CONSULT:
        visits = (other for other in reversed(events[:number]) if other.mode == _VISIT)
        near = [other for other in visits if at - _sentence(page, other) <= _SOON]
    elif event.type in _TOLD_ON:
        near = [other for other in events if other.type is event.type and _sentence(page, other) == at]
    else:
        near = []
    return next((other.place for other in near if other.place is not None and other.status is event.status), None)


def _sentence(page: Page, event: Event) -> int:
    return page.tokens[page.find(event.trigger[0].start)].sentence
