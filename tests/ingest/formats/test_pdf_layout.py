import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.ingest.formats.pdf_layout import (
    Glyph,
    Line,
    order_glyphs,
    order_is_plausible,
    order_is_stored,
    paragraphs_of,
)


def _place(visual: str, right: float = 500.0, baseline: float = 700.0, size: float = 12.0) -> list[Glyph]:
    """Place what stands on a line, told from the right edge leftwards, each letter 6 points wide."""
    return [
        Glyph(letter, right - 6 * (i + 1), right - 6 * i, baseline, size)
        for i, letter in enumerate(visual)
        if letter != " "
    ]


def _text(glyphs: list[Glyph]) -> str:
    return "\n".join(line.text for line in order_glyphs(glyphs).lines)


@pytest.mark.parametrize(
    ("visual", "read"),
    [
        ("وصل الوفد", "وصل الوفد"),
        ("يناير 5202", "يناير 2025"),
        ("نحو 000,21 شخص", "نحو 12,000 شخص"),
        ("5.3 ملايين", "3.5 ملايين"),
        ("بنسبة %05 تقريبا", "بنسبة 50% تقريبا"),
        ("عام ٥٢٠٢", "عام ٢٠٢٥"),
        ("شركة proC elpmaxE قدمت", "شركة Example Corp قدمت"),
        ("طائرة 61-F جديدة", "طائرة F-16 جديدة"),
        ("نظام 11 swodniW orP جديد", "نظام 11 Pro Windows جديد"),
        (")NNC( وكالة", "(CNN) وكالة"),
        ("lla si hsilgnE ereh", "here English is all"),
    ],
)
def test_a_line_is_read_from_the_right_and_latin_and_figures_from_the_left(visual: str, read: str) -> None:
    assert _text(_place(visual)) == read


def test_brackets_that_stand_for_their_shapes_are_turned() -> None:
    assert _text(_place("وصل )الوفد( أمس »عاجل«")) == "وصل (الوفد) أمس «عاجل»"
    assert _text(_place("وصل (الوفد) أمس «عاجل»")) == "وصل (الوفد) أمس «عاجل»"


def test_lam_and_alef_drawn_as_one_sign_come_lam_first() -> None:
    sign = [Glyph("أ", 482, 488, 700, 12), Glyph("ل", 482, 488, 700, 12)]
    assert (
        _text([Glyph("ا", 494, 500, 700, 12), Glyph("ل", 488, 494, 700, 12), *sign, Glyph("ن", 476, 482, 700, 12)])
        == "اللأن"
    )


def test_a_vowel_sign_goes_to_the_letter_it_stands_over() -> None:
    letters = _place("قلم")
    sign = Glyph("\u064e", letters[1].left + 1, letters[1].right - 1, 706, 12)
    assert _text([sign, *letters]) == "قل\u064eم"


def test_columns_are_read_from_the_right_under_a_headline() -> None:
    rows = [("يمين " * 4).strip(), ("يمين " * 4).strip(), ("يمين " * 4).strip()]
    right = [glyph for i, row in enumerate(rows) for glyph in _place(row, 500, 600 - 14 * i)]
    left = [glyph for i, row in enumerate(rows) for glyph in _place(row.replace("يمين", "يسار"), 350, 600 - 14 * i)]
    headline = _place("عنوان طويل فوق العمودين معا حتى آخر السطر", 500, 650)
    glyphs = [*left, *right, *headline]
    random.Random(7).shuffle(glyphs)
    assert [line.split()[0] for line in _text(glyphs).split("\n")] == ["عنوان", *["يمين"] * 3, *["يسار"] * 3]
    assert not order_glyphs(glyphs).simple
    assert order_glyphs(headline).simple


def test_letters_over_each_other_are_not_simple() -> None:
    glyphs = [Glyph(letter, 100 - 2 * i, 106 - 2 * i, 700, 12) for i, letter in enumerate("وصلالوفدأمس" * 3)]
    assert not order_glyphs(glyphs).simple


@pytest.mark.parametrize(
    ("text", "plausible"), [("المدينة الكبرى " * 9, True), ("ةنيدملا ىربكلا " * 9, False), ("", True)]
)
def test_letters_the_wrong_way_round_are_seen(text: str, plausible: bool) -> None:
    assert order_is_plausible(text) is plausible


def test_lines_stored_in_the_order_they_are_read_are_told_from_others() -> None:
    def lines(order: list[int]) -> list[Line]:
        return [Line("x", 0, 1, 0, 1, stored) for stored in order]

    assert order_is_stored(lines([1, 2, 3, 4, 9, 5, 6, 7, 8]))  # one box set aside
    assert not order_is_stored(lines([1, 4, 7, 2, 5, 8, 3, 6, 9]))  # row by row across the columns
    assert not order_is_stored(lines([4, 5, 6, 1, 2, 3]))
    assert order_is_stored([])


def test_lines_that_run_on_are_one_paragraph() -> None:
    lines = [Line("وصل", 100, 500, 700, 12), Line("الوفد", 100, 500, 686, 12), Line("أمس.", 300, 500, 672, 12)]
    assert (
        paragraphs_of([*lines, Line("ثم", 100, 500, 658, 12), Line("غادر", 100, 500, 644, 12)])
        == "وصل الوفد أمس.\n\nثم غادر"
    )
    assert paragraphs_of([*lines, Line("بعيد", 100, 500, 600, 12)]) == "وصل الوفد أمس.\n\nبعيد"
    assert paragraphs_of([Line("عنوان", 100, 500, 730, 20), *lines]) == "عنوان\n\nوصل الوفد أمس."
    assert paragraphs_of([]) == ""


@given(
    st.lists(st.text("ابتنيل", min_size=1, max_size=8), min_size=1, max_size=12), st.randoms(use_true_random=False)
)
@settings(deadline=None)
def test_words_of_a_line_come_back_whatever_the_order_they_were_stored_in(
    words: list[str], order: random.Random
) -> None:
    glyphs = _place(" ".join(words), right=1000.0)
    order.shuffle(glyphs)
    assert _text(glyphs) == " ".join(words)


@given(
    st.lists(
        st.builds(
            Glyph,
            st.sampled_from([*"اب1 a(\u064b"]),
            st.floats(0, 600),
            st.floats(0, 600),
            st.floats(0, 800),
            st.floats(1, 40),
        ),
        max_size=40,
    )
)
@settings(deadline=None)
def test_no_letter_is_lost_wherever_they_stand(glyphs: list[Glyph]) -> None:
    text = paragraphs_of(order_glyphs(glyphs).lines)
    kept = [glyph.letter for glyph in glyphs if glyph.letter in "ab1ا"]
    assert sorted(letter for letter in text if letter in "ab1ا") == sorted(kept)
