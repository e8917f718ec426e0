"""Refusals to say either: «رفض المتحدث تأكيد أو نفي وجود محادثات»."""

from collections.abc import Iterator, Sequence

from tawatur.extract.attribution.contents import Limits, clause_end, trim
from tawatur.extract.attribution.cues.anchors import find_anchors
from tawatur.extract.attribution.cues.subjects import subject_before
from tawatur.extract.attribution.draft import Draft
from tawatur.extract.page import Page
from tawatur.extract.phrases import noun_phrase

__all__ = ["NO_COMMENT", "find_refusals"]

NO_COMMENT = "no-comment"
# How far after the verb «تأكيد أو نفي» may stand.
_REACH = 8


def find_refusals(page: Page, cuts: Sequence[int]) -> Iterator[Draft]:
    """Yield a report for each refusal to affirm or deny what follows.

    Args:
        page: the document.
        cuts: where another report starts, which ends a content.
    """
    for anchor in find_anchors(page):
        if anchor.cue.group != "REJECT":
            continue
        stop = page.sentence_end(anchor.at)
        at = next(
            (i for i in range(anchor.at + 1, min(anchor.at + _REACH, stop)) if _is_either(page, i, stop)), None
        )
        if at is None:
            continue
        start = at + 3
        content = trim(page, start, clause_end(page, start, Limits(stop=stop, cuts=cuts))) if start < stop else None
        speaker = subject_before(page, anchor)
        if speaker is None and at > anchor.at + 1:
            speaker = (anchor.at + 1, max(noun_phrase(page, anchor.at + 1, at), anchor.at + 2))
        if content is not None:
            yield Draft(
                rule=NO_COMMENT,
                anchor=anchor,
                cue=[(anchor.at, anchor.at + 1), (at, at + 3)],
                content=[content],
                opening="obj",
                speaker=speaker,
            )


def _is_either(page: Page, index: int, stop: int) -> bool:
    """Tell whether «تأكيد أو نفي» starts at a token."""
    if index + 2 >= stop:
        return False
    return page.is_use(index, "either") and page.folded[index + 1] == "او" and page.is_use(index + 2, "either")
