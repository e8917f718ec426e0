from tawatur.flow.engines import load_pack
from tawatur.flow.sources import TellingWord, find_telling_words


class Stored:
    """What a dossier would tell of one source."""

    def __init__(self, contents, holding):
        self._contents, self._holding = contents, holding

    def contents(self, entity, *, limit):
        return self._contents[:limit]

    def articles_with(self, terms):
        return {term: self._holding.get(term, 10) for term in terms}


def test_words_that_few_articles_hold_tell_a_source():
    contents = ("الجسر أغلق أمام الشاحنات", "إصلاح الجسر يبدأ غدًا", "والجسر أمام تحدٍّ")
    found = find_telling_words(Stored(contents, {"جسر": 2, "امام": 9}), "ent-1", 10, load_pack("ar"))
    assert found == (TellingWord(word="الجسر", statements=3),)


def test_a_word_said_once_tells_nothing():
    assert find_telling_words(Stored(("الجسر أغلق",), {"جسر": 1}), "ent-1", 10, load_pack("ar")) == ()
