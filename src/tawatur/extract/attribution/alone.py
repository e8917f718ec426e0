"""Quotations that no cue opens: titles of reports, and speech that goes on with the last speaker."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tawatur.extract.attribution.contents import spoken
from tawatur.extract.attribution.draft import Anchor, Draft, Piece, Range
from tawatur.extract.page import Page, Quote
from tawatur.lang.cues import Cue
from tawatur.model import EntityType, MentionKind

__all__ = ["find_quoted_alone"]

# A shorter quotation without a cue is a name or a word held at arm's length.
_LEAST_WORDS = 5
_MARKED = Cue(lemma="«»", group="SAY", deny=False, modality="content", frames=frozenset(("say",)))


def find_quoted_alone(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the reports of quotations that no cue opens, one a sentence.

    A quotation that opens its paragraph after one that ended the paragraph before goes on with it, as does one that
    follows another in its sentence: that draft gets its words, and none is returned.
    """
    told = {index for draft in drafts for piece in draft.content for index in range(piece.start, piece.end)}
    told |= {index for draft in drafts for first, last in draft.cue for index in range(first, last)}
    found: list[Draft] = []
    alone = [quote for quote in page.quotes if _is_alone(page, quote, told)]
    for _, group in groupby(alone, key=lambda quote: page.tokens[quote.open].sentence):
        quotes = list(group)
        pieces = sorted({piece.start: piece for quote in quotes for piece in spoken(page, quote)}.items())
        content = [piece for _, piece in pieces]
        if not content:
            continue
        opened = _title_words(page, quotes[0]) or _said_words(page, quotes[0])
        before = _goes_on_with(page, quotes[0], drafts) if opened is None else None
        if before is not None:
            before.content = sorted([*before.content, *content], key=lambda piece: piece.start)
        else:
            found.append(_draft(page, quotes[0], content))
    return found


def _is_alone(page: Page, quote: Quote, told: set[int]) -> bool:
    """Tell whether a quotation is long enough to be speech and no report has any of it."""
    words = sum(not page.is_mark[index] for index in range(quote.first, quote.end))
    if not quote.speech or words < _LEAST_WORDS:
        return False
    if _title_words(page, quote) is None and not told.isdisjoint(range(quote.first, quote.end)):
        return False
    inner = any(other.first <= quote.open and quote.end <= other.end for other in page.quotes if other is not quote)
    named = any(page.is_use(index, "named_by") for index in _words_before(page, quote))
    # A mark that ends its paragraph is a misprint around a name.
    apart = page.paragraph(quote.open) != page.paragraph(quote.first)
    return not (inner or named or apart or page.heading(quote.open))


def _goes_on_with(page: Page, quote: Quote, drafts: Sequence[Draft]) -> Draft | None:
    """Return the report whose quotation ended the paragraph before, where this one opens its own, or the clause."""
    start = page.sentence_start(quote.open)
    for draft in drafts:
        if draft.rule == "according-last" and start <= quote.open < draft.start < page.sentence_end(quote.open):
            return draft  # «ارتكبت "سلسلة أخطاء …" سمحت …، وفقا للتقرير»
    before = [draft for draft in drafts if draft.end <= quote.open]
    if not before:
        return None
    last = max(before, key=lambda draft: (draft.end, draft.anchor.at))
    if page.quote_of[last.end - 1] < 0:
        return None
    if last.end > start:
        return last
    opens = start == quote.open and (start == 0 or page.paragraph(start - 1) != page.paragraph(start))
    near = all(page.is_mark[index] for index in range(last.end, quote.open))
    return last if opens and near else None


def _draft(page: Page, quote: Quote, content: list[Piece]) -> Draft:
    titled = _title_words(page, quote)
    cue = titled or _said_words(page, quote) or (quote.open, quote.open + 1)
    return Draft(
        rule="quoted-title" if titled else "quoted-alone",
        anchor=Anchor(at=cue[0], start=cue[0], cue=_MARKED, shape="perfect", joined=True),
        cue=[cue],
        content=content,
        opening="quote",
        speaker=_outlet_before(page, cue[0]) if titled else None,
    )


def _words_before(page: Page, quote: Quote) -> Iterator[int]:
    """Yield the two words before a quotation in its sentence, the nearer first."""
    words = [i for i in range(page.sentence_start(quote.open), quote.open) if not page.is_mark[i]]
    yield from reversed(words[-2:])


def _title_words(page: Page, quote: Quote) -> Range | None:
    """«تحت عنوان», «بعنوان» right before the marks."""
    titles = page.cues.use("title")
    for index in _words_before(page, quote):
        word = page.folded[index]
        if word not in titles and word.removeprefix("ب") not in titles:
            return None
        two = page.folded[index - 1] in page.cues.use("before_title")
        return index - two, index + 1
    return None


def _said_words(page: Page, quote: Quote) -> Range | None:
    """«قوله», «بقوله» right before the marks."""
    for index in _words_before(page, quote):
        word = page.folded[index]
        said = page.is_use(index, "said") or (word[0] == "ب" and word[1:] in page.cues.use("said"))
        return (index, index + 1) if said else None
    return None


def _outlet_before(page: Page, index: int) -> Range | None:
    """The outlet whose title it is: the first in the sentence."""
    for mention in page.mentions_in(page.sentence_start(index), index):
        if mention.type is EntityType.MEDIA and mention.kind is not MentionKind.ADJECTIVE:
            return page.token_range(mention.span)
    return None
