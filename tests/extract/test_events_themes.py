"""What an event is about, in the article's words. The sentences are written for this."""

import pytest
from tests.extract.test_events import read_events


def themes(text):
    return [event.theme for event in read_events(text)[0] if event.theme is not None]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("زودت إيران روسيا بأجهزة اتصال حديثة.", "أجهزة اتصال حديثة"),
        ("اتهمت كييف موسكو بخرق الهدنة.", "خرق الهدنة"),
        ("أجرى الوفدان محادثات بشأن البرنامج النووي الإيراني في جنيف.", "البرنامج النووي الإيراني"),
        ("وقّعت موسكو وطهران على الاتفاق النووي.", "الاتفاق النووي"),
        ("هددت واشنطن طهران بعقوبات جديدة.", "عقوبات جديدة"),
    ],
)
def test_a_theme_is_told_by_what_follows_the_event_word(text, theme):
    assert theme in themes(text)


@pytest.mark.parametrize(
    "text",
    [
        "قدمت ألمانيا قرضًا بقيمة مليوني يورو.",
        "التقى لافروف نظيره المصري في القاهرة.",
        "طالبت باريس إيران، بحسب الوكالة.",
        "اتهمت كييف موسكو باستخدامها.",
    ],
)
def test_what_tells_how_much_why_or_by_whom_is_no_theme(text):
    assert themes(text) == []


def test_what_a_deed_was_done_with_is_not_what_it_is_about():
    for event in read_events("قصفت روسيا مدينة أوديسا بصواريخ إسكندر.")[0]:
        assert event.theme is None or event.theme != event.instrument
