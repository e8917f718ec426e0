"""Organisations, outlets and places by their first word."""

import pytest

from tawatur.extract.mentions.bodies import match_bodies

CASES = [
    ("قالت وزارة التربية والتعليم إن", ["وزارة التربية والتعليم"]),
    ("اجتمع مجلس النواب الهولندي أمس", ["مجلس النواب الهولندي"]),
    ("كتبت صحيفة «صدى الجبل» أمس", ["صدى الجبل"]),
    ("كتبت صحيفة غازيتا ديلو الإيطالية", ["غازيتا ديلو"]),
    ("في مدينة بوخوم أمس", ["بوخوم"]),
    ("رحبت الحكومة الهولندية بذلك", ["الحكومة الهولندية"]),
    ("رحبت الحكومة بذلك", []),
    ("قالت الوكالة أمس", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_follows_the_first_word(ground, text, expected):
    seen = ground(text)
    assert [seen.row.words(c.first, c.end, c.skip) for c in match_bodies(seen.row, seen.taken)] == expected


def test_a_government_is_its_state(ground):
    seen = ground("رحبت الحكومة الهولندية بذلك")
    assert [c.known.id for c in match_bodies(seen.row, seen.taken)] == ["state:NLD"]
