"""The pages of events: a table, one of them, two states, the map; in both languages."""

import httpx
import pytest
from tests.web import happenings

from tawatur.flow.ask import MapPoint
from tawatur.model import EntityId, Location
from tawatur.web.app import create_app
from tawatur.web.pages.events import frame_points


@pytest.fixture(scope="module")
def client(serve, tmp_path_factory):
    path = happenings.write(tmp_path_factory.mktemp("events") / "d.tawatur")
    with serve(create_app(path)) as address, httpx.Client(base_url=address) as made:
        yield made


@pytest.fixture(params=["ar", "en"])
def code(request):
    return request.param


def test_the_table_has_the_events_with_their_status(client, code):
    page = client.get(f"/{code}/events").text
    assert page.count('class="event-kind"') == 5
    assert page.count("badge-denied") == 1
    assert page.count("badge-planned") == 1


def test_filters_narrow_the_table_and_senseless_ones_are_left_out(client, code):
    assert client.get(f"/{code}/events?mode=drone").text.count('class="event-kind"') == 1
    assert client.get(f"/{code}/events?pair=RUS-IRN&status=denied").text.count('class="event-kind"') == 1
    assert client.get(f"/{code}/events?mode=war&since=soon&page=x").text.count('class="event-kind"') == 5
    assert 'class="empty"' in client.get(f"/{code}/events?place=nowhere").text
    assert client.get(f"/{code}/events?pair=xx").status_code == 400


def test_an_event_shows_its_words_its_chain_and_why(client, code):
    rows = client.get("/api/v1/events?status=denied").json()["items"]
    page = client.get(f"/{code}/events/{rows[0]['id']}").text
    assert "<mark>تزويد روسيا بمسيّرات لضرب</mark>" in page
    assert "badge-deny" in page
    assert "event-word" in page
    assert '<mark class="ground ground-status"' in page
    assert '<mark class="ground ground-word"' in page
    assert "75%" in page
    assert "+10.0" in page


def test_an_event_shows_its_place_and_its_fellows(client, code):
    rows = client.get("/api/v1/events?mode=visit").json()["items"]
    page = client.get(f"/{code}/events/{rows[0]['id']}").text
    assert "35.694, 51.422" in page
    assert 'id="h-same"' in page
    assert f'href="/{code}/pairs/IRN-RUS"' in page
    assert client.get(f"/{code}/events/ev-none").status_code == 404


def test_two_states_show_months_and_denials(client, code):
    page = client.get(f"/{code}/pairs/RUS-IRN").text
    assert page.count("<meter") == 1
    assert 'id="h-denials"' in page
    assert "badge-denied" in page
    assert 'class="empty"' in client.get(f"/{code}/pairs/USA-CHN").text
    assert client.get(f"/{code}/pairs/RUS").status_code == 400


def test_pairs_of_states_lead_to_their_pages(client, code):
    page = client.get(f"/{code}/pairs").text
    assert f'href="/{code}/pairs/IRN-RUS"' in page
    assert page.count('<th scope="row">') == 2
    assert f'href="/{code}/pairs"' in client.get(f"/{code}/events").text
    assert 'class="empty"' in client.get(f"/{code}/pairs?state=USA").text
    assert client.get(f"/{code}/pairs?state=xx").status_code == 400


def test_the_map_has_its_table_beside_it(client, code):
    page = client.get(f"/{code}/map").text
    assert page.count('<g class="dot-map dot-map-real"') == 1
    assert page.count("<rect") == 1
    assert "dot-map-doubt" in page
    assert page.count('<th scope="row">') == 2
    assert 'class="empty"' in client.get(f"/{code}/map?type=AID").text


def point(latitude, longitude, **counts):
    place = Location(latitude=latitude, longitude=longitude, kind="city", doubt=0.0, gazetteer="geonames:1")
    given = {"real": 1, "open": 0, "denied": 0, **counts}
    return MapPoint(entity=EntityId("ent-1"), name="مكان", name_en=None, country=None, location=place, **given)


def test_the_frame_holds_every_dot_and_stays_in_the_world():
    frame = frame_points([point(35.7, 51.4), point(55.8, 37.6), point(-33.9, 151.2)])
    x, y, width, height = frame.box
    assert all(x <= dot.x <= x + width and y <= dot.y <= y + height for dot in frame.dots)
    assert x >= 0
    assert x + width <= 3600


def test_one_dot_is_not_blown_up_and_none_shows_the_world():
    assert frame_points([point(35.7, 51.4)]).box[2] == 500
    assert frame_points([]).box == (0.0, 50.0, 3600.0, 1450.0)


def test_the_largest_dot_is_drawn_first_so_that_none_hides_another():
    frame = frame_points([point(35.7, 51.4), point(33.5, 36.3, real=30), point(31.2, 30.1, real=0, denied=4)])
    assert [dot.look for dot in frame.dots] == ["real", "denied", "real"]
    assert [dot.size for dot in frame.dots] == sorted((dot.size for dot in frame.dots), reverse=True)
