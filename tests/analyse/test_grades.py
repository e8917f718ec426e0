"""A chain's grade: how far back a reader can go, apart from what is told."""

import pytest

from tawatur.analyse.evidence import Link, Voice
from tawatur.analyse.grades import credibility_of, grade_chain
from tawatur.model import ArticleId, SourceKind, Span


def link(kind, *, state=None, joint=False):
    return Link(kind=SourceKind(kind), key="", label="", state=state, joint=joint)


def voice(*chain, direct=False):
    return Voice(sighting="stm-1", article=ArticleId("art-1"), extent=Span(0, 1), chain=chain, direct=direct)


@pytest.mark.parametrize(
    ("told", "reliability"),
    [
        (voice(link("named"), direct=True), "A"),
        (voice(link("named")), "B"),
        (voice(link("named"), link("named"), direct=True), "B"),
        (voice(link("group", state="UKR")), "C"),
        (voice(link("named"), *[link("named")] * 3), "C"),
        (voice(link("group")), "D"),
        (voice(link("unnamed"), link("named")), "D"),
        (voice(link("unnamed"), link("gap")), "E"),
        (voice(), "F"),
    ],
)
def test_reliability_is_that_of_the_chain(told, reliability):
    grade = grade_chain(told, 3)
    assert grade.reliability == reliability
    assert grade.reasons


def test_the_weakest_link_gaps_and_distance_are_told():
    grade = grade_chain(voice(link("named"), link("gap"), link("unnamed")), 6)
    assert (grade.weakest, grade.gaps, grade.anonymous, grade.distance) == (1, 1, 1, 2)
    joint = grade_chain(voice(link("named", joint=True), link("named", joint=True)), 3)
    assert joint.distance == 0, "who speak together are one step"
    assert grade_chain(voice(), 6).weakest is None


@pytest.mark.parametrize(
    ("telling", "denying", "known", "credibility"),
    [(3, 0, True, 1), (2, 0, True, 2), (1, 0, True, 3), (1, 1, True, 4), (1, 2, True, 5), (0, 0, False, 6)],
)
def test_credibility_is_that_of_the_report(telling, denying, known, credibility):
    assert credibility_of(telling, denying, known=known) == credibility
