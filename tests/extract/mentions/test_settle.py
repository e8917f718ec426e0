"""What a known name means where it stands."""

import pytest

from tawatur.extract.mentions.gazetteer import match_names
from tawatur.extract.mentions.labelled import match_labels
from tawatur.extract.mentions.settle import identify, inner_state, settle
from tawatur.model import EntityType

ACTING = ["أكدت موسكو ذلك", "اتفاق مع طهران", "العلاقات بين موسكو وطهران", "نفى الكرملين ذلك", "في البيت الأبيض"]
PLACED = ["التقى به في موسكو", "وصل إلى طهران", "عاد من باريس", "اجتماع بلندن", "العاصمة دمشق", "القاهرة - أعلن"]


@pytest.mark.parametrize("text", ACTING)
def test_a_capital_or_seat_that_acts_is_its_government(row, text):
    found, _ = settle(row(text), match_names(row(text)))
    assert {c.type for c in found} == {EntityType.GOVERNMENT}


@pytest.mark.parametrize("text", PLACED)
def test_a_capital_that_says_where_is_a_place(row, text):
    found, _ = settle(row(text), match_names(row(text)))
    assert {c.type for c in found} == {EntityType.PLACE}


def test_an_unclear_form_counts_only_where_something_calls_for_it(row):
    line = row("زادت السياحة العربية")
    assert settle(line, match_names(line))[0] == []
    line = row("قالت قناة العربية")
    assert [c.known.id for c in settle(line, match_names(line))[0]] == ["media:al-arabiya"]


def test_an_unclear_surname_counts_once_the_article_has_the_full_name(row):
    line = row("التقى بشار الأسد الوفد ثم غادر الأسد")
    found, weak = settle(line, match_names(line))
    assert {c.known.id for c in found} == {"person:bashar-al-assad"}
    assert max(c.first for c in found) == 6
    assert weak == []


@pytest.mark.parametrize(
    ("text", "labels", "known"),
    [
        ("جماعة الإخوان المسلمين", "B-ORG I-ORG I-ORG", "organization:muslim-brotherhood"),
        ("الحكومة الهولندية", "B-GOV I-GOV", "state:NLD"),
        ("الهولندية", "B-ADJ", "state:NLD"),
    ],
)
def test_who_it_is_may_stand_inside(row, text, labels, known):
    line = row(text)
    (seen,) = match_labels(line, labels.split())
    assert identify(line, seen).known.id == known


def test_a_body_belongs_to_the_state_of_its_adjective(row):
    line = row("هيئة الإحصاء الهولندية")
    (seen,) = match_labels(line, ["B-ORG", "I-ORG", "I-ORG"])
    assert (identify(line, seen).known, identify(line, seen).country) == (None, "NLD")
    assert inner_state(line, seen) == "NLD"
