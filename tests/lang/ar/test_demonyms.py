"""Every form of an adjective of nationality."""

import pytest

from tawatur.lang.ar.demonyms import derive_demonym

FORMS = [
    "روسي",
    "الروسي",
    "روسيه",
    "الروسيه",
    "روسيون",
    "الروسيين",
    "روسيان",
    "الروسيتان",
    "روسيتين",
    "الروسيات",
    "روسيا",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_nisba_takes_every_ending(form):
    assert form in derive_demonym("روسي", "nisba")


def test_a_people_takes_the_article_alone():
    assert set(derive_demonym("روس", "people")) == {"روس", "الروس", "روسا"}


def test_a_definite_nisba_never_stands_without_its_article():
    assert all(form.startswith("ال") for form in derive_demonym("مجري", "definite"))
