import gzip
import json
from collections.abc import Callable

import pytest

from tawatur.ingest import unpack
from tawatur.ingest.found import Found

Read = Callable[..., list[Found]]
Zipped = Callable[[dict[str, bytes | str]], bytes]


def _places(found: list[Found]) -> list[str]:
    return [
        one.place.rpartition("/a.")[2] if "!" not in one.place else one.place.partition("!")[2] for one in found
    ]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.gz", "a.txt"])
def test_a_gzip_file_is_what_it_holds(read: Read, story: str, name: str) -> None:
    (found,) = read(name, gzip.compress(story.encode()))
    assert found.article is not None
    assert found.article.text == story
    assert found.place.endswith(name)


def test_lines_in_a_gzip_file_are_streamed(read: Read, story: str) -> None:
    lines = "\n".join(json.dumps({"text": f"{story} {n}"}) for n in range(3))
    found = read("a.jsonl.gz", gzip.compress(lines.encode()))
    assert [one.place.rpartition("#")[2] for one in found if one.article] == ["1", "2", "3"]


def test_lines_before_the_limit_are_kept_and_the_rest_is_told(
    read: Read, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tawatur.ingest.formats.archives.EXPANDED_BYTES", 800_000)
    lines = "\n".join(json.dumps({"text": f"{story} {n}"}, ensure_ascii=False) for n in range(2500))
    found = read("a.jsonl.gz", gzip.compress(lines.encode(), 0))
    assert found[0].article is not None
    assert found[-1].failure is not None
    assert "what follows is not read" in found[-1].failure.message
    assert 100 < sum(one.article is not None for one in found) < 2500


def test_the_files_of_a_zip_are_read_by_name(read: Read, zipped: Zipped, story: str) -> None:
    data = zipped(
        {
            "b/2.txt": story,
            "b/1.html": f"<html><body><p>{story}</p></body></html>",
            "c.png": b"\x89PNG\r\n" + bytes(99),
            "__MACOSX/b/._2.txt": "x",
            ".hidden": "x",
            "d.txt": "",
            "../../up.txt": story,
        }
    )
    found = read("a.zip", data)
    assert _places(found) == [
        "../../up.txt",
        ".hidden",
        "__MACOSX/b/._2.txt",
        "b/1.html",
        "b/2.txt",
        "c.png",
        "d.txt",
    ]
    assert [one.article is not None for one in found] == [True, False, False, True, True, False, False]
    assert [one.skipped for one in found] == [False, True, True, False, False, True, False]


def test_a_zip_in_a_gzip_in_a_zip_is_opened_and_no_deeper(read: Read, zipped: Zipped, story: str) -> None:
    inner = zipped({"3.txt": story})
    (found,) = read("a.zip", zipped({"1.gz": gzip.compress(inner)}))
    assert found.article is not None
    assert found.place.endswith("a.zip!1.gz!3.txt")
    (found,) = read("b.zip", zipped({"0.zip": zipped({"1.gz": gzip.compress(inner)})}))
    assert found.failure is not None
    assert "more than 3 deep" in found.failure.message


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["xl/workbook.xml"], "a spreadsheet"),
        (["ppt/presentation.xml"], "a presentation"),
        (["content.xml", "mimetype"], "OpenDocument"),
        ([], "no files in it"),
    ],
)
def test_what_is_not_read_in_a_zip_is_named(read: Read, zipped: Zipped, names: list[str], said: str) -> None:
    (found,) = read("a.zip", zipped(dict.fromkeys(names, "x")))
    assert found.failure is not None
    assert said in found.failure.message


def test_a_zip_bomb_is_told_and_its_neighbour_read(read: Read, zipped: Zipped, story: str) -> None:
    found = read("a.zip", zipped({"1.txt": bytes(30_000_000), "0.txt": story}))
    assert found[0].article is not None
    assert found[1].failure is not None


def test_a_bomb_of_many_small_members_is_stopped(
    read: Read, zipped: Zipped, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "EXPANSION_FLOOR", 100_000)
    monkeypatch.setattr(unpack, "EXPANSION_RATIO", 2)
    found = read("a.zip", zipped({f"{n:03}.txt": "كلمة " * 2000 for n in range(60)}))
    assert found[0].article is not None
    assert found[-1].failure is not None
    assert "taken for a bomb" in found[-1].failure.message


@pytest.mark.parametrize("name", ["a.gz", "a.zip", "a.docx", "a.txt.gz"])
@pytest.mark.parametrize("data", [b"\x1f\x8b\x08\x00" + bytes(20), b"PK\x03\x04" + bytes(60), b"\x1f\x8b"])
def test_damaged_archives_fail(read: Read, name: str, data: bytes) -> None:
    (found,) = read(name, data)
    assert found.failure is not None
    assert found.digest
