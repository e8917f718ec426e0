import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.flow.engines import load_pack
from tawatur.flow.search import cut_snippet, make_search_form
from tawatur.text.analyser import analyse_query

LONG = "كلمة أخرى هنا. " * 60


def cut(text, query):
    pack = load_pack("ar")
    return cut_snippet(text, analyse_query(query, pack), pack)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("السودان", ["والسودان،"[:-1]]),
        ("محمد", ["مُحَمَّدٌ"]),
        ("اعلن", ["أعلن"]),
        ("الصواريخ", ["صواريخ"]),
        ("السودان محمد", ["مُحَمَّدٌ", "والسودان"]),
        ("F-16", ["F-16"]),
    ],
)
def test_words_are_marked_as_they_were_published(query, marked):
    text = f"{LONG}\nأعلن مُحَمَّدٌ، والسودان، شراء (صواريخ) وطائرات F-16.\n{LONG}"
    snippet, spans = cut(text, query)
    assert [span.of(snippet) for span in spans] == marked
    assert snippet in text
    assert "\n" not in snippet


def test_the_paragraph_that_answers_most():
    snippet, spans = cut("السودان أولا.\nثم السودان ومصر معا.", "السودان مصر")
    assert snippet == "ثم السودان ومصر معا."
    assert len(spans) == 2


def test_a_long_paragraph_is_cut_between_words():
    snippet, spans = cut(LONG + "السودان " + LONG, "السودان")
    assert 150 < len(snippet) < 260
    assert [span.of(snippet) for span in spans] == ["السودان"]
    assert set(snippet.split()) <= {"كلمة", "أخرى", "هنا.", "السودان"}


def test_where_the_title_alone_answers_the_text_begins():
    snippet, spans = cut(LONG, "السودان")
    assert LONG.startswith(snippet)
    assert spans == ()


@given(st.text(alphabet="اب وال\n.«»😀ًa", min_size=1, max_size=400), st.sampled_from(["اب", "ا", "a", "وا"]))
def test_every_mark_lies_in_the_snippet(text, query):
    snippet, spans = cut(text, query)
    assert snippet in text
    assert all(0 <= span.start < span.end <= len(snippet) for span in spans)


def test_a_name_is_looked_for_by_its_terms():
    form = make_search_form(load_pack("ar"))
    assert form("مُحَمَّد") == form("محمد")
    assert form("السودان") == form("سودان")
