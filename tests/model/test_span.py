"""Spans are half-open and count code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Span


def spans(draw, size):
    """Draw a span of a text of some length."""
    start = draw(st.integers(0, size - 1))
    return Span(start, draw(st.integers(start + 1, size)))


@given(st.text(min_size=1), st.data())
def test_a_span_gives_back_its_words(text, data):
    span = spans(data.draw, len(text))
    start, end = span.start, span.end
    assert len(span) == end - start
    assert Span(start, end).of(text) == text[start:end]


def test_code_points_beyond_the_first_plane_count_once():
    assert Span(1, 4).of("😀خبر") == "خبر"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (3, 3)])
def test_an_impossible_span_is_refused(start, end):
    with pytest.raises(ValueError, match=r"span|Span|start|end"):
        Span(start, end)


def test_spans_sort_by_where_they_begin():
    assert sorted([Span(4, 5), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 5)]


@given(st.data())
def test_covering_and_overlapping_are_those_of_the_sets(data):
    left, right = spans(data.draw, 8), spans(data.draw, 8)
    here, there = set(range(left.start, left.end)), set(range(right.start, right.end))
    assert left.covers(right) == (here >= there)
    assert left.overlaps(right) == bool(here & there)
