"""The workbench as a whole: every page answers in both languages, and so do its faults."""

import re

import httpx
import pytest

from tawatur.errors import ConfigError, StoreError
from tawatur.flow.ask import Dossier
from tawatur.web import view
from tawatur.web.app import LANGUAGE_COOKIE, create_app
from tawatur.web.guard import POLICY

PAGES = ["/", "/articles", "/statements", "/claims", "/entities", "/timeline", "/search", "/intakes", "/about"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("code", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_every_page_answers_in_both_languages(client, page, code, direction):
    answer = client.get(f"/{code}{page}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert f'<html lang="{code}" dir="{direction}">' in answer.text
    assert answer.headers["content-security-policy"] == POLICY


@pytest.mark.parametrize("page", PAGES)
def test_no_page_has_inline_code_or_style(client, page):
    text = client.get(f"/ar{page}").text
    assert re.search(r"<[^>]+\s(style|on\w+)=", text) is None
    assert "<style" not in text
    scripts = re.findall(r"<script[^>]*>", text)
    assert all("src=" in script or "application/json" in script for script in scripts)


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_loaded_from_elsewhere(client, page):
    text = client.get(f"/ar{page}").text
    loaded = re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="([^"]+)"', text)
    assert loaded
    assert all(address.startswith("/static/") for address in loaded)


def test_the_greeting_goes_to_the_readers_language(client):
    assert client.get("/", headers={"accept-language": "en-GB"}).headers["location"] == "/en/"
    assert client.get("/").headers["location"] == "/ar/"


def test_a_chosen_language_is_kept(client):
    answer = client.get("/language/en", params={"to": "/en/articles?page=2"})
    assert answer.headers["location"] == "/en/articles?page=2"
    assert f"{LANGUAGE_COOKIE}=en" in answer.headers["set-cookie"]
    assert client.get("/").headers["location"] == "/en/"


@pytest.mark.parametrize(
    "to",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "/ar/",
        "/en/\\evil",
        "javascript:alert(1)",
        "",
    ],
)
def test_a_choice_of_language_never_leads_elsewhere(client, to):
    assert client.get("/language/en", params={"to": to}).headers["location"] == "/en/"


@pytest.mark.parametrize(
    "path", ["/ar/nothing", "/ar/articles/art-0", "/ar/entities/ent-0", "/ar/claims/clm-0", "/xx/"]
)
def test_what_is_not_there_says_so(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "لا شيء في هذا العنوان" in answer.text


def test_a_fault_is_told_in_the_language_of_the_page(client):
    assert "There is nothing at this address" in client.get("/en/nothing").text
    assert client.get("/language/fr").status_code == 404


def test_a_method_that_is_not_offered_is_refused(client):
    origin = str(client.base_url).rstrip("/")
    assert client.post("/ar/", headers={"origin": origin}).status_code == 405


def test_another_host_is_refused(client):
    assert client.get("/ar/", headers={"host": "evil.example"}).status_code == 403


def test_the_bundle_and_the_licences_are_served(client):
    for name in ("app.js", "style.css", "icon.svg", "LICENSES.txt"):
        answer = client.get(f"/static/dist/{name}")
        assert answer.status_code == 200
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert "SIL Open Font License" in client.get("/static/dist/LICENSES.txt").text


def test_the_json_interface_is_mounted(client):
    assert client.get("/api/v1/info").json()["articles"] == 6


def test_a_fault_of_ours_is_a_page_that_tells_nothing_of_its_inside(dossier, serve):
    class Broken(Dossier):
        def entities(self, *_, **__):
            raise ZeroDivisionError("secret of the inside")

    with Broken.open(dossier) as opened, serve(create_app(opened)) as address:
        for path in ("/en/entities", "/api/v1/entities"):
            answer = httpx.get(address + path)
            assert answer.status_code == 500
            assert "secret" not in answer.text
            assert answer.headers["content-security-policy"] == POLICY


def test_no_dossier_is_an_error_at_the_start(tmp_path):
    with pytest.raises(StoreError):
        create_app(tmp_path / "nothing.tawatur")


def test_no_bundle_is_an_error_at_the_start(dossier, tmp_path, monkeypatch):
    monkeypatch.setattr(view, "STATIC", tmp_path)
    with pytest.raises(ConfigError, match="not bundled"):
        create_app(dossier)
