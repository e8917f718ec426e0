"""Nouns that report: «تأكيده أن …», «اتهامات بأن …», «تقارير عن …», «مخاوف من أن …»."""

from collections.abc import Iterator, Set

from tawatur.extract.attribution.contents import find_content
from tawatur.extract.attribution.draft import Anchor, Draft, Opening, Range
from tawatur.extract.page import Page
from tawatur.extract.phrases import noun_phrase
from tawatur.lang.cues import Cue

__all__ = ["find_noun_reports", "match_noun"]

_REACH = 9
_LEADS = ("", "و", "ب", "ل", "ف", "ال", "وال", "بال", "لل", "وب")
_PRONOUNS = ("", "ه", "ها", "هم", "هما", "نا")


def find_noun_reports(page: Page, taken: Set[int], cuts: list[int]) -> Iterator[Draft]:
    """Yield the reports that nouns open.

    Args:
        page: the document.
        taken: tokens at which the content of a verb opens; a noun before them belongs to that verb.
        cuts: tokens at which another report starts, in order.
    """
    for index in range(len(page.tokens)):
        if page.is_mark[index] or page.name_of[index] >= 0:
            continue
        match = match_noun(page, index)
        if match is None:
            continue
        cue, pronoun = match
        draft = _read(page, index, cue, pronoun, taken)
        if draft is None:
            continue
        opening = Opening(kind="that", at=draft.cue[-1][1] - 1, start=draft.cue[-1][1])
        stop = page.sentence_end(index)
        draft.content = find_content(page, opening, stop, [cut for cut in cuts if cut > opening.start])
        if draft.content:
            yield draft


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


def _read(page: Page, at: int, cue: Cue, pronoun: str, taken: Set[int]) -> Draft | None:
    stop = min(page.sentence_end(at), at + _REACH)
    owner: Range | None = None
    index = at + 1
    if index < stop and not pronoun and not page.is_mark[index] and not page.is_use(index, "preposition"):
        end = noun_phrase(page, index, stop)
        if end > index and not page.is_that(index):
            owner, index = (index, end), end
    thing = page.cues.heads.get(cue.lemma)
    while index < stop:
        if page.is_that(index):
            break
        word = page.folded[index]
        if page.is_mark[index] or (index in taken):
            return None
        if word not in ("من", "عن", "علي", "الي", "في", "تفيد", "مفادها", "مفاده", "تقول", "تتحدث", "حول"):
            return None
        index += 1
    if index >= stop or index in taken or page.quote_of[at] >= 0:
        return None
    speaker = owner
    if thing is not None or cue.lemma in page.cues.use("thing"):
        speaker = (at, at + 1)
    anchor = Anchor(at=at, start=at, cue=cue, shape="noun", pronoun=pronoun)
    return Draft(
        rule="noun-that",
        anchor=anchor,
        cue=[(at, at + 1), (index, index + 1)],
        content=[],
        opening="that",
        speaker=speaker,
    )
