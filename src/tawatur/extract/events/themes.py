"""What an event is about: the thing concerned, in the article's words."""

from tawatur.extract.events.beside import Beside
from tawatur.extract.events.triggers import Found
from tawatur.model import EntityType

__all__ = ["find_theme"]

_REACH = (0, 14)
_LONGEST = 6
# Names of things that events are about.
_THINGS = frozenset((EntityType.AGREEMENT, EntityType.PROJECT, EntityType.WEAPON))
# Of these, what stands with ب after the event word is what is given, asked for, alleged or threatened.
_WITH = frozenset(("ACCUSE", "AID", "REQUEST", "THREATEN"))


def find_theme(beside: Beside, found: Found, instrument: str | None) -> str | None:
    """Return the words of what an event is about, None where the text tells none.

    It follows the event word: a phrase with ب («زودت … بطائرات مسيّرة»), one after a word that opens a topic
    («محادثات بشأن …»), or the name of a weapon, an agreement or a project. What it was done with is not that.
    """
    page = beside.page
    _, high = beside.clause(found.at, found.end, _REACH)
    joined = found.kind in _WITH
    for index in range(found.at + 1, high):
        if index >= found.end and beside.opens_clause(index):
            return None
        # After a comma ب belongs to something else.
        joined = joined and not page.is_mark[index]
        words = _at(beside, index, high, joined=joined and index >= found.end)
        if words is not None and words != instrument:
            return words
    return None


def _at(beside: Beside, index: int, high: int, *, joined: bool) -> str | None:
    """Return the theme that begins with a token, None where none does; `joined` lets one with ب begin."""
    page = beside.page
    mention = page.mention_at(index)
    if mention is not None:
        return mention.name if mention.type in _THINGS else None
    if page.folded[index] in beside.tables.topics and index + 1 < high:
        return _phrase(beside, index + 1, high)
    if joined and page.tokens[index].proclitics == "ب" and beside.key(index) not in beside.tables.no_topics:
        return _phrase(beside, index, high)
    return None


def _phrase(beside: Beside, first: int, high: int) -> str | None:
    """Return a noun with what belongs to it, without the letter before it."""
    page = beside.page
    if _ends(beside, first, opens=True) or page.tokens[first].kind != "word":
        return None
    end = first + 1
    while end < min(high, first + _LONGEST) and not _ends(beside, end, opens=False):
        end += 1
    if end == first + 1 and page.tokens[first].enclitics:
        # «باستخدامها» says of what only by pointing back.
        return None
    return page.span(first, end, len(page.tokens[first].proclitics)).of(page.document.article.text)


def _ends(beside: Beside, index: int, *, opens: bool) -> bool:
    """Tell whether a token belongs no more to a noun: a mark, a particle, a verb, or what a letter joins to it."""
    page = beside.page
    if page.is_mark[index] or page.is_that(index) or page.is_use(index, "relative"):
        return True
    if page.is_use(index, "preposition") or page.is_event_verb(index):
        return True
    return bool(page.tokens[index].proclitics) and not opens
