"""Arabic verbs: the forms that follow from the four bases."""

import pytest

from tawatur.lang.ar.verbs import inflect
from tawatur.lang.inflection import VerbBases

BASES = {
    "قال": VerbBases(masculine="قال", feminine="قالت", imperfect="يقول", participle="قايلا"),
    "نفى": VerbBases(masculine="نفي", feminine="نفت", imperfect="ينفي", participle="نافيا", weak="ى"),
    "دعا": VerbBases(masculine="دعا", feminine="دعت", imperfect="يدعو", participle="داعيا", weak="ا"),
}


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        (
            "قال",
            {"قال", "قالت", "قالوا", "يقول", "تقول", "يقولون", "نقول", "يقل", "قايلا", "قايله", "قايلين", "قاله"},
        ),
        ("نفى", {"نفي", "نفت", "نفوا", "نفاها", "ينفي", "تنفيه", "ينفون", "ينف", "نافيا", "نافيه", "نافين"}),
        ("دعا", {"دعا", "دعت", "دعوا", "دعاهم", "يدعو", "تدعو", "يدعون", "يدع", "داعيا", "داعيه", "داعين"}),
    ],
)
def test_forms_of_news_texts(verb, forms):
    assert forms <= {form.form for form in inflect(BASES[verb])}


def test_pronouns_and_persons_are_told():
    by_form = {form.form: form for form in inflect(BASES["نفى"])}
    assert by_form["نفاها"].pronoun == "ها"
    assert by_form["ننفي"].first
    assert by_form["نفت"].gender == "f"
    assert by_form["نافين"].plural


def test_missing_bases_have_no_forms():
    assert list(inflect(VerbBases(masculine=""))) == []
    shapes = {form.shape for form in inflect(VerbBases(masculine="", participle="مذكرا"))}
    assert shapes == {"participle"}
