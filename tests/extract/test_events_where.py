"""Where an event happens. The sentences are written for this."""

import pytest
from tests.extract.test_events import read_events


def places(text):
    events, mentions = read_events(text)
    return [mentions[event.place].name for event in events if event.place is not None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("التقى لافروف نظيره الإيراني في موسكو.", "موسكو"),
        ("عقد الوفدان جولة محادثات بالدوحة.", "الدوحة"),
        ("قصفت إسرائيل مواقع في ريف دمشق.", "ريف دمشق"),
        ("قتل مسلحون جنديين في مدينة الرقة.", "الرقة"),
        ("التقى الوزيران في العاصمة المصرية، القاهرة.", "القاهرة"),
        ("بحث الوزير في المحادثات التي جرت أمس في جنيف ملف الحدود.", "جنيف"),
        ("قتل أربعة في هجوم استهدف دورية في كركوك.", "كركوك"),
    ],
)
def test_a_preposition_of_place_tells_where(text, place):
    assert place in " ".join(places(text))


@pytest.mark.parametrize(
    "text",
    [
        "أدانت الصين الهجوم.",
        "اتهمت واشنطن طهران بدعم الحوثيين في اليمن.",
        "التقى لافروف الوزير الذي ولد في بيروت.",
    ],
)
def test_what_is_only_said_or_stands_in_another_clause_has_no_place(text):
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("بدأ الرئيس الأمريكي زيارة لإسرائيل.", "إسرائيل"),
        ("زار وزير الخارجية السعودي موسكو أمس.", "موسكو"),
        ("بدأ الجيش محاصرة مدينة الفلوجة أمس.", "الفلوجة"),
        ("أدى الغزو الأميركي للعراق إلى فوضى.", "عراق"),
        ("أرسلت تركيا مساعدات إنسانية إلى غزة.", "غزة"),
    ],
)
def test_what_is_visited_attacked_or_helped_is_where(text, place):
    assert [name.endswith(place) for name in places(text)][:1] == [True]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وفي طهران، اجتمع الوزيران مساء أمس.", "طهران"),
        ("شهدت حلب اشتباكات عنيفة بين الجيش والمسلحين.", "حلب"),
        ("عاد من سوريا حيث قتل سبعون ألف شخص.", "سوريا"),
    ],
)
def test_a_place_before_the_event_word_tells_where_by_its_clause(text, place):
    assert place in places(text)


@pytest.mark.parametrize(
    "text", ["التقى الوزير سفير المملكة المتحدة في القاهرة.", "استدعت إيران سفير بلاده بموسكو أمس."]
)
def test_where_somebody_holds_an_office_is_no_place(text):
    assert places(text) == []
