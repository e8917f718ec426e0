"""The words of a page that may name an event, with everything the lexicon says of each."""

import functools
from dataclasses import dataclass

from tawatur.extract.page import Page
from tawatur.lang.events import EventTables, Trigger

__all__ = ["Found", "Meaning", "Word", "find_words"]

_SOON = 7
_BACK = 3
_BEFORE_VERB = ("", "و", "ف", "س", "ل", "وس", "فس", "ول")
_BEFORE_NOUN = ("", "ال", "و", "ب", "ل", "ف", "ك", "وال", "بال", "لل", "فال", "كال", "وب", "ول", "وبال", "ولل")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An event word on the page: tokens `[at, end)`.

    Attributes:
        proclitics: the letters written before it.
        kind: its type, one of PLOVER's.
        also: the lemma of another word beside it that names the same event («شن هجوما»).
        chance: how likely it names an event, None where nothing has weighed it.
    """

    at: int
    end: int
    trigger: Trigger
    proclitics: str
    kind: str
    also: str = ""
    chance: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One thing that a word may be; `end` is where the words that it needs end, 0 where they do not follow."""

    proclitics: str
    trigger: Trigger
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word that may name an event: its place, and what it may be, the likeliest first."""

    at: int
    meanings: tuple[Meaning, ...]

    def found(self, kind: str = "") -> Found | None:
        """Return the word as an event of a type, or of its likeliest one; None where nothing it needs follows."""
        # What stands beside a word tells more of its sense than the word alone, and the nearest most.
        met = sorted((m for m in self.meanings if m.end), key=lambda m: (not m.trigger.word.needs, m.end))
        if not kind:
            return _found(self.at, met[0], met[0].trigger.word.type) if met else None
        chosen = [meaning for meaning in met or self.meanings if meaning.trigger.word.type == kind]
        return _found(self.at, (chosen or met or list(self.meanings))[0], kind)


def _found(at: int, meaning: Meaning, kind: str) -> Found:
    end = meaning.end or at + 1
    return Found(at=at, end=end, trigger=meaning.trigger, proclitics=meaning.proclitics, kind=kind)


def find_words(page: Page, tables: EventTables) -> tuple[Word, ...]:
    """Return the words of a page that may name an event, in order; names are left out."""
    found = []
    for index, word in enumerate(page.folded):
        if page.is_mark[index] or page.name_of[index] >= 0:
            continue
        meanings = _meanings(page, tables, index, word)
        if meanings:
            found.append(Word(at=index, meanings=meanings))
    return tuple(found)


def _meanings(page: Page, tables: EventTables, index: int, word: str) -> tuple[Meaning, ...]:
    readings = [reading for reading in _readings(tables, word) if _plausible(page, index, reading[1])]
    if not readings:
        return ()
    verb_first = _heads_clause(page, index, word)
    stop = page.sentence_end(index)
    return tuple(
        Meaning(proclitics=proclitics, trigger=trigger, end=_reach(page, index, stop, trigger))
        for proclitics, trigger in sorted(readings, key=lambda found: (found[1].verb is None) is verb_first)
    )


def _heads_clause(page: Page, index: int, word: str) -> bool:
    """Both a verb and a noun: at the head of a clause, after a particle and after a subject it is the verb."""
    if index == page.sentence_start(index) or page.is_mark[index - 1] or word[0] in "وسف":
        return True
    before = page.folded[index - 1]
    return page.is_use(index - 1, "relative") or before in page.cues.use("verb_negator") or before in ("قد", "كما")


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
            break
        for lead in ("", "ال", "ب", "و", "بال", "لل", "ل"):
            if word.startswith(lead) and word[len(lead) :].startswith(needs):
                # A letter alone opens what is asked or promised: «وعد برفع …».
                return ahead + 1 if word[len(lead) :].startswith(_longer(needs)) else index + 1
    return index + 1 if _needed_before(page, index, needs) else 0


@functools.cache
def _longer(needs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(need for need in needs if len(need) > 1)


def _needed_before(page: Page, index: int, needs: tuple[str, ...]) -> bool:
    """Tell whether what a word needs is what its relative clause is about: «الاتفاق الذي وقعته …»."""
    start = page.sentence_start(index)
    if index - 1 <= start or not page.is_use(index - 1, "relative"):
        return False
    for before in range(index - 2, max(start, index - 2 - _BACK) - 1, -1):
        word = page.folded[before]
        if any(word.startswith(lead) and word[len(lead) :].startswith(needs) for lead in _BEFORE_NOUN):
            return True
    return False


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
