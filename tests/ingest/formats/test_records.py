import contextlib
import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.errors import InputError
from tawatur.ingest.formats.records import read_json, read_json_lines
from tawatur.ingest.found import Found, digest_of
from tawatur.ingest.piece import of_bytes
from tawatur.ingest.places import open_places
from tawatur.ingest.reader import read_place

Read = Callable[..., list[Found]]


def _told(found: list[Found]) -> list[tuple[str, bool]]:
    return [(one.place.rpartition("/")[2], one.article is not None) for one in found]


def test_each_line_is_an_article_or_a_reason(read: Read, story: str) -> None:
    good = json.dumps({"text": story, "title": "عنوان"}, ensure_ascii=False)
    lines = [good, "", "{broken", "7", '{"id": 1}', "[]", "null", good.replace("عنوان", "آخر"), '"نص"']
    found = read("a.jsonl", "\n".join(lines))
    assert _told(found) == [
        ("a.jsonl#1", True),
        ("a.jsonl#3", False),
        ("a.jsonl#4", False),
        ("a.jsonl#5", False),
        ("a.jsonl#6", False),
        ("a.jsonl#7", False),
        ("a.jsonl#8", True),
        ("a.jsonl#9", False),
    ]
    assert all(
        "An article needs" in one.failure.message or "not JSON" in one.failure.message
        for one in found
        if one.failure
    )
    assert found[0].digest == digest_of(good.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_lines_are_read_in_the_encoding_of_the_file(read: Read, story: str, encoding: str) -> None:
    line = json.dumps({"text": story}, ensure_ascii=False)
    found = read("a.jsonl", f"{line}\n{line}\r\n".encode(encoding))
    assert [one.article.text for one in found if one.article] == [story, story]


def test_escaped_letters_are_letters(read: Read, story: str) -> None:
    (found,) = read("a.jsonl", json.dumps({"text": story + "\ud83d\ude00"}))
    assert found.article is not None
    assert found.article.text == story + "\U0001f600"


def test_a_line_without_end_is_told_and_the_next_is_read(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.ingest.formats.records.RECORD_BYTES", 2000)
    data = "x" * 9000 + "\n" + json.dumps({"text": story})
    found = list(read_json_lines(of_bytes(data.encode(), "a", name="a.jsonl"), lambda _: iter(())))
    assert _told(found) == [("a#1", False), ("a#2", True)]


def test_a_file_of_other_things_is_told_once(read: Read, story: str) -> None:
    (found,) = read("a.jsonl", "وصل الوفد\n" * 5000)
    assert found.failure is not None
    assert "none of the first 100 lines is JSON" in found.failure.message
    assert len(read("b.jsonl", "وصل الوفد\n" * 99)) == 99
    assert len(read("c.jsonl", "x\n" * 50 + "{}\n" + "x\n" * 150)) == 201


@pytest.mark.parametrize(
    "shape",
    [
        "[{0}, {1}]",
        "[\n{0},\n{1}\n]",
        '{{"articles": [{0}, {1}]}}',
        '{{"version": "1", "items": [{0}, {1}]}}',
        '{{"response": {{"results": [{0}, {1}]}}}}',
        '{{"hits": {{"hits": [{{"_source": {0}}}, {{"_source": {1}}}]}}}}',
        "{0}\n{1}\n",
        "{0}{1}",
    ],
)
def test_lists_of_articles_in_every_usual_shape(read: Read, story: str, shape: str) -> None:
    records = [json.dumps({"text": story, "title": title}, indent=1) for title in ("أول", "ثان")]
    found = read("a.json", shape.format(*records))
    assert [one.article.title for one in found if one.article] == ["أول", "ثان"]
    assert [one.place.rpartition("#")[2] for one in found] == ["1", "2"]


def test_one_object_is_one_article(read: Read, story: str) -> None:
    (found,) = read("a.json", json.dumps({"text": story}, indent=2))
    assert found.article is not None
    assert found.place.endswith("a.json")


def test_a_feed_in_json_is_read(read: Read, story: str) -> None:
    item = {"id": "1", "content_html": f"<p>{story}</p><p>x</p>", "date_published": "2025-01-14T10:00:00Z",
            "authors": [{"name": "سلمى حداد"}]}  # fmt: skip
    (found,) = read("a.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]}))
    assert found.article is not None
    assert (found.article.published, found.article.author) == ("2025-01-14", "سلمى حداد")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.json", "", "the file is empty"),
        ("a.jsonl", "\n\n", "the file is empty"),
        ("a.json", "{", "not JSON"),
        ("a.json", "[]", "no articles"),
        ("a.json", '{"articles": []}', "no articles"),
        ("a.json", "[" * 100_000, "not JSON"),
        ("a.jsonl", "[" * 100_000, "not JSON"),
        ("a.jsonl", '{"date": ' + "9" * 5000 + "}", "not JSON"),
        ("a.json", '{"name": "x"}', "no text in its fields (name)"),
        ("a.json", b"\x89PNG\r\n" + bytes(99), "PNG picture"),
    ],
)
def test_what_is_no_json_fails(read: Read, name: str, data: bytes | str, said: str) -> None:
    (found,) = read(name, data)
    assert found.failure is not None
    assert said in found.failure.message


def test_an_object_broken_in_a_list_does_not_hide_the_next_line(read: Read, story: str) -> None:
    good = json.dumps({"text": story})
    found = read("a.json", f"[{good},\n{{broken}},\n{good}]")
    assert _told(found) == [("a.json#1", True), ("a.json#2", False), ("a.json#3", True)]


@given(st.text(max_size=200))
@settings(deadline=None)
def test_no_text_makes_json_fail(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for read in (read_json, read_json_lines):
        found: list[Found] = []
        with contextlib.suppress(InputError):  # any other error fails the test
            found = list(read(of_bytes(data, "a", name="a"), lambda _: iter(())))
        assert all(one.article or one.failure for one in found)


@pytest.mark.shared
def test_two_thousand_records_take_seconds(shared: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(gzip.decompress((shared / "corpora" / "news_sample.jsonl.gz").read_bytes()))
    began = time.process_time()
    found = [one for place in open_places([path]) for one in read_place(place)]
    assert time.process_time() - began < 10
    assert sum(one.article is not None for one in found) == len(found) == 2000
    assert all(one.article.published and one.article.title and one.article.outlet for one in found if one.article)
