"""Refusals and denials answer somebody: who accused or asked before."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.page import Page
from tawatur.model import Event, EventType, MentionId

__all__ = ["name_answered"]

_ASKING = frozenset((EventType.ACCUSE, EventType.REQUEST))
_BACK = 6


def name_answered(page: Page, events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events; refusals that name no other side get those who accused or asked their actor before."""
    names = {mention.id: mention.known_as or mention.name for mention in page.mentions}
    done: list[Event] = []
    for event in events:
        if event.type is EventType.REJECT and event.actors and not event.recipients:
            asked = _asking(done[-_BACK:], {names.get(actor, "") for actor in event.actors}, names)
            done.append(replace(event, recipients=asked))
        else:
            done.append(event)
    return tuple(done)


def _asking(before: Sequence[Event], actors: set[str], names: dict[MentionId, str]) -> tuple[MentionId, ...]:
    for event in reversed(before):
        if event.type in _ASKING and actors & {names.get(mention, "") for mention in event.recipients}:
            return event.actors
    return ()
