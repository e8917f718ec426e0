"""What the one who passes a report on makes of it: takes it up, passes it on, or keeps off."""

from tawatur.extract.attribution.draft import Draft
from tawatur.extract.page import Page
from tawatur.model import Stance

__all__ = ["find_stance"]

_SO_CALLED = ("ما", "بما", "عما", "لما", "مما")


def find_stance(page: Page, draft: Draft) -> Stance:
    """Return the stance that the cue shows («كشف», «زعم»), or the words that hold the content at arm's length.

    Args:
        page: the document.
        draft: the report.
    """
    cue = [index for first, last in draft.cue for index in range(first, last)]
    if any(page.is_use(index, "keeps_off") for index in cue) or _is_so_called(page, draft):
        return Stance.DISTANCE
    if draft.anchor.cue.stance == "neutral" and any(page.is_use(index, "takes_up") for index in cue):
        return Stance.ENDORSE
    return Stance(draft.anchor.cue.stance)


def _is_so_called(page: Page, draft: Draft) -> bool:
    """Tell whether the article's own words in an indirect content doubt it: «ما أسماه …», «المزعوم»."""
    for piece in draft.content:
        for index in range(piece.start, piece.end):
            if page.is_mark[index] or page.quote_of[index] >= 0:
                continue
            if index > piece.start and page.is_use(index, "so_called") and page.folded[index - 1] in _SO_CALLED:
                return True
    return False
