"""How an event was done: PLOVER's mode within its type, from the event word and the words beside it."""

from tawatur.extract.events.beside import Beside
from tawatur.extract.events.triggers import Found

__all__ = ["find_mode", "tell_mode"]

# How far before and after an event word its mode is looked for, and how near what follows must stand to weigh more
# than the event word itself («هجوم بمسيرات», «إضراب عن الطعام»); tried on the 96 annotated articles.
_REACH = (3, 10)
_CLOSE = 3
# What is asked for, refused or threatened follows the word that does it.
_AHEAD = frozenset(("REQUEST", "REJECT", "THREATEN"))


def find_mode(beside: Beside, found: Found) -> str | None:
    """Return the mode of an event, None where its type has none or the text tells none."""
    told = tell_mode(beside, found)
    return None if told is None else told[0]


def tell_mode(beside: Beside, found: Found) -> tuple[str, int, int] | None:
    """Return the mode of an event with the tokens that tell it, half-open; None where nothing does."""
    tables, kind = beside.tables, found.kind
    low, high = beside.clause(found.at, found.end, _REACH)
    low = found.at if kind in _AHEAD else low
    near = [
        (_distance(found, first), value.value, first, end)
        for first, end, value in beside.phrases(tables.modes, low, high)
        if value.type == kind
    ]
    near.sort(key=lambda one: one[0])
    if near and 0 <= near[0][0] <= _CLOSE:
        return near[0][1:]
    own = [tables.by_trigger.get((lemma, kind)) for lemma in (found.also, found.trigger.word.lemma)]
    told = next((mode for mode in own if mode is not None), None)
    if told is not None:
        return told, found.at, found.end
    return near[0][1:] if near else None


def _distance(found: Found, first: int) -> int:
    """Return how far a phrase stands from an event word; what stands before it is put farther off."""
    if first >= found.at:
        return max(first - found.end, 0)
    return _CLOSE + found.at - first
