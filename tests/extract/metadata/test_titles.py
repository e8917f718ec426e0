"""The title as it stands in the text."""

import pytest

from tawatur.extract.metadata.titles import find_title, is_furniture

STORY = "وقع الوزيران الاتفاق أمس في العاصمة بحضور عدد كبير من رجال الأعمال.\n"
TITLE = "اتفاق جديد بين البلدين"


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{STORY}",
        f"{TITLE}\n{STORY}",
        f"آخر الأخبار\n\n{TITLE}\n\n{STORY}",
        f"الثلاثاء\nطباعة\n{TITLE}\n\n{STORY}".removeprefix("الثلاثاء\n"),
        f"د. سمير نجم\n\n{TITLE}\n\n{STORY}",
        TITLE,
    ],
)
def test_a_headline_in_the_first_lines(document, pack, text):
    span = find_title(document(text), pack)
    assert span is not None
    assert span.of(text) == TITLE


def test_a_headline_may_ask_and_may_end_with_a_stop_before_a_blank_line(document, pack):
    for title in ("هل يصمد الاتفاق؟", "الاتفاق لن يصمد."):
        text = f"{title}\n\n{STORY}"
        span = find_title(document(text), pack)
        assert span is not None
        assert span.of(text) == title


@pytest.mark.parametrize("text", [STORY, STORY * 2, "القاهرة - المدار:\n" + STORY, "", "اقرأ أيضا"])
def test_a_text_that_begins_with_its_story(document, pack, text):
    assert find_title(document(text), pack) is None


def test_the_title_that_the_container_gives_is_looked_for(document, pack):
    text = f"أخبار\n{TITLE}\n{STORY}"
    span = find_title(document(text, title="إتفاق جديد بين البلدين"), pack)
    assert span is not None
    assert span.of(text) == TITLE
    assert find_title(document(text, title="عنوان آخر"), pack) is None


def test_furniture(pack):
    assert is_furniture("طباعه", pack)
    assert is_furniture(" - ", pack)
    assert not is_furniture("اتفاق جديد", pack)
