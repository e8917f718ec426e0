"""Reports of events: one happening, two, or not to be told."""

import pytest
from tests.link.test_claims import sent

from tawatur.link.claims.compare import compare
from tawatur.link.claims.terms import Weights
from tawatur.link.happenings import draw_happenings, judge_events
from tawatur.model import Verdict

FIRST = "سلمت أرمينيا إلى جورجيا سفن دورية يوم الأحد"
SECOND = "سلمت أرمينيا جورجيا سفن دورية جديدة صباح الأربعاء"


def judged(left, right):
    return judge_events(left, right, compare(left, right, Weights([left, right])))


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ({"published": "2024-01-08"}, {"published": "2024-01-10"}, Verdict.SAME),
        ({"published": "2024-01-08"}, {"published": "2024-06-10"}, Verdict.UNSURE),
        ({}, {}, Verdict.UNSURE),
        ({"time": ("يوم الأحد", "2024-01-07")}, {"time": ("الأربعاء", "2024-01-10")}, Verdict.DIFFERENT),
        ({"time": ("يوم الأحد", "2024-01")}, {"time": ("الأربعاء", "2024-01-10")}, Verdict.SAME),
    ],
)
def test_times_decide(left, right, verdict):
    judgement = judged(sent("a", FIRST, **left), sent("b", SECOND, **right))
    assert judgement.verdict is verdict
    assert judgement.reason.startswith("event: one deed between the same sides")


def test_a_happening_is_dated_as_precisely_as_its_best_report():
    first = sent("a", FIRST, time=("يوم الأحد", "2024-01"))
    second = sent("b", SECOND, time=("الأربعاء", "2024-01-10"))
    judgement = judged(first, second)
    (happening,) = draw_happenings([first, second], [judgement], [[first.id, second.id], ["ev-x"]])
    assert happening.time == "2024-01-10"
    assert happening.events == ("ev-a-0", "ev-b-0")


def test_what_is_known_to_be_two_is_no_happening():
    first = sent("a", FIRST, time=("يوم الأحد", "2024-01-07"))
    second = sent("b", SECOND, time=("الأربعاء", "2024-01-10"))
    assert draw_happenings([first, second], [judged(first, second)], [[first.id, second.id]]) == ()


@pytest.mark.parametrize(
    ("value", "wanted"), [("2024", "2024"), ("2024-21", "2024-03-01/2024-05-31"), ("2024-01-01/2024-01-03",) * 2]
)
def test_coarser_times(value, wanted):
    first, second = (sent(name, FIRST, time=("يوم الأحد", value)) for name in "ab")
    (happening,) = draw_happenings([first, second], [], [[first.id, second.id]])
    assert happening.time == wanted
