"""Names that lists know, and adjectives of nationality."""

import pytest

from tawatur.extract.mentions.gazetteer import match_adjectives, match_names


def found(row, text):
    line = row(text)
    return [(line.words(c.first, c.end, c.skip), c.known.id) for c in match_names(line)]


def test_the_longest_name_wins(row):
    assert found(row, "اجتماع مجلس الأمن الدولي") == [("مجلس الأمن الدولي", "organization:un-security-council")]


@pytest.mark.parametrize("text", ["منظومة إس-400", "منظومة إس 400", "منظومة S-400", "منظومة «إس-400»"])
def test_names_with_figures(row, text):
    assert [known for _, known in found(row, text)] == ["weapon:s-400"]


def test_agencies_of_initials(row):
    for text in ("(أ ف ب)", "(أ.ف.ب)", "فرانس برس"):
        assert [known for _, known in found(row, text)] == ["media:afp"]


ADJECTIVES = [
    ("الأميركي", "USA"),
    ("الأمريكية", "USA"),
    ("الامريكى", "USA"),
    ("أميركيون", "USA"),
    ("الإيرانيين", "IRN"),
    ("والإيرانيان", "IRN"),
    ("للروس", "RUS"),
    ("الروسيتين", "RUS"),
    ("أتراك", "TUR"),
    ("سعوديات", "SAU"),
    ("لبنانيًا", "LBN"),
    ("الكورية الشمالية", "PRK"),
    ("الكوري الجنوبي", "KOR"),
]


@pytest.mark.parametrize(("text", "state"), ADJECTIVES)
def test_every_form_of_an_adjective(row, text, state):
    assert [c.country for c in match_adjectives(row(f"هناك {text} هنا"))] == [state]


@pytest.mark.parametrize("text", ["الغربي", "العربية", "الأوروبيون", "الأممي", "الخليجية", "قوة مالية", "المالية"])
def test_what_names_no_state_is_not_marked(row, text):
    assert list(match_adjectives(row(f"هناك {text} هنا"))) == []


def test_a_language_is_not_a_state(row):
    assert list(match_adjectives(row("كتب باللغة الإنجليزية"))) == []


def test_a_state_that_is_also_an_adjective_is_told_by_the_word_before(row):
    assert [c.country for c in match_adjectives(row("السياسة السعودية"))] == ["SAU"]
    assert list(match_adjectives(row("زار السعودية"))) == []


def test_a_weak_adjective_counts_beside_a_body_of_state(row):
    assert [c.country for c in match_adjectives(row("الجيش المالي"))] == ["MLI"]
    assert list(match_adjectives(row("الدعم المالي"))) == []
