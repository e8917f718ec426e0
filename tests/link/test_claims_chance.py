"""How probable it is that two sightings are of one proposition, and what follows from it."""

import pytest
from tests.link.scenes import Story

from tawatur.lang.ar import load
from tawatur.link.claims.chance import MEASURES, Scale, hear, load_scales, measure
from tawatur.link.claims.compare import compare
from tawatur.link.claims.draw import Bond
from tawatur.link.claims.rulings import Chances, rule_pairs
from tawatur.link.claims.sightings import sightings_of
from tawatur.link.claims.terms import Weights
from tawatur.link.claims.verdict import SAME, rule_on
from tawatur.link.stance import Stance
from tawatur.model import Verdict

PACK = load()
BURST = "انفجر أنبوب المياه الرئيسي في حي الزيتون فجر الاثنين وغمرت المياه عشرات المنازل"
AGAIN = "غمرت المياه عشرات المنازل في حي الزيتون بعدما انفجر أنبوب المياه الرئيسي فجر الاثنين"
STRIKE = "أعلن معلمو المدارس في حي الزيتون إضرابا مفتوحا احتجاجا على تأخر الرواتب"


class Oracle:
    """A judge that gives one answer, and counts how often it is asked."""

    def __init__(self, agree):
        self.agree, self.asked = agree, 0

    def judge(self, pairs):
        self.asked += len(pairs)
        return [Stance(agree=self.agree, disagree=0.0, other=1 - self.agree) for _ in pairs]


def reports(*contents):
    """Return the sightings of reports, each in an article of its own."""
    found = []
    for n, words in enumerate(contents):
        story = Story(f"{n}", f"قال مسؤول إن {words}.", published=f"2024-05-0{n + 1}")
        story.said(words, "مسؤول")
        found += sightings_of(story.reading(), story.text, PACK)
    return sorted(found, key=lambda one: one.id)


def chance(left, right, *others):
    sightings = [left, right, *others]
    weights = Weights(sightings)
    return Chances(sightings, weights).weigh(0, 1, compare(left, right, weights))


def test_the_same_told_in_another_order_is_more_probably_one_than_two_things_in_one_place():
    burst, again, strike = reports(BURST, AGAIN, STRIKE)
    assert chance(burst, again, strike) > SAME > chance(burst, strike, again)


def test_which_of_two_comes_first_does_not_matter():
    burst, again, strike = reports(BURST, AGAIN, STRIKE)
    assert chance(burst, again, strike) == chance(again, burst, strike)


def test_measures_have_names_and_weights():
    burst, again = reports(BURST, AGAIN)
    weights = Weights([burst, again])
    found = measure(burst, again, compare(burst, again, weights), weights)
    alone, heard = load_scales()
    assert len(found) == len(MEASURES) == len(alone.weights)
    said = hear(burst, again, Stance(agree=0.6, disagree=0.1, other=0.3))
    assert len(found) + len(said) == len(heard.weights)


def test_a_scale_weighs_what_is_above_the_mean():
    scale = Scale(means=(1.0,), spreads=(2.0,), weights=(2.0,), bias=0.0)
    assert scale.weigh((1.0,)) == 0.5
    assert scale.weigh((3.0,)) == pytest.approx(0.881)


@pytest.mark.parametrize(
    ("score", "judge", "stands"),
    [
        (0.6, None, True),
        (0.4, None, False),
        (0.4, Oracle(0.99), True),
        (0.6, Oracle(0.001), False),
        (0.95, Oracle(0.001), True),
    ],
)
def test_a_bond_in_doubt_stands_where_the_judge_bears_it_out(score, judge, stands):
    burst, near = reports(BURST, "انفجر أنبوب المياه في حي الزيتون وغمرت المياه منازل وشوارع عدة")
    chances = Chances([burst, near], Weights([burst, near]), judge)
    bond = Bond(left=0, right=1, opposed=False, score=score, doubtful=True)
    assert chances.confirm(bond) is stands


def test_the_judge_is_asked_once_and_only_of_what_is_in_doubt():
    judge = Oracle(0.99)
    burst, again = reports(BURST, AGAIN)
    chances = Chances([burst, again], Weights([burst, again]), judge)
    sure = Bond(left=0, right=1, opposed=False, score=0.6)
    doubtful = Bond(left=0, right=1, opposed=False, score=0.6, doubtful=True)
    assert chances.confirm(sure)
    assert judge.asked == 0
    assert chances.confirm(doubtful) == chances.confirm(doubtful)
    assert judge.asked == 1


def test_what_is_half_probable_is_unsure():
    burst, strike = reports(BURST, STRIKE)
    points = compare(burst, strike, Weights([burst, strike]))
    assert rule_on(burst, strike, points, 0.1) is None
    assert rule_on(burst, strike, points, 0.4).verdict is Verdict.UNSURE
    assert rule_on(burst, strike, points, 0.6).verdict is Verdict.SAME


def test_a_report_is_one_with_its_event_only_where_it_tells_little_else():
    def bonds(content):
        story = Story("a", f"قال مسؤول إن {content}.")
        inside = story.said(content, "مسؤول")
        story.done("انفجر", "ASSAULT", statement=inside)
        sightings = sorted(sightings_of(story.reading(), story.text, PACK), key=lambda one: one.id)
        weights = Weights(sightings)
        return rule_pairs(sightings, weights, Chances(sightings, weights)).bonds

    much = (
        f"{BURST} والبلدية تدرس منذ أعوام تجديد الشبكة القديمة لكن كلفة المشروع تفوق موازنتها السنوية "
        "ولا بد من قرض تضمنه الحكومة قبل الصيف المقبل"
    )
    assert bonds(BURST)
    assert not bonds(much)


def test_in_a_large_dossier_a_deed_between_two_sides_proves_nothing():
    burst, again = reports(BURST, AGAIN)
    weights = Weights([burst, again])
    points = compare(burst, again, weights)
    assert points.shown
    assert points.clear
    many = [burst, again, *reports(*[STRIKE] * 9)] * 400
    large = compare(burst, reports(STRIKE)[0], Weights(many))
    assert large.shown or large.crowd > 32
    assert not large.clear
