import json
from pathlib import Path

import pytest

from tawatur.ingest.formats.index import is_index, said_by_index
from tawatur.ingest.found import Found
from tawatur.ingest.places import open_places
from tawatur.ingest.reader import read_place


def _write(folder: Path, rows: list[object], story: str) -> list[Found]:
    (folder / "a.txt").write_text(story)
    (folder / "b.txt").write_text(story)
    (folder / "index.jsonl").write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows))
    return [one for place in open_places([folder]) for one in read_place(place)]


def test_an_index_says_who_published_the_texts_beside_it_and_when(tmp_path: Path, story: str) -> None:
    a, b, index = _write(tmp_path, [{"file": "a.txt", "outlet": "المرفأ", "date": "2025-01-14"}], story)
    assert a.article is not None
    assert b.article is not None
    assert (a.article.outlet, a.article.published) == ("المرفأ", "2025-01-14")
    assert a.article.published_why == "index.jsonl, field date"
    assert (b.article.outlet, b.article.published, b.article.published_why) == (None, None, None)
    assert index.skipped


def test_lines_that_name_no_file_are_passed_over(tmp_path: Path, story: str) -> None:
    rows: list[object] = [7, {"outlet": "x"}, {"file": 3}, {"file": "a.txt", "outlet": "المرفأ"}]
    a, _, _ = _write(tmp_path, rows, story)
    assert a.article is not None
    assert a.article.outlet == "المرفأ"


def test_a_file_of_that_name_that_holds_articles_is_read_as_such(tmp_path: Path, story: str) -> None:
    *_, record = _write(tmp_path, [{"file": "a.txt", "text": story, "outlet": "المرفأ"}], story)
    assert record.article is not None
    assert not is_index(tmp_path / "index.jsonl")


def test_a_text_given_alone_still_has_its_index(tmp_path: Path, story: str) -> None:
    _write(tmp_path, [{"file": "a.txt", "date": "2025-01-14"}], story)
    (found,) = read_place(open_places([tmp_path / "a.txt"])[0])
    assert found.article is not None
    assert found.article.published == "2025-01-14"


def test_another_date_in_the_index_is_another_input(tmp_path: Path, story: str) -> None:
    before = _write(tmp_path, [{"file": "a.txt", "date": "2025-01-14"}], story)[0]
    after = _write(tmp_path, [{"file": "a.txt", "date": "2025-01-15"}], story)[0]
    assert before.digest != after.digest


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"{broken\n[]\n"])
def test_what_is_no_index_says_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "index.jsonl").write_bytes(data)
    assert not is_index(tmp_path / "index.jsonl")
    assert said_by_index(tmp_path / "a.txt") is None


def test_an_index_that_changes_is_read_again(tmp_path: Path, story: str) -> None:
    first, *_ = _write(tmp_path, [{"file": "a.txt", "outlet": "المرفأ"}], story)
    second, *_ = _write(tmp_path, [{"file": "a.txt", "outlet": "صحيفة المرفأ"}], story)
    assert first.article is not None
    assert second.article is not None
    assert (first.article.outlet, second.article.outlet) == ("المرفأ", "صحيفة المرفأ")
