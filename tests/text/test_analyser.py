"""Words for full text search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lang.ar import load
from tawatur.lang.en import load as load_english
from tawatur.text.analyser import analyse_query, analyse_terms

PACK = load()


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("السودان", "زار والسودان في حرب"),
        ("مُحَمَّد", "وصل محمد أمس"),
        ("أعلن", "اعلن الوزير"),
        ("صواريخ", "أطلقت الصواريخ ليلا"),
        ("صواريخ", "أطلق صاروخا ثم صاروخ آخر"),
        ("الحكومة", "نفت حكومتها ذلك"),
        ("مسؤول", "قال مسؤولون للصحفيين"),
        ("القاهرة", "وصل الى القاهره"),
        ("إيران", "نفت \ufe8d\ufef3\ufeae\ufe8d\ufee5 ذلك"),
        ("٢٠٢٢", "في عام 2022"),
        ("f-16", "مقاتلات F-16"),
        ("كـتاب", "الكتاب الجديد"),
    ],
)
def test_a_query_finds_the_text(query, text):
    assert set(analyse_query(query, PACK)) <= set(analyse_terms(text, PACK))


@pytest.mark.parametrize(
    ("query", "text"),
    [("بوتين", "وتين القلب"), ("وزير", "زير الماء"), ("قانون", "قان أحمر"), ("لبنان", "بنان اليد")],
)
def test_a_query_does_not_find_another_word(query, text):
    assert not set(analyse_query(query, PACK)) & set(analyse_terms(text, PACK))


def test_a_query_names_each_term_once():
    assert analyse_query("السودان والسودان للسودان", PACK) == ("سودان",)
    assert analyse_query(" ؟! ", PACK) == ()


def test_english_terms():
    assert analyse_terms("Tehran's 10,000 drones", load_english()) == ("tehran", "s", "10000", "drones")


@given(st.text(max_size=80))
def test_terms_are_letters_and_digits_alone(text):
    assert all(term and not any(c.isspace() or c in "._-'" for c in term) for term in analyse_terms(text, PACK))
