"""Offsets of a document count in the article's own text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

PACK = load()


def document(text):
    return read(make_article(text=text, lang="ar"), PACK)


def test_a_vowel_after_a_word_belongs_to_it_an_invisible_mark_does_not():
    text = "قال مُحَمَّدٌ\u200f أمس"
    name = document(text).tokens[1]
    assert name.form == "محمد"
    assert name.span.of(text) == "مُحَمَّدٌ"


def test_a_ligature_is_taken_whole():
    text = "ا\ufefbن"
    page = document(text)
    assert page.normal == "االان"[0] + "لا" + "ن"
    assert page.raw_span(1, 2).of(text) == "\ufefb"
    assert page.raw_span(2, 3).of(text) == "\ufefb"


def test_the_way_there_and_back():
    text = "وَقَالَ الوَزِيرُ"
    page = document(text)
    for token in page.tokens:
        assert page.normal_at(token.span.start) == token.start
        assert page.raw_span(token.start, token.end) == token.span
        assert page.words(token.span) == token.span.of(text)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, 99)])
def test_a_stretch_that_is_none_is_refused(start, end):
    with pytest.raises(ValueError, match="no stretch"):
        document("قال الوزير").raw_span(start, end)


@given(data=st.data())
def test_every_stretch_gives_back_its_words(data, texts):
    text = data.draw(texts)
    page = document(text)
    if not page.normal:
        return
    start = data.draw(st.integers(0, len(page.normal) - 1))
    end = data.draw(st.integers(start + 1, len(page.normal)))
    span = page.raw_span(start, end)
    again = document(span.of(text))
    assert page.normal[start:end] in again.normal
