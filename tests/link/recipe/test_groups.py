"""Groups by rounds of queries: the same as by following each bond."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.recipe.plain import PlainRunner

from tawatur.engines.local import LocalRunner
from tawatur.link.entities import cluster
from tawatur.link.judge import judgement
from tawatur.link.recipe.groups import group
from tawatur.model import Verdict

NAMES = st.sampled_from([f"ev-{n}" for n in range(12)])


@settings(deadline=None)
@given(members=st.sets(NAMES), bonds=st.lists(st.tuples(NAMES, NAMES).filter(lambda pair: pair[0] != pair[1])))
def test_groups_are_what_bonds_join(members, bonds):
    judgements = [judgement(one, other, Verdict.SAME, score=1.0, reason="test") for one, other in bonds]
    expected = cluster(sorted(members), judgements)
    assert group(members, bonds, LocalRunner()) == expected
    assert group(members, bonds, PlainRunner()) == expected


def test_a_long_chain_is_one_group():
    names = [f"ev-{n:03}" for n in range(300)]
    chain = list(pairwise(names))
    assert group(names, chain[::-1], LocalRunner()) == [names]


def test_nothing_has_no_groups():
    assert group([], [], LocalRunner()) == []
