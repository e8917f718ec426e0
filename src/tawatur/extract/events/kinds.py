"""Which words name an event: of two for one event, such as a light verb and its noun, one."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.events.triggers import Found, Word
from tawatur.extract.page import Page
from tawatur.lang.events import EventTables

__all__ = ["choose_events"]

_TOGETHER = 4
_SOON = 5


def choose_events(page: Page, tables: EventTables, words: Sequence[Word]) -> tuple[Found, ...]:
    """Return the event words of a page in order.

    Args:
        page: the document.
        tables: the closed words of events.
        words: those that may name an event.
    """
    chosen: list[Found] = []
    for word in words:
        found = word.found()
        if found is None or _bare(page, found) or _unnamed(page, tables, found):
            continue
        last = chosen[-1] if chosen else None
        if last is not None and last.kind == found.kind and _together(page, last, found):
            chosen[-1] = replace(last, also=found.trigger.word.lemma)
            continue
        if last is None or found.at >= last.end:
            chosen.append(found)
    return tuple(chosen)


def _bare(page: Page, found: Found) -> bool:
    """Tell whether a noun stands alone before a mark: it then mostly speaks of such events, not of one."""
    if found.trigger.verb is not None or found.end > found.at + 1:
        return False
    return found.end >= len(page.tokens) or page.is_mark[found.end]


def _unnamed(page: Page, tables: EventTables, found: Found) -> bool:
    """Tell whether a source only asks to stay unnamed: «رفض الكشف عن هويته», «طلب عدم ذكر اسمه»."""
    if found.kind not in ("REJECT", "REQUEST"):
        return False
    stop = min(found.end + _SOON, page.sentence_end(found.at))
    return any(page.folded[index] in tables.use("anonymous") for index in range(found.at + 1, stop))


def _together(page: Page, last: Found, found: Found) -> bool:
    if found.at < last.end:
        return True
    if found.at - last.end >= _TOGETHER:
        return False
    between = range(last.end, found.at + 1)
    return not any(page.is_mark[index] or page.folded[index].startswith("و") for index in between)
