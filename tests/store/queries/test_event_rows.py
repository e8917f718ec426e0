"""The rows of events hold what a reader sees: words, sides, place, date, chain."""

import pytest
from tests.web import happenings

from tawatur.model import EventStatus, Modality, Polarity
from tawatur.store import open_view
from tawatur.store.queries.event_rows import event_rows, statement_of
from tawatur.store.queries.events import WantedEvents, list_events


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    path = happenings.write(tmp_path_factory.mktemp("events") / "d.tawatur")
    with open_view(path) as view, view._ask() as opened:
        yield opened


def only(connection, **wanted):
    places = list_events(connection, WantedEvents(**wanted), offset=0, limit=5)
    return event_rows(connection, places)[0]


def test_a_row_tells_who_does_what_to_whom_where_and_when(connection):
    row = only(connection, mode="visit")
    assert [party.name_en for party in row.actors] == ["Sergei Lavrov"]
    assert [(party.name, party.country) for party in row.recipients] == [("إيران", "IRN")]
    assert row.place is not None
    assert row.place.location == happenings.POINTS["طهران"]
    assert (row.date, row.contexts, row.words) == ("2024-03-05", ("diplomatic",), "زار")
    assert row.context[row.spans[0].start - row.context_start :].startswith("زار")
    assert (row.chain, row.statement, row.polarity) == ((), None, None)


def test_a_row_tells_who_tells_it(connection):
    row = only(connection, status="planned")
    assert [link.name for link in row.chain] == ["سيرغي لافروف"]
    assert (row.polarity, row.modality) == (Polarity.AFFIRM, Modality.INTEND)
    denied = only(connection, status="denied")
    assert (denied.status, denied.polarity) == (EventStatus.DENIED, Polarity.DENY)
    assert denied.date is None
    assert denied.place is None


def test_what_has_no_entity_has_the_words_of_the_text(connection):
    row = only(connection, mode="drone")
    assert [(party.entity is None, party.name) for party in row.actors] == [(False, "روسيا"), (True, "مسيّرات")]
    assert (row.instrument, row.quantity) == ("مسيّرات", "بمسيّرات في")


def test_the_report_of_an_event_is_found(connection):
    told, alone = (
        list_events(connection, WantedEvents(**wanted), offset=0, limit=1)[0]
        for wanted in ({"status": "denied"}, {"mode": "drone"})
    )
    report = statement_of(connection, told)
    assert report is not None
    assert report.polarity is Polarity.DENY
    assert statement_of(connection, alone) is None


def test_no_places_make_no_rows(connection):
    assert event_rows(connection, []) == ()
