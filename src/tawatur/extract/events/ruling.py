"""What the words beside an event word say plainly of whether it is so, before anything learnt is asked."""

from collections.abc import Iterable

from tawatur.extract.events.triggers import Found
from tawatur.extract.page import Page
from tawatur.lang.events import EventTables
from tawatur.model import EventStatus, Modality, Polarity, Statement

__all__ = ["after_relative", "has_word", "is_future", "rule_status", "words_before"]

_NEAR = 5
_AFTER = 3
# How far before an event word the relative may stand in whose clause it is.
_RELATIVE_BACK = 4
_STOPS = (".", "،", ":", "؛")
_BY_MODALITY = {
    Modality.INTEND: EventStatus.PLANNED,
    Modality.DEMAND: EventStatus.POSSIBLE,
    Modality.WARN: EventStatus.POSSIBLE,
}


def rule_status(page: Page, tables: EventTables, found: Found, statement: Statement | None) -> EventStatus:
    """Return the status of an event by the word's form, the words beside it and its report.

    Args:
        page: the document.
        tables: the closed words of events.
        found: the event word.
        statement: the report in whose content it stands.
    """
    if statement is not None and statement.polarity is Polarity.DENY:
        return EventStatus.DENIED
    before = words_before(page, found)
    if has_word(before[:1], tables.use("negator")):
        return EventStatus.PLANNED if before[0] in ("لن", "ولن") else EventStatus.DENIED
    if found.trigger.verb is not None:
        return _of_verb(page, tables, found, before)
    status = _of_noun(page, tables, found, before)
    if status is EventStatus.OCCURRED and statement is not None:
        return _BY_MODALITY.get(statement.modality, status)
    return status


def _of_noun(page: Page, tables: EventTables, found: Found, before: list[str]) -> EventStatus:
    if has_word(before, tables.use("possible")):
        return EventStatus.POSSIBLE
    near = before + _after(page, found)
    if has_word(near, tables.use("future")) or any(is_future(word) for word in before):
        return EventStatus.PLANNED
    return EventStatus.ONGOING if has_word(near, tables.use("ongoing")) else EventStatus.OCCURRED


def _of_verb(page: Page, tables: EventTables, found: Found, before: list[str]) -> EventStatus:
    verb = found.trigger.verb
    if "س" in found.proclitics or has_word(before[:2], tables.use("future")):
        return EventStatus.PLANNED
    if verb is None or verb.shape in ("perfect", "participle"):
        return EventStatus.OCCURRED
    if "ل" in found.proclitics or before[:1] in (["ان"], ["بان"]) or has_word(before[:2], tables.use("possible")):
        return EventStatus.POSSIBLE
    # Headlines tell what has happened in the imperfect.
    return EventStatus.OCCURRED if page.heading(found.at) else EventStatus.ONGOING


def is_future(word: str) -> bool:
    """Tell whether a folded word is a verb of the future, by its letters."""
    word = word[1:] if word[:1] in ("و", "ف") else word
    return len(word) > 4 and word[0] == "س" and word[1] in "يتن"


def words_before(page: Page, found: Found) -> list[str]:
    """Return the words before an event word in its clause, the nearest first."""
    words: list[str] = []
    floor = max(page.sentence_start(found.at), found.at - _NEAR)
    for index in range(found.at - 1, floor - 1, -1):
        if page.folded[index] in _STOPS:
            break
        if not page.is_mark[index]:
            words.append(page.folded[index])
    return words


def _after(page: Page, found: Found) -> list[str]:
    words: list[str] = []
    for index in range(found.end, min(page.sentence_end(found.at), found.end + _AFTER)):
        if page.is_mark[index]:
            break
        words.append(page.folded[index])
    return words


def has_word(words: Iterable[str], wanted: frozenset[str]) -> bool:
    """Tell whether one of some folded words is a wanted one, by itself or after a letter."""
    return any(word in wanted or (len(word) > 3 and word[0] in "ولب" and word[1:] in wanted) for word in words)


def after_relative(page: Page, found: Found) -> bool:
    """Tell whether a relative stands soon before an event word in its sentence."""
    low = max(page.sentence_start(found.at), found.at - _RELATIVE_BACK)
    return any(page.is_use(index, "relative") for index in range(low, found.at))
