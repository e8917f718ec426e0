"""The pages across documents, over a dossier whose claims are set by hand."""

from dataclasses import replace

import httpx
import pytest
from tests.store.situation import ARTICLES, make_situation, write_situation

from tawatur.web.app import create_app


@pytest.fixture(scope="module")
def client(serve, tmp_path_factory):
    path = write_situation(tmp_path_factory.mktemp("across") / "a.tawatur")
    with serve(create_app(path)) as address, httpx.Client(base_url=address, timeout=30) as made:
        yield made


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize(
    "path",
    [
        "/claims", "/claims?show=differing&words=x", "/claims/clm-1", "/claims/clm-2", "/claims/clm-3",
        "/contradictions", "/contradictions?show=changes", "/contradictions?kind=place",
        f"/compare?left={ARTICLES[0].id}&right={ARTICLES[1].id}",
        f"/compare?left={ARTICLES[1].id}&right={ARTICLES[2].id}", f"/articles/{ARTICLES[1].id}",
    ],
)  # fmt: skip
def test_every_page_is_drawn(client, code, path):
    assert client.get(f"/{code}{path}").status_code == 200


def test_articles_outlets_and_origins_stand_side_by_side(client):
    text = client.get("/en/claims?show=all").text
    assert text.count('href="/en/claims/clm-') == 3
    assert "3 articles" in text
    assert "2 outlets" in text
    assert "1 origin<" in text
    assert client.get("/en/claims").text.count('href="/en/claims/clm-') == 2
    assert client.get("/en/claims?show=denied").text.count('href="/en/claims/clm-') == 1


def test_a_claim_is_drawn_from_its_origins(client):
    text = client.get("/en/claims/clm-1").text
    assert 'class="tree tree-named"' in text
    assert "the same speaker" in text
    assert text.count('class="tree-leaf"') == 4
    assert 'class="grade' in text
    assert "affirmed and denied" in text


def test_changes_are_told_apart(client):
    assert "dif-1" in client.get("/en/contradictions").text
    assert "dif-2" not in client.get("/en/contradictions").text
    text = client.get("/en/contradictions?show=changes").text
    assert "dif-2" in text
    assert "running count" in text


def test_echoes_show_both_passages(client):
    text = client.get(f"/en/articles/{ARTICLES[2].id}").text
    assert "this article took it from there" in text
    assert f'/en/articles/{ARTICLES[1].id}?at=0-{len(ARTICLES[1].text)}"' in text
    assert f"/en/compare?left={ARTICLES[2].id}" in text
    assert "taken from this article" in client.get(f"/en/articles/{ARTICLES[1].id}").text


@pytest.mark.parametrize("path", ["/compare", "/compare?left=a&right=b", "/claims/clm-none"])
def test_what_is_not_there_is_told(client, path):
    assert client.get(f"/ar{path}").status_code in {400, 404}


def test_nobody_edits_where_it_is_not_allowed(client):
    assert "<form" in client.get("/ar/claims/clm-1").text
    assert 'action="/ar/edits"' not in client.get("/ar/claims/clm-1").text
    origin = {"origin": str(client.base_url).rstrip("/")}
    assert client.post("/ar/edits", data={"action": "note"}, headers=origin).status_code in {404, 405}
    assert client.post("/api/v1/edits", json={}, headers=origin).status_code in {404, 405}
    assert client.get("/ar/log").status_code == 200


@pytest.mark.parametrize(("code", "kind"), [("ar", "طلب"), ("en", "Request")])
def test_a_claim_of_events_is_told_in_short_under_their_type(client, code, kind):
    text = client.get(f"/{code}/claims/clm-2").text
    head = text[text.index("<h1") : text.index("</h1>")]
    assert f'<bdi class="badge">{kind}' in head
    assert "السودان طلب 20 طائرة" in head
    assert "ونفى متحدث" not in head


def test_a_place_that_is_a_report_and_an_event_is_shown_once(serve, tmp_path):
    whole = make_situation()
    both = replace(whole.claims[0], told=whole.claims[1].told)
    path = write_situation(tmp_path / "b.tawatur", replace(whole, claims=(both,), differences=()))
    with serve(create_app(path)) as address, httpx.Client(base_url=address) as client:
        text = client.get("/en/claims/clm-1").text
        assert text.count('class="telling"') == 4
        assert text.count('class="tree-leaf"') == 4
        told = client.get("/api/v1/claims/clm-1/origins").json()
        assert set(told["repeats"]) == set(both.told)
        assert set(told["tellings"]) == {*both.supports, *both.denies, *both.told}
        assert client.get("/api/v1/claims").json()["items"][0]["supports"] == 3
