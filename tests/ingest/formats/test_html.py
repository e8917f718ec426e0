from collections.abc import Callable

import pytest

from tawatur.ingest.found import Found

Read = Callable[..., list[Found]]
Page = Callable[..., str]


def test_a_page_gives_its_article_and_what_it_says_of_itself(read: Read, page: Page, story: str) -> None:
    code = page(
        head="<meta property='og:site_name' content='صحيفة المرفأ'><meta name='author' content='سلمى حداد'>"
        "<meta property='article:published_time' content='2025-01-14T10:00:00+03:00'>"
        "<link rel='canonical' href='https://example.org/n/1'>"
    )
    (found,) = read("a.html", code)
    article = found.article
    assert article is not None
    assert article.text == story.strip()
    assert article.title == "وفد وزاري يتفقد الميناء الجديد"
    assert (article.author, article.outlet, article.url) == ("سلمى حداد", "صحيفة المرفأ", "https://example.org/n/1")
    assert (article.published, article.published_why) == ("2025-01-14", "page metadata: article:published_time")
    assert (article.lang, article.flags) == ("ar", ())
    for run in article.source_runs:
        end = run.text_start + run.length
        assert article.text[run.text_start : end] == code[run.source_start : run.source_start + run.length]


@pytest.mark.parametrize("encoding", ["windows-1256", "utf-16", "utf-8-sig"])
def test_a_page_is_read_in_its_encoding(read: Read, page: Page, story: str, encoding: str) -> None:
    code = page().replace("charset='utf-8'", f"charset='{encoding}'")
    (found,) = read("a.html", code.encode(encoding))
    assert found.article is not None
    assert found.article.text == story.strip()
    assert found.article.flags == ()
    run = found.article.source_runs[0]
    assert code[run.source_start :].startswith(story[: run.length])


def test_a_page_that_names_the_wrong_encoding_is_read_rightly(read: Read, page: Page, story: str) -> None:
    (found,) = read("a.html", page().replace("utf-8", "iso-8859-1").encode("cp1256"))
    assert found.article is not None
    assert found.article.text == story.strip()


@pytest.mark.parametrize("cut", [300, 700, 1000])
def test_a_page_that_ends_early_is_read_as_far_as_it_goes(read: Read, page: Page, cut: int) -> None:
    (found,) = read("a.html", page()[:cut])
    assert found.article is not None
    assert found.failure is None


def test_a_page_within_text_named_xhtml_is_read(read: Read, page: Page, story: str) -> None:
    (found,) = read("a.xhtml", '<?xml version="1.0" encoding="utf-8"?>\n' + page())
    assert found.article is not None
    assert found.article.text == story.strip()


def test_nul_characters_in_a_page_do_no_harm(read: Read, page: Page, story: str) -> None:
    (found,) = read("a.html", page().replace("وصل", "وص\x00ل"))
    assert found.article is not None
    assert "\x00" not in found.article.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "the file is empty"),
        ("<html></html>", "no words"),
        ("<html><body><script>x()</script></body></html>", "no words"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "PNG picture"),
        ("<" * 20_000_001, "larger than the 20 MB"),
        ("<p>" + "ا" * 200_001, "text longer than 200,000 characters: the page has 200,001"),
        ("<!--", ""),
    ],
)
def test_a_page_without_words_fails(read: Read, data: bytes | str, said: str) -> None:
    (found,) = read("a.html", data)
    assert found.failure is not None
    assert said in found.failure.message


def test_a_page_of_a_hundred_thousand_open_tags_does_not_break_the_run(read: Read) -> None:
    assert len(read("a.html", "<div>" * 100_000 + "وصل الوفد إلى الميناء")) == 1


def test_entities_of_xml_are_not_followed(read: Read) -> None:
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    code = f"{entity}<html><body><p>وصل الوفد &a; إلى الميناء</p></body></html>"
    (found,) = read("a.html", code)
    assert found.article is not None
    assert "root:" not in found.article.text
