"""Verdicts on pairs, with their reasons."""

import pytest

from tawatur.link.judge import compare_names, compare_same, judgement
from tawatur.link.units import units_of
from tawatur.model import EntityType, Verdict


@pytest.fixture
def unit(name, reading, tables):
    def make(words, article, kind=EntityType.PERSON, **more):
        return units_of(reading(name(words, kind, article=article, **more)), tables)[0]

    return make


def test_the_sides_stand_in_order():
    assert judgement("b", "a", Verdict.SAME, score=0.5, reason="x").left == "a"


def test_one_name_is_one_person_unless_the_states_differ(unit, tables):
    here = unit("سعيد المنصور", "art-1", country="JOR")
    assert compare_same(here, unit("سعيد المنصور", "art-2"), tables).verdict is Verdict.SAME
    assert compare_same(here, unit("سعيد المنصور", "art-2", country="JOR"), tables).verdict is Verdict.SAME
    assert compare_same(here, unit("سعيد المنصور", "art-2", country="LBN"), tables).verdict is Verdict.DIFFERENT


def test_a_surname_alone_needs_support(unit, tables):
    here = unit("هانسن", "art-1", country="NOR")
    assert compare_same(here, unit("هانسن", "art-2"), tables).verdict is Verdict.UNSURE
    assert compare_same(here, unit("هانسن", "art-2", country="NOR"), tables).verdict is Verdict.SAME


VARIANTS = [
    ("نيكول غرايجوفسكي", "نيكول غراغوسكي"),
    ("مايا كوسيانتيش", "مايا كوسيانيتش"),
    ("كيم سونغ هوان", "كيم سونج هوان"),
]


@pytest.mark.parametrize(("left", "right"), VARIANTS)
def test_spellings_of_one_name_with_one_state_are_one(unit, tables, left, right):
    verdict = compare_names(unit(left, "art-1", country="USA"), unit(right, "art-2", country="USA"), tables)
    assert verdict is not None
    assert verdict.verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"), [("وليام بيرنز", "وليام بيرمان"), ("جون كيري", "جون كيربي"), ("حسن رضا", "حسين رضا")]
)
def test_a_likeness_of_letters_alone_never_joins(unit, tables, left, right):
    verdict = compare_names(unit(left, "art-1"), unit(right, "art-2"), tables)
    assert verdict is None or verdict.verdict is Verdict.UNSURE


def test_names_alike_of_two_states_are_two(unit, tables):
    verdict = compare_names(
        unit("مايا كوسيانتيش", "art-1", country="SVN"), unit("مايا كوسيانيتش", "art-2", country="HRV"), tables
    )
    assert verdict is not None
    assert verdict.verdict is Verdict.DIFFERENT


def test_a_role_in_the_same_words_supports(unit, tables):
    verdict = compare_names(
        unit("نيكول غرايجوفسكي", "art-1", role="الباحثة في المعهد"),
        unit("نيكول غراغوسكي", "art-2", role="الباحثة في المعهد"),
        tables,
    )
    assert verdict is not None
    assert verdict.verdict is Verdict.SAME
    assert "role" in verdict.reason


def test_names_of_different_types_are_not_compared(unit, tables):
    assert (
        compare_names(unit("سبأ", "art-1", EntityType.MEDIA), unit("سبا", "art-2", EntityType.PLACE), tables)
        is None
    )


def test_a_body_that_every_state_has_needs_the_state(unit, tables):
    here = unit("وزارة الخارجية", "art-1", EntityType.ORGANIZATION, country="NOR")
    assert (
        compare_same(here, unit("وزارة الخارجية", "art-2", EntityType.ORGANIZATION), tables).verdict
        is Verdict.UNSURE
    )
    again = unit("وزارة الخارجية", "art-3", EntityType.ORGANIZATION, country="NOR")
    assert compare_same(here, again, tables).verdict is Verdict.SAME
