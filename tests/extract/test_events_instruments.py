"""What an event was done with, in the article's words. The sentences are written for this."""

import pytest
from tests.extract.test_events import read_events


def instruments(text):
    return [event.instrument for event in read_events(text)[0] if event.instrument is not None]


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("قصفت روسيا مدينة أوديسا بصواريخ باليستية.", "صواريخ باليستية"),
        ("هاجمت أوكرانيا المطار باستخدام طائرات مسيّرة.", "طائرات مسيّرة"),
        ("استهدف مسلحون الموكب بعبوة ناسفة قرب الجسر.", "عبوة ناسفة"),
        ("قصف الجيش القرية بالصواريخ والقذائف ليلًا.", "الصواريخ والقذائف"),
    ],
)
def test_means_are_told_in_the_words_of_the_text(text, instrument):
    assert instruments(text) == [instrument]


@pytest.mark.parametrize(
    "text",
    [
        "زودت إيران روسيا بطائرات مسيّرة.",
        "التقى لافروف نظيره المصري في القاهرة.",
        "هاجم المسلحون القرية التي اشتهرت بصواريخ قديمة.",
    ],
)
def test_what_is_given_or_stands_in_another_clause_is_no_means(text):
    assert instruments(text) == []
