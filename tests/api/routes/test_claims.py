"""The addresses across documents."""

import pytest
from tests.store.situation import ARTICLES, write_situation

from tawatur.api import create_api
from tawatur.flow.ask import Dossier


@pytest.fixture(scope="module")
def asked(ask_of, tmp_path_factory):
    with Dossier.open(write_situation(tmp_path_factory.mktemp("api") / "a.tawatur")) as dossier:
        yield ask_of(create_api(dossier))


def test_claims_are_listed_with_origins(asked):
    page = asked.get("/claims", params={"repeated": True, "limit": 1}).json()
    assert (page["total"], page["items"][0]["least"], page["items"][0]["differs"]) == (2, 1, True)
    assert asked.get("/claims", params={"query": "طائرات", "denied": True, "differing": True}).json()["total"] == 1
    assert asked.get("/claims/clm-1").json()["row"]["id"] == "clm-1"


def test_a_claim_is_told_with_its_origins(asked):
    told = asked.get("/claims/clm-1/origins").json()
    assert told["origins"]["roots"][0]["through"]
    assert {grade["reliability"] for grade in told["origins"]["grades"]} <= set("ABCDEF")
    assert told["differences"][0]["left"]["chain"] is not None
    assert asked.get("/claims/clm-none/origins").status_code == 404


def test_contradictions_echoes_and_comparisons(asked):
    assert asked.get("/contradictions").json()["total"] == 1
    assert asked.get("/contradictions", params={"changes": True, "kind": "number"}).json()["total"] == 1
    assert asked.get("/contradictions", params={"kind": "x"}).status_code == 400
    (echo,) = asked.get(f"/articles/{ARTICLES[1].id}/echoes").json()
    assert echo["passages"][1]["own_words"] == "ذلك"
    pair = {"left": ARTICLES[0].id, "right": ARTICLES[1].id}
    assert len(asked.get("/compare", params=pair).json()["same"]) == 2
    assert asked.get("/compare", params={"left": "a", "right": "b"}).status_code == 404
