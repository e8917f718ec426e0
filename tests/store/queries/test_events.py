"""Which events are asked for, and where they happen."""

import pytest
from tests.web import happenings

from tawatur.store import open_view
from tawatur.store.queries import events
from tawatur.store.queries.events import WantedEvents


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    path = happenings.write(tmp_path_factory.mktemp("events") / "d.tawatur")
    with open_view(path) as view, view._ask() as opened:
        yield opened


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (WantedEvents(), 5),
        (WantedEvents(types=("CONSULT",)), 2),
        (WantedEvents(types=("",)), 0),
        (WantedEvents(status="denied"), 1),
        (WantedEvents(mode="drone"), 1),
        (WantedEvents(context="military"), 3),
        (WantedEvents(actor=("لافروف",)), 2),
        (WantedEvents(recipient=("إيران",)), 1),
        (WantedEvents(party=("إيران",)), 4),
        (WantedEvents(party=("لا أحد",)), 0),
        (WantedEvents(pair=("RUS", "IRN")), 4),
        (WantedEvents(pair=("UKR", "RUS")), 1),
        (WantedEvents(pair=("UKR", "IRN")), 0),
        (WantedEvents(place=("طهران",)), 2),
        (WantedEvents(speaker=("لافروف",)), 1),
        (WantedEvents(speaker=("إيران",)), 1),
        (WantedEvents(outlet="وكالة الضفة"), 2),
        (WantedEvents(since="2024-03-01", until="2024-03-31"), 3),
        (WantedEvents(since="2024-06-01", until="2024-06-30"), 1),
        (WantedEvents(until="2023-01-01"), 0),
        (WantedEvents(types=("CONSULT",), status="occurred", place=("طهران",), pair=("RUS", "IRN")), 2),
    ],
)
def test_what_is_asked_for_is_found_and_counted(connection, wanted, count):
    assert events.count_events(connection, wanted) == count
    assert len(events.list_events(connection, wanted, offset=0, limit=50)) == count
    assert len(events.tell_events(connection, wanted)) == count


def test_the_newest_article_comes_first(connection):
    places = events.list_events(connection, WantedEvents(), offset=0, limit=50)
    kinds = [kind for kind, *_ in (events.tell_events(connection, WantedEvents()))]
    assert len(set(places)) == 5
    assert sorted(kinds) == ["AID", "ASSAULT", "CONSULT", "CONSULT", "COOPERATE"]
    newest = events.list_events(connection, WantedEvents(outlet="وكالة الضفة"), offset=0, limit=50)
    assert places[:2] == newest


def test_an_event_without_a_date_has_its_articles(connection):
    told = {row[0]: row[3] for row in events.tell_events(connection, WantedEvents())}
    assert told["AID"] == "2024-03-20"
    assert told["CONSULT"] == "2024-03-05"
    assert told["COOPERATE"] == "2024-06-01"


def test_points_count_what_is_real_apart_from_what_is_not(connection):
    points = {
        point.name: (point.real, point.open, point.denied)
        for point in events.map_points(connection, WantedEvents())
    }
    assert points == {"طهران": (2, 0, 0), "قزوين": (0, 1, 0)}
    assert [point.name for point in events.map_points(connection, WantedEvents(types=("COOPERATE",)))] == ["قزوين"]


def test_events_judged_to_be_one_know_each_other(connection):
    visit, meeting = events.list_events(connection, WantedEvents(types=("CONSULT",)), offset=0, limit=5)
    group, others = events.events_of_group(connection, visit)
    assert group is not None
    assert group.startswith("hap-")
    assert others == [meeting]
    lone = events.list_events(connection, WantedEvents(mode="drone"), offset=0, limit=5)[0]
    assert events.events_of_group(connection, lone) == (None, [])


def test_an_event_is_found_by_its_id(connection):
    assert events.place_of(connection, "ev-0000000000000000") is None
