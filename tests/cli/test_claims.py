"""`tawatur claims`: what is claimed and by whom."""

import pytest
from tests.store.situation import READINGS, write_situation


@pytest.fixture(scope="module")
def situation(tmp_path_factory):
    return write_situation(tmp_path_factory.mktemp("claims") / "a.tawatur")


def test_claims_are_listed(run, situation):
    ended = run("claims", situation)
    assert ended.code == 0
    assert "(3 of 3)" in ended.out
    assert "3 articles · 2 outlets · origins: 1 · clm-1" in ended.out
    assert "contradicted" in ended.out
    assert run("claims", situation, "--differing", "-w", "طائرات", "--json").json()["total"] == 1
    assert run("claims", situation, "--repeated", "--denied", "--json").json()["total"] == 1


def test_one_claim_is_shown_with_its_origins(run, situation):
    ended = run("claims", situation, "clm-1")
    assert "Who tells it" in ended.out
    assert "Who denies it" in ended.out
    assert "one origin: the same speaker" in ended.out
    assert "Contradictions" in ended.out
    assert run("claims", situation, "clm-2", "--json").json()["changes"][0]["difference"]["nature"] == "update"
    assert "Changes" in run("claims", situation, "clm-2").out
    assert run("claims", situation, "clm-none").code == 2


def test_a_claim_tells_who_judged_it(run, tmp_path):
    path = write_situation(tmp_path / "b.tawatur")
    one, other = (reading.statements[0].id for reading in READINGS[:2])
    assert run("curate", path, "different", one, other, "--by", "هدى", "--why", "طلبان").code == 0
    listed = [line["row"]["id"] for line in run("claims", path, "--json").json()["items"]]
    told = [run("claims", path, claim, "--json").json() for claim in listed]
    mine = [verdict for claim in told for verdict in claim["verdicts"] if verdict["judgement"]["by"] == "هدى"]
    assert {(verdict["judgement"]["verdict"], verdict["why"], verdict["edit"]) for verdict in mine} == {
        ("different", "طلبان", 1)
    }
    claim = next(claim["row"]["id"] for claim in told if claim["verdicts"][:1] == mine[:1])
    out = run("claims", path, claim).out
    assert "Judgements" in out
    assert "different  هدى, 20" in out
    assert "edit 1: طلبان" in out


def test_a_claim_of_events_is_told_in_short(run, situation):
    out = run("claims", situation, "clm-2").out.splitlines()[0]
    assert out.startswith("request: ")
    assert "السودان طلب 20 طائرة" in out
