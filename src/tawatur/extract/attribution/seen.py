"""Reports as an encoder sees them: ends of contents are set, and what rules miss is added.

Rules propose and explain; the encoder learnt from annotated articles what is content, cue and source, and decides
where rules are unsure. Without one, drafts stay as they are.
"""

from collections.abc import Iterator, Sequence

from tawatur.extract.attribution.contents import trim
from tawatur.extract.attribution.draft import Anchor, Draft, Piece, Range
from tawatur.extract.page import Page
from tawatur.extract.seen import Head
from tawatur.extract.spans import LabelledSpan, decode_bio
from tawatur.lang.cues import Cue

__all__ = ["weigh_drafts"]

# Found on twenty articles that neither rules nor encoder had learnt from.
_SURE = 0.8
_OUTSIDE, _INSIDE = 0.9, 0.9
# An end is moved back only where the encoder sees at least so much of the content.
_SOME = 0.25
_LEAST_WORDS = 3
# How far from the content its cue may stand, and from the cue its source, in tokens.
_CUE_REACH, _SOURCE_REACH = 25, 15
_ANY = Cue(lemma="", group="SAY", deny=False, modality="content", frames=frozenset())


def weigh_drafts(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the ends that the encoder sees, and those that only it sees, in text order."""
    content, cue = page.heads.get("content"), page.heads.get("cue")
    if content is None or cue is None:
        return list(drafts)
    kept = list(drafts)
    starts = {first for draft in kept for first, _ in draft.cue}
    for draft in kept:
        _set_end(page, content, draft, starts)
    added = list(_missed(page, content, cue, kept))
    return sorted([*kept, *added], key=lambda draft: (draft.anchor.at, draft.start))


def _set_end(page: Page, content: Head, draft: Draft, starts: set[int]) -> None:
    """Move the end of a content that no quotation closes to where the encoder is sure that it ends."""
    if draft.opening not in ("that", "np", "obj") or len(draft.content) != 1:
        return
    piece = draft.content[0]
    stop = page.sentence_end(piece.end - 1)
    end = piece.end
    while end < stop and end not in starts and content.share(end, end + 1, "I-content") > _INSIDE:
        end += 1
    if end == piece.end and content.share(piece.start, piece.end, "B-content", "I-content") > _SOME:
        while end - 1 > piece.start + 1 and content.share(end - 1, end, "O") > _OUTSIDE:
            end -= 1
    if end != piece.end:
        draft.content = [trim(page, piece.start, end, piece.skip) or piece]


def _missed(page: Page, content: Head, cue: Head, kept: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a draft for each stretch that the encoder takes for content, with a cue and a speaker beside it."""
    covered = {i for draft in kept for piece in draft.content for i in range(piece.start, piece.end)}
    used = {i for draft in kept for first, end in draft.cue for i in range(first, end)}
    cues = [found for found in decode_bio(cue.scores, cue.labels) if used.isdisjoint(range(found.first, found.end))]
    for found in decode_bio(content.scores, content.labels):
        free = [i for i in range(found.first, found.end) if i not in covered and not page.is_mark[i]]
        if found.confidence < _SURE or len(free) < max(_LEAST_WORDS, (found.end - found.first) / 2):
            continue
        beside = [c for c in cues if _distance(c, found) <= _CUE_REACH and _together(page, c.first, found.first)]
        piece = trim(page, found.first, found.end)
        if beside and piece is not None:
            nearest = min(beside, key=lambda c: (_distance(c, found), c.first))
            cues.remove(nearest)
            draft = _draft(page, nearest, piece)
            if draft.speaker is not None:
                yield draft


def _distance(one: LabelledSpan, other: LabelledSpan) -> int:
    return max(other.first - one.end, one.first - other.end, 0)


def _together(page: Page, one: int, other: int) -> bool:
    return page.tokens[one].sentence == page.tokens[other].sentence


def _draft(page: Page, cue: LabelledSpan, piece: Piece) -> Draft:
    token = page.tokens[cue.first]
    anchor = Anchor(
        at=cue.first, start=cue.first, cue=_ANY, shape="perfect", joined=token.proclitics.startswith(("و", "ف"))
    )
    speaker, relays = _sources(page, cue, piece)
    return Draft(
        rule="encoder",
        anchor=anchor,
        cue=[(cue.first, cue.end)],
        content=[piece],
        opening="np",
        speaker=speaker,
        relays=relays,
    )


def _sources(page: Page, cue: LabelledSpan, piece: Piece) -> tuple[Range | None, list[Range]]:
    """Return who speaks and who passes it on, by the head of sources, near a cue and outside the content."""
    head = page.heads.get("source")
    if head is None:
        return None, []
    near = [
        found
        for found in decode_bio(head.scores, head.labels)
        if _distance(found, cue) <= _SOURCE_REACH
        and _together(page, found.first, cue.first)
        and not piece.start <= found.first < piece.end
    ]
    speakers = [found for found in near if found.label == "speaker"]
    best = min(speakers, key=lambda found: _distance(found, cue), default=None)
    relays = [(found.first, found.end) for found in near if found.label == "relay"]
    return ((best.first, best.end) if best is not None else None), relays
