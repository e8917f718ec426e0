"""The Recognizers' date cases: what is right is counted right, and the reached figures are held."""

from datetime import date

import pytest
from bench.time_cases import FILES, FOLDER, Case, found_places, judge, read_cases, read_left_out, tally

from tawatur.lang.ar import load


def case(text: str, *days: str) -> Case:
    """Return a case of one expected day or of a first and a last day."""
    first, last = (date.fromisoformat(day) for day in (days[0], days[-1]))
    return Case("DateParser", 0, text, "2016-11-07", ((first, last),))


@pytest.mark.parametrize(
    ("text", "days", "verdict"),
    [
        ("سأعود في 12 يناير 2016", ("2016-01-12",), "exact"),
        ("سأعود في 12 يناير 2016", ("2016-01-13",), "wrong"),
        ("التقينا قبل عامين", ("2014-11-07",), "near"),
        ("سأسافر الأسبوع القادم", ("2016-11-14", "2016-11-20"), "exact"),
        ("سأسافر إلى المدينة", ("2016-11-14",), "wrong"),
    ],
)
def test_a_case_is_judged_by_its_bounds(text, days, verdict):
    assert judge(case(text, *days), load()) == verdict


def test_each_case_that_is_left_out_has_a_reason():
    left_out = read_left_out()
    assert all(reason.strip() for reason in left_out.values())
    assert {file for file, _ in left_out} <= set(FILES)


@pytest.mark.shared
def test_cases_that_are_left_out_are_there(shared):
    known = {(case.file, case.index) for case in read_cases(FOLDER)}
    assert set(read_left_out()) <= known


@pytest.mark.shared
def test_the_reached_figures_hold(shared):
    counts, _ = tally()
    judged = counts["exact"] + counts["near"] + counts["wrong"]
    assert judged >= 200
    assert counts["exact"] / judged >= 0.77
    assert (counts["exact"] + counts["near"]) / judged >= 0.96
    found, wanted = found_places()
    assert found / wanted >= 0.89
