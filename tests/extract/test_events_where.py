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
