"""A page: tokens with the quotations and names they belong to."""

import pytest

from tawatur.extract.mentions import find_mentions
from tawatur.extract.page import Page
from tawatur.lang.ar import load
from tawatur.model import Span, make_article
from tawatur.text import read


def page_of(text: str) -> Page:
    """Return a page with its mentions."""
    document = read(make_article(text=text, lang="ar"), load())
    return Page(document, load(), find_mentions(document, load()))


def test_tokens_are_found_by_their_place():
    text = "قالت إيران إن الاتفاق قريب."
    page = page_of(text)
    for token in page.tokens:
        assert page.find(token.span.start) == token.index
        assert page.token_range(token.span) == (token.index, token.index + 1)
    assert page.words(1, 3) == "إيران إن"
    assert page.token_range(Span(0, len(text))) == (0, len(page.tokens))


def test_a_span_may_leave_out_what_is_written_before_a_word():
    page = page_of("طالب بتخفيف العقوبات.")
    assert page.span(1, 3, 1).of(page.document.article.text) == "تخفيف العقوبات"


def test_short_quotations_are_names_and_long_ones_speech():
    page = page_of("أعلنت «حركة النور» أن «المفاوضات لم تحقق أي تقدم يذكر».")
    assert [quote.speech for quote in page.quotes] == [False, True]
    inside = [index for index in range(len(page.tokens)) if page.quote_of[index] >= 0]
    assert page.words(inside[0], inside[-1] + 1) == "المفاوضات لم تحقق أي تقدم يذكر"


def test_after_a_colon_even_a_short_quotation_is_speech():
    page = page_of("وقال: «لن نتراجع».")
    assert [quote.speech for quote in page.quotes] == [True]


@pytest.mark.parametrize(("text", "reports"), [("قال إن الحوار مستمر", True), ("غادر بعد أن انتهى", False)])
def test_that_after_a_word_of_time_opens_no_report(text, reports):
    page = page_of(text)
    that = next(index for index, word in enumerate(page.folded) if word == "ان")
    assert page.is_that(that) is reports


def test_mentions_are_found_in_a_range():
    page = page_of("التقى سيرغي لافروف وزير خارجية مصر في موسكو.")
    names = [mention.name for mention in page.mentions_in(0, len(page.tokens))]
    assert "سيرغي لافروف" in names
    assert page.mention_at(1) is not None
    assert page.mention_at(0) is None


def test_closed_words_are_known_with_and_without_waw():
    page = page_of("وفي المساء قال")
    assert page.is_use(0, "preposition")
    assert not page.is_use(2, "preposition")


def test_phrases_set_aside_are_remembered():
    page = page_of("قال الوزير بحسب رويترز إن الحوار مستمر.")
    page.set_asides([(2, 4)])
    assert page.asides == {2: 4}
    assert page.inside_asides == {2, 3}
