"""Noun phrases: where the words that name a source end."""

import pytest

from tawatur.extract.mentions import find_mentions
from tawatur.extract.page import Page
from tawatur.extract.phrases import is_finite_cue, is_noun_of_action, noun_phrase, skip_bracket
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def page_of(text: str) -> Page:
    """Return a page with its mentions."""
    document = read(make_article(text=text, lang="ar"), load())
    return Page(document, load(), find_mentions(document, load()))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("الوزير إن الحوار مستمر", "الوزير"),
        ("طهران تزويد موسكو بالسلاح", "طهران"),
        ("وزير الخارجية الروسي سيرغي لافروف استعداده", "وزير الخارجية الروسي سيرغي لافروف"),
        ("مصر وقطر إن الحوار مستمر", "مصر وقطر"),
        ("مصدر أمني في المدينة", "مصدر أمني"),
        ("مسؤولون أوكرانيون إن الهجوم فشل", "مسؤولون أوكرانيون"),
        ("المتحدث باسم الحكومة أمس", "المتحدث باسم الحكومة"),
        ("وسائل إعلام محلية أن", "وسائل إعلام محلية"),
        ("مسؤول لصحيفة محلية إن", "مسؤول"),
        ("في المدينة", ""),
    ],
)
def test_a_phrase_ends_where_something_else_begins(text, phrase):
    page = page_of(text)
    end = noun_phrase(page, 0, len(page.tokens))
    assert (page.words(0, end) if end else "") == phrase


def test_a_barred_proclitic_ends_it():
    page = page_of("الحكومة بتخفيف القيود")
    assert noun_phrase(page, 0, 3, barred="ب") == 1


@pytest.mark.parametrize(("word", "action"), [("تزويد", True), ("استخدام", True), ("مقتل", True), ("وزير", False)])
def test_verbal_nouns_are_known_by_their_shape(word, action):
    assert is_noun_of_action(word) is action


def test_finite_cues_are_seen_with_waw():
    page = page_of("وقال الوزير مضيفا")
    assert is_finite_cue(page, 0)
    assert not is_finite_cue(page, 1)
    assert not is_finite_cue(page, 2)


def test_brackets_are_skipped_whole():
    page = page_of("الوزير (65 عاما) إن")
    assert skip_bracket(page, 1, len(page.tokens)) == 5
    assert skip_bracket(page, 0, len(page.tokens)) == 1
