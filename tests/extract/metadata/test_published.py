"""The date of an article and how it is known."""

import pytest

from tawatur.extract.metadata import find_metadata

TITLE = "اتفاق جديد بين البلدين\n\n"
STORY = "وقع الوزيران الاتفاق في العاصمة بحضور عدد كبير من رجال الأعمال.\n"


@pytest.fixture(scope="session")
def published(document, pack):
    def find(text, **given):
        metadata = find_metadata(document(text, **given), pack)
        return metadata.published, metadata.published_why

    return find


def test_the_container_knows_best(published):
    given = {"published": "2024-05-02", "published_why": "meta tag"}
    assert published(TITLE + "تاريخ النشر: 3 مايو 2024\n" + STORY, **given) == ("2024-05-02", "meta tag")
    assert published(TITLE + STORY, published="2024") == ("2024", "given with the article")


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        (TITLE + "تاريخ النشر: 3 مايو 2024\n" + STORY, "2024-05-03", "the line that says"),
        (TITLE + "الجمعة 3 أيار/مايو 2024\n" + STORY, "2024-05-03", "the line that says"),
        (TITLE + STORY + "نشر في: 3/5/2024", "2024-05-03", "the line that says"),
        (TITLE + "طهران، 3 مايو 2024 (رويترز) - " + STORY, "2024-05-03", "the dateline"),
        (TITLE + "وقال الوزير اليوم الجمعة 3 مايو 2024 إن الاتفاق قريب.\n" + STORY, "2024-05-03", "«اليوم» beside"),
        (TITLE + "وقال الوزير أمس 3 مايو 2024 إن الاتفاق قريب.\n" + STORY, "2024-05-04", "«أمس» beside"),
        (TITLE + STORY + "وصل في 2 مايو 2024. وقال في 5 مايو الحالي إنه راض.", "2024-05-05", "5 مايو الحالي"),
        (TITLE + "وقع الوزيران الاتفاق الجمعة 3 مايو. وكانا التقيا عام 2023.", "2024-05-03", "the first such day"),
        (TITLE + "وقع الوزيران في 3 مايو 2024 الاتفاق. وكانا التقيا عام 2023.", "2024-05-03", "the newest date"),
    ],
)  # fmt: skip
def test_what_the_text_tells(published, text, value, why):
    found, reason = published(text)
    assert found == value
    assert reason is not None
    assert why in reason


@pytest.mark.parametrize(
    "text",
    [
        TITLE + STORY,
        TITLE + "وقال الوزير أمس إن الاتفاق قريب.\n",
        TITLE + "ومن المقرر أن يبدأ العمل به في 3 مايو 2031.\n",
        TITLE + STORY * 5 + "وكانت الحرب انتهت في 8 مايو 1945.",
        TITLE + "وقعت الحرب في 3 مايو 2001. ثم عادت العلاقات عام 2020.",
    ],
)
def test_what_tells_nothing_gives_nothing(published, text):
    assert published(text) == (None, None)
