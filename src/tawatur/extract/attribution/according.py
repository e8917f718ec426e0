"""Markers put to use: a relay for the report they stand with, or a report of their own."""

from collections.abc import Sequence

from tawatur.extract.attribution.contents import Limits, clause_end, trim
from tawatur.extract.attribution.draft import Anchor, Draft, Piece, Range
from tawatur.extract.attribution.sources.markers import FoundMarker
from tawatur.extract.page import Page
from tawatur.extract.phrases import is_finite_cue
from tawatur.lang.cues import Cue
from tawatur.model import EntityType, MentionKind

__all__ = ["is_outlet", "place_markers"]

_COMMAS = ("،", ",", "؛", "-", "–", "—")
_SHORTEST = 2


def place_markers(page: Page, drafts: Sequence[Draft], markers: Sequence[FoundMarker]) -> list[Draft]:
    """Return the drafts with the markers' sources in them, and the reports that markers make, in text order."""
    placed = list(drafts)
    for number, marker in enumerate(markers):
        if _join_draft(page, placed, marker):
            continue
        ends = [other.at for other in markers[number + 1 :]]
        draft = _own_report(page, placed, marker, ends)
        if draft is not None:
            placed.append(draft)
    return sorted(placed, key=lambda draft: (draft.anchor.at, draft.start))


def _join_draft(page: Page, drafts: list[Draft], marker: FoundMarker) -> bool:
    for draft in drafts:
        if draft.anchor.at < marker.at < draft.start:
            _add_source(page, draft, marker)
            return True
        if draft.anchor.at == marker.end and is_finite_cue(page, marker.end):
            _add_source(page, draft, marker)
            return True
    around = next((draft for draft in drafts if _is_inside(draft, marker)), None)
    if around is not None:
        _add_source(page, around, marker)
        return True
    before = [
        draft
        for draft in drafts
        if draft.end <= marker.at
        and (_only_marks(page, draft.end, marker.at) or _only_marks(page, max(c[1] for c in draft.cue), marker.at))
    ]
    if not before:
        return False
    draft = max(before, key=lambda found: found.anchor.at)
    if _is_of_others(page, draft, marker):
        return False
    _add_source(page, draft, marker)
    return True


def _is_inside(draft: Draft, marker: FoundMarker) -> bool:
    """Tell whether a marker stands between the two parts of a content."""
    return len(draft.content) > 1 and draft.content[0].end <= marker.at < draft.content[1].start


def _is_of_others(page: Page, draft: Draft, marker: FoundMarker) -> bool:
    """Tell whether a marker tells whose the last relative clause is, in another's report; that report ends there.

    «قال الوزير إن …، التي أودت بحياة خمسين شخصا، وفقا للأمم المتحدة»: two who speak, each of something else.
    """
    source = marker.source
    if marker.marker.kind != "according" or source is None or draft.speaker is None or len(draft.content) != 1:
        return False
    if any(_passes_on(page, phrase) for phrase in (draft.speaker, source)):
        return False
    piece = draft.content[0]
    for index in range(marker.at - 1, piece.start + _SHORTEST, -1):
        if page.folded[index] in page.cues.use("relative_pronoun") and page.folded[index - 1] in _COMMAS:
            kept = trim(page, piece.start, index, piece.skip)
            draft.content = [kept] if kept is not None else draft.content
            return kept is not None
    return False


def _passes_on(page: Page, phrase: Range) -> bool:
    """Tell whether a phrase is an outlet or a document, through which somebody speaks."""
    return is_outlet(page, phrase) or any(page.is_use(phrase[0], use) for use in ("report", "occasion"))


def _only_marks(page: Page, start: int, end: int) -> bool:
    return (
        end - start <= 4
        and all(page.is_mark[index] for index in range(start, end))
        and not any(page.folded[index] in (".", "؟", "!") for index in range(start, end))
    )


def _add_source(page: Page, draft: Draft, marker: FoundMarker) -> None:
    draft.cue.append(marker.cue)
    source = marker.source
    if source is None or marker.marker.kind in ("tail", "opinion"):
        return
    quoted = marker.marker.kind in ("quoting", "mouth")
    if quoted or not is_outlet(page, source):
        if draft.speaker is None or quoted or is_outlet(page, draft.speaker):
            if draft.speaker is not None:
                draft.relays.insert(0, draft.speaker)
            draft.speaker = source
            draft.relays[0:0] = marker.relays
        elif page.is_use(source[0], "report") and not page.mentions_in(*source):
            draft.relays.extend(marker.relays)  # «بحسب البيان الذي أوردته الوكالة»: the speaker's own
        return
    named = page.mention_at(source[1] - 1)
    described = named is None or named.kind is MentionKind.NOMINAL
    if draft.speaker is not None and is_outlet(page, draft.speaker) and described:
        return  # «حسب الصحيفة» where the paper itself speaks
    draft.relays.extend((*marker.relays, source))


def is_outlet(page: Page, phrase: Range) -> bool:
    """Tell whether a phrase names an outlet, or says «الصحيفة»."""
    word = page.folded[phrase[0]]
    bare = word[1:] if word[:1] in "ولف" and len(word) > 4 else word
    bare = "ال" + word[2:] if word.startswith("لل") else bare
    if bare in page.cues.use("outlet") or word in page.cues.use("outlet"):
        return True
    return any(
        mention.type is EntityType.MEDIA and mention.kind is MentionKind.NAME
        for mention in page.mentions_in(*phrase)[:1]
    )


def _own_report(page: Page, drafts: list[Draft], marker: FoundMarker, ends: list[int]) -> Draft | None:
    first, stop = page.sentence_start(marker.at), page.sentence_end(marker.at)
    if marker.source is None:
        return None
    cuts = sorted([draft.anchor.start for draft in drafts if draft.anchor.joined] + ends)
    lead = all(page.is_mark[i] or page.is_use(i, "connective") for i in range(first, marker.at))
    if lead or _opens_clause(page, marker):
        pieces = _after(page, marker, stop, cuts)
        rule = "according-first"
    else:
        pieces = _around(page, drafts, marker, cuts)
        rule = "according-last"
    if not pieces or sum(piece.end - piece.start for piece in pieces) < _SHORTEST:
        return None
    modality = marker.marker.modality or "content"
    cue = Cue(
        lemma=" ".join(marker.marker.words), group="SOURCE", deny=False, modality=modality, frames=frozenset()
    )
    return Draft(
        rule=rule,
        anchor=Anchor(at=marker.at, start=marker.at, cue=cue, shape="noun", joined=True),
        cue=[(marker.at, marker.end)] if rule == "according-last" else [marker.cue],
        content=pieces,
        opening="np",
        speaker=marker.source,
        relays=list(marker.relays),
    )


def _opens_clause(page: Page, marker: FoundMarker) -> bool:
    """«…، وبحسب المصدر، فإن …»: a marker in the sentence that opens a clause of its own."""
    after = marker.end
    if not marker.conjoined or after + 1 >= len(page.tokens):
        return False
    return page.folded[after] in _COMMAS or page.folded[after].startswith("فا")


def _after(page: Page, marker: FoundMarker, stop: int, cuts: list[int]) -> list[Piece]:
    start = _clause_after(page, marker.end, stop)
    while start < stop and (page.is_mark[start] and page.quote_at.get(start) is None):
        start += 1
    if start < stop and (page.is_that(start) or page.folded[start] in ("فان", "فقد", "فانه", "فانها")):
        start += 1
    if start >= stop:
        return []
    end = clause_end(page, start, Limits(stop=stop, cuts=cuts))
    piece = trim(page, start, end)
    return [piece] if piece else []


def _clause_after(page: Page, start: int, stop: int) -> int:
    """Return where «، فإن …» or «، فقد …» opens the clause, if it does so soon; `start` otherwise."""
    for index in range(start, min(start + 30, stop)):
        word = page.folded[index]
        if page.folded[index - 1] in _COMMAS and (word == "فقد" or word.startswith("فان")):
            return index
    return start


def _says_no_more(page: Page, start: int, end: int) -> bool:
    """Tell whether only marks and words of time and manner stand in a range: «…، بحسب ما ذكرت الوكالة سابقا.»."""
    return all(
        page.is_mark[index] or page.is_use(index, "adverb") or page.is_use(index, "time")
        for index in range(start, end)
    )


def _around(page: Page, drafts: list[Draft], marker: FoundMarker, cuts: list[int]) -> list[Piece]:
    """What a marker after or inside its clause is about: the clause, without the marker and its source."""
    first, stop = page.sentence_start(marker.at), page.sentence_end(marker.at)
    start = first
    for draft in drafts:
        if draft.end <= marker.at and draft.end > start and draft.anchor.at >= first:
            start = draft.end
    if start >= marker.at:
        return []
    # What stands at the end of a sentence that nobody else speaks in tells of all of it.
    if start > first or not _says_no_more(page, marker.end, stop):
        start = _last_relative(page, start, marker.at)
    while start < marker.at and page.is_use(start, "connective") and page.name_of[start] < 0:
        start += 1
    joined = start == first and page.name_of[start] < 0 and page.tokens[start].proclitics[:1] == "و"
    head = trim(page, start, marker.at, 1 if joined else 0)
    if head is None:
        return []
    tail = _goes_on(page, marker.end, stop, cuts)
    return [head, tail] if tail is not None else [head]


def _last_relative(page: Page, start: int, end: int) -> int:
    """Return where the last relative clause in a range begins, after its pronoun; `start` where there is none."""
    for index in range(end - 1, start, -1):
        if page.folded[index] in page.cues.use("relative_pronoun") and (
            page.folded[index - 1] in _COMMAS or page.folded[index][0] == "و"
        ):
            return index + 1
    return start


def _goes_on(page: Page, start: int, stop: int, cuts: list[int]) -> Piece | None:
    """Return what goes on after a marker in the same clause."""
    if start >= stop or page.folded[start] in (".", *_COMMAS) or start in cuts:
        return None
    end = clause_end(page, start, Limits(stop=stop, cuts=cuts))
    tail = trim(page, start, end)
    if tail is None or page.is_use(tail.start, "preposition") or _says_no_more(page, start, end):
        return None
    return None if page.folded[tail.start] in page.cues.use("boundary") else tail
