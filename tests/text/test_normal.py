"""The normal form and the way back from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lang.ar import load
from tawatur.lang.en import load as load_english
from tawatur.text.normal import fold, normalise

PACK = load()
ANY = st.text(max_size=60) | st.text(
    alphabet="ابوي أىة\u0654\u0653ـ\u064b\u0651\u200f\ufefb\ufdfa\ufc60٤۶یکABC\n", max_size=60
)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("مُحَمَّدٌ", "محمد"),
        ("كـــبير", "كبير"),
        ("\u202bطهران\u202c", "طهران"),
        ("\ufefb شيء", "لا شيء"),
        ("\ufe87\ufef3\ufeae\ufe8d\ufee5", "إيران"),
        ("٢٠٢٥ و۱۴۰۴", "2025 و1404"),
        ("ایران کشور", "ايران كشور"),
        ("\u0627\u0654علن", "أعلن"),
        ("12٫5٪", "12.5%"),
        ("ﷺ", "صلى الله عليه وسلم"),
    ],
)
def test_normal_forms(text, normal):
    assert normalise(text, PACK).normal == normal


def test_letters_often_confused_fold_to_one():
    assert fold("أإآٱا ىي ةه ؤو ئي RT", PACK) == "ااااا يي هه وو يي rt"


def test_offsets_lead_back_to_the_letters():
    form = normalise("وقال مُحَمَّد \ufefb", PACK)
    assert form.normal == "وقال محمد لا"
    assert [form.to_raw[i] for i in (5, 6, 7, 8)] == [5, 7, 9, 12]
    # The ligature is one character of the text and two of the normal form.
    assert form.to_raw[10] == form.to_raw[11] == 14


@given(ANY)
def test_twice_is_once(text):
    once = normalise(text, PACK).normal
    assert normalise(once, PACK).normal == once


@given(ANY)
def test_the_map_never_falls_and_folding_keeps_the_length(text):
    form = normalise(text, PACK)
    assert len(form.folded) == len(form.normal)
    assert len(form.to_raw) == len(form.normal) + 1
    assert all(a <= b for a, b in zip(form.to_raw, form.to_raw[1:], strict=False))
    assert form.to_raw[-1] == len(text)


def test_a_text_that_needs_nothing_keeps_its_offsets():
    form = normalise("Tehran denied it.", load_english())
    assert form.normal == "Tehran denied it."
    assert list(form.to_raw) == list(range(18))
