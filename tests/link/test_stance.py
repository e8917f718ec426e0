"""The network that tells whether two sentences speak of one thing."""

from importlib.resources import files

import pytest

from tawatur.errors import EngineError
from tawatur.extract.pieces import Pieces
from tawatur.lang.ar import load
from tawatur.link import stance
from tawatur.link.stance import StanceJudge

FIRST = "الوزير يعلن افتتاح محطة التحلية الجديدة على الساحل"
SAME = "افتتاح محطة تحلية جديدة على الساحل بحسب الوزير"
OTHER = "المنتخب يخسر مباراته الأولى في البطولة"


@pytest.fixture(scope="module")
def judge():
    return StanceJudge(Pieces(files("tawatur.extract") / "weights" / "vocabulary.json").of_word, load())


def test_what_is_said_again_agrees_and_other_things_are_other(judge):
    same, other = judge.judge([(FIRST, SAME), (FIRST, OTHER)])
    assert same.agree > same.other
    assert other.other > 0.8
    assert same.agree + same.disagree + same.other == pytest.approx(1, abs=0.01)


def test_a_pair_is_judged_alike_in_any_company_and_either_way_round(judge):
    alone = judge.judge([(FIRST, SAME)])
    assert judge.judge([(FIRST, OTHER), (FIRST, SAME), (OTHER, SAME)])[1:2] == alone
    assert judge.judge([(SAME, FIRST)])[0].agree == pytest.approx(alone[0].agree, abs=0.002)


def test_nothing_and_too_much_are_judged_too(judge):
    assert judge.judge([]) == []
    assert len(judge.judge([("", ""), (" ".join([FIRST] * 60), SAME)])) == 2


def test_weights_that_are_not_there(monkeypatch, tmp_path):
    monkeypatch.setattr(stance, "files", lambda _: tmp_path)
    with pytest.raises(EngineError):
        StanceJudge(lambda _: (4,), load())
