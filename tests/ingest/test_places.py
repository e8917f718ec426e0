import os
import socket
from pathlib import Path

import pytest

from tawatur.ingest.places import open_places


def _labels(paths: list[Path], root: Path) -> list[str]:
    return [place.label.removeprefix(f"{root}/") for place in open_places(paths)]


def test_a_folder_stands_for_its_files_sorted_and_deep(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/10.txt", "a/1.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert _labels([tmp_path], tmp_path) == ["a/1.txt", "a/10.txt", "a/2.txt", "b.txt", "c.txt"]


def test_paths_keep_their_order_and_come_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x")
    assert _labels([tmp_path / "b.txt", tmp_path, tmp_path / "b.txt"], tmp_path) == ["b.txt", "a.txt"]


def test_the_label_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    assert [place.label for place in open_places([Path("in")])] == ["in/a.txt"]


def test_hidden_files_are_skipped_unless_given(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    hidden = tmp_path / ".note.txt"
    hidden.write_text("x")
    assert [bool(place.skip) for place in open_places([tmp_path])] == [True, True]
    assert open_places([hidden])[0].skip is None


def test_what_is_no_file_is_skipped_without_opening_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        places = open_places([tmp_path])
    assert [place.skip for place in places] == ["not a file but a pipe, a socket or a device"] * 2


def test_a_loop_of_links_ends_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("x")
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    places = {place.label.removeprefix(f"{tmp_path}/"): place for place in open_places([tmp_path])}
    assert places["in/up"].skip == "a link back to a folder that it lies in"
    assert "symbolic links" in str(places["self"].problem)
    assert places["in/a.txt"].problem is None


def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a.txt").write_text("x")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to(tmp_path / "far")
    assert _labels([tmp_path / "in"], tmp_path) == ["in/link/a.txt"]


def test_what_is_not_there_is_a_place_with_a_problem(tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    problems = [place.problem for place in open_places([tmp_path / "none", tmp_path / "dangling"])]
    assert problems == ["no such file or folder", "a link to a file that is not there"]


def test_a_folder_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_text("x")
    scan = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    places = open_places([tmp_path])
    assert [place.problem for place in places] == [None, "no permission to open it"]


def test_a_name_that_is_no_text_is_shown_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    place = open_places([tmp_path])[0]
    assert place.label.endswith("caf\\xe9.txt")
    place.label.encode("utf-8")
    assert place.path.exists()
