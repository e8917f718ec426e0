"""How far what was said goes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tawatur.extract.attribution.draft import Opening, Piece
from tawatur.extract.page import Page, Quote
from tawatur.extract.phrases import is_finite_cue
from tawatur.lang.cues import CueForm

__all__ = ["Limits", "clause_end", "find_content", "spoken", "trim"]

_COMMAS = ("،", ",", "؛", "-", "–", "—")
_ENDS = (".", "!", "?", "؟", "…")
# Prepositions that what was said stands after: «شدد على», «أشار إلى».
_GOVERNED = ("علي", "الي")
_LEAST_BEFORE_RELATIVE = 5
# A closing mark that no opening one belongs to still tells where what was said ends.
_LONE_CLOSES = ("»", "”")


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
    if quote is not None and not _goes_on(page, quote, limits.stop):
        pieces = spoken(page, quote)
        return _with_tail(page, pieces, quote, limits) if len(pieces) == 1 else pieces
    end = _quoted_end(page, opening) or clause_end(page, opening.start, limits)
    if opening.kind in ("np", "obj", "quote"):
        end = _noun_end(page, opening.start, end)
    piece = trim(page, opening.start, end, opening.skip)
    rest = _after_aside(page, end, limits)
    return [found for found in (piece, rest) if found is not None]


def _after_aside(page: Page, end: int, limits: Limits) -> Piece | None:
    """Return what goes on after a source between commas: «إن القوات ستنسحب، بحسب البيان، خلال شهر»."""
    after = page.asides.get(end, len(page.tokens))
    start = after + 1
    if start >= limits.stop or not {page.folded[end - 1], page.folded[after]} <= set(_COMMAS[:2]):
        return None
    opens = page.tokens[start].proclitics[:1] in ("و", "ف") or page.is_that(start) or is_finite_cue(page, start)
    if opens or page.is_mark[start] or start in limits.cuts or start in page.asides:
        return None
    joins = page.folded[start] in page.cues.use("boundary") or page.is_use(start, "joining")
    return None if joins else trim(page, start, clause_end(page, start, limits))


def _quoted_end(page: Page, opening: Opening) -> int:
    """Return where a content that is one quotation ends, before a comma that no و follows; 0 where it goes on."""
    start = opening.start
    while start < len(page.tokens) and page.folded[start] in (":", "ـ"):
        start += 1
    quote = page.quote_at.get(start)
    if quote is None or not quote.closed or quote.after + 1 >= len(page.tokens):
        return 0
    if opening.kind not in ("np", "that") or not (quote.speech or opening.kind == "np"):
        return 0
    joined = page.tokens[quote.after + 1].proclitics[:1] == "و"
    return quote.end if page.folded[quote.after] in _COMMAS[:2] and not joined else 0


def _goes_on(page: Page, quote: Quote, stop: int) -> bool:
    """Tell whether the words after a short quotation belong to the same phrase: «أعلنت «تحرير» المحافظة …»."""
    after = quote.after
    if quote.end - quote.first > 1 or not quote.closed or after >= stop:
        return False
    if page.is_mark[after] or after in page.asides:
        return False
    return not (is_finite_cue(page, after) or page.is_use(after, "time") or page.is_use(after, "connective"))


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
    cuts = {cut for cut in limits.cuts if cut > start and not _too_early(page, start, cut)}
    while index < stop:
        if index in cuts:
            break
        quote = page.quote_at.get(index)
        if quote is not None and quote.speech and quote.end > index:
            turn = _turn_inside(page, quote, cuts)
            if turn:
                return turn
            index = quote.after
            if (quote.after > stop and page.folded[quote.end - 1] in _ENDS) or _is_told_of(page, quote, start):
                return quote.end
            stop = max(stop, _sentence_end_after(page, quote))
            continue
        if outside and _is_over(page, index):
            break
        index += 1
    return min(index, stop)


def _is_told_of(page: Page, quote: Quote, start: int) -> bool:
    """Tell whether a clause of the article follows a content that is one quotation: «إنه "أصيب" الذي …»."""
    after = quote.after
    if after >= len(page.tokens) or quote.open > start or page.is_mark[after]:
        return False
    return page.folded[after] in page.cues.use("relative_pronoun") or page.is_use(after, "telling_on")


def _turn_inside(page: Page, quote: Quote, cuts: Collection[int]) -> int:
    """Return where a cue without a subject stands after a comma inside a quotation; 0 where none does.

    Papers put the marks late: «"… كارثة كبرى، مؤكدا معارضة بلاده"», «"… لن نقبل، وشدد على …"».
    """
    for cut in sorted(cut for cut in cuts if quote.first < cut < quote.end):
        word = page.folded[cut]
        participle = any(form.shape == "participle" for form in page.cues.verbs.get(word, ()))
        perfect = word[0] == "و" and any(_is_his(form) for form in page.cues.verbs.get(word[1:], ()))
        follows = cut + 1 < quote.end and (page.is_that(cut + 1) or page.folded[cut + 1] in _GOVERNED)
        if page.folded[cut - 1] in _COMMAS and (participle or (perfect and follows)):
            return cut
    return 0


def _is_his(form: CueForm) -> bool:
    """Tell whether a form is «he said» or «she said», with no object."""
    return form.shape == "perfect" and not (form.verb.plural or form.verb.pronoun)


def _too_early(page: Page, start: int, cut: int) -> bool:
    """Tell whether a relative clause follows the first words of a content: «إن الاتهامات التي قال إن … باطلة»."""
    return cut - start < _LEAST_BEFORE_RELATIVE and page.folded[cut] in page.cues.use("relative_pronoun")


def _noun_end(page: Page, start: int, end: int) -> int:
    """Return where a content that is a noun phrase ends at the latest: before another clause."""
    for index in range(start + 1, end - 1):
        if page.quote_of[index] != page.quote_of[start]:
            continue
        paused = page.folded[index] in _COMMAS[:2]
        after = index + paused
        if _turns(page, after) or (paused and _new_clause(page, after)):
            return index
    return end


def _turns(page: Page, index: int) -> bool:
    """Tell whether a clause against what was said opens: «لكن …», «ولكنه …», «إلا أن …»."""
    word = page.folded[index]
    if word in page.cues.use("yet"):
        return index + 1 < len(page.tokens) and page.folded[index + 1].startswith("ان")
    return word in page.cues.use("joining") and "لكن" in word


def _new_clause(page: Page, index: int) -> bool:
    """Tell whether a verb after و opens a clause of its own: «، وأمر …», «، ولم …», «، وكان …»."""
    if page.tokens[index].proclitics.startswith(("و", "ف")) and page.is_event_verb(index):
        return True
    word = page.folded[index]
    if word in page.cues.use("joining") or word == "فقد":
        return True
    if word == "وفي" and index + 1 < len(page.tokens):
        return page.folded[index + 1].isdigit() or page.is_use(index + 1, "time")
    return word[0] == "و" and (word in page.cues.use("verb_negator") or word[1:] in page.cues.use("particle"))


def _sentence_end_after(page: Page, quote: Quote) -> int:
    if page.folded[quote.end - 1] in _ENDS:
        return quote.after
    last = min(quote.after, len(page.tokens) - 1)
    return page.sentence_end(last) if page.paragraph(last) == page.paragraph(quote.open) else quote.after


def _is_over(page: Page, index: int) -> bool:
    """Tell whether what was said is over before a token: at a closing mark that nothing opened, or at an aside."""
    if page.folded[index] in _LONE_CLOSES:
        return all(quote.end != index for quote in page.quotes)
    return index + 1 < len(page.tokens) and (_tells_on(page, index) or _tells_of_it(page, index))


def _tells_on(page: Page, index: int) -> bool:
    """Tell whether the article's own voice goes on here: «، وهو ما …», «الأمر الذي …», «مما …»."""
    word, after = page.folded[index], page.folded[index + 1]
    relative = after in page.cues.use("relative")
    if word in ("الامر", "امر"):
        return relative
    if word in page.cues.use("telling_on"):
        named = after in page.cues.nouns or after in page.cues.use("claim") or after in page.cues.use("act")
        return page.is_mark[index - 1] or relative or named or _is_done_to(page, index + 2)
    if page.folded[index - 1] not in _COMMAS:
        return False
    asides = word in ("مما", "وكان", "وكانت") or (word == "في" and page.is_use(index + 1, "occasion"))
    return asides or (word == "بعد" and after in ("ان", "ما"))


def _is_done_to(page: Page, index: int) -> bool:
    """Tell whether a verb that reports has a pronoun with it: «وهو طلب رفضته …»."""
    if index >= len(page.tokens):
        return False
    return any(form.verb.pronoun for form in page.cues.verbs.get(page.folded[index], ()))


def _tells_of_it(page: Page, index: int) -> bool:
    """Tell whether it is told how it was said, or what was not: «في إشارة إلى …», «وذلك في …», «دون أن …»."""
    word, after = page.folded[index], page.folded[index + 1]
    if word[0] == "ب" and word[1:] in page.cues.use("said"):
        return index + 1 in page.quote_at  # «بقوله "…"»
    if word == "وذلك":
        return _circumstance(page, index + 1)
    if word in ("دون", "بدون"):
        return _left_unsaid(page, index + 1)
    unverified = page.cues.use("unverified")  # «ولم يتسنَّ لرويترز التحقق …»
    return (word in unverified and after in unverified) or (word == "في" and after in page.cues.use("aside_opener"))


def _circumstance(page: Page, index: int) -> bool:
    """Tell whether «وذلك» goes on with when or why it was said: «على خلفية …», «في تصريحات …», «بعد أن …»."""
    word, after = page.folded[index], page.folded[index + 1] if index + 1 < len(page.tokens) else ""
    if word == "في":
        return page.is_use(index + 1, "occasion") or after.removeprefix("ال") in page.cues.use("occasion")
    return (word, after) in (("علي", "خلفيه"), ("بعد", "ان"))


def _left_unsaid(page: Page, index: int) -> bool:
    """Tell whether «دون» opens what the speaker did not say: «دون ذكر اسمها», «دون أن يحدد …»."""
    word = page.folded[index]
    if word == "ان":
        return True
    bare = word.removeprefix("ال")
    after = page.folded[index + 1] if index + 1 < len(page.tokens) else ""
    return bare in page.cues.nouns or bare in page.cues.verbs or after == "ما"


def _quote_at(page: Page, opening: Opening) -> Quote | None:
    for index in (opening.at, opening.at + 1, opening.at + 2):
        quote = page.quote_at.get(index)
        if quote is not None and all(page.is_mark[between] for between in range(opening.at, index)):
            return quote
    return None


def spoken(page: Page, quote: Quote) -> list[Piece]:
    """Return the words of a quotation, and of those that go on with it: «…»، و«…», or over paragraphs."""
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
