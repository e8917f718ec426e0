"""An event in short is made of the text's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Span
from tawatur.store.queries.briefs import brief_of

TEXT = (
    "وكانت بعثة الرصد قد حذرت من العواصف. وفي صباح الثلاثاء أغلقت سلطات الميناء، بعد اجتماع طال ساعات وحضره ممثلو "
    "شركات الشحن كلها، الممر الشرقي أمام السفن الكبيرة. ورفضت النقابة قرار الإغلاق لأنه يضر بالعمال"
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def brief(trigger: str, *, actors=(), objects=(), away=((), ())) -> str:
    start = max((TEXT.rfind(". ", 0, at(trigger).start) + 2, 0))
    end = TEXT.find(".", at(trigger).end)
    return brief_of(
        TEXT, (start, len(TEXT) if end < 0 else end), trigger=[at(trigger)], actors=map(at, actors),
        objects=map(at, objects), away=away,
    )  # fmt: skip


def test_what_stands_near_is_told_in_one_stretch():
    assert brief("حذرت", actors=["بعثة الرصد"], objects=["العواصف"]) == "بعثة الرصد قد حذرت من العواصف"


def test_what_stands_far_is_told_after_a_gap():
    found = brief("أغلقت", actors=["سلطات الميناء"], objects=["الممر الشرقي"])
    assert found == "أغلقت سلطات الميناء … الممر الشرقي"


def test_without_an_object_the_words_that_follow_say_what_it_is_about():
    assert brief("رفضت", actors=["النقابة"]) == "رفضت النقابة قرار الإغلاق لأنه يضر بالعمال"
    # No further than the next mark.
    assert brief("أغلقت") == "أغلقت سلطات الميناء"
    assert brief("العواصف") == "العواصف"


def test_sides_named_elsewhere_are_told_by_their_names():
    found = brief("حذرت", objects=["العواصف", "النقابة"], away=(["هيئة الأرصاد"], ["الصيادون"]))
    assert found == "هيئة الأرصاد … حذرت من العواصف … الصيادون"


def test_a_trigger_outside_of_the_sentence_is_shown_all_the_same():
    assert brief_of("وصل الوفد", (5, 9), trigger=[Span(0, 3)], actors=(), objects=()).startswith("وصل")


SPANS = st.builds(lambda start, length: Span(start, min(start + length, len(TEXT))),
                  st.integers(0, len(TEXT) - 1), st.integers(1, 60))  # fmt: skip


@given(trigger=SPANS, actors=st.lists(SPANS, max_size=3), objects=st.lists(SPANS, max_size=3))
def test_no_word_is_invented(trigger, actors, objects):
    plain = " ".join(TEXT.split())
    found = brief_of(TEXT, (0, len(TEXT)), trigger=[trigger], actors=actors, objects=objects)
    assert all(part.strip() in plain for part in found.split(" … "))


@pytest.mark.parametrize("count", [40, 60])
def test_long_ones_are_cut_where_their_pieces_stand_apart(count):
    text = "أعلنت " + "كلمة " * count + "الوزارة"
    parts = [Span(text.index("كلمة") + 25 * n, text.index("كلمة") + 25 * n + 4) for n in range(count // 5)]
    end = Span(len(text) - len("الوزارة"), len(text))
    found = brief_of(text, (0, len(text)), trigger=[Span(0, 5)], actors=parts, objects=[end])
    assert len(found) < len(text)
    assert found.startswith("أعلنت")
    assert found.endswith("الوزارة")
