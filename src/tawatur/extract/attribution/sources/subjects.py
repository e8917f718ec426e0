"""Which phrases can be who speaks, and which name belongs to a title."""

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.wording import has_use
from tawatur.extract.page import Page
from tawatur.extract.phrases import is_finite_cue, noun_phrase
from tawatur.model import EntityType, Mention, MentionKind

__all__ = [
    "first_of_outlet",
    "may_speak",
    "outlet_inside",
    "person_after",
    "person_before",
    "speaking_part",
    "subject_of_past",
]

# Uses of words that open a source, and of those that never do: «لا أساس له», «على …», «هجوم …».
_SPEAKING = ("person", "role", "outlet", "report", "label")
_SILENT = ("negator", "preposition", "particle", "fact", "act", "feeling", "occasion")
# Verbs whose object a noun with a pronoun after them is: «ينتقد أتباعه».
_DONE_TO = frozenset(("CONDEMN", "ACCUSE", "PRAISE", "DEMAND"))
_TITLE_REACH = 16
# «لوكالة أنباء …»: how many words may stand before an outlet's name.
_CALLED = 2
_COMMAS = ("،", ",")
_ACTORS = frozenset((EntityType.PERSON, EntityType.ORGANIZATION, EntityType.GOVERNMENT))
# What may stand between a title and its name: where the office is.
_OFFICE = ("في", "من", "لدي", "باسم")


def speaking_part(page: Page, draft: Draft, phrase: Range) -> Range | None:
    """Return a speaker's phrase without «عليه» and its like before it; None where no such phrase can be who speaks.

    «لأهدافه الثلاثة» is what something is for, «مؤكدة» goes on with the cue, «زيارة الوزير» and «أتباعه» are what
    the verb is about.
    """
    start, end = phrase
    while start < end and page.is_use(start, "bound"):
        start += 1
    pointing = page.cues.use("demonstrative")
    if start + 1 < end and page.folded[start] in pointing and page.is_use(start + 1, "person"):
        start += 1
    if start >= end or page.is_that(start) or _joins(page, start):
        return None
    of_document = page.is_use(start - 1, "occasion")
    if draft.rule == "relay-from" or start in page.inside_asides or start < draft.anchor.at or of_document:
        return start, end
    mention, word = page.mention_at(start), page.folded[start]
    if mention is not None and mention.span.start <= page.tokens[start].span.start:
        return start, end
    how = page.tokens[start].proclitics[:1] == "ب"
    if mention is None and (how or word in page.cues.verbs or _is_done_to(page, draft, start)):
        return None
    return None if _is_for(page, start, mention) else (start, end)


def _joins(page: Page, start: int) -> bool:
    """Tell whether a phrase begins with a word that joins clauses: «حيث سبق …»."""
    return page.name_of[start] < 0 and (
        page.is_use(start, "joining") or page.folded[start] in page.cues.use("boundary")
    )


def person_before(page: Page, draft: Draft) -> Mention | None:
    """Return the name right before a verb that no conjunction opens, the subject of its clause.

    «لكن مدير الوكالة (…) جورج سليم هدد …», «أن حركة "حماس" أبلغت …»: what stands before the name opens the clause.
    """
    anchor = draft.anchor
    if anchor.joined or anchor.start != anchor.at or anchor.shape not in ("perfect", "imperfect"):
        return None
    last, floor = anchor.at - 1, page.sentence_start(anchor.at)
    if last > floor and page.is_mark[last] and page.folded[last] not in _COMMAS:
        last -= 1
    mention = page.mention_at(last) if last >= floor else None
    if mention is None or mention.type not in _ACTORS or mention.kind is not MentionKind.NAME:
        return None
    if mention.type is EntityType.PERSON and last == anchor.at - 1:
        return mention
    first = page.ranges[page.name_of[last]][0]
    first -= first > floor and page.is_mark[first - 1]
    first -= first > floor and page.folded[first - 1] in page.cues.use("body")
    return mention if first == floor or page.is_that(first - 1) else None


def subject_of_past(page: Page, draft: Draft) -> Range | None:
    """Return the subject that stands far before its verb: «وكان النادر، الذي …، قد قال إن …»."""
    at, floor = draft.anchor.at, page.sentence_start(draft.anchor.at)
    if draft.anchor.shape != "perfect" or at <= floor or not has_use(page, at - 1, "done"):
        return None
    was = next((i for i in range(at - 2, floor - 1, -1) if has_use(page, i, "copula")), None)
    if was is None or was + 2 >= at:
        return None
    end = noun_phrase(page, was + 1, at - 1)
    named = page.mentions_in(was + 1, end)
    return (was + 1, end) if (named and page.name_of[was + 1] >= 0) or page.is_use(was + 1, "person") else None


def outlet_inside(page: Page, draft: Draft, phrase: Range) -> tuple[Range, Range | None]:
    """Return a speaker's phrase and the outlet he told it to, where the phrase holds both.

    «مصادر لـ CNN», and «أبلغ مصدران رويترز أن …», where the outlet is the object.
    """
    start, end = phrase
    if page.cues.heads.get(page.folded[start]) is None and page.cues.heads.get(page.folded[start][1:]) is None:
        return phrase, None
    for index in range(start + 1, end):
        mention = page.mention_at(index)
        if mention is None or mention.type is not EntityType.MEDIA or mention.kind is not MentionKind.NAME:
            continue
        lead = page.folded[index][: max(0, mention.span.start - page.tokens[index].span.start)]
        first = first_of_outlet(page, start + 1, index)
        if lead == "ل" or first < index or (not lead and draft.anchor.cue.group == "TELL"):
            return (start, first), (index, end)
    return phrase, None


def first_of_outlet(page: Page, floor: int, index: int) -> int:
    """Return where «ل» or «لوكالة أنباء» before an outlet's name stands; the name itself where neither does."""
    for first in range(index - 1, max(floor, index - _CALLED) - 1, -1):
        word = page.folded[first]
        if word == "ل" or (word[0] == "ل" and word[1:] in page.cues.use("outlet")):
            return first
    return index


def _is_for(page: Page, start: int, mention: Mention | None) -> bool:
    """Tell whether a phrase begins with ل, and so says what for or to whom."""
    word = page.folded[start]
    if word[0] != "ل":
        return False
    return mention is not None or word.startswith("لل") or word[1:] in page.cues.heads or len(word) == 1


def _is_done_to(page: Page, draft: Draft, start: int) -> bool:
    word = page.folded[start]
    if word in page.cues.heads or page.is_use(start, "role") or page.is_use(start, "person"):
        return False
    if word in page.facts and start + 1 < len(page.tokens) and page.name_of[start + 1] >= 0:
        return True  # «اعتبر زيارة سليم …»
    return draft.anchor.cue.group in _DONE_TO and bool(page.tokens[start].enclitics)


def may_speak(page: Page, head: str) -> bool:
    """Tell whether a phrase without a name can be who speaks.

    A noun of people, outlets or documents can, and a plural that only people have; a negation, a preposition and
    «الاجتماع» or another thing with its article cannot; what is left may be a name that nobody has seen.
    """
    cues, bare = page.cues, head.removeprefix("ال")
    words = (head, bare)
    if bare in cues.heads or any(word in cues.use(use) for word in words for use in _SPEAKING):
        return True
    if head.startswith("ال") and head.endswith("ون"):
        return True  # only people have this plural
    return bare == head and not any(word in cues.use(use) for word in words for use in _SILENT)


def person_after(page: Page, phrase: Range, stop: int) -> Mention | None:
    """Return the person whose title a phrase is, where the name comes after the place of the office.

    «المدير التنفيذي لسوق الذهب سامي نادر», «وزير الصحة في الإقليم، سامي نادر،»: nothing but the office may stand
    between them, and «متحدث باسم الوزيرة …» is the title of somebody else than the name that follows.
    """
    start, end = phrase
    kind = _titled_kind(page, start, end)
    if kind is None:
        return None
    for index in range(end, min(stop, end + _TITLE_REACH)):
        number = page.name_of[index]
        mention = page.mentions[number] if number >= 0 else None
        if mention is not None and mention.type is kind and mention.kind is MentionKind.NAME:
            return mention if page.ranges[number][0] == index and _is_apposed(page, index, number, stop) else None
        if is_finite_cue(page, index) or page.is_use(index, "relative") or page.is_that(index):
            return None
        if page.is_mark[index] and page.folded[index] not in _COMMAS:
            return None
        if page.is_use(index, "preposition") and page.folded[index] not in _OFFICE:
            return None
    return None


def _titled_kind(page: Page, start: int, end: int) -> EntityType | None:
    """Return what the name after a phrase must be: a person's after a title, a body's after «شركة أخرى»."""
    if page.folded[start] in page.cues.use("body") and not page.mentions_in(start, end):
        return EntityType.ORGANIZATION
    return EntityType.PERSON if _is_title(page, start, end) else None


def _is_title(page: Page, start: int, end: int) -> bool:
    bare = page.folded[start].removeprefix("ال")
    entry = page.cues.heads.get(bare)
    is_role = bare in page.cues.use("role") or page.is_use(start, "role") or page.is_use(start, "person")
    if not is_role and (entry is None or entry.number != "one"):
        return False
    for index in range(start, end):
        if page.folded[index] == "باسم" and index + 1 < end and page.is_use(index + 1, "role"):
            return False
    return not any(m.type is EntityType.PERSON and m.kind is MentionKind.NAME for m in page.mentions_in(start, end))


def _is_apposed(page: Page, index: int, number: int, stop: int) -> bool:
    """Tell whether a name stands by itself: no preposition before it, and a comma after it where one is before."""
    mention = page.mentions[number]
    if mention.span.start > page.tokens[index].span.start or page.is_use(index - 1, "preposition"):
        return False
    after = page.ranges[number][1]
    if page.folded[index - 1] in _COMMAS:
        return after >= stop or page.folded[after] in _COMMAS
    return True
