"""What an event is about: PLOVER's contexts, from the words of its clause and from its mode."""

from tawatur.extract.events.beside import Beside
from tawatur.extract.events.triggers import Found
from tawatur.model import EntityType

__all__ = ["find_contexts", "tell_contexts"]

# PLOVER reads contexts off a paragraph; a clause of about this size keeps those of the event next to it out.
_REACH = (10, 16)
# Modes that PLOVER ties to a context.
_BY_MODE = {"cyber": "cyber", "misinformation": "misinformation", "unconventional": "cbrn"}


def find_contexts(beside: Beside, found: Found, mode: str | None) -> tuple[str, ...]:
    """Return the contexts of an event, sorted; none where no word of its clause tells one."""
    return tuple(sorted(tell_contexts(beside, found, mode)))


def tell_contexts(beside: Beside, found: Found, mode: str | None) -> dict[str, list[tuple[int, int]]]:
    """Return the contexts of an event with the tokens that tell each, half-open; one told by the mode has none."""
    page = beside.page
    low, high = beside.clause(found.at, found.end, _REACH)
    told: dict[str, list[tuple[int, int]]] = {}
    for first, end, phrase in beside.phrases(beside.tables.contexts, low, high):
        told.setdefault(phrase.value, []).append((first, end))
    for mention in page.mentions_in(low, high):
        if mention.type is EntityType.WEAPON:
            told.setdefault("military", []).append(page.token_range(mention.span))
    if mode in _BY_MODE:
        told.setdefault(_BY_MODE[mode], [])
    return told
