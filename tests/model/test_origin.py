"""Confidence is a probability."""

import pytest

from tawatur.model import Origin


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_what_is_no_probability_is_refused(confidence):
    with pytest.raises(ValueError, match="probability"):
        Origin(engine="rules", version="1", rule="x", confidence=confidence)


@pytest.mark.parametrize("confidence", [0.0, 1.0])
def test_the_ends_are_probabilities(confidence):
    assert Origin(engine="rules", version="1", rule="x", confidence=confidence).confidence == confidence
