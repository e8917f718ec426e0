import hashlib
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.ingest.piece import of_bytes, of_path


def test_a_piece_is_read_as_often_as_wanted() -> None:
    piece = of_bytes(b"abcdef", "p", name="p.txt")
    assert piece.head(3) == b"abc"
    assert piece.read() == b"abcdef"
    assert piece.measure() == (hashlib.sha256(b"abcdef").hexdigest(), 6)


def test_a_piece_larger_than_allowed_is_not_held() -> None:
    with pytest.raises(InputError, match="p: larger than the 1 MB"):
        of_bytes(b"x" * 1_000_001, "p", name="p").read(1_000_000)


def test_a_piece_of_just_the_allowed_size_is_read() -> None:
    assert len(of_bytes(b"x" * 1_000_000, "p", name="p").read(1_000_000)) == 1_000_000


def test_a_file_is_a_piece_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    piece = of_path(path, "given/a.txt")
    assert (piece.name, piece.place, piece.read()) == ("a.txt", "given/a.txt", b"abc")
