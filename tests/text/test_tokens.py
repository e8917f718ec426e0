"""Words, numbers and marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.text.tokens import cut


def pieces(text):
    return [text[start:end] for start, end, _ in cut(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("بلغ 3.5 في المئة.", ["بلغ", "3.5", "في", "المئة", "."]),
        ("10,000 دولار", ["10,000", "دولار"]),
        ("عام2015م", ["عام", "2015", "م"]),
        ("F-16 وU.S. Steel", ["F-16", "و", "U.S", ".", "Steel"]),
        ("O'Neill's", ["O'Neill's"]),
        ("مهلا... «نعم»", ["مهلا", "...", "«", "نعم", "»"]),
        ("5+1", ["5", "+", "1"]),
    ],
)
def test_pieces(text, parts):
    assert pieces(text) == parts


def test_kinds():
    assert [kind for _, _, kind in cut("قال 5 ،", 0, 7)] == ["word", "number", "mark"]


@given(st.text(max_size=60))
def test_nothing_but_blanks_is_left_out(text):
    covered = {i for start, end, _ in cut(text, 0, len(text)) for i in range(start, end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
