import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.ingest.found import Found
from tawatur.ingest.piece import of_bytes
from tawatur.ingest.places import open_places
from tawatur.ingest.reader import _FORMATS, _read_piece, read_place, read_stream

Read = Callable[..., list[Found]]


def test_every_input_is_accounted_for(tmp_path: Path, story: str) -> None:
    files: dict[str, bytes] = {
        "1.txt": story.encode(),
        "2.txt": b"",
        "3.txt": bytes(range(256)) * 9,
        "4.txt": story.encode("cp1256"),
        "5.jsonl": b'{"text": "\xd9\x86\xd8\xb5"}\n{"a": 1}\n',
        "6.html": b"<html><p>",
        "7.png": b"\x89PNG\r\n",
        "8": story.encode(),
        "9.xyz": bytes(100),
        ".hidden": b"x",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "none")
    found = [one for place in open_places([tmp_path]) for one in read_place(place)]
    told = {one.place.rpartition("/")[2]: _end(one) for one in found}
    assert told == {
        ".hidden": "skipped",
        "1.txt": "read",
        "2.txt": "failed",
        "3.txt": "failed",
        "4.txt": "read",
        "5.jsonl#1": "read",
        "5.jsonl#2": "failed",
        "6.html": "failed",
        "7.png": "skipped",
        "8": "read",
        "9.xyz": "skipped",
        "dangling.txt": "failed",
        "pipe": "skipped",
    }
    assert all(one.failure for one in found if one.article is None)


def _end(found: Found) -> str:
    return "read" if found.article else "skipped" if found.skipped else "failed"


def test_reading_twice_gives_the_same(tmp_path: Path, story: str) -> None:
    (tmp_path / "a.txt").write_text(story)
    (tmp_path / "b.html").write_text(f"<html><body><p>{story}</p></body></html>")
    once, twice = ([one for place in open_places([tmp_path]) for one in read_place(place)] for _ in range(2))
    assert once == twice


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(story)
    (place,) = open_places([tmp_path / "a.txt"])

    def refuse(self: Path, *_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    (found,) = read_place(place)
    assert found.failure is not None
    assert found.failure.stage == "open"
    assert "Permission denied" in found.failure.message


def test_a_file_that_is_gone_when_its_turn_comes_is_told(tmp_path: Path, story: str) -> None:
    (tmp_path / "a.txt").write_text(story)
    (place,) = open_places([tmp_path])
    (tmp_path / "a.txt").unlink()
    (found,) = read_place(place)
    assert found.failure is not None
    assert "No such file" in found.failure.message


@pytest.mark.parametrize(
    ("data", "count"),
    [
        ("وصل الوفد إلى الميناء".encode(), 1),
        ('{"text": "وصل الوفد"}\n{"text": "غادر الوفد"}\n'.encode(), 2),
        ('[{"text": "وصل الوفد"}]'.encode(), 1),
        ("<!DOCTYPE html><html><body><p>وصل الوفد إلى الميناء الجديد</p></body></html>".encode(), 1),
        ("وصل الوفد".encode("utf-16"), 1),
    ],
)
def test_standard_input_is_read_by_how_it_looks(data: bytes, count: int) -> None:
    found = list(read_stream(io.BytesIO(data)))
    assert [one.article is not None for one in found] == [True] * count
    assert found[0].place.startswith("-")


def test_standard_input_without_end_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.ingest.reader.WHOLE_BYTES", 1000)
    (found,) = read_stream(io.BytesIO(b"x" * 2000))
    assert found.failure is not None
    (found,) = read_stream(io.BytesIO(b""), label="<stdin>")
    assert found.failure is not None
    assert "<stdin>: the file is empty" in found.failure.message


SEEDS = [
    b"<html><body><p>", b"<?xml version='1.0'?><rss><channel><item><title>", b'{"text": "', b"[{", b"WARC/1.0\r\n",
    b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"%PDF-1.7\n1 0 obj", b"PAR1", b"text,title\n", b"\xff\xfe",
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n", b"\xef\xbb\xbf", b"\x00",
]  # fmt: skip


@given(st.sampled_from(SEEDS), st.binary(max_size=200), st.sampled_from(sorted(_FORMATS.keys() - {"urls"})))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_bytes_make_any_reader_raise(seed: bytes, rest: bytes, kind: str) -> None:
    name = {"zip": "a.docx", "feed": "a.xml"}.get(kind, f"a.{kind}")
    found = list(_read_piece(of_bytes(seed + rest, "p", name=name)))
    assert found
    assert all((one.article is None) == (one.failure is not None) for one in found)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.csv", "a.jsonl", "a.xml"])
def test_fifty_megabytes_take_less_than_half_a_gigabyte(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes("وصل الوفد إلى الميناء الجديد.\n".encode() * 1_000_000)
    code = (
        "import re, sys; from pathlib import Path; from tawatur.ingest import open_places, read_place\n"
        "found = [one for place in open_places([Path(sys.argv[1])]) for one in read_place(place) if one.failure]\n"
        "peak = re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1]\n"
        "print(len(found), peak)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True)
    failures, kilobytes = map(int, done.stdout.split())
    assert failures >= 1
    assert kilobytes < 500_000


def test_a_list_of_addresses_in_a_folder_or_archive_reaches_nowhere(tmp_path):
    (tmp_path / "a.urls").write_text("http://127.0.0.1:9/x\n", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("c.urls", "http://127.0.0.1:9/x\n")
    for place in open_places([tmp_path]):
        (found,) = read_place(place)
        assert found.skipped
        assert "addresses" in found.failure.message
    (given,) = read_place(open_places([tmp_path / "a.urls"])[0])
    assert not given.skipped
