import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.store.queries.entities import cut_context


@pytest.mark.parametrize(
    ("kind", "names", "found"),
    [
        (None, (), ["ent-person", "ent-state"]),
        ("person", (), ["ent-person"]),
        (None, ("الحاج",), ["ent-person"]),
        (None, ("samir",), ["ent-person"]),
        (None, ("سودان",), ["ent-state"]),
        (None, ("%",), []),
        (None, ("no such", "سودان"), ["ent-state"]),
        ("place", ("سودان",), []),
    ],
)
def test_entities_by_kind_and_name(view, kind, names, found):
    listing = view.entities(kind=kind, names=names, offset=0, limit=9)
    assert sorted(row.id for row in listing.items) == found
    assert listing.total == len(found)


@given(st.text(alphabet="اب \n.", min_size=1, max_size=300), st.data())
def test_a_context_holds_the_words_and_stays_in_their_line(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = cut_context(text, start, end)
    assert 0 <= first <= start < end <= last <= len(text)
    assert "\n" not in text[first:start] + text[end:last]
    assert start - first <= 80
    assert last - end <= 80
