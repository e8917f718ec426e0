"""Descriptions as rules find them."""

import pytest

from tawatur.extract.mentions.nominals import match_nominals


def found(ground, text):
    seen = ground(text)
    return [seen.row.words(c.first, c.end, c.skip) for c in match_nominals(seen)]


def test_an_office_with_its_state_where_no_name_follows(ground):
    assert found(ground, "وقال الرئيس الإيراني إن") == ["الرئيس الإيراني"]
    assert found(ground, "وقال الرئيس الروسي فلاديمير بوتين إن") == []


@pytest.mark.parametrize("word", ["سموه", "الجانبان", "بلاده", "الصحيفة", "المجتمع الدولي"])
def test_words_that_always_stand_for_somebody(ground, word):
    assert found(ground, f"أكد {word} ذلك") == [word]
