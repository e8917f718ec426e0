"""Every question has its address, and every fault the same shape."""

import pytest

LISTS = ["articles", "entities", "statements", "claims", "events", "timeline", "intakes"]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_a_page_of_a_whole(client, name):
    page = client.get(f"/{name}", params={"limit": 2, "offset": 1}).json()
    assert set(page) == {"items", "total", "offset", "limit"}
    assert (page["offset"], page["limit"], len(page["items"])) == (1, 2, 2)
    assert page["total"] >= 3


def test_the_dossier_in_figures(client, opened):
    info = client.get("/info").json()
    assert (info["articles"], info["statements"], info["outlets"]) == (6, 14, 3)
    assert info["intakes"] == opened.info().intakes


def test_the_dossier_is_verified(client):
    report = client.get("/verify").json()
    assert report["ok"] is True
    assert all(check["ok"] for check in report["checks"])


def test_outlets_with_their_articles(client):
    assert {"outlet": "إذاعة الساحل", "articles": 2} in client.get("/outlets").json()


@pytest.mark.parametrize(
    ("path", "total"),
    [
        ("/articles?outlet=إذاعة الساحل", 2),
        ("/articles?since=2024-03-14&until=2024-03-15", 2),
        ("/articles?order=title", 6),
        ("/entities?type=person", 3),
        ("/entities?query=الزواري", 1),
        ("/statements?polarity=deny", 1),
        ("/statements?modality=predict", 3),
        ("/statements?anonymous=true", 2),
        ("/statements?anonymous=false", 12),
        ("/timeline?kind=publication", 5),
        ("/timeline?since=2025-01-01", 2),
        ("/events", 5),
        ("/events?until=2024-12-31", 2),
        ("/intakes?status=failed", 2),
        ("/search?q=المفاوضات", 1),
    ],
)
def test_lists_are_narrowed(client, path, total):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.json()["total"] == total


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/nothing", 404, "NotFoundError"),
        ("/articles/art-0", 404, "NotFoundError"),
        ("/entities/ent-0", 404, "NotFoundError"),
        ("/claims/clm-0", 404, "NotFoundError"),
        ("/statements?entity=ent-0", 404, "NotFoundError"),
        ("/articles?limit=0", 400, "InputError"),
        ("/articles?limit=1001", 400, "InputError"),
        ("/articles?offset=-1", 400, "InputError"),
        ("/articles?offset=99999999999999999999", 400, "InputError"),
        ("/articles?order=sideways", 400, "InputError"),
        ("/articles?since=yesterday", 400, "InputError"),
        ("/articles?since=2024-13-45", 400, "InputError"),
        ("/statements?polarity=maybe", 400, "InputError"),
        ("/search", 400, "InputError"),
    ],
)
def test_every_fault_has_one_shape(client, path, status, kind):
    answer = client.get(path)
    assert answer.status_code == status
    assert set(answer.json()) == {"error"}
    assert set(answer.json()["error"]) == {"kind", "message"}
    assert answer.json()["error"]["kind"] == kind
    assert answer.json()["error"]["message"]


def test_a_change_is_not_offered(client):
    answer = client.post("/articles")
    assert answer.status_code == 405
    assert set(answer.json()["error"]) == {"kind", "message"}


def test_a_fault_of_ours_tells_nothing_of_its_inside(client, opened, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError("secret of the inside")

    monkeypatch.setattr(opened, "outlets", broken)
    answer = client.get("/outlets")
    assert answer.status_code == 500
    assert answer.json()["error"]["kind"] == "InternalError"
    assert "secret" not in answer.text


def test_the_description_is_there_and_loads_nothing(client):
    described = client.get("/openapi.json").json()
    assert {"/info", "/articles", "/articles/{article}", "/search", "/verify"} <= set(described["paths"])
    assert client.get("/docs").status_code == 404
    assert client.get("/redoc").status_code == 404
    assert all("description" in verb["get"] for verb in described["paths"].values())
