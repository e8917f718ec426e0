"""Cues after what was said, or between its parts: «…»، قال المبعوث، «…»."""

from collections.abc import Iterator, Sequence

from tawatur.extract.attribution.contents import trim
from tawatur.extract.attribution.cues.anchors import find_anchors
from tawatur.extract.attribution.draft import Draft, Piece
from tawatur.extract.page import Page, Quote
from tawatur.extract.phrases import noun_phrase

__all__ = ["find_finals"]

_SAYING = frozenset(("SAY", "ADD", "STRESS", "EXPLAIN", "ANNOUNCE", "REPLY", "WARN"))
_COMMAS = ("،", ",", "-", "–", "—")
_ENDS = (".", "!", "؟", "?", "…")


def find_finals(page: Page, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the reports whose cue follows a comma after what was said and has nothing but its speaker after it.

    A draft that begins with the quotation after such a cue gets the part before the cue too, and is not yielded.
    """
    read = {draft.anchor.at: draft for draft in drafts}
    for anchor in find_anchors(page):
        as_told = anchor.at > 0 and page.folded[anchor.at - 1] in page.cues.use("as_told")
        if anchor.cue.group not in _SAYING or anchor.shape != "perfect" or (anchor.joined and not as_told):
            continue
        before = _said_before(page, anchor.at - as_told)
        if before is None:
            continue
        known = read.get(anchor.at)
        if known is not None:
            if known.opening == "quote" and page.quote_at.get(anchor.at - 2) is None:
                known.content.insert(0, before)
            continue
        stop = page.sentence_end(anchor.at)
        end = noun_phrase(page, anchor.at + 1, stop)
        if end <= anchor.at + 1 or not _over(page, end, stop):
            continue
        content, cue = [before], [(anchor.at, anchor.at + 1)]
        after = _quote_after(page, end)
        if after is not None:
            content.append(after)
        yield Draft(
            rule="cue-final",
            anchor=anchor,
            cue=cue,
            content=content,
            opening="quote",
            speaker=(anchor.at + 1, end),
        )


def _said_before(page: Page, cue: int) -> Piece | None:
    """Return what stands before a cue: a quotation, or a clause before a comma."""
    index = cue - 1
    first = page.sentence_start(cue)
    quote = _closing_at(page, cue)
    if quote is not None and quote.open == first:
        return trim(page, quote.first, quote.end)
    quote = _closing_at(page, index)
    if quote is not None and page.folded[index] in _COMMAS:
        return trim(page, quote.first, quote.end)
    if index <= first or page.folded[index] not in _COMMAS:
        return None
    if any(page.folded[n] in _COMMAS for n in range(first, index)) or page.quote_of[index] >= 0:
        return None
    words = sum(not page.is_mark[n] for n in range(first, index))
    # A short phrase before the comma is a place, a time or «من جهته», not what was said.
    return trim(page, first, index) if words >= 4 and not page.is_use(first, "preposition") else None


def _closing_at(page: Page, after: int) -> Quote | None:
    return next((quote for quote in page.quotes if quote.closed and quote.after == after), None)


def _over(page: Page, end: int, stop: int) -> bool:
    """Tell whether nothing is told after the speaker, or a quotation goes on."""
    return end >= stop or page.folded[end] in _ENDS or _quote_after(page, end) is not None


def _quote_after(page: Page, end: int) -> Piece | None:
    if end + 1 < len(page.tokens) and page.folded[end] in _COMMAS:
        quote = page.quote_at.get(end + 1)
        if quote is not None:
            return trim(page, quote.first, quote.end)
    return None
