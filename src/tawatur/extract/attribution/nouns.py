"""Nouns that report: «تأكيده أن …», «اتهامات بأن …», «تقارير عن …», «مخاوف من أن …»."""

from collections.abc import Iterator, Set

from tawatur.extract.attribution.contents import find_content
from tawatur.extract.attribution.draft import Anchor, Draft, Opening, Piece, Range
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
        taken: tokens of cues and of what opens a content: a noun that is one, or stands before one, belongs to it.
        cuts: tokens at which another report starts, in order.
    """
    for index in range(len(page.tokens)):
        if page.is_mark[index] or page.name_of[index] >= 0 or index in page.inside_asides:
            continue
        match = match_noun(page, index)
        if match is None or index in taken or (index > 0 and page.is_use(index - 1, "outlet")):
            continue
        opening, owner = _frame(page, index, match[0], match[1], taken)
        if opening is None:
            continue
        content = find_content(page, opening, page.sentence_end(index), [cut for cut in cuts if cut > opening.start])
        if content:
            yield _draft(page, index, match, opening, owner, content)


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


def _frame(
    page: Page, at: int, cue: Cue, pronoun: str, taken: Set[int]
) -> tuple[Opening | None, Range | None]:
    """Return where the content of a noun opens, and whose report it is where the noun's owner follows it."""
    stop = min(page.sentence_end(at), at + _REACH)
    owner: Range | None = None
    index = at + 1
    if index < stop and not pronoun and not page.is_mark[index] and not page.is_use(index, "preposition"):
        end = noun_phrase(page, index, stop, barred="ب" if "ب" in cue.frames else "")
        if end > index and not page.is_that(index):
            owner, index = (index, end), end
    if page.quote_of[at] >= 0:
        return None, None
    while index < stop and index not in taken:
        if page.is_that(index):
            return Opening(kind="that", at=index, start=index + 1), owner
        word = page.folded[index]
        if page.is_mark[index]:
            break
        if index + 1 < stop and not page.is_that(index + 1):
            opening = _phrase(page, index, word, cue)
            if opening is not None:
                return opening, owner
        if word not in page.cues.use("noun_link"):
            break
        index += 1
    return None, None


def _phrase(page: Page, index: int, word: str, cue: Cue) -> Opening | None:
    if word in cue.frames and word not in ("that", "say", "obj", "ب"):
        return Opening(kind="np", at=index, start=index + 1)
    if "ب" in cue.frames and page.tokens[index].proclitics[:1] == "ب" and page.name_of[index] < 0:
        return Opening(kind="np", at=index, start=index, skip=1)
    return None


def _draft(
    page: Page, at: int, match: tuple[Cue, str], opening: Opening, owner: Range | None, content: list[Piece]
) -> Draft:
    cue, pronoun = match
    thing = page.cues.heads.get(page.folded[at]) or page.cues.heads.get(page.folded[at][1:])
    speaker = (at, at + 1) if thing is not None and thing.number == "thing" else owner
    opener = [(opening.at, opening.start)] if opening.at < opening.start else []
    return Draft(
        rule=f"noun-{opening.kind}",
        anchor=Anchor(at=at, start=at, cue=cue, shape="noun", pronoun=pronoun),
        cue=[(at, at + 1), *opener],
        content=content,
        opening=opening.kind,
        speaker=speaker,
    )
