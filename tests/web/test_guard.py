"""Only this machine's own pages are answered, and every answer carries the policy."""

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from tawatur.web.guard import POLICY, Guard


@pytest.fixture(scope="module")
def client(serve):
    app = Starlette(routes=[Route("/", lambda _: PlainTextResponse("here"), methods=["GET", "POST"])])
    with serve(Guard(app)) as address, httpx.Client(base_url=address) as made:
        yield made


@pytest.mark.parametrize("host", ["localhost", "localhost:8765", "127.0.0.1:1", "[::1]:8765", "127.9.9.9:80"])
def test_loopback_names_are_answered(client, host):
    assert client.get("/", headers={"host": host}).text == "here"


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.1.7", "0.0.0.0", "[", "", "a@b"],
)
def test_other_names_are_refused(client, host):
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 403
    assert "here" not in answer.text


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "http://127.0.0.1:9999"])
def test_a_change_from_elsewhere_is_refused(client, origin):
    headers = {"origin": origin} if origin else {}
    assert client.post("/", headers=headers).status_code == 403


def test_a_change_from_the_page_itself_is_answered(client):
    origin = str(client.base_url).rstrip("/")
    assert client.post("/", headers={"origin": origin}).text == "here"


@pytest.mark.parametrize("host", ["localhost", "evil.example"])
def test_every_answer_carries_the_policy(client, host):
    headers = client.get("/", headers={"host": host}).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere():
    sources = {word for part in POLICY.split(";") for word in part.split()[1:]}
    assert sources == {"'none'", "'self'"}
