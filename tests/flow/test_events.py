"""Events asked for in the words of an interface."""

import pytest
from tests.web import happenings

from tawatur.errors import InputError, NotFoundError
from tawatur.flow.ask import Dossier
from tawatur.flow.events import EVENT_CONTEXTS, EVENT_MODES, intensity_of, quad_of, read_event_filters, read_pair
from tawatur.model import EventType


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    with Dossier.open(happenings.write(tmp_path_factory.mktemp("events") / "d.tawatur")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 5),
        ({"type": None, "status": None, "actor": "  "}, 5),
        ({"quad": "material_conflict"}, 1),
        ({"quad": "material_conflict", "type": "ASSAULT"}, 1),
        ({"quad": "material_conflict", "type": "AID"}, 0),
        ({"type": "CONSULT", "place": "طهران"}, 2),
        ({"pair": "rus-irn"}, 4),
        ({"speaker": "لافروف"}, 1),
        ({"since": "2024-03-05", "until": "2024-03-05"}, 3),
    ],
)
def test_filters_narrow_the_list(dossier, wanted, count):
    assert dossier.events(**wanted).total == count


@pytest.mark.parametrize("wanted", [{"pair": "RUS"}, {"pair": "RUS-RUS"}, {"pair": "R1S-IRN"}, {"since": "soon"}])
def test_what_makes_no_sense_is_refused(dossier, wanted):
    with pytest.raises(InputError):
        dossier.events(**wanted)
    with pytest.raises(InputError):
        dossier.event_map(**wanted)


def test_one_event_is_shown_with_its_fellows(dossier):
    visit = dossier.events(mode="visit").items[0]
    assert dossier.event(visit.id).same[0].words == "والتقى"
    with pytest.raises(NotFoundError):
        dossier.event("ev-none")


def test_two_states_are_shown_month_by_month_with_what_is_denied(dossier):
    pair = dossier.pair("RUS", "IRN", limit=2)
    assert (pair.left, pair.right, pair.total) == ("RUS", "IRN", 4)
    assert dict(pair.types) == {EventType.CONSULT: 2, EventType.AID: 1, EventType.COOPERATE: 1}
    assert [(period.month, period.counts) for period in pair.periods] == [
        ("2024-03", (2, 0, 0, 0)),
        ("2024-06", (0, 0, 0, 0)),
    ]
    assert (pair.periods[0].denied, pair.periods[1].open) == (1, 1)
    assert len(pair.events.items) == 2
    assert [row.type for row in pair.denials.items] == [EventType.AID]


def test_two_states_the_other_way_round_are_the_same(dossier):
    assert dossier.pair("IRN", "RUS").periods == dossier.pair("RUS", "IRN").periods
    assert dossier.pair("USA", "CHN").total == 0


def test_the_map_has_the_places_that_lie_somewhere(dossier):
    assert {point.name: point.location.kind for point in dossier.event_map()} == {"طهران": "city", "قزوين": "water"}
    assert dossier.event_map(type="AID") == ()


def test_a_pair_is_read_in_any_case():
    assert read_pair("rus-irn") == ("RUS", "IRN")


def test_no_filter_asks_for_all():
    assert read_event_filters({}, str).types == ()


def test_the_scales_are_plovers():
    assert quad_of(EventType.AID).value == "material_cooperation"
    assert intensity_of(EventType.ASSAULT, "drone") == -9.5
    assert "drone" in EVENT_MODES[EventType.ASSAULT]
    assert "cbrn" in EVENT_CONTEXTS
