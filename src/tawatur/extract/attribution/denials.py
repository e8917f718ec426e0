"""Denials of what was just told: «، وهو ما تنفيه طهران», «لكن طهران تنفي ذلك»."""

from collections.abc import Iterator, Sequence

from tawatur.extract.attribution.cues.anchors import find_anchors
from tawatur.extract.attribution.cues.subjects import subject_before
from tawatur.extract.attribution.draft import Anchor, Draft, Range
from tawatur.extract.page import Page
from tawatur.extract.phrases import noun_phrase

__all__ = ["denial_cuts", "find_denials"]

_DENYING = frozenset(("DENY", "REJECT"))


def find_denials(page: Page, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the denials whose content is that of the report before them."""
    read = {draft.anchor.at for draft in drafts}
    for anchor in find_anchors(page):
        if anchor.cue.group not in _DENYING or anchor.shape == "participle" or anchor.at in read:
            continue
        speaker = _speaker(page, anchor)
        denied = _denied(page, anchor, drafts) if speaker is not None else None
        if denied is None:
            continue
        yield Draft(
            rule="denial-of-it",
            anchor=anchor,
            cue=[(anchor.at, anchor.at + 1)],
            content=list(denied.content),
            opening="obj",
            speaker=speaker,
        )


def denial_cuts(page: Page) -> Iterator[int]:
    """Yield where a content before «لكن طهران تنفي ذلك» ends."""
    for anchor in find_anchors(page):
        if anchor.cue.group in _DENYING and anchor.shape != "participle" and _points_back(page, anchor):
            left = subject_before(page, anchor)
            first = left[0] if left is not None else anchor.start
            yield first - (first > 0 and page.is_use(first - 1, "joining"))


def _points_back(page: Page, anchor: Anchor) -> bool:
    """Tell whether «ذلك» follows a denial, after its subject or at once."""
    stop = page.sentence_end(anchor.at)
    end = max(noun_phrase(page, anchor.at + 1, stop), anchor.at + 1)
    return "ذلك" in page.folded[anchor.at + 1 : min(end + 1, stop)]


def _speaker(page: Page, anchor: Anchor) -> Range | None:
    stop = page.sentence_end(anchor.at)
    after = anchor.at + 1
    before = page.folded[anchor.at - 1] if anchor.at else ""
    points_back = anchor.pronoun and (before in page.cues.use("relative") or before in page.cues.use("claim"))
    if points_back:
        end = noun_phrase(page, after, stop)
        return (after, end) if end > after else None
    left = subject_before(page, anchor)
    if left is not None:
        return left if after < stop and page.folded[after] == "ذلك" else None
    end = noun_phrase(page, after, stop)
    return (after, end) if after < end < stop and page.folded[end] == "ذلك" else None


def _denied(page: Page, anchor: Anchor, drafts: Sequence[Draft]) -> Draft | None:
    """The last report before a denial: in its sentence, or in the one before."""
    sentence = page.tokens[anchor.at].sentence
    before = [
        draft
        for draft in drafts
        if draft.anchor.at < anchor.at
        and draft.end <= anchor.at
        and sentence - page.tokens[draft.end - 1].sentence <= 1
        and not draft.anchor.cue.deny
    ]
    return max(before, key=lambda draft: draft.anchor.at) if before else None
