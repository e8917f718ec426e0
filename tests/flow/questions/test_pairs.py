"""The pairs of states of a dossier, in figures."""

import pytest
from tests.web import happenings

from tawatur.errors import InputError
from tawatur.flow.ask import Dossier
from tawatur.flow.questions.pairs import list_pairs


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    with Dossier.open(happenings.write(tmp_path_factory.mktemp("pairs") / "d.tawatur")) as opened:
        yield opened


def test_pairs_come_by_number_of_events_with_what_became_of_them(dossier):
    listing = list_pairs(dossier)
    assert [(row.left.code, row.right.code, row.total) for row in listing.items] == [
        ("IRN", "RUS", 4),
        ("RUS", "UKR", 1),
    ]
    first = listing.items[0]
    assert first.quads == (2, 0, 0, 0)
    assert (first.occurred, first.open, first.denied) == (2, 1, 1)
    assert (first.first, first.last) == ("2024-03-05", "2024-06-01")
    assert (first.left.name, first.right.name) == ("إيران", "روسيا")


def test_the_figures_are_those_of_the_pair_s_own_page(dossier):
    for row in list_pairs(dossier).items:
        pair = dossier.pair(row.left.code, row.right.code)
        assert pair.total == row.total
        assert sum(period.denied for period in pair.periods) == row.denied
        assert sum(period.open for period in pair.periods) == row.open
        assert tuple(map(sum, zip(*(period.counts for period in pair.periods), strict=True))) == row.quads


def test_a_part_of_the_list_and_one_state_are_asked_for(dossier):
    part = list_pairs(dossier, 1, 1)
    assert (part.total, len(part.items), part.items[0].right.code) == (2, 1, "UKR")
    assert list_pairs(dossier, state="ukr").total == 1
    assert list_pairs(dossier, state="USA").total == 0


@pytest.mark.parametrize("asked", [{"state": "Russia"}, {"offset": -1}, {"limit": 0}, {"limit": 1001}])
def test_what_makes_no_sense_is_refused(dossier, asked):
    with pytest.raises(InputError):
        list_pairs(dossier, **asked)
