"""What an article says about a report beside it: that it was or could not be checked, why a source has no name."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.attribution.contents import trim
from tawatur.extract.attribution.draft import Draft, Piece, Range
from tawatur.extract.attribution.unnamed import find_reasons
from tawatur.extract.attribution.verifications import find_notes
from tawatur.extract.page import Page

__all__ = ["without_notes"]


def without_notes(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return reports whose contents leave out what the article says about them, and none that a reason opens.

    Args:
        page: the document.
        drafts: the reports.
    """
    reasons = find_reasons(page)
    ranges = [*reasons, *((note.first, note.end) for note in find_notes(page))]
    inside = {index for first, end in reasons for index in range(first, end)}
    kept = []
    for draft in drafts:
        if draft.anchor.at in inside:
            continue
        pieces = draft.content
        for span in ranges:
            pieces = [part for piece in pieces for part in _outside(page, piece, span)]
        if pieces:
            draft.content = pieces
            kept.append(draft)
    return kept


def _outside(page: Page, piece: Piece, span: Range) -> list[Piece]:
    """Return what a piece holds beside a range that starts inside it; quoted words are the speaker's own."""
    first, end = span
    if not piece.start < first < piece.end or page.quote_of[first] >= 0:
        return [piece]
    before = trim(page, piece.start, first, piece.skip)
    after = trim(page, end, piece.end) if end < piece.end else None
    parts = [replace(before, skip=piece.skip)] if before is not None else []
    return [*parts, after] if after is not None else parts
