"""Sources that no verb names: «بحسب …», «وفقًا لـ …», «نقلًا عن …», «على حد قوله», «كما ذكر …»."""

from dataclasses import dataclass

from tawatur.extract.attribution.draft import Range
from tawatur.extract.page import Page
from tawatur.extract.phrases import is_finite_cue, noun_phrase
from tawatur.lang.cues import SourceMarker
from tawatur.model import EntityType, MentionKind

__all__ = ["FoundMarker", "find_markers"]

# What «كما ذكر» refers to stands before it in the sentence: so many words at least.
_TOLD_BEFORE = 4
# How far after the source of a marker the outlet may stand that it spoke to.
_TOLD_TO = 10
_STOPS = ("،", ",", ".", ":")
_COMMAS = ("،", ",")
# What stands between a source without a name and where it belongs.
_OFFICE = frozenset(("في", "من", "لدي", "لدى"))
_PUBLISHING = frozenset(("PUB", "RELAY", "CIRCULATE"))


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMarker:
    """A marker on the page.

    Attributes:
        at: its first token; `cue` are the tokens of its words.
        source: the phrase that it names; None where only a pronoun does («على حد قوله»).
        relays: who passes it on, as named inside («بحسب ما نقلت رويترز عن …»).
        end: the token after all of it.
        conjoined: و is written before it.
    """

    at: int
    marker: SourceMarker
    cue: Range
    source: Range | None
    relays: tuple[Range, ...]
    end: int
    conjoined: bool


def find_markers(page: Page) -> tuple[FoundMarker, ...]:
    """Return the markers of a page, those that name no source left out («وفقًا للاتفاق»)."""
    found: list[FoundMarker] = []
    index, last = 0, len(page.tokens)
    while index < last:
        marker = None
        if not page.is_mark[index] and page.quote_of[index] < 0:
            marker = _marker_at(page, index) or _as_told(page, index)
        if marker is None:
            index += 1
            continue
        found.append(marker)
        index = max(marker.end, index + 1)
    return tuple(found)


def _marker_at(page: Page, index: int) -> FoundMarker | None:
    word = page.folded[index]
    markers = page.cues.markers
    conjoined = word not in markers and len(word) > 3 and word[0] in "وف" and word[1:] in markers
    candidates = markers.get(word[1:] if conjoined else word, ())
    for marker in candidates:
        words = marker.words
        end = index + len(words)
        if end > len(page.tokens) or any(page.folded[index + n] != words[n] for n in range(1, len(words) - 1)):
            continue
        if len(words) > 1 and not _last_fits(page, end - 1, words[-1], marker.kind):
            continue
        return _read_source(page, index, end, marker, conjoined=conjoined)
    return None


def _issuer(page: Page, start: int, after: int, stop: int) -> Range:
    """«بيان صادر عن الرئاسة»: who issued it speaks."""
    for index in (after - 1, after):
        if page.folded[index].startswith("صادر") and page.folded[index + 1] == "عن":
            end = noun_phrase(page, index + 2, stop)
            if end > index + 2:
                return index + 2, end
    return start, after


def _as_told(page: Page, index: int) -> FoundMarker | None:
    """Read «كما ذكر المتحدث» where nothing is told after it: it names who told what stands before."""
    if page.folded[index] not in page.cues.use("as_told"):
        return None
    verb = index + 1 + (page.folded[index] == "علي" and page.folded[index + 1 : index + 2] == ["ما"])
    stop = page.sentence_end(index)
    if (
        index - page.sentence_start(index) < _TOLD_BEFORE
        or verb + 1 >= stop
        or (verb == index + 1 and page.folded[index] == "علي")
    ):
        return None
    forms = page.cues.verbs.get(page.folded[verb])
    if not forms or page.is_use(verb + 1, "preposition"):
        return None
    end = noun_phrase(page, verb + 1, stop)
    over = end >= stop or page.is_mark[end] or _marker_at(page, end) is not None
    if end <= verb + 1 or not over or page.folded[end : end + 1] == [":"]:
        return None
    if end < stop and page.quote_at.get(end) is not None:
        return None
    marker = SourceMarker(kind="according", words=(page.folded[index],))
    return FoundMarker(
        at=index, marker=marker, cue=(index, verb + 1), source=(verb + 1, end), relays=(), end=end, conjoined=False
    )


def _last_fits(page: Page, index: int, wanted: str, kind: str) -> bool:
    word = page.folded[index]
    return word == wanted or (kind == "tail" and word.startswith(wanted) and len(word) <= len(wanted) + 3)


def _read_source(page: Page, at: int, end: int, marker: SourceMarker, *, conjoined: bool) -> FoundMarker | None:
    stop = page.sentence_end(at)
    if end >= stop and marker.kind != "tail":
        return None
    if marker.kind == "tail" and page.folded[end - 1] != marker.words[-1]:
        return FoundMarker(
            at=at, marker=marker, cue=(at, end), source=None, relays=(), end=end, conjoined=conjoined
        )
    start = end
    if marker.attached:
        if not page.folded[end].startswith(marker.attached):
            return None
        if page.folded[end] == marker.attached:
            start += 1
    told = _told_by(page, start, stop, marker)
    if told is not None:
        source, relays, after, cue_end = told
        return FoundMarker(
            at=at, marker=marker, cue=(at, cue_end), source=source, relays=relays, end=after, conjoined=conjoined
        )
    after = noun_phrase(page, start, stop)
    if after <= start or _is_no_source(page, start, marker) or marker.words[-1].endswith("ما"):
        return None
    if after + 2 < stop and page.is_use(start, "occasion"):
        start, after = _issuer(page, start, after, stop)
    outlet = _told_to(page, after, stop) or _published_by(page, start, after, stop)
    return FoundMarker(
        at=at,
        marker=marker,
        cue=(at, end),
        source=(start, after),
        relays=(outlet,) if outlet else (),
        end=outlet[1] if outlet else _office_end(page, start, after, stop),
        conjoined=conjoined,
    )


def _office_end(page: Page, start: int, after: int, stop: int) -> int:
    """Return where «وفقًا لمسؤول في وزارة النفط،» ends: whose he is belongs to nothing that he tells.

    A comma or what opens a clause must follow: «بحسب الوزير في هذا الملف تغيير» goes on with what is told.
    """
    head = page.folded[start].removeprefix("ل")
    if after + 1 >= stop or page.folded[after] not in _OFFICE or head not in page.cues.heads:
        return after
    end = noun_phrase(page, after + 1, stop)
    closed = end < stop and (page.folded[end] in _COMMAS or page.is_that(end) or page.folded[end].startswith("فان"))
    return end if end > after + 1 and closed else after


def _published_by(page: Page, start: int, after: int, stop: int) -> Range | None:
    """The outlet of «بحسب البيان الذي أوردته وكالة …»."""
    verb = after + (after < stop and page.folded[after] in page.cues.use("relative"))
    if verb + 1 >= stop or not (page.is_use(start, "occasion") or page.is_use(start, "report")):
        return None
    word = page.folded[verb]
    stem = next((word.removesuffix(end) for end in ("ها", "ه") if word.endswith(end)), "")
    if not any(form.cue.group in _PUBLISHING for form in page.cues.verbs.get(stem, ())):
        return None
    end = noun_phrase(page, verb + 1, stop)
    return (verb + 1, end) if end > verb + 1 else None


def _told_to(page: Page, start: int, stop: int) -> Range | None:
    """The outlet of «بحسب مصدر في الوزارة لـ"الأفق"»: after the source, before any comma."""
    outlets = page.cues.use("outlet")
    for index in range(start, min(stop, start + _TOLD_TO)):
        mention = page.mention_at(index)
        if page.folded[index] in _STOPS or page.is_that(index) or is_finite_cue(page, index):
            return None
        if mention is None or mention.type is not EntityType.MEDIA or mention.kind is not MentionKind.NAME:
            continue
        lead = page.folded[index][: max(0, mention.span.start - page.tokens[index].span.start)]
        before = page.folded[max(start, index - 2) : index]
        if "ل" in (lead, *before) or any(word[:1] == "ل" and word[1:] in outlets for word in before):
            return index, page.token_range(mention.span)[1]
    return None


def _told_by(
    page: Page, start: int, stop: int, marker: SourceMarker
) -> tuple[Range | None, tuple[Range, ...], int, int] | None:
    """Read «ما» and a verb after a marker: «بحسب ما ذكرت رويترز», «وفق ما نقلت تاس عن الوزير»."""
    word = page.folded[start]
    verb = start
    if word in ("ما", "لما") or (marker.attached and word == "لما"):
        verb = start + 1
    elif not marker.words[0].endswith("ما"):
        return None
    if verb < stop and page.folded[verb] in ("جاء", "ورد"):
        verb += 1
        if verb < stop and page.folded[verb] in ("في", "على", "علي"):
            verb += 1
        after = noun_phrase(page, verb, stop)
        return ((verb, after), (), after, verb) if after > verb else None
    forms = page.cues.verbs.get(page.folded[verb]) if verb < stop else None
    if not forms:
        return None
    subject = verb + 1
    while subject < stop and (page.is_use(subject, "adverb") or page.folded[subject] in ("به", "عنه", "عليه")):
        subject += 1
    after = noun_phrase(page, subject, stop)
    if after <= subject:
        return None
    if any("relay" in form.cue.frames for form in forms) and after < stop and page.folded[after] == "عن":
        end = noun_phrase(page, after + 1, stop)
        if end > after + 1:
            return (after + 1, end), ((subject, after),), end, verb + 1
    return (subject, after), (), after, verb + 1


def _is_no_source(page: Page, start: int, marker: SourceMarker) -> bool:
    """«وفقًا للاتفاق» tells by what terms, not by whom."""
    word = page.folded[start]
    if page.name_of[start] < 0 and page.tokens[start].enclitics and word not in page.cues.heads:
        return marker.kind == "according"  # «على حسب موقعها»
    for lead in ("لل", "ال", "ل", "بال", ""):
        if word.startswith(lead) and word[len(lead) :] in page.cues.use("not_source"):
            return marker.kind in ("according", "opinion")
    return marker.kind == "opinion" and page.mention_at(start) is None
