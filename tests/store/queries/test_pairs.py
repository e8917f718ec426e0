"""Which states stand on the sides of one event, how often and when."""

import pytest
from tests.web import happenings

from tawatur.model import EventStatus, EventType
from tawatur.store import open_view
from tawatur.store.queries import events
from tawatur.store.queries.events import WantedEvents
from tawatur.store.queries.pairs import count_pairs, name_states


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    path = happenings.write(tmp_path_factory.mktemp("pairs") / "d.tawatur")
    with open_view(path) as view, view._ask() as opened:
        yield opened


def test_every_pair_is_counted_as_its_own_list_counts_it(connection):
    totals = {}
    for one in count_pairs(connection):
        assert one.left < one.right
        totals[one.left, one.right] = totals.get((one.left, one.right), 0) + one.count
    assert totals == {("IRN", "RUS"): 4, ("RUS", "UKR"): 1}
    for pair, total in totals.items():
        assert events.count_events(connection, WantedEvents(pair=pair)) == total


def test_counts_are_by_type_and_status_with_their_days(connection):
    found = {(one.type, one.status): (one.count, one.first, one.last) for one in count_pairs(connection, "IRN")}
    assert found[EventType.CONSULT, EventStatus.OCCURRED] == (2, "2024-03-05", "2024-03-05")
    assert found[EventType.COOPERATE, EventStatus.PLANNED] == (1, "2024-06-01", "2024-06-01")


def test_one_state_alone_is_asked_for(connection):
    assert {(one.left, one.right) for one in count_pairs(connection, "UKR")} == {("RUS", "UKR")}
    assert count_pairs(connection, "USA") == []


def test_a_state_is_called_as_its_government(connection):
    names = name_states(connection, ["RUS", "XXX"])
    assert (names["RUS"].name, names["RUS"].name_en) == ("روسيا", "Russia")
    assert set(names) == {"RUS"}
