"""`tawatur claims`: what is claimed and by whom."""

import pytest
from tests.store.situation import write_situation


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
