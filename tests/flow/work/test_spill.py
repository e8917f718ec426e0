from hypothesis import given
from hypothesis import strategies as st

from tawatur.flow.work.spill import Spill


@given(st.lists(st.text() | st.lists(st.integers())))
def test_what_is_laid_by_is_there_in_order(things):
    with Spill() as spill:
        assert [spill.add(thing) for thing in things] == list(range(len(things)))
        assert list(spill) == list(spill) == things
        assert [spill.get(number) for number in range(len(things))] == things
        assert len(spill) == len(things)


def test_it_may_be_looked_into_while_it_is_gone_through():
    with Spill() as spill:
        for number in range(5):
            spill.add(number)
        assert [(number, spill.get(0)) for number in spill] == [(number, 0) for number in range(5)]
        spill.add(5)
        assert list(spill) == [0, 1, 2, 3, 4, 5]
