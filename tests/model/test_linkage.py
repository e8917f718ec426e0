"""A judgement names its two sides in order, so that there is one for each pair."""

import pytest

from tawatur.model import Judgement, Verdict


@pytest.mark.parametrize("sides", [("b", "a"), ("a", "a")])
def test_sides_out_of_order_are_refused(sides):
    with pytest.raises(ValueError, match="in order"):
        Judgement(left=sides[0], right=sides[1], verdict=Verdict.SAME, by="x", score=1.0, reason="y")


def test_sides_in_order_are_kept():
    judgement = Judgement(left="a", right="b", verdict=Verdict.UNSURE, by="x", score=0.5, reason="y")
    assert (judgement.left, judgement.right) == ("a", "b")
