"""Labels to spans."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tawatur.extract.spans import decode_bio

LABELS = ("O", "B-x", "I-x", "B-y", "I-y")


def scores(rows):
    return np.log(np.array(rows, np.float32))


def test_a_span_is_read_with_its_class_and_mean_probability():
    found = decode_bio(
        scores([[0.9, 0.1, 1e-9, 1e-9, 1e-9], [0.1, 0.8, 0.1, 1e-9, 1e-9], [0.3, 0.1, 0.6, 1e-9, 1e-9]]), LABELS
    )
    assert [(s.first, s.end, s.label, s.confidence) for s in found] == [(1, 3, "x", 0.7)]


def test_an_inside_continues_its_own_class_alone():
    # Taken one by one, the best labels are B-x and I-y, which no labelling allows.
    found = decode_bio(scores([[0.1, 0.5, 1e-9, 0.4, 1e-9], [0.1, 0.1, 0.2, 0.1, 0.5]]), LABELS)
    assert [(s.first, s.end, s.label) for s in found] == [(0, 2, "y")]


def test_two_names_side_by_side_stay_two():
    found = decode_bio(scores([[0.1, 0.9, 1e-9, 1e-9, 1e-9], [0.1, 0.9, 1e-9, 1e-9, 1e-9]]), LABELS)
    assert [(s.first, s.end) for s in found] == [(0, 1), (1, 2)]


def test_nothing_gives_nothing():
    assert decode_bio(np.zeros((0, 5), np.float32), LABELS) == ()


@given(st.lists(st.lists(st.floats(0.01, 1), min_size=5, max_size=5), min_size=1, max_size=12))
def test_spans_are_in_order_and_apart(rows):
    found = decode_bio(scores(rows), LABELS)
    edges = [edge for span in found for edge in (span.first, span.end)]
    assert edges == sorted(edges)
    assert all(span.first < span.end <= len(rows) and 0 < span.confidence <= 1 for span in found)
