"""How far what was said goes."""

from collections.abc import Sequence

from tawatur.extract.attribution.draft import Opening, Piece
from tawatur.extract.page import Page, Quote

__all__ = ["clause_end", "find_content", "trim"]

_COMMAS = ("،", ",", "؛", "-", "–", "—")
_ENDS = (".", "!", "?", "؟", "…")


def find_content(page: Page, opening: Opening, stop: int, cuts: Sequence[int]) -> list[Piece]:
    """Return the content that opens at `opening`: at most up to `stop`, before the first of `cuts` after it.

    Args:
        page: the document.
        opening: where it opens.
        stop: where the sentence, or the quotation that holds the cue, ends.
        cuts: tokens at which another report starts, in order.
    """
    if opening.kind in ("colon", "quote"):
        quote = _quote_at(page, opening)
        if quote is not None:
            pieces = _spoken(page, quote)
            return _with_tail(page, pieces, quote, stop, cuts) if len(pieces) == 1 else pieces
    start = opening.start
    end = clause_end(page, start, stop, cuts)
    piece = trim(page, start, end, opening.skip)
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


def _with_tail(page: Page, pieces: list[Piece], quote: Quote, stop: int, cuts: Sequence[int]) -> list[Piece]:
    """Add what goes on after the closing mark in the same clause: «… المساعدة" لنظام …»."""
    after = quote.after
    if after >= stop or page.is_mark[after] or page.folded[quote.end - 1] in _ENDS or after in page.asides:
        return pieces
    word = page.folded[after]
    inner = page.folded[after + 1] if after + 1 < stop else ""
    if page.is_use(after, "occasion") or inner in page.cues.use("occasion") or inner in page.cues.use("time"):
        return pieces
    if word not in page.cues.use("tail_opener") and not page.tokens[after].proclitics.startswith(("ل", "ب")):
        return pieces
    piece = trim(page, after, clause_end(page, after, stop, cuts))
    return [Piece(start=pieces[0].start, end=piece.end, skip=pieces[0].skip)] if piece else pieces


def _next_quote(page: Page, quote: Quote) -> Quote | None:
    index = quote.after
    here = page.paragraph(quote.open)
    while index < len(page.tokens):
        following = page.quote_at.get(index)
        if following is not None:
            same = page.paragraph(index) == here
            return following if same or following.continues else None
        word = page.folded[index]
        if (word == "و" and page.paragraph(index) == here) or word in _COMMAS or word in _ENDS:
            index += 1
        else:
            return None
    return None


def clause_end(page: Page, start: int, stop: int, cuts: Sequence[int]) -> int:
    """Return where a content that starts at a token ends: walk on, over the quotations that it holds."""
    index = start
    stop = min(stop, len(page.tokens))
    if start >= stop:
        return start
    inside = page.quote_of[start]
    barred = iter(cut for cut in cuts if cut > start)
    cut = next(barred, None)
    while index < stop:
        while cut is not None and cut < index:
            cut = next(barred, None)
        if cut == index:
            return index
        quote = page.quote_at.get(index)
        if quote is not None and quote.speech and quote.end > index:
            index = quote.after
            if quote.after > stop and page.folded[quote.end - 1] in _ENDS:
                return quote.end
            stop = max(stop, _sentence_end_after(page, quote))
            continue
        if inside < 0 and _tells_on(page, index):
            return index
        index += 1
    return min(index, stop)


def _sentence_end_after(page: Page, quote: Quote) -> int:
    if page.folded[quote.end - 1] in _ENDS:
        return quote.after
    last = min(quote.after, len(page.tokens) - 1)
    return page.sentence_end(last) if page.paragraph(last) == page.paragraph(quote.open) else quote.after


def _tells_on(page: Page, index: int) -> bool:
    """Tell whether the article's own voice goes on here: «، وهو ما …», «، وذلك …», «الأمر الذي …»."""
    word = page.folded[index]
    if index + 1 >= len(page.tokens):
        return False
    if word in page.cues.use("unverified") and page.folded[index + 1] in page.cues.use("unverified"):
        return True  # «ولم يتسنَّ لرويترز التحقق …»
    before, after = page.folded[index - 1], page.folded[index + 1]
    if word == "في" and after in page.cues.use("aside_opener"):
        return True  # «في إشارة إلى …»
    if word == "مما" or (word == "في" and page.is_use(index + 1, "occasion")):
        return before in _COMMAS
    if word == "بعد" and page.folded[index + 1] in ("ان", "ما"):
        return page.folded[index - 1] in _COMMAS
    if word not in page.cues.use("telling_on"):
        return False
    before = page.folded[index - 1]
    if word in ("الامر", "امر"):
        return page.folded[index + 1] in page.cues.use("relative")
    return before in _COMMAS or page.folded[index + 1] in page.cues.use("relative")
