"""Speakers that stand before their verb: «طهران تنفي …», «لكن الوزير أكد …», «المبعوث الذي دعا …»."""

from tawatur.extract.attribution.draft import Anchor, Range
from tawatur.extract.page import Page
from tawatur.model import EntityType, MentionKind

__all__ = ["subject_before"]

_REACH = 14
# Plurals that only people have.
_PEOPLE = ("ون", "ين")
_COMMAS = ("،", ",", "؛")


def subject_before(page: Page, anchor: Anchor) -> Range | None:
    """Return the phrase before a verb that is its subject, or None where there is none.

    The phrase must reach up to the verb and start at the sentence, at a comma or after a conjunction; what a
    relative pronoun before the verb points to counts.
    """
    topic = _topic(page, anchor)
    if topic is not None:
        return topic
    # Where و is written with the verb, a new clause begins with it; where و stands alone, too.
    if anchor.at > anchor.start or (anchor.joined and anchor.start == anchor.at):
        return None
    floor = page.sentence_start(anchor.at)
    end = anchor.start
    if page.quote_of[anchor.at] >= 0:
        quote = page.quotes[page.quote_of[anchor.at]]
        # «إن الوزير "يعتقد أن …"»: the quotation opens with the verb, its subject stands before the mark.
        if quote.first == anchor.at and quote.open > floor and not page.is_mark[quote.open - 1]:
            end = quote.open
        else:
            floor = max(floor, quote.first)
    end = _back_over(page, end, floor)
    # «ما نقلته رويترز»: the subject comes after.
    if end <= floor or end - 1 in page.inside_asides or page.folded[end - 1] in page.cues.use("such_as"):
        return None
    return _ending_at(page, end, floor)


def _topic(page: Page, anchor: Anchor) -> Range | None:
    """What «أما» sets before its verb: «أما الوزير فأكد …»."""
    start = page.sentence_start(anchor.at)
    if not page.is_use(start, "as_for") or page.folded[anchor.at][0] != "ف" or not start + 1 < anchor.at:
        return None
    end = anchor.at
    while end > start + 1 and page.is_mark[end - 1]:
        end -= 1
    return (start + 1, end) if end - start <= _REACH else None


def _ending_at(page: Page, end: int, floor: int) -> Range | None:
    if page.is_mark[end - 1]:
        return _quoted_name(page, end, floor) or _apposed_name(page, end, floor)
    if page.folded[end - 1] in page.cues.use("relative_pronoun"):
        return _antecedent(page, end - 1, floor)
    head = page.cues.heads.get(page.folded[end - 1])
    if head is not None and head.number == "thing":
        return end - 1, end
    start = _phrase_start(page, end, floor)
    if start is None:
        return _name_at_end(page, end, floor)
    return (start, end) if _is_source(page, start, end) or _is_clause_subject(page, start, end) else None


def _name_at_end(page: Page, end: int, floor: int) -> Range | None:
    """A person's name right before the verb, whatever his title holds: «أن القائد في الجنوب سالم نادر قال إن …»."""
    number = page.name_of[end - 1]
    if number < 0 or page.ranges[number][1] != end:
        return None
    mention, first = page.mentions[number], page.ranges[number][0]
    alone = mention.span.start <= page.tokens[first].span.start and not page.is_use(first - 1, "preposition")
    named = mention.type is EntityType.PERSON and mention.kind is MentionKind.NAME
    return (first, end) if named and alone and first > floor else None


def _quoted_name(page: Page, end: int, floor: int) -> Range | None:
    """A name in quotation marks that opens the sentence: ««الكونجرس» يطلب …»."""
    quote = next((quote for quote in page.quotes if quote.after == end and quote.open == floor), None)
    if quote is None or quote.speech or page.mention_at(quote.first) is None:
        return None
    return quote.first, quote.end


def _apposed_name(page: Page, end: int, floor: int) -> Range | None:
    """A name and a comma before the verb: «رئيس الحكومة، نجيب ميقاتي، أكد …», «وكان الوزير سليم، قال …»."""
    if page.folded[end - 1] not in _COMMAS or end - 2 <= floor:
        return None
    number = page.name_of[end - 2]
    if number < 0 or page.mentions[number].type is not EntityType.PERSON:
        return None
    first = page.ranges[number][0]
    if first > floor and page.folded[first - 1] in _COMMAS:
        return first, end - 1
    start = _phrase_start(page, end - 1, floor)
    opens = start is not None and (start == floor or page.is_use(start - 1, "connective"))
    return (start, end - 1) if start is not None and opens else None


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
        if page.is_use(before, "preposition") and word != "باسم" and not _is_of_many(page, before):
            return None
        index = before
    return index if index == floor else None


def _is_of_many(page: Page, index: int) -> bool:
    """Tell whether «من» stands inside a subject: «كثير من الدول تعتبر أن …», «المقربون من الوزير يرون …»."""
    if page.folded[index] != "من" or index == 0:
        return False
    word = page.folded[index - 1]
    bare = word.removeprefix("و").removeprefix("ال")
    people = word.startswith("ال") and word.endswith(_PEOPLE)
    return people or bare in page.cues.heads or bare in page.cues.use("many")


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


def _is_clause_subject(page: Page, start: int, end: int) -> bool:
    """Tell whether a definite phrase stands between أنّ and the verb: «أن الصور الجوية تؤكد …»."""
    if start == 0 or not page.is_that(start - 1) or page.tokens[start - 1].enclitics:
        return False
    word = page.folded[start]
    return word.startswith("ال") or start in page.adjectives or end - start > 1


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
