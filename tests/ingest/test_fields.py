import pytest

from tawatur.errors import InputError
from tawatur.ingest.fields import article_of, article_of_record, has_text_field
from tawatur.ingest.limits import ARTICLE_CHARACTERS
from tawatur.ingest.piece import Said


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ({"headline": "عنوان"}, "title", "عنوان"),
        ({"Title": "عنوان \n طويل"}, "title", "عنوان طويل"),
        ({"العنوان": "عنوان"}, "title", "عنوان"),
        ({"byline": "سلمى حداد"}, "author", "سلمى حداد"),
        ({"authors": ["سلمى حداد", "عمر نصار"]}, "author", "سلمى حداد، عمر نصار"),
        ({"author": {"name": "سلمى حداد"}}, "author", "سلمى حداد"),
        ({"authors": "['a']"}, "author", "['a']"),
        ({"authors": '["سلمى حداد"]'}, "author", "سلمى حداد"),
        ({"media_name": "المرفأ"}, "outlet", "المرفأ"),
        ({"source": "المرفأ"}, "outlet", "المرفأ"),
        ({"publisher": {"name": "المرفأ"}}, "outlet", "المرفأ"),
        ({"link": "https://example.org/1"}, "url", "https://example.org/1"),
        ({"pubDate": "Tue, 14 Jan 2025 23:01:00 GMT"}, "published", "2025-01-14"),
        ({"published_at": "2025-01-14T10:00:00Z"}, "published", "2025-01-14"),
        ({"timestamp": 1736841600}, "published", "2025-01-14"),
        ({"date": "2025-01-14"}, "published_why", "field date"),
        ({"date": "أمس"}, "published", None),
        ({"date": "أمس", "created": "2025-01-14"}, "published_why", "field created"),
        ({"via": "رويترز"}, "via", ("رويترز",)),
        ({"agencies": ["رويترز", "أ ف ب"]}, "via", ("رويترز", "أ ف ب")),
        ({}, "title", None),
    ],
)
def test_fields_are_known_by_many_names(story: str, record: dict[str, object], field: str, value: object) -> None:
    assert getattr(article_of_record({"text": story, **record}), field) == value


@pytest.mark.parametrize("name", ["text", "body", "Content", "article_text", "full-text", "articleBody", "النص"])
def test_the_text_is_kept_to_the_letter_whatever_its_field(story: str, name: str) -> None:
    assert article_of_record({name: f"  {story}"}).text == f"  {story}"
    assert has_text_field(["id", name])


def test_paragraphs_in_a_list_are_joined(story: str) -> None:
    assert article_of_record({"paragraphs": ["أول", "ثان"]}).text == "أول\n\nثان"


def test_a_summary_stands_in_for_a_missing_text(story: str) -> None:
    article = article_of_record({"summary": story, "title": "عنوان"})
    assert (article.text, article.flags) == (story, ("summary only",))


def test_an_object_that_only_wraps_the_article_is_opened(story: str) -> None:
    article = article_of_record({"_id": 7, "_source": {"text": story, "title": "عنوان"}})
    assert (article.text, article.title, article.outlet) == (story, "عنوان", None)


def test_markup_in_the_text_is_left_out() -> None:
    article = article_of_record({"content": "<p>وصل <b>الوفد</b> &amp; عاد</p><p>ثم غادر</p>"})
    assert (article.text, article.flags) == ("وصل الوفد & عاد\n\nثم غادر", ("markup left out",))


def test_a_sign_that_looks_like_a_tag_is_no_markup() -> None:
    assert article_of_record({"text": "إذا كان أ < ب فإن ب > أ"}).flags == ()


def test_characters_that_no_store_takes_are_replaced() -> None:
    article = article_of_record({"text": "وصل\ud800 الوفد\x00", "title": "\udcff عنوان\x00"})
    article.text.encode("utf-8")
    assert "\x00" not in article.text
    assert article.title == "\ufffd عنوان"
    assert article.flags == ("broken characters replaced", "NUL characters left out")


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (None, "a null"),
        (7, "a int"),
        ("نص", "a str"),
        ([1], "a list"),
        ({}, "no text in its fields (none)"),
        ({"id": 1, "title": "عنوان"}, "no text in its fields (id, title)"),
        ({"text": ""}, "no text"),
        ({"text": 7}, "no text"),
        ({"text": {"a": 1}}, "no text"),
        ({"text": "... 123 !!"}, "no words"),
    ],
)
def test_what_is_no_article_is_told(record: object, said: str) -> None:
    with pytest.raises(InputError) as caught:
        article_of_record(record)
    assert said in str(caught.value)


def test_the_longest_text_is_taken_and_a_longer_one_told() -> None:
    text = "ا" * ARTICLE_CHARACTERS
    assert article_of(text, Said()).text == text
    with pytest.raises(InputError, match=r"text longer than 200,000 characters: it has 200,001"):
        article_of(text + "ا", Said())


def test_the_language_given_is_believed_only_where_letters_tell_nothing(story: str) -> None:
    assert article_of(story, Said(lang="en")).lang == "ar"
