"""A claim is shown in words that an article has for it, in about a line where there are such."""

from dataclasses import replace

import pytest
from tests.store.samples import make_item, make_linkage

from tawatur.model import Claim, ClaimId, EventType
from tawatur.store import open_view, open_writer
from tawatur.store.queries.claim_rows import claim_rows

ITEMS = [make_item(0), make_item(1)]
FIRST, SECOND = (item.read.reading for item in ITEMS)
SAID, DENIED = (tuple(sorted(one.statements[n].id for one in (FIRST, SECOND))) for n in (0, 1))
TOLD = tuple(sorted((FIRST.events[0].id, SECOND.events[0].id)))


@pytest.fixture
def row(path):
    """A way to the row of a claim with these sightings."""

    def make(**sides):
        claim = Claim(id=ClaimId("clm-1"), gist="طلب السودان", **sides)
        with open_writer(path) as writer:
            writer.add_batch(ITEMS)
            writer.replace_linkage(replace(make_linkage(ITEMS), claims=(claim,)), by="l", search_form=str)
        with open_view(path) as view, view._ask() as connection:
            (found,) = claim_rows(connection, [1]).values()
            return found

    return make


def test_the_report_that_is_nearest_to_a_line_stands_for_a_claim(row):
    found = row(supports=(*SAID, *DENIED))
    assert (found.words, found.event) == ("السودان طلب 20 طائرة", None)
    assert (found.gist, found.articles) == ("طلب السودان", 2)


def test_one_that_carries_it_goes_before_one_that_denies_it(row):
    assert row(supports=DENIED, denies=SAID).words == "ذلك"


def test_a_claim_of_events_alone_is_told_by_an_event_with_its_sides(row):
    found = row(told=TOLD)
    assert found.event is EventType.REQUEST
    assert found.words == "سمير الحاج يوم 3 آذار 2024 إن السودان طلب 20 طائرة … متحدث"


def test_an_event_stands_for_reports_that_are_long(row, monkeypatch):
    sides = {"supports": SAID, "told": TOLD}
    assert row(**sides).event is None
    monkeypatch.setattr("tawatur.store.queries.claim_rows._LONG", 10)
    assert row(**sides).event is EventType.REQUEST


def test_an_event_counts_with_the_report_that_tells_it(row):
    assert row(supports=SAID, told=TOLD).supports == 2
    assert row(supports=SAID[:1], told=TOLD).supports == 2
    assert row(told=TOLD, untold=()).supports == 2
