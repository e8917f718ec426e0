"""Nouns that report: «تأكيده أن …», «اتهامات بأن …», «تقارير عن …», «مخاوف من أن …»."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from tawatur.extract.attribution.contents import Limits, find_content
from tawatur.extract.attribution.draft import Anchor, Draft, Opening, Piece, Range
from tawatur.extract.page import Page
from tawatur.extract.phrases import noun_phrase
from tawatur.lang.cues import Cue

__all__ = ["find_noun_reports", "match_noun"]

_REACH = 9
_NOT_PREPOSITIONS = frozenset(("that", "say", "obj", "ب"))
_LEADS = ("", "و", "ب", "ل", "ف", "ال", "وال", "بال", "لل", "وب")
_PRONOUNS = ("", "ه", "ها", "هم", "هما", "نا")


def find_noun_reports(page: Page, taken: AbstractSet[int], cuts: Sequence[int]) -> Iterator[Draft]:
    """Yield the reports that nouns open.

    Args:
        page: the document.
        taken: tokens of cues and of what opens a content: a noun that is one, or stands before one, belongs to it.
        cuts: tokens at which another report starts, in order.
    """
    for index in range(len(page.tokens)):
        if page.is_mark[index] or page.name_of[index] >= 0 or index in page.inside_asides or index in taken:
            continue
        match = match_noun(page, index)
        # «وكالة الأنباء» is no news.
        if match is None or page.quote_of[index] >= 0 or (index > 0 and page.is_use(index - 1, "outlet")):
            continue
        noun = _Noun(page, index, *match)
        opening = noun.find_opening(taken)
        if opening is None:
            continue
        content = find_content(page, opening, Limits(stop=page.sentence_end(index), cuts=cuts))
        if content:
            yield noun.draft(opening, content)


def match_noun(page: Page, index: int) -> tuple[Cue, str] | None:
    """Return the noun that reports at a token, with the pronoun written after it; None where there is none."""
    word = page.folded[index]
    nouns = page.cues.nouns
    for lead in _LEADS:
        if not word.startswith(lead):
            continue
        rest = word[len(lead) :]
        for pronoun in _PRONOUNS:
            if pronoun and (not rest.endswith(pronoun) or page.tokens[index].form.endswith("ة")):
                continue
            bare = rest[: len(rest) - len(pronoun)] if pronoun else rest
            if bare in nouns:
                return nouns[bare], pronoun
            if pronoun and bare.endswith("ت") and bare[:-1] + "ه" in nouns:
                return nouns[bare[:-1] + "ه"], pronoun
    return None


class _Noun:
    """A noun that reports, whose report it is, and where its content opens."""

    def __init__(self, page: Page, at: int, cue: Cue, pronoun: str) -> None:
        self.page = page
        self.at = at
        self.cue = cue
        self.pronoun = pronoun
        self.stop = min(page.sentence_end(at), at + _REACH)
        self.owner = self._find_owner()

    def _find_owner(self) -> Range | None:
        """The phrase after the noun: «اتهامات إيران», «مخاوف بعض الخبراء»."""
        page, after = self.page, self.at + 1
        if after >= self.stop or self.pronoun or page.is_mark[after] or page.is_use(after, "preposition"):
            return None
        end = noun_phrase(page, after, self.stop, barred="ب" if "ب" in self.cue.frames else "")
        return (after, end) if end > after and not page.is_that(after) else None

    def find_opening(self, taken: AbstractSet[int]) -> Opening | None:
        """Return where the content opens: at أنّ, or at a preposition that the noun governs."""
        page = self.page
        index = self.owner[1] if self.owner is not None else self.at + 1
        while index < self.stop and index not in taken and not page.is_mark[index]:
            if page.is_that(index):
                return Opening(kind="that", at=index, start=index + 1)
            opening = self._phrase(index)
            if opening is not None:
                return opening
            if page.folded[index] not in page.cues.use("noun_link"):
                break
            index += 1
        return None

    def _phrase(self, index: int) -> Opening | None:
        page, word = self.page, self.page.folded[index]
        if index + 1 >= self.stop or page.is_that(index + 1):
            return None
        if word in self.cue.frames and word not in _NOT_PREPOSITIONS:
            return Opening(kind="np", at=index, start=index + 1)
        if "ب" in self.cue.frames and page.tokens[index].proclitics[:1] == "ب" and page.name_of[index] < 0:
            return Opening(kind="np", at=index, start=index, skip=1)
        return None

    def draft(self, opening: Opening, content: list[Piece]) -> Draft:
        """Return the report; news and figures speak themselves."""
        word, heads = self.page.folded[self.at], self.page.cues.heads
        thing = heads.get(word) or heads.get(word[1:])
        speaks_itself = thing is not None and thing.number == "thing"
        opener = [(opening.at, opening.start)] if opening.at < opening.start else []
        return Draft(
            rule=f"noun-{opening.kind}",
            anchor=Anchor(at=self.at, start=self.at, cue=self.cue, shape="noun", pronoun=self.pronoun),
            cue=[(self.at, self.at + 1), *opener],
            content=content,
            opening=opening.kind,
            speaker=(self.at, self.at + 1) if speaks_itself else self.owner,
        )
