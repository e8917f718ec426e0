"""The log of edits over HTTP."""

import pytest
from tests.store.situation import ARTICLES, READINGS, write_situation

from tawatur.api import create_api
from tawatur.flow.ask import Dossier


@pytest.fixture
def opened(tmp_path):
    with Dossier.open(write_situation(tmp_path / "a.tawatur")) as dossier:
        yield dossier


def test_without_an_editor_the_log_is_only_read(ask_of, opened):
    client = ask_of(create_api(opened))
    assert client.get("/edits").json() == {"items": [], "total": 0, "offset": 0, "limit": 50}
    for path in ("/edits", "/edits/undo", "/edits/relink"):
        assert client.post(path, json={}).status_code in {404, 405}


def test_an_editor_writes_and_takes_back(ask_of, opened):
    client = ask_of(create_api(opened, editor="هدى"))
    statement = READINGS[0].statements[0].id
    made = client.post("/edits", json={"action": "hide", "targets": [statement], "batch": "أ", "why": "خطأ"})
    assert made.status_code == 201
    assert made.json()["linked"] is True
    assert made.json()["edits"][0]["by"] == "هدى"
    asked = {"action": "date", "targets": [ARTICLES[0].id], "value": "2020", "by": "سامي"}
    assert client.post("/edits", json=asked).json()["edits"][0]["by"] == "سامي"
    listed = client.get("/edits", params={"target": statement}).json()
    assert [row["edit"]["number"] for row in listed["items"]] == [1]
    assert client.post("/edits/undo", json={"batch": "أ"}).json()["edits"][0]["undoes"] == [1]
    assert client.post("/edits/undo", json={"edits": ["2"]}).status_code == 201
    assert client.post("/edits/relink").json() == {"edits": [], "linked": True}
    assert client.get("/verify").json()["ok"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"action": "hide", "targets": ["stm-none"]}, 404),
        ({"action": "hide", "targets": []}, 400),
        ({"action": "burn", "targets": []}, 400),
        ({"action": "note", "targets": [ARTICLES[0].id], "value": "x" * 20_000}, 400),
    ],
)
def test_nonsense_is_refused(ask_of, opened, asked, status):
    answer = ask_of(create_api(opened, editor="هدى")).post("/edits", json=asked)
    assert answer.status_code == status
    assert answer.json()["error"]["message"]
