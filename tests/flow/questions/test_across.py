import pytest
from tests.store.situation import ARTICLES, write_situation

from tawatur.errors import InputError, NotFoundError
from tawatur.flow.ask import Dossier
from tawatur.flow.questions.across import (
    compare_articles,
    count_kinds,
    list_claims,
    list_contradictions,
    list_echoes,
    report_claim,
)
from tawatur.model import DifferenceKind


@pytest.fixture(scope="module")
def situation(tmp_path_factory):
    with Dossier.open(write_situation(tmp_path_factory.mktemp("across") / "a.tawatur")) as opened:
        yield opened


def test_claims_are_listed_with_their_origins(situation):
    found = list_claims(situation)
    assert [(line.row.id, line.differs) for line in found.items] == [
        ("clm-1", True), ("clm-2", False), ("clm-3", False),
    ]  # fmt: skip
    # Three articles, one speaker: an echo is no second witness.
    assert (found.items[0].row.articles, found.items[0].least, found.items[0].most) == (3, 1, 1)
    assert [line.row.id for line in list_claims(situation, query="طَائرات").items] == ["clm-1"]
    assert list_claims(situation, 0, 1, repeated=True).total == 2
    for offset, limit in ((-1, 5), (0, 0), (0, 5000)):
        with pytest.raises(InputError):
            list_claims(situation, offset, limit)


def test_a_claim_is_told_with_everything(situation):
    report = report_claim(situation, "clm-1")
    assert report.origins.claim == "clm-1"
    assert set(report.tellings) == {*report.claim.supports, *report.claim.denies}
    assert [row.difference.id for row in report.differences] == ["dif-1"]
    assert report.changes == ()
    assert len(report.origins.denying) == 1
    with pytest.raises(NotFoundError):
        report_claim(situation, "clm-none")


def test_contradictions_are_told_from_changes(situation):
    assert [row.difference.id for row in list_contradictions(situation).items] == ["dif-1"]
    assert [row.difference.id for row in list_contradictions(situation, changes=True).items] == ["dif-2"]
    assert list_contradictions(situation, kind=DifferenceKind.PLACE).total == 0
    assert count_kinds(situation) == {"polarity": 1}
    assert count_kinds(situation, changes=True) == {"number": 1}
    with pytest.raises(InputError):
        list_contradictions(situation, -1)


def test_echoes_stand_side_by_side(situation):
    first, second = ARTICLES[1].id, ARTICLES[2].id
    (echo,) = list_echoes(situation, first)
    assert (echo.article.id, echo.taken) == (second, False)
    assert list_echoes(situation, second)[0].taken is True
    assert [passage.own_words for passage in echo.passages] == [ARTICLES[1].text, "ذلك"]
    assert echo.passages[1].other_words == "ذلك"
    assert list_echoes(situation, ARTICLES[0].id) == ()
    with pytest.raises(NotFoundError):
        list_echoes(situation, "art-none")


def test_two_articles_are_compared(situation):
    found = compare_articles(situation, ARTICLES[0].id, ARTICLES[1].id)
    assert [shared.row.id for shared in found.same] == ["clm-1", "clm-2"]
    assert [len(shared.left) for shared in found.same] == [2, 1]
    assert [row.difference.id for row in found.differences] == ["dif-1"]
    assert [row.difference.id for row in found.changes] == ["dif-2"]
    assert (found.only_left, [row.id for row in found.only_right], found.echo) == ((), ["clm-3"], None)
    again = compare_articles(situation, ARTICLES[2].id, ARTICLES[1].id)
    assert again.echo is not None
    assert again.echo.taken is True
    assert again.differences == ()
    for pair in ((ARTICLES[0].id, ARTICLES[0].id), (ARTICLES[0].id, "art-none")):
        with pytest.raises(InputError):
            compare_articles(situation, *pair)


def test_a_claim_of_very_many_articles_is_cut(situation, monkeypatch):
    monkeypatch.setattr("tawatur.flow.questions.across._LISTED", 2)
    monkeypatch.setattr("tawatur.flow.questions.across._COMPARED", 2)
    lines = {line.row.id: line.least for line in list_claims(situation).items}
    assert lines["clm-1"] is None
    assert lines["clm-2"] == 1
    report = report_claim(situation, "clm-1")
    assert not report.whole
    assert {row.article for row in report.tellings.values()} < {article.id for article in ARTICLES}
