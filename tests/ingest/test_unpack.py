import gzip
import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from tawatur.errors import InputError
from tawatur.ingest import unpack
from tawatur.ingest.limits import EXPANSION_FLOOR
from tawatur.ingest.piece import Piece, of_bytes
from tawatur.ingest.unpack import Budget, capped, go_deeper, gunzip, members, open_zip

Zipped = Callable[[dict[str, bytes | str]], bytes]


def _piece(data: bytes, name: str = "a.zip") -> Piece:
    return of_bytes(data, name, name=name)


def test_what_was_packed_comes_back(zipped: Zipped) -> None:
    with gunzip(_piece(gzip.compress(b"abc" * 1000))) as stream:
        assert stream.read() == b"abc" * 1000
    with open_zip(_piece(zipped({"b.txt": b"2", "a/a.txt": b"1"}))) as (archive, budget):
        found = [(piece.place, piece.name, piece.read()) for piece in members(_piece(b""), archive, budget)]
    assert found == [("a.zip!a/a.txt", "a.txt", b"1"), ("a.zip!b.txt", "b.txt", b"2")]


def test_a_gzip_bomb_is_stopped_long_before_its_end() -> None:
    bomb = gzip.compress(bytes(100_000_000), 9)
    with gunzip(_piece(bomb)) as stream, pytest.raises(InputError, match="100 times its size"):
        sum(len(block) for block in iter(lambda: stream.read(1 << 20), b""))


def test_a_file_may_expand_to_so_much_and_no_more() -> None:
    data = gzip.compress(b"abcdefghij" * 100_000, 0)
    with gunzip(_piece(data), total=500_000) as stream, pytest.raises(InputError, match="what follows is not read"):
        stream.read()
    with gunzip(_piece(data), total=None) as stream:
        assert len(stream.read()) == 1_000_000


def test_a_short_file_of_one_repeated_line_is_no_bomb() -> None:
    with gunzip(_piece(gzip.compress(bytes(EXPANSION_FLOOR - 1), 9))) as stream:
        assert len(stream.read()) == EXPANSION_FLOOR - 1


def test_the_members_of_an_archive_share_a_budget(zipped: Zipped, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "EXPANSION_FLOOR", 1000)
    monkeypatch.setattr(unpack, "EXPANSION_RATIO", 1)
    data = zipped({f"{n}.txt": bytes(900) for n in range(20)})
    with open_zip(_piece(data)) as (archive, budget), pytest.raises(InputError, match="taken for a bomb"):
        sum(len(piece.read()) for piece in members(_piece(data), archive, budget))


def test_too_many_members_are_refused(zipped: Zipped, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "ARCHIVE_MEMBERS", 3)
    with open_zip(_piece(zipped({f"{n}": b"" for n in range(3)}))) as (archive, _):
        assert len(archive.namelist()) == 3
    with (
        pytest.raises(InputError, match="more than 3 files"),
        open_zip(_piece(zipped({f"{n}": "" for n in range(4)}))),
    ):
        pass


def test_a_directory_too_large_to_be_listed_is_refused_unread(zipped: Zipped) -> None:
    data = bytearray(zipped({"a": b""}))
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = (900_000_000).to_bytes(4, "little")
    with pytest.raises(InputError, match="more than 10,000 files"), open_zip(_piece(bytes(data))):
        pass


def test_a_damaged_zip_is_told() -> None:
    with pytest.raises(InputError, match="a damaged zip file"), open_zip(_piece(b"PK\x03\x04" + bytes(50))):
        pass


def test_a_damaged_gzip_fails_with_its_own_error(story: str) -> None:
    with (
        gunzip(_piece(gzip.compress(story.encode())[:-20])) as stream,
        pytest.raises((EOFError, zlib.error, OSError)),
    ):
        stream.read()


def test_containers_are_opened_three_deep() -> None:
    piece = _piece(b"")
    for depth in range(3):
        piece = replace(piece, depth=go_deeper(piece))
        assert piece.depth == depth + 1
    with pytest.raises(InputError, match="more than 3 deep"):
        go_deeper(piece)


def test_a_name_that_would_lead_out_is_only_a_name(zipped: Zipped) -> None:
    names = ["../../etc/passwd", "/abs.txt", "a\u202etxt.exe", "C:\\x"]
    with open_zip(_piece(zipped(dict.fromkeys(names, b"x")))) as (archive, budget):
        places = [piece.place for piece in members(_piece(b""), archive, budget)]
    assert "a.zip!../../etc/passwd" in places
    assert all(letter.isprintable() for place in places for letter in place)


def test_a_stream_that_cannot_go_back_can_hold_an_archive(zipped: Zipped) -> None:
    data = zipped({"a.txt": b"x"})
    piece = replace(_piece(b""), opener=lambda: capped(io.BytesIO(data), Budget(100, place="a")))
    with open_zip(piece) as (archive, _):
        assert archive.namelist() == ["a.txt"]
    assert isinstance(archive, zipfile.ZipFile)
