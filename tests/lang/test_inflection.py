"""The seam of inflection: a language without forms has the given one."""

from tawatur.lang.inflection import VerbBases, VerbForm, no_inflection


def test_no_inflection_gives_the_form_itself():
    assert list(no_inflection(VerbBases(masculine="say"))) == [VerbForm(form="say", shape="perfect", gender="m")]
    assert list(no_inflection(VerbBases(masculine=""))) == []
