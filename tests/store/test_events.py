"""Events are read in pages, one by one, by state and by place."""

import pytest
from tests.web import happenings

from tawatur.errors import NotFoundError
from tawatur.store import open_view
from tawatur.store.queries.events import WantedEvents


@pytest.fixture(scope="module")
def events(tmp_path_factory):
    with open_view(happenings.write(tmp_path_factory.mktemp("events") / "d.tawatur")) as view:
        yield view.events


def test_a_page_of_a_list_counts_the_whole(events):
    listing = events.rows(WantedEvents(), offset=1, limit=2)
    assert (len(listing.items), listing.total, listing.offset) == (2, 5, 1)


def test_one_event_comes_with_its_fellows(events):
    visit = events.rows(WantedEvents(mode="visit"), offset=0, limit=1).items[0]
    page = events.page(visit.id)
    assert page.row == visit
    assert page.statement is None
    assert page.happening is not None
    assert [row.words for row in page.same] == ["والتقى"]


def test_an_event_that_is_not_there_is_told(events):
    with pytest.raises(NotFoundError, match="ev-none"):
        events.page("ev-none")


def test_what_counting_needs_and_the_points_are_of_what_is_asked(events):
    assert len(events.told(WantedEvents(pair=("RUS", "IRN")))) == 4
    assert {point.name_en for point in events.points(WantedEvents())} == {"Tehran", "Caspian Sea"}
