"""Speakers that stand before their verb: «طهران تنفي …», «لكن الوزير أكد …», «المبعوث الذي دعا …»."""

from tawatur.extract.attribution.draft import Anchor, Range
from tawatur.extract.page import Page
from tawatur.model import EntityType

__all__ = ["subject_before"]

_REACH = 14
_COMMAS = ("،", ",", "؛")


def subject_before(page: Page, anchor: Anchor) -> Range | None:
    """Return the phrase before a verb that is its subject, or None where there is none.

    The phrase must reach up to the verb and start at the sentence, at a comma or after a conjunction; what a
    relative pronoun before the verb points to counts.
    """
    # Where و is written with the verb, a new clause begins with it; where و stands alone, too.
    if anchor.at > anchor.start or (anchor.joined and anchor.start == anchor.at):
        return None
    floor = page.sentence_start(anchor.at)
    if page.quote_of[anchor.at] >= 0:
        floor = max(floor, page.quotes[page.quote_of[anchor.at]].first)
    end = _back_over(page, anchor.start, floor)
    # «ما نقلته رويترز»: the subject comes after.
    if end <= floor or end - 1 in page.inside_asides or page.folded[end - 1] in page.cues.use("such_as"):
        return None
    return _ending_at(page, end, floor)


def _ending_at(page: Page, end: int, floor: int) -> Range | None:
    if page.is_mark[end - 1]:
        return _quoted_name(page, end, floor) or _apposed_name(page, end, floor)
    if page.folded[end - 1] in page.cues.use("relative_pronoun"):
        return _antecedent(page, end - 1, floor)
    head = page.cues.heads.get(page.folded[end - 1])
    if head is not None and head.number == "thing":
        return end - 1, end
    start = _phrase_start(page, end, floor)
    return (start, end) if start is not None and _is_source(page, start, end) else None


def _quoted_name(page: Page, end: int, floor: int) -> Range | None:
    """A name in quotation marks that opens the sentence: ««الكونجرس» يطلب …»."""
    quote = next((quote for quote in page.quotes if quote.after == end and quote.open == floor), None)
    if quote is None or quote.speech or page.mention_at(quote.first) is None:
        return None
    return quote.first, quote.end


def _apposed_name(page: Page, end: int, floor: int) -> Range | None:
    """A name between commas right before the verb: «رئيس الحكومة، نجيب ميقاتي، أكد …»."""
    if page.folded[end - 1] not in _COMMAS or end - 2 <= floor:
        return None
    number = page.name_of[end - 2]
    if number < 0 or page.mentions[number].type is not EntityType.PERSON:
        return None
    first = page.ranges[number][0]
    if first <= floor or page.folded[first - 1] not in _COMMAS:
        return None
    return first, end - 1


def _back_over(page: Page, index: int, floor: int) -> int:
    """Step back over adverbs, dates and the particles that belong to a verb."""
    while index > floor and page.name_of[index - 1] < 0:
        word = page.folded[index - 1]
        if word in page.cues.use("particle") or page.is_use(index - 1, "adverb") or page.is_use(index - 1, "time"):
            index -= 1
        else:
            break
    return index


def _phrase_start(page: Page, end: int, floor: int) -> int | None:
    index = end
    while index > max(floor, end - _REACH):
        before = index - 1
        number = page.name_of[before]
        if number >= 0:
            index = min(page.ranges[number][0], before)
            if _opens_with_joiner(page, index):
                return index
            continue
        word = page.folded[before]
        if page.is_mark[before]:
            quote = next((q for q in page.quotes if q.after == index and not q.speech), None)
            if quote is not None:
                index = quote.open
                continue
            opens = word in _COMMAS or word[0] == "." or word in (":", "-", "–", "—", "«", '"', "“", "…")
            return index if opens else None
        if page.is_use(before, "connective") or page.is_that(before) or page.is_use(before, "joining"):
            return index
        if page.is_use(before, "preposition") and word != "باسم":
            return None
        index = before
    return index if index == floor else None


def _opens_with_joiner(page: Page, index: int) -> bool:
    mention = page.mention_at(index)
    token = page.tokens[index]
    return mention is not None and mention.span.start > token.span.start and token.folded[0] in "وف"


def _is_source(page: Page, start: int, end: int) -> bool:
    number = page.name_of[end - 1]
    if number >= 0 or page.name_of[start] >= 0 or page.mentions_in(start, end):
        return True
    word = page.folded[start]
    bare = word[1:] if word[0] in "وف" and len(word) > 3 else word
    return bare in page.cues.heads or bare in page.cues.use("person") or bare in page.cues.use("outlet")


def _antecedent(page: Page, pronoun: int, floor: int) -> Range | None:
    """What a relative pronoun points to: the phrase right before it, or before a comma."""
    end = pronoun
    while end > floor and page.folded[end - 1] in _COMMAS:
        end -= 1
    if end <= floor:
        return None
    number = page.name_of[end - 1]
    if number >= 0:
        return page.ranges[number][0], end
    for start in range(end - 1, max(floor, end - 6) - 1, -1):
        word = page.folded[start]
        if word in page.cues.heads or word[1:] in page.cues.heads or word in page.cues.use("person"):
            return start, end
        if page.is_mark[start]:
            break
    return None
