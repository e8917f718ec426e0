"""The words beside an event word, by their keys."""

import pytest

from tawatur.extract.events.beside import Beside
from tawatur.extract.page import Page
from tawatur.lang.ar import load
from tawatur.lang.manners import Phrase
from tawatur.model import make_article
from tawatur.text import read

PACK = load()


@pytest.fixture
def beside():
    text = "قصف الجيش المدينة بصواريخ باليستية؛ ثم انسحب. وعاد الهدوء."
    return Beside(Page(read(make_article(text=text, lang="ar"), PACK), PACK, ()), PACK)


def test_a_clause_ends_at_a_break_and_at_its_reach(beside):
    words = beside.page.folded
    assert words[slice(*beside.clause(0, 1, (5, 20)))][-1] == "باليستيه"
    assert beside.clause(0, 1, (5, 2)) == (0, 3)
    second = words.index("انسحب")
    assert words[beside.clause(second, second + 1, (9, 9))[0]] == "ثم"


def test_words_have_the_key_of_all_their_forms_and_marks_have_none(beside):
    words = beside.page.folded
    assert beside.key(words.index("بصواريخ")) == "صاروخ"
    assert beside.key(words.index(".")) == ""


def test_the_longest_phrase_counts(beside):
    table = {
        "صاروخ": (
            Phrase(words=("صاروخ", "باليستي"), value="long"),
            Phrase(words=("صاروخ",), value="short"),
        )
    }
    found = [phrase.value for _, _, phrase in beside.phrases(table, 0, len(beside.page.tokens))]
    assert found == ["long"]
