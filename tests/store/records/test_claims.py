from dataclasses import replace

import pytest
from tests.store.records.test_linkage import ITEMS, read
from tests.store.samples import make_linkage

from tawatur.errors import StoreError
from tawatur.model import (
    ClaimId,
    Difference,
    DifferenceId,
    DifferenceKind,
    DifferenceNature,
    EventId,
)
from tawatur.store import open_view, open_writer
from tawatur.store.queries.across import WantedClaims
from tawatur.store.records.linkage import digest_linkage


def with_events():
    """Return a linkage whose claim is told by an event and differs from itself."""
    linkage = make_linkage(ITEMS)
    readings = [item.read.reading for item in ITEMS]
    told = tuple(sorted(reading.events[0].id for reading in readings))
    claim = replace(linkage.claims[0], told=told[:1], untold=told[1:])
    left, right = sorted((claim.supports[0], told[1]))
    difference = Difference(
        id=DifferenceId("dif-1"), kind=DifferenceKind.POLARITY, nature=DifferenceNature.CONTRADICTION, left=left,
        right=right, left_claim=claim.id, right_claim=claim.id, score=0.75, reason="one denies it",
    )  # fmt: skip
    return replace(linkage, claims=(claim,), differences=(difference,))


def test_claims_with_events_and_differences_round(path):
    linkage = with_events()
    with open_writer(path) as writer:
        writer.add_batch(ITEMS)
        writer.replace_linkage(linkage, by="l", search_form=str)
        assert read(path) == linkage
        writer.replace_linkage(make_linkage(ITEMS), by="l", search_form=str)
        assert read(path) == make_linkage(ITEMS)


def test_events_count_as_sightings(path):
    with open_writer(path) as writer:
        writer.add_batch(ITEMS)
        writer.replace_linkage(with_events(), by="l", search_form=str)
    with open_view(path) as view:
        (row,) = view.across.claims(WantedClaims(), offset=0, limit=9).items
        # What is told in a report that carries the claim is no other sighting of it; what denies it is one.
        assert (row.supports, row.denies) == (2, 3)
        assert row.articles == 2
        assert all(check.ok for check in view.verify())


def test_an_event_of_no_reading_is_refused(path):
    linkage = with_events()
    lost = replace(linkage.claims[0], told=(EventId("ev-lost"),))
    with open_writer(path) as writer:
        writer.add_batch(ITEMS)
        with pytest.raises(StoreError, match="events of claims"):
            writer.replace_linkage(replace(linkage, claims=(lost,)), by="l", search_form=str)


def test_the_digest_sees_events_and_differences():
    linkage = with_events()
    (one,) = linkage.differences
    others = [
        replace(linkage, differences=()),
        replace(linkage, differences=(replace(one, nature=DifferenceNature.UPDATE),)),
        replace(linkage, claims=(replace(linkage.claims[0], told=()),)),
        replace(linkage, claims=(replace(linkage.claims[0], id=ClaimId("clm-x")),)),
    ]
    assert len({digest_linkage(other) for other in [linkage, *others]}) == 5
