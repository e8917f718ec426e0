"""What an event was done with, in the article's words."""

from tawatur.extract.events.beside import Beside
from tawatur.extract.events.triggers import Found
from tawatur.model import EntityType

__all__ = ["find_instrument"]

# Deeds that are done with something; of a transfer of arms, the arms are what it is about.
_WITH = frozenset(("ASSAULT", "COERCE", "PROTEST"))
_REACH = (0, 9)
_LONGEST = 8
# What a verb takes as its subject or object stands right after it: «أصاب صاروخ …», «أطلقت صواريخ على …».
_NEXT = 2


def find_instrument(beside: Beside, found: Found) -> str | None:
    """Return the words of what an event was done with, None where the text tells none.

    It stands after the event word: with ب («بصواريخ باليستية»), after a word that opens a means («باستخدام …»), or
    right after a verb.
    """
    if found.kind not in _WITH:
        return None
    page = beside.page
    _, high = beside.clause(found.at, found.end, _REACH)
    for index in range(found.at + 1, high):
        if index >= found.end and beside.opens_clause(index):
            break
        if page.folded[index] in beside.tables.openers and index + 1 < high and not page.is_mark[index + 1]:
            return _words(beside, index + 1, high, bare=False)
        if not _is_means(beside, index):
            continue
        letters = page.tokens[index].proclitics
        if letters.endswith("ب"):
            return _words(beside, index, high, bare=True)
        if not letters and found.trigger.verb is not None and index < found.end + _NEXT:
            return _words(beside, index, high, bare=False)
    return None


def _is_means(beside: Beside, index: int) -> bool:
    if beside.key(index) in beside.tables.means:
        return True
    mention = beside.page.mention_at(index)
    return mention is not None and mention.type is EntityType.WEAPON


def _words(beside: Beside, first: int, high: int, *, bare: bool) -> str:
    """Return a means with what belongs to it; `bare` leaves out the letters before its first word."""
    page = beside.page
    end = first + 1
    while end < min(high, first + _LONGEST) and _goes_on(beside, end):
        end += 1
    skip = len(page.tokens[first].proclitics) if bare else 0
    return page.span(first, end, skip).of(page.document.article.text)


def _goes_on(beside: Beside, index: int) -> bool:
    """Tell whether a word still belongs to a means: what it is of, its name, or another means that و joins."""
    page = beside.page
    token = page.tokens[index]
    if token.proclitics in ("", "و") and _is_means(beside, index):
        return True
    if token.proclitics:
        return False
    return token.folded in beside.tables.means_more or token.stem.removeprefix("ال") in beside.tables.means_more
