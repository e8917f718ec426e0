"""The log, and the forms that write it: only ours, only here, only where edits are allowed."""

import re

import httpx
import pytest
from tests.store.situation import ARTICLES, READINGS, write_situation

from tawatur.web.app import create_app

STATEMENT = READINGS[0].statements[0].id
ARTICLE = ARTICLES[0].id


@pytest.fixture
def client(serve, tmp_path):
    path = write_situation(tmp_path / "a.tawatur")
    with (
        serve(create_app(path, editor="هدى")) as address,
        httpx.Client(base_url=address, timeout=30, headers={"origin": address}) as made,
    ):
        yield made


@pytest.fixture
def token(client) -> str:
    return re.search(r'name="token" value="([^"]+)"', client.get(f"/ar/articles/{ARTICLE}").text)[1]


def send(client, token, **fields):
    return client.post("/en/edits", data={"token": token, **fields})


def test_a_finding_is_hidden_and_shown_again(client, token):
    back = f"/en/articles/{ARTICLE}"
    answer = send(client, token, action="hide", target=STATEMENT, back=back, why="ليس قولًا")
    assert (answer.status_code, answer.headers["location"]) == (303, back)
    assert STATEMENT not in client.get(back).text
    log = client.get("/en/log").text
    assert STATEMENT in log
    assert "هدى" in log
    assert "ليس قولًا" in log
    assert client.post("/en/undo", data={"token": token, "edit": "1"}).headers["location"] == "/en/log"
    assert STATEMENT in client.get(back).text
    assert "undone by 2" in client.get("/en/log").text
    assert client.get("/api/v1/verify").json()["ok"]


def test_the_card_of_a_finding_has_its_forms_and_notes(client, token):
    send(client, token, action="note", target=STATEMENT, value="تُراجع", batch="أ")
    card = client.get(f"/en/articles/{ARTICLE}/evidence/{STATEMENT}").text
    assert "تُراجع" in card
    for action in ("hide", "same", "different", "speaker", "note"):
        assert f'name="action" value="{action}"' in card
    for finding, action in ((READINGS[0].times[0].id, "date"), (READINGS[0].mentions[0].id, "split")):
        assert f'value="{action}"' in client.get(f"/en/articles/{ARTICLE}/evidence/{finding}").text
    assert "تُراجع" in client.get("/en/log?batch=أ").text
    assert client.get("/en/log?of=stm-none").text.count("log-entry") == 0
    assert client.post("/en/undo", data={"token": token, "of_batch": "أ"}).status_code == 303


def test_dates_and_speakers_are_corrected(client, token):
    send(client, token, action="date", target=ARTICLE, value="2020-05-06")
    assert client.get(f"/api/v1/articles/{ARTICLE}").json()["published"] == "2020-05-06"
    send(client, token, action="speaker", target=STATEMENT, value="مصدر مطلع", kind="unnamed", position="0")
    statements = client.get(f"/api/v1/articles/{ARTICLE}").json()["statements"]
    assert next(one for one in statements if one["id"] == STATEMENT)["chain"][0]["words"] == "مصدر مطلع"


def test_only_our_own_forms_are_taken(client, token):
    fields = {"token": token, "action": "note", "target": ARTICLE, "value": "x"}
    assert send(client, "guess", action="note", target=ARTICLE, value="x").status_code == 403
    assert client.post("/en/edits", data=fields, headers={"origin": "http://evil.example"}).status_code == 403
    assert client.post("/en/edits", json=fields).status_code == 415
    assert client.post("/en/undo", data={"edit": "1"}).status_code == 403
    assert client.post("/en/relink", data={"x": "1"}).status_code == 403
    assert client.get("/api/v1/edits").json()["total"] == 0


@pytest.mark.parametrize("back", ["//evil.example/", "https://evil.example", "/en/\\evil", "/ar/x", "/en/\r\nx: y"])
def test_nobody_is_sent_elsewhere(client, token, back):
    answer = send(client, token, action="note", target=ARTICLE, value="x", back=back)
    assert answer.headers["location"] == "/en/log"


@pytest.mark.parametrize(
    "fields", [{"action": "burn"}, {"action": "note", "kind": "x"}, {"action": "hide"}, {"action": "undo"}]
)
def test_nonsense_is_refused(client, token, fields):
    assert send(client, token, **fields).status_code == 400


def test_ids_lead_to_their_pages(client):
    def place(ident):
        answer = client.get(f"/en/finding/{ident}")
        return answer.headers.get("location", answer.status_code)

    assert place(STATEMENT) == f"/en/articles/{ARTICLE}?finding={STATEMENT}"
    assert place(ARTICLE) == f"/en/articles/{ARTICLE}"
    assert place("clm-1") == "/en/claims/clm-1"
    assert place("ent-person") == "/en/entities/ent-person"
    assert place("stm-none") == 404
    assert place("x") == 404


def test_a_large_dossier_is_linked_when_asked(client, token, monkeypatch):
    monkeypatch.setattr("tawatur.flow.curate.QUICK", 0)
    send(client, token, action="hide", target=STATEMENT)
    assert "Link anew" in client.get("/en/log").text
    client.post("/en/relink", data={"token": token})
    assert "Link anew" not in client.get("/en/log").text


@pytest.mark.parametrize("code", ["ar", "en"])
def test_two_events_are_judged_on_their_page(client, token, code):
    one, other = (reading.events[0].id for reading in READINGS[:2])
    page = client.get(f"/{code}/events/{one}").text
    for action in ("same", "different", "unsure"):
        assert f'name="action" value="{action}"' in page
    assert f'<option value="{other}">' in page
    back = f"/{code}/events/{one}"
    for number, action in enumerate(("different", "same"), 1):
        fields = {"token": token, "target": [one, other], "action": action, "why": "حدث واحد", "back": back}
        assert client.post(f"/{code}/edits", data=fields).headers["location"] == back
        same = client.get(f"/api/v1/events/{one}").json()["same"]
        assert (other in {row["id"] for row in same}) is (action == "same")
        assert client.get("/api/v1/edits").json()["total"] == number
    page = client.get(back).text
    assert 'class="decided"' in page
    assert "هدى" in page
    client.post(f"/{code}/undo", data={"token": token, "edit": ["1", "2"]})
    assert 'class="decided"' not in client.get(back).text or "هدى" not in client.get(back).text


@pytest.mark.parametrize(("code", "told"), [("ar", "غير محسوم"), ("en", "unsure")])
def test_who_judged_a_claim_is_told_and_can_be_taken_back(client, token, code, told):
    one, other = (reading.statements[0].id for reading in READINGS[:2])
    data = {"token": token, "target": [one, other], "action": "unsure", "why": "لا يُقطع به"}
    client.post(f"/{code}/edits", data=data)
    listed = client.get("/api/v1/claims").json()["items"]
    pages = [client.get(f"/{code}/claims/{line['id']}").text for line in listed]
    page = next(page for page in pages if one in page and 'class="verdict"' in page and "لا يُقطع به" in page)
    assert told in page
    assert 'name="edit" value="1"' in page
    client.post(f"/{code}/undo", data={"token": token, "edit": "1"})
    listed = client.get("/api/v1/claims").json()["items"]
    assert all("لا يُقطع به" not in client.get(f"/{code}/claims/{line['id']}").text for line in listed)


def test_the_reason_that_a_person_gave_stands_as_it_was_written(client, token):
    one, other = (reading.statements[0].id for reading in READINGS[:2])
    data = {"token": token, "target": [one, other], "action": "unsure", "why": "the same words"}
    client.post("/ar/edits", data=data)
    listed = client.get("/api/v1/claims").json()["items"]
    pages = [client.get(f"/ar/claims/{line['id']}").text for line in listed]
    assert any("the same words" in page for page in pages)
