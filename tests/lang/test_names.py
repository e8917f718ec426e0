"""The tables of names of the Arabic pack."""

from itertools import pairwise

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.ar import load
from tawatur.lang.ar.demonyms import derive_demonym
from tawatur.lang.names import NameTables, cut_words, load_names
from tawatur.model import EntityType

NAMES = load().names


def test_words_and_figures_are_cut_without_their_marks():
    assert cut_words("اس-400") == ("اس", "400")
    assert cut_words("مجموعه 5+1") == ("مجموعه", "5", "1")


def test_a_known_name_says_what_it_is():
    russia = NAMES.known["state:RUS"]
    assert (russia.type, russia.name_en, russia.country) == (EntityType.GOVERNMENT, "Russia", "RUS")
    assert NAMES.known["person:vladimir-putin"].name == "فلاديمير بوتين"


@pytest.mark.parametrize(
    ("form", "known"),
    [
        ("بوتن", "person:vladimir-putin"),
        ("اميركا", "state:USA"),
        ("الكرملين", "place:kremlin"),
        ("روساتوم", "organization:rosatom"),
    ],
)
def test_forms_are_folded(form, known):
    assert known in {f.known.id for f in NAMES.forms[cut_words(form)[0]]}


def test_the_gazetteers_are_wide():
    count = {kind: sum(name.type is kind for name in NAMES.known.values()) for kind in EntityType}
    assert count[EntityType.GOVERNMENT] >= 195
    assert count[EntityType.MEDIA] >= 150
    assert count[EntityType.PERSON] >= 500
    assert count[EntityType.ORGANIZATION] >= 300
    assert len({office.country for office in NAMES.offices}) >= 60


def test_offices_are_held_by_known_persons_one_at_a_time():
    held = {}
    for office in NAMES.offices:
        assert office.person in NAMES.known
        held.setdefault((office.office, office.country), []).append(office)
    for terms in held.values():
        terms.sort(key=lambda o: o.since)
        for before, after in pairwise(terms):
            assert before.until, f"{before.person} still holds what {after.person} has"
            assert before.until <= after.since


def test_first_words_of_a_known_name():
    assert {"حلف", "الناتو"} <= NAMES.heads_of("organization:nato")
    assert NAMES.heads_of("person:nobody") == frozenset()


def test_a_language_may_leave_everything_out():
    tables = NameTables()
    assert tables.use("given") == frozenset()
    assert tables.forms == {}


def test_a_missing_table_is_an_error(tmp_path):
    with pytest.raises(LexiconError):
        load_names(tmp_path, derive_demonym)
