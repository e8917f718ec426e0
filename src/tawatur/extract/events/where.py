"""Where an event happens: the place that the words of its sentence put it at."""

from tawatur.extract.events.beside import Beside
from tawatur.extract.events.triggers import Found
from tawatur.model import EntityType, Mention, MentionKind

__all__ = ["find_place"]

# How far after an event word its place is looked for; tried on the 96 annotated articles.
_REACH = (0, 14)
# What is only said happens wherever the speaker is, and a place in its words is mostly that of something else.
_SAID = frozenset(("ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN", "SANCTION"))
_PLACES = frozenset((EntityType.PLACE, EntityType.GOVERNMENT))
# Words between a preposition and the name that say what the place is: «في مدينة …», «في شمال …».
_BETWEEN = 3


def find_place(beside: Beside, found: Found) -> Mention | None:
    """Return the mention that tells where an event happens, the nearest after its word; None for none.

    A place is told by a preposition of place («في طهران», «بموسكو»); one that only says whose something is tells
    nothing of where.
    """
    if found.kind in _SAID:
        return None
    page = beside.page
    _, high = beside.clause(found.at, found.end, _REACH)
    for index in range(found.end, high):
        if page.is_use(index, "relative") or page.is_that(index) or page.is_event_verb(index):
            break
        mention = _starting(beside, index)
        if mention is not None and _is_told(beside, index):
            return mention
    return None


def _starting(beside: Beside, index: int) -> Mention | None:
    mention = beside.page.mention_at(index)
    if mention is None or mention.type not in _PLACES or mention.kind is not MentionKind.NAME:
        return None
    return mention if beside.page.token_range(mention.span)[0] == index else None


def _is_told(beside: Beside, index: int) -> bool:
    """Tell whether a preposition of place governs a name, with what the place is between them or nothing."""
    page, tables = beside.page, beside.tables
    letters = page.tokens[index].proclitics
    if letters:
        return letters.endswith("ب")
    for at in range(index - 1, max(index - _BETWEEN, page.sentence_start(index)) - 1, -1):
        if page.folded[at] in tables.place_words:
            return True
        if beside.key(at) not in tables.place_nouns:
            return False
        if page.tokens[at].proclitics.endswith("ب"):
            return True
    return False
