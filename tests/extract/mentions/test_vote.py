"""A tagger and the small model together."""

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.vote import agree
from tawatur.model import EntityType, MentionKind


def seen(first, end, confidence=0.75, rule="tagger"):
    return Candidate(
        first=first,
        end=end,
        skip=0,
        kind=MentionKind.NAME,
        type=EntityType.PERSON,
        rule=rule,
        rank=20,
        confidence=confidence,
    )


def test_what_both_see_ranks_above_what_one_sees():
    (both,) = agree([seen(0, 2, 0.4)], [seen(0, 2)])
    assert both.rank > 20


def test_a_doubtful_span_of_the_tagger_alone_is_left_out():
    assert agree([seen(0, 2, 0.4)], []) == []
    assert agree([seen(0, 2, 0.9)], []) == [seen(0, 2, 0.9)]


def test_the_model_adds_where_the_tagger_sees_nothing():
    added = seen(5, 6, rule="sequence")
    assert agree([seen(0, 2, 0.9)], [added, seen(1, 3, rule="sequence")]) == [seen(0, 2, 0.9), added]
