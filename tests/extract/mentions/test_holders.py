"""Who held an office when."""

import pytest

from tawatur.extract.mentions.holders import holder_of, offices_of

CASES = [
    ("president", "IRN", "2022-07-19", "person:ebrahim-raisi"),
    ("president", "IRN", "2025-01-17", "person:masoud-pezeshkian"),
    ("president", "USA", "2013-03", "person:barack-obama"),
    ("king", "KWT", "2024-05-01", "person:mishal-al-ahmad"),
    ("president", "USA", "2017", None),  # two held it in that year
    ("president", "USA", "", None),
    ("president", "XXX", "2013-03", None),
]


@pytest.mark.parametrize("case", CASES)
def test_the_holder_changes_with_the_date(pack, case):
    *asked, person = case
    assert holder_of(pack.names, *asked) == person


def test_the_offices_of_a_person_are_those_of_the_day(pack):
    person = "person:joe-biden"
    assert offices_of(pack.names, person, "2022-05-01") == {("president", "USA")}
    assert offices_of(pack.names, person, "2013-05-01") == frozenset()
    assert offices_of(pack.names, person, "") == {("president", "USA")}
