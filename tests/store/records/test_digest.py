from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Span
from tawatur.store.records.digest import digest_rows, digest_words

CELLS = st.dictionaries(st.sampled_from("abc"), st.none() | st.integers() | st.text(max_size=3), max_size=3)


@given(st.lists(CELLS, max_size=3), CELLS)
def test_every_row_and_its_place_count(rows, more):
    whole = digest_rows({"t": [*rows, {"z": 1, **more}]})
    assert whole != digest_rows({"t": rows})
    assert whole != digest_rows({"u": [*rows, {"z": 1, **more}]})
    assert whole == digest_rows({"t": [*rows, dict(reversed({"z": 1, **more}.items()))]})


def test_a_column_that_came_later_changes_nothing():
    assert digest_rows({"t": [{"a": 1}]}) == digest_rows({"t": [{"a": 1, "new": None}], "later": []})


def test_words_know_where_one_ends():
    assert digest_words("ab", [Span(0, 1), Span(1, 2)]) != digest_words("ab", [Span(0, 2)])
    assert digest_words("ab", [Span(0, 1)]) == digest_words("xa", [Span(1, 2)])


def test_nought_has_no_sign():
    assert digest_rows({"t": [{"v": -0.0}]}) == digest_rows({"t": [{"v": 0.0}]})
    assert digest_rows({"t": [{"v": -0.5}]}) != digest_rows({"t": [{"v": 0.5}]})
