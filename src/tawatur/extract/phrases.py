"""Where a noun phrase that may name a source ends."""

import re

from tawatur.extract.page import Page, Quote
from tawatur.model import EntityType, MentionKind

__all__ = ["is_finite_cue", "is_noun_of_action", "noun_phrase", "skip_bracket"]

_LONGEST = 22
_BRACKETS = {"(": ")", "[": "]"}
# Shapes of verbal nouns (تفعيل، إفعال، افتعال، انفعال، استفعال), folded: they start what is told, not who tells it.
_ACTION = re.compile(
    r"(?:ت\w{2}ي\wه?|ا\w{2}ا\wه?|ا\wت\wا\w|ان\w{2}ا\w|است\w{2,4}|مقتل|وجود|عدم|وقوع|وصول|حصول|ضلوع)"
)


def is_noun_of_action(word: str) -> bool:
    """Tell whether a folded word without article looks like a verbal noun."""
    return _ACTION.fullmatch(word) is not None


def is_finite_cue(page: Page, index: int) -> bool:
    """Tell whether a token is a finite form of a reporting verb and belongs to no name."""
    if page.is_mark[index] or page.name_of[index] >= 0:
        return False
    word = page.folded[index]
    forms = page.cues.verbs.get(word)
    if forms is None and len(word) > 3 and word[0] in "وف":
        forms = page.cues.verbs.get(word[1:])
    return bool(forms) and any(form.shape != "participle" for form in forms or ())


def skip_bracket(page: Page, index: int, stop: int) -> int:
    """Return the token after the bracket that opens at `index`, or the one after `index` if none closes it."""
    close = _BRACKETS.get(page.folded[index])
    if close:
        for ahead in range(index + 1, min(index + 16, stop)):
            if page.folded[ahead] == close:
                return ahead + 1
    return index + 1


def noun_phrase(page: Page, start: int, stop: int, *, barred: str = "") -> int:
    """Return where the noun phrase that starts at a token ends; `start` itself where none starts there.

    Args:
        page: the document.
        start: its first token.
        stop: no further than this.
        barred: proclitics that end the phrase («ب» where what is told opens with it).
    """
    walk = _Walk(page, start, min(stop, start + _LONGEST), barred)
    index = start
    while index < walk.stop:
        ahead = walk.step(index)
        if ahead <= index:
            break
        index = ahead
    return index


class _Walk:
    """One walk along a noun phrase; `definite`: it could end here, so that a bare noun starts something else."""

    def __init__(self, page: Page, start: int, stop: int, barred: str) -> None:
        self.page = page
        self.start = start
        self.stop = stop
        self.barred = barred
        self.definite = False
        self.last: EntityType | None = None

    def step(self, index: int) -> int:
        """Return the token after the word or name at `index`; `index` itself where the phrase ends before it."""
        page, word = self.page, self.page.folded[index]
        if page.is_mark[index]:
            return self._mark(index, word)
        if page.name_of[index] >= 0:
            return self._mention(index, page.name_of[index])
        if page.is_that(index) or word in page.cues.use("relative") or self._is_preposition(index, word):
            return index
        if index == self.start:
            self.definite = word.startswith(("ال", "وال", "فال"))
            return index + 1
        return self._further(index, word)

    def _is_preposition(self, index: int, word: str) -> bool:
        inside = index > self.start
        return self.page.is_use(index, "preposition") and not (inside and word == "باسم")

    def _further(self, index: int, word: str) -> int:
        """A word after the first one."""
        page = self.page
        if self.barred and word[0] in self.barred and len(word) > 2:
            return index
        if word[0] == "ل" and word[1:] in page.cues.use("outlet"):
            return index  # «مسؤول لصحيفة …»: to whom it was said
        if index == self.start + 1 and page.is_use(self.start, "collective"):
            return index + 1
        if any(page.is_use(index, use) for use in ("said", "time", "adverb")) or is_finite_cue(page, index):
            return index
        return self._word(index, word)

    def _word(self, index: int, word: str) -> int:
        page = self.page
        if self.definite and word in page.cues.use("fact"):
            return index  # «التزام …», with no article
        if word.startswith(("ال", "لل", "بال", "وال")):
            self.definite = True
            return index + 1
        role = word in page.cues.use("role") or (word[0] == "و" and word[1:] in page.cues.use("role"))
        if role or word == "باسم":
            self.definite, self.last = False, None
            return index + 1
        if (word[0] == "و" and len(word) > 2) or self.definite or is_noun_of_action(word):
            return index
        self.definite = bool(page.tokens[index].enclitics)
        return index + 1

    def _mention(self, index: int, number: int) -> int:
        page = self.page
        token, mention = page.tokens[index], page.mentions[number]
        first, last = page.ranges[number]
        before = token.folded[: max(0, mention.span.start - token.span.start)] if index == first else ""
        if index > self.start:
            if before[:1] in ("ل", "ك", "ف") or (before[:1] == "ب" and "ب" in self.barred):
                return index
            # A second name that no و joins is the object, unless it is the person whose title stood before.
            if self.last is not None and not before and not self._names_titled(mention.type):
                return index
        self.definite, self.last = True, mention.type if mention.kind is MentionKind.NAME else None
        return max(last, index + 1)

    def _is_named(self, index: int, quote: Quote) -> bool:
        """Tell whether a short quotation is a name: after a common noun («صحيفة "…"»), or at the start."""
        if index == self.start:
            return True
        named = any(self.page.name_of[inside] >= 0 for inside in range(quote.first, quote.end))
        return named or (
            self.page.name_of[index - 1] < 0 and not self.page.is_mark[index - 1] and not self.definite
        )

    def _names_titled(self, kind: EntityType) -> bool:
        return kind is EntityType.PERSON and self.last is not EntityType.PERSON

    def _mark(self, index: int, word: str) -> int:
        quote = self.page.quote_at.get(index)
        if quote is not None and not quote.speech and self._is_named(index, quote):
            self.definite = True
            return quote.after
        if word in _BRACKETS and index > self.start:
            return skip_bracket(self.page, index, self.stop)
        if word == "/" and self.start < index < self.stop - 1:
            return index + 1
        return index
