"""Numbers in words and figures: those that a newspaper writes are read back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.extract.numerals import figure_value, find_numbers, lexer_of
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

UNITS = {
    True: ("", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"),
    False: ("", "واحدة", "اثنتين", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"),
}
TEENS = {True: ("أحد عشر", "اثنا عشر"), False: ("إحدى عشرة", "اثنتي عشرة")}
TENS = ("", "عشر", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
HUNDREDS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")


def spell(number: int, *, masculine: bool, nominative: bool, hundred: str) -> str:
    """Write a number from 0 to 999,999 as newspapers do.

    Args:
        number: the number.
        masculine: the gender of the words for its units.
        nominative: the case of its tens and duals («عشرون» or «عشرين»).
        hundred: the spelling of the hundred («مئة» or «مائة»).
    """
    if number == 0:
        return "صفر"
    thousands, rest = divmod(number, 1000)
    parts = []
    if thousands:
        parts.append(_thousands(thousands, masculine=masculine, nominative=nominative, hundred=hundred))
    if rest:
        parts.append(_below_thousand(rest, masculine=masculine, nominative=nominative, hundred=hundred))
    return " و".join(parts)


def _thousands(number: int, *, masculine: bool, nominative: bool, hundred: str) -> str:
    if number == 1:
        return "ألف"
    if number == 2:
        return "ألفان" if nominative else "ألفين"
    noun = "آلاف" if 3 <= number <= 10 else "ألفا" if number % 100 else "ألف"
    return f"{_below_thousand(number, masculine=masculine, nominative=nominative, hundred=hundred)} {noun}"


def _below_thousand(number: int, *, masculine: bool, nominative: bool, hundred: str) -> str:
    hundreds, rest = divmod(number, 100)
    parts = []
    if hundreds == 1:
        parts.append(hundred)
    elif hundreds == 2:
        parts.append(hundred[:-1] + ("تان" if nominative else "تين"))
    elif hundreds:
        parts.append(HUNDREDS[hundreds] + hundred)
    if rest:
        parts.append(_below_hundred(rest, masculine=masculine, nominative=nominative))
    return " و".join(parts)


def _below_hundred(number: int, *, masculine: bool, nominative: bool) -> str:
    tens, units = divmod(number, 10)
    if number < 10:
        return UNITS[masculine][units]
    if number == 10:
        return "عشرة" if masculine else "عشر"
    if number < 13:
        return TEENS[masculine][number - 11]
    if number < 20:
        return f"{UNITS[masculine][units]} {'عشر' if masculine else 'عشرة'}"
    word = TENS[tens] + ("ون" if nominative else "ين")
    return f"{UNITS[masculine][units]} و{word}" if units else word


def numbers(text: str) -> list[tuple[float, str]]:
    """Return value and kind of the numbers in a text."""
    document = read(make_article(text=text, lang="ar"), load())
    return [
        (number.value, number.kind)
        for sentence in document.sentences
        for number in find_numbers(lexer_of(load()).cut(document, sentence))
    ]


@settings(deadline=None)
@given(st.integers(0, 999_999), st.booleans(), st.booleans(), st.sampled_from(["مئة", "مائة"]))
def test_a_number_in_words_is_read_back(number, masculine, nominative, hundred):
    words = spell(number, masculine=masculine, nominative=nominative, hundred=hundred)
    assert numbers(f"بلغ العدد {words}.") == [(number, "cardinal")], words


@settings(deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([",", "٬", " ", ""]))
def test_a_number_in_figures_is_read_back(number, mark):
    assert figure_value(f"{number:,}".replace(",", mark)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("مليون", 1e6),
        ("مليوني", 2e6),
        ("ملياران وثلاثمئة مليون", 2.3e9),
        ("مليار و600 مليون", 1.6e9),
        ("3 ملايين ونصف المليون", 3.5e6),
        ("مليون ونصف مليون", 1.5e6),
        ("1,5 مليار", 1.5e9),
        ("نصف مليون", 5e5),
        ("ربع المليار", 2.5e8),
        ("مئة ألف مليون", 1e11),
        ("3 تريليونات", 3e12),
        ("سبعمئة وخمسين ألفا و12", 750012),
        ("3 مئة و21", 321),
        ("ثلاث مئة", 300),
        ("مئة وثلاثة وثلثين", 103 + 2 / 3),
        ("عشرون وثلاثة أخماس", 20.6),
        ("ثلاث دزينات", 36),
        ("سالب خمسة", -5),
        ("9ر0 مليون", 9e5),
    ],
)
def test_large_mixed_and_broken_numbers(text, value):
    ((found, kind),) = numbers(text)
    assert (found, kind) == (pytest.approx(value), "cardinal")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("الثالث", [(3, "ordinal")]),
        ("الحادي عشر", [(11, "ordinal")]),
        ("السادسة والعشرين", [(26, "ordinal")]),
        ("ثلثي", [(2 / 3, "fraction")]),
        ("ثلاثة أرباع", [(0.75, "fraction")]),
        ("عشرات الآلاف", [(10000, "vague")]),
        ("بضعة ملايين", [(3e6, "vague")]),
        ("ألف وألفين", [(1000, "cardinal"), (2000, "cardinal")]),
        ("300 و212", [(300, "cardinal"), (212, "cardinal")]),
        ("20 مليونا و30 مليونا", [(2e7, "cardinal"), (3e7, "cardinal")]),
        ("5 بالمئة و3 في المئة", [(5, "cardinal"), (3, "cardinal")]),
    ],
)
def test_orders_parts_and_numbers_side_by_side(text, found):
    assert numbers(text) == [(pytest.approx(value), kind) for value, kind in found]


@pytest.mark.parametrize("text", ["Su-35", "5+1", "كميات كبيرة", "لست هناك", "ثمن السلعة", "أحدهم"])
def test_what_only_looks_like_a_number_is_none(text):
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("figures", "value"),
    [
        ("48,570", 48570),
        ("12,5", 12.5),
        ("0,125", 0.125),
        ("10.000", 10000),
        ("10.500", 10.5),
        ("1.234.567", 1234567),
    ],
)
def test_marks_in_figures(figures, value):
    assert figure_value(figures) == value


def test_the_lexer_keeps_dates_clocks_and_names_whole():
    document = read(make_article(text="وصلت Su-35 في 20/7/2015 عند 21:30 والفاتح 110", lang="ar"), load())
    lexemes = lexer_of(load()).cut(document, document.sentences[0])
    assert [(each.form, each.shape) for each in lexemes if each.shape != "word"] == [
        ("su-35", "name"),
        ("20/7/2015", "date"),
        ("21:30", "clock"),
        ("110", "number"),
    ]


def test_a_lexeme_knows_what_is_written_together_with_it():
    document = read(make_article(text="وبثلاثة أيام وللسنة المقبلة", lang="ar"), load())
    three, _, year, _ = lexer_of(load()).cut(document, document.sentences[0])
    assert (three.form, three.joined, three.prefixed) == ("ثلاثه", True, True)
    assert document.normal[three.start : three.end] == "ثلاثة"
    assert document.normal[three.written : three.end] == "وبثلاثة"
    assert (year.form, year.definite) == ("لسنه", True)
