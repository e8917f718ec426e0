"""How far what was said goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.extract.attribution.draft import Opening, Piece
from tawatur.extract.page import Page, Quote

__all__ = ["Limits", "clause_end", "find_content", "trim"]

_COMMAS = ("،", ",", "؛", "-", "–", "—")
_ENDS = (".", "!", "?", "؟", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a content may not pass.

    Attributes:
        stop: where the sentence, or the quotation that holds the cue, ends.
        cuts: tokens at which another report starts, in order.
    """

    stop: int
    cuts: Sequence[int]


def find_content(page: Page, opening: Opening, limits: Limits) -> list[Piece]:
    """Return the content that opens at `opening`, in its pieces; none where nothing is left of it."""
    quote = _quote_at(page, opening) if opening.kind in ("colon", "quote") else None
    if quote is not None:
        pieces = _spoken(page, quote)
        return _with_tail(page, pieces, quote, limits) if len(pieces) == 1 else pieces
    end = clause_end(page, opening.start, limits)
    if opening.kind in ("np", "obj"):
        end = _noun_end(page, opening.start, end)
    piece = trim(page, opening.start, end, opening.skip)
    return [piece] if piece else []


def trim(page: Page, start: int, end: int, skip: int = 0) -> Piece | None:
    """Return a stretch without the marks at its ends; None where nothing is left."""
    while start < end and page.is_mark[start] and page.folded[start] not in "([":
        start, skip = start + 1, 0
    while end > start and page.is_mark[end - 1] and page.folded[end - 1] not in ")]":
        end -= 1
    while end - 1 > start and page.folded[end - 1] in ("و", "ف"):
        end -= 1
    return Piece(start=start, end=end, skip=skip) if start < end else None


def clause_end(page: Page, start: int, limits: Limits) -> int:
    """Return where a content that starts at a token ends: walk on, over the quotations that it holds."""
    index, stop = start, min(limits.stop, len(page.tokens))
    if start >= stop:
        return start
    outside = page.quote_of[start] < 0
    cuts = {cut for cut in limits.cuts if cut > start}
    while index < stop:
        if index in cuts:
            return index
        quote = page.quote_at.get(index)
        if quote is not None and quote.speech and quote.end > index:
            index = quote.after
            if quote.after > stop and page.folded[quote.end - 1] in _ENDS:
                return quote.end
            stop = max(stop, _sentence_end_after(page, quote))
            continue
        if outside and index + 1 < len(page.tokens) and _tells_on(page, index):
            return index
        index += 1
    return min(index, stop)


def _noun_end(page: Page, start: int, end: int) -> int:
    """Return where a content that is a noun phrase ends at the latest: before a comma and another verb."""
    for index in range(start + 1, end - 1):
        if page.folded[index] in _COMMAS[:2] and page.quote_of[index] == page.quote_of[start]:
            after = index + 1
            if page.tokens[after].proclitics.startswith(("و", "ف")) and page.is_event_verb(after):
                return index
    return end


def _sentence_end_after(page: Page, quote: Quote) -> int:
    if page.folded[quote.end - 1] in _ENDS:
        return quote.after
    last = min(quote.after, len(page.tokens) - 1)
    return page.sentence_end(last) if page.paragraph(last) == page.paragraph(quote.open) else quote.after


def _tells_on(page: Page, index: int) -> bool:
    """Tell whether the article's own voice goes on here: «، وهو ما …», «الأمر الذي …», «في إشارة إلى …»."""
    word, after = page.folded[index], page.folded[index + 1]
    cues = page.cues
    if word in cues.use("unverified") and after in cues.use("unverified"):
        return True  # «ولم يتسنَّ لرويترز التحقق …»
    if word == "في" and after in cues.use("aside_opener"):
        return True
    relative = after in cues.use("relative")
    if word in ("الامر", "امر"):
        return relative
    paused = page.folded[index - 1] in _COMMAS
    if word in cues.use("telling_on"):
        return paused or relative
    asides = word == "مما" or (word == "في" and page.is_use(index + 1, "occasion"))
    return paused and (asides or (word == "بعد" and after in ("ان", "ما")))


def _quote_at(page: Page, opening: Opening) -> Quote | None:
    for index in (opening.at, opening.at + 1, opening.at + 2):
        quote = page.quote_at.get(index)
        if quote is not None and all(page.is_mark[between] for between in range(opening.at, index)):
            return quote
    return None


def _spoken(page: Page, quote: Quote) -> list[Piece]:
    """The words of a quotation, and of those that go on with it: «…»، و«…», or over paragraphs."""
    pieces: list[Piece] = []
    current: Quote | None = quote
    while current is not None:
        piece = trim(page, current.first, current.end)
        if piece:
            pieces.append(piece)
        current = _next_quote(page, current)
    return pieces


def _next_quote(page: Page, quote: Quote) -> Quote | None:
    index = quote.after
    here = page.paragraph(quote.open)
    while index < len(page.tokens):
        following = page.quote_at.get(index)
        if following is not None:
            same = page.paragraph(index) == here
            return following if same or following.continues else None
        word = page.folded[index]
        if not ((word == "و" and page.paragraph(index) == here) or word in _COMMAS or word in _ENDS):
            return None
        index += 1
    return None


def _with_tail(page: Page, pieces: list[Piece], quote: Quote, limits: Limits) -> list[Piece]:
    """Add what goes on after the closing mark in the same clause: «… المساعدة" لنظام …»."""
    after = quote.after
    if after >= limits.stop or page.is_mark[after] or after in page.asides or page.folded[quote.end - 1] in _ENDS:
        return pieces
    inner = page.folded[after + 1] if after + 1 < limits.stop else ""
    told = page.is_use(after, "occasion") or inner in page.cues.use("occasion") or inner in page.cues.use("time")
    opens = page.folded[after] in page.cues.use("tail_opener")
    if told or not (opens or page.tokens[after].proclitics.startswith(("ل", "ب"))):
        return pieces
    piece = trim(page, after, clause_end(page, after, limits))
    return [Piece(start=pieces[0].start, end=piece.end, skip=pieces[0].skip)] if piece else pieces
