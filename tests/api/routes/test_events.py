"""The addresses of events, of two states and of the map."""

import httpx
import pytest
from tests.web import happenings
from tests.web.conftest import serving

from tawatur.api import create_api
from tawatur.flow.ask import Dossier


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    path = happenings.write(tmp_path_factory.mktemp("events") / "d.tawatur")
    with (
        Dossier.open(path) as dossier,
        serving(create_api(dossier)) as address,
        httpx.Client(base_url=address) as made,
    ):
        yield made


def test_events_are_listed_with_what_is_computed_of_them(client):
    found = client.get("/events", params={"mode": "drone"}).json()
    assert found["total"] == 1
    row = found["items"][0]
    assert (row["type"], row["quad"], row["intensity"]) == ("ASSAULT", "material_conflict", -9.5)
    assert [party["name"] for party in row["recipients"]] == ["أوكرانيا"]
    assert row["spans"]


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("", 5),
        ("type=CONSULT&limit=1", 2),
        ("quad=verbal_cooperation", 2),
        ("pair=RUS-IRN&status=denied", 1),
        ("speaker=لافروف", 1),
        ("party=أوكرانيا", 1),
        ("since=2024-03-01&until=2024-03-31", 3),
    ],
)
def test_events_are_narrowed(client, query, total):
    assert client.get(f"/events?{query}").json()["total"] == total


@pytest.mark.parametrize("query", ["type=WAR", "status=maybe", "since=soon", "limit=0", "pair=RUS"])
def test_what_makes_no_sense_is_refused(client, query):
    answer = client.get(f"/events?{query}")
    assert answer.status_code == 400
    assert answer.json()["error"]["kind"] == "InputError"


def test_one_event_comes_with_its_report_and_its_fellows(client):
    denied = client.get("/events?status=denied").json()["items"][0]["id"]
    page = client.get(f"/events/{denied}").json()
    assert page["statement"]["polarity"] == "deny"
    status = next(one for one in page["reasons"]["decided"] if one["part"] == "status")
    assert (status["reason"], status["words"]) == ("denial", ["نفت إيران"])
    visit = client.get("/events?mode=visit").json()["items"][0]["id"]
    assert len(client.get(f"/events/{visit}").json()["same"]) == 1
    assert client.get("/events/ev-none").status_code == 404


def test_two_states_are_told_month_by_month(client):
    pair = client.get("/pairs/RUS/IRN").json()
    assert (pair["total"], pair["types"][0]) == (4, ["CONSULT", 2])
    assert pair["periods"][0] == {
        "month": "2024-03", "counts": [2, 0, 0, 0], "open": 0, "denied": 1, "intensity": 3.25,
    }  # fmt: skip
    assert client.get("/pairs/RUS/RUS").status_code == 400


def test_the_map_gives_points(client):
    points = client.get("/map").json()
    assert {point["name_en"] for point in points} == {"Tehran", "Caspian Sea"}
    assert client.get("/map?type=AID").json() == []


def test_pairs_of_states_are_listed(client):
    found = client.get("/pairs").json()
    assert [(row["left"]["code"], row["right"]["code"], row["total"]) for row in found["items"]] == [
        ("IRN", "RUS", 4),
        ("RUS", "UKR", 1),
    ]
    assert found["items"][0]["quads"] == [2, 0, 0, 0]
    assert client.get("/pairs?state=ukr&limit=1").json()["total"] == 1
    assert client.get("/pairs?state=Russia").status_code == 400
