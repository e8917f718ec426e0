"""What short names and descriptions point back to."""

from tawatur.extract.mentions.resolve import resolve
from tawatur.model import EntityType


def by_words(found, text):
    return {m.span.of(text): m for m in found}


def test_a_description_by_office_points_to_who_holds_it_in_the_text(mentions):
    text = "أعلن الرئيس الفنلندي كارلو نيمي ذلك. وقال الرئيس الفنلندي إن الاتفاق قريب."
    found = mentions(text)
    named = next(m for m in found if m.name == "كارلو نيمي")
    described = [m for m in found if m.kind.value == "nominal"]
    assert [m.antecedent for m in described] == [named.id]


def test_an_office_is_held_by_whom_the_date_tells(mentions):
    text = "وقال الرئيس الإيراني إن الاتفاق قريب."
    for date, known in (("2022-07-19", "person:ebrahim-raisi"), ("2025-01-17", "person:masoud-pezeshkian")):
        described = [m for m in mentions(text, published=date) if m.kind.value == "nominal"]
        assert [m.known_as for m in described] == [known]


def test_ones_own_country_is_that_of_who_was_named_last(mentions):
    text = "أكد سيرغي لافروف أن بلاده مستعدة للحوار."
    assert by_words(mentions(text), text)["بلاده"].known_as == "state:RUS"


def test_a_newspaper_is_the_last_outlet_that_is_no_agency(mentions):
    text = "كتبت صحيفة لوموند أمس، ونقلت وكالة رويترز ذلك. وأضافت الصحيفة أن الأمر قريب."
    found = by_words(mentions(text), text)
    assert found["الصحيفة"].antecedent == found["لوموند"].id


def test_the_two_sides_are_one_description_throughout(mentions):
    text = "اتفق الجانبان على ذلك. وسيلتقي الطرفان غدا."
    first, second = mentions(text)
    assert second.antecedent == first.id


def test_two_of_one_surname_are_told_apart_by_place(stage):
    text = "تحدث محمود العابد أولا. وقال العابد ذلك. ثم تحدث سامي العابد. وقال العابد غيره."
    names = ("محمود العابد", "العابد", "سامي العابد", "العابد")
    found = resolve(*stage(text, *((name, EntityType.PERSON, None) for name in names)))
    assert [m.antecedent for m in found] == [None, found[0].id, None, found[2].id]


def test_a_title_right_before_the_name_is_no_mention(mentions):
    text = "أعلن وزير الخارجية الفنلندي كارلو نيمي ذلك"
    assert [(m.name, m.kind.value) for m in mentions(text) if m.type.value == "person"] == [("كارلو نيمي", "name")]
