import tracemalloc
from collections.abc import Callable

import pytest

from tawatur.ingest.found import Found
from tawatur.ingest.limits import ARTICLE_CHARACTERS

Read = Callable[..., list[Found]]


def test_a_text_file_is_the_article_to_the_letter(read: Read, story: str) -> None:
    text = f"  عنوان\r\n\r\n{story}\n"
    (found,) = read("a.txt", text)
    assert found.article is not None
    assert found.article.text == text
    assert (found.article.lang, found.article.source_runs, found.article.flags) == ("ar", (), ())
    assert found.size == len(text.encode())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_other_encodings_give_the_same_text(read: Read, story: str, encoding: str) -> None:
    (found,) = read("a.txt", story.encode(encoding))
    assert found.article is not None
    assert found.article.text == story


def test_a_headline_alone_is_an_article(read: Read) -> None:
    (found,) = read("a.txt", "وفد يتفقد الميناء")
    assert found.article is not None


def test_nul_characters_are_left_out_and_the_rest_is_mapped(read: Read, story: str) -> None:
    text = story.replace("الميناء", "المي\x00ناء", 1) * 3
    (found,) = read("a.txt", text)
    assert found.article is not None
    assert found.article.text == text.replace("\x00", "")
    assert found.article.flags == ("NUL characters left out",)
    for run in found.article.source_runs:
        end = run.text_start + run.length
        assert found.article.text[run.text_start : end] == text[run.source_start : run.source_start + run.length]
    assert sum(run.length for run in found.article.source_runs) == len(found.article.text)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b" \n\n\t", "no words in it"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "not text but a PNG picture"),
        (bytes(range(256)) * 20, "not text but binary data"),
        (b"\xef\xbb\xbf", "no words in it"),
    ],
)
def test_what_is_no_text_fails_with_what_where_and_what_to_do(read: Read, data: bytes, said: str) -> None:
    (found,) = read("a.txt", data)
    assert found.article is None
    assert found.failure is not None
    assert said in found.failure.message
    assert "a.txt: " in found.failure.message
    assert found.failure.message.count(". ") >= 1
    assert found.size == len(data)
    assert found.digest


def test_a_text_longer_than_an_article_fails_and_a_shorter_one_does_not(read: Read) -> None:
    (found,) = read("a.txt", "كلمة " * (ARTICLE_CHARACTERS // 5 + 1))
    assert found.failure is not None
    assert "text longer than 200,000 characters: it has 200,005" in found.failure.message
    (found,) = read("b.txt", "كلمة " * (ARTICLE_CHARACTERS // 5))
    assert found.article is not None


def test_fifty_megabytes_are_measured_and_not_held(read: Read) -> None:
    data = "كلمة ".encode() * (50_000_000 // 9)
    tracemalloc.start()
    (found,) = read("a.txt", data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.failure is not None
    assert "the file has 49,999,995 bytes" in found.failure.message
    assert found.size == len(data)
    assert peak < 40_000_000
