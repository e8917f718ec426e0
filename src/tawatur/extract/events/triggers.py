"""The words of a page that name an event."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tawatur.extract.page import Page
from tawatur.lang.events import EventTables, Trigger

__all__ = ["Found", "find_triggers"]

_SOON = 7
_TOGETHER = 4
_BEFORE_VERB = ("", "و", "ف", "س", "ل", "وس", "فس", "ول")
_BEFORE_NOUN = ("", "ال", "و", "ب", "ل", "ف", "ك", "وال", "بال", "لل", "فال", "كال", "وب", "ول", "وبال", "ولل")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An event word on the page: tokens `[at, end)`.

    Attributes:
        proclitics: the letters written before it.
        also: the lemma of another word beside it that names the same event («شن هجوما»).
    """

    at: int
    end: int
    trigger: Trigger
    proclitics: str
    also: str = ""


def find_triggers(page: Page, tables: EventTables) -> tuple[Found, ...]:
    """Return the event words of a page; of two for one event, such as a light verb and its noun, one."""
    found: list[Found] = []
    taken = -1
    for index, word in enumerate(page.folded):
        if page.is_mark[index] or index < taken or page.name_of[index] >= 0:
            continue
        best = next(_fitting(page, tables, index, word), None)
        if best is None:
            continue
        same = found and found[-1].trigger.word.type == best.trigger.word.type
        if same and index - found[-1].end < _TOGETHER and not _parted(page, found[-1].end, index):
            found[-1] = replace(found[-1], also=best.trigger.word.lemma)
            continue
        found.append(best)
        taken = best.end
    return tuple(found)


def _parted(page: Page, start: int, end: int) -> bool:
    return any(page.is_mark[index] or page.folded[index].startswith("و") for index in range(start, end + 1))


def _fitting(page: Page, tables: EventTables, index: int, word: str) -> Iterator[Found]:
    candidates = [found for found in _readings(tables, word) if _plausible(page, index, found[1])]
    stop = page.sentence_end(index)
    # Both a verb and a noun: at the head of a clause it is the verb.
    verb_first = index == page.sentence_start(index) or page.is_mark[index - 1] or word[0] in "وسف"
    for proclitics, trigger in sorted(candidates, key=lambda found: (found[1].verb is None) is verb_first):
        end = _reach(page, index, stop, trigger)
        if end:
            yield Found(at=index, end=end, trigger=trigger, proclitics=proclitics)


def _plausible(page: Page, index: int, trigger: Trigger) -> bool:
    verb = trigger.verb
    if verb is None:
        return not (trigger.owner and page.tokens[index].form.endswith("ة"))
    if verb.first and page.quote_of[index] < 0:
        return False
    if verb.shape == "participle":
        return True
    # «استضافة» is a noun, not استضاف with a pronoun.
    return not page.tokens[index].form.endswith("ة")


def _reach(page: Page, index: int, stop: int, trigger: Trigger) -> int:
    needs = trigger.word.needs
    if not needs:
        return index + 1
    for ahead in range(index + 1, min(index + _SOON, stop)):
        word = page.folded[ahead]
        if word in (".", "،", ":"):
            return 0
        for lead in ("", "ال", "ب", "و", "بال", "لل", "ل"):
            if word.startswith(lead) and word[len(lead) :].startswith(needs):
                return ahead + 1
    return 0


@functools.lru_cache(maxsize=50_000)
def _readings(tables: EventTables, word: str) -> tuple[tuple[str, Trigger], ...]:
    found: list[tuple[str, Trigger]] = []
    for lead in _BEFORE_VERB:
        if word.startswith(lead):
            found.extend(
                (lead, trigger)
                for trigger in tables.verbs.get(word[len(lead) :], ())
                if trigger.verb is not None and _fits(lead, trigger.verb.shape)
            )
    for lead in _BEFORE_NOUN:
        if word.startswith(lead):
            found.extend((lead, trigger) for trigger in tables.nouns.get(word[len(lead) :], ()))
    return tuple(found)


def _fits(lead: str, shape: str) -> bool:
    return shape == "imperfect" or lead in ("", "و", "ف")
