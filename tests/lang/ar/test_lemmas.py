"""Light lemmas: the forms of a noun come together, different words do not."""

import pytest

from tawatur.lang.ar import load


@pytest.mark.parametrize(
    "forms",
    [
        ["السودان", "والسودان", "للسودان", "بالسودان"],
        ["صاروخ", "صواريخ", "الصواريخ", "وبصواريخه"],
        ["حكومة", "الحكومات", "حكومتها", "وللحكومة"],
        ["مسؤول", "مسؤولون", "للمسؤولين", "مسؤوليها"],
        ["قانون", "القوانين"],
        ["إلغاء", "الإلغاء", "لإلغاء", "بإلغائه"],
        ["القاهرة", "القاهره", "بالقاهرة"],
    ],
)
def test_forms_of_one_word(forms):
    assert len({load().lemmatise(form) for form in forms}) == 1


def test_different_words_stay_apart():
    words = ["قانون", "تعاون", "فلسطين", "فلسطيني", "وزير", "وزارة", "بوتين"]
    assert len({load().lemmatise(word) for word in words}) == len(words)


def test_a_name_never_seen_keeps_its_letters():
    assert load().lemmatise("زغرتاوشكي") == "زغرتاوشكي"
