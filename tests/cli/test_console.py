"""What goes to which stream, and what a half-written file leaves behind."""

import json

import pytest

from tawatur.cli.console import json_bytes, open_output, say, watch
from tawatur.errors import InputError
from tawatur.model import Span


def test_records_become_objects_of_their_fields():
    assert json.loads(json_bytes({"at": Span(2, 5)})) == {"at": {"start": 2, "end": 5}}


def test_lone_surrogates_stay_valid_json():
    written = json_bytes("قال \udc80")
    assert json.loads(written.decode("utf-8")) == "قال \udc80"


def test_messages_go_to_standard_error_as_they_are(capsys):
    say("[bold] stays")
    say("silent", quiet=True)
    written = capsys.readouterr()
    assert (written.out, written.err) == ("", "[bold] stays\n")


def test_no_bars_where_there_is_no_terminal(capsys):
    with watch(quiet=False) as watcher:
        watcher.start("reading", 2)
        watcher.advance()
        watcher.warn("one file is odd")
        watcher.finish()
    written = capsys.readouterr()
    assert (written.out, written.err) == ("", "one file is odd\n")


def test_quiet_keeps_warnings_away(capsys):
    with watch(quiet=True) as watcher:
        watcher.start("reading", None)
        watcher.warn("one file is odd")
    assert capsys.readouterr().err == ""


def test_bars_have_a_rate_on_a_terminal(monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    with watch(quiet=False) as watcher:
        watcher.start("reading", 4)
        watcher.advance(2)
        watcher.advance(2)
    written = capsys.readouterr()
    assert written.out == ""
    assert "reading" in written.err
    assert "4/4" in written.err


def test_output_takes_its_name_when_all_is_written(tmp_path):
    target = tmp_path / "out.txt"
    with open_output(target, force=False) as draft:
        draft.write_text("whole")
        assert not target.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_failed_output_leaves_nothing_and_keeps_what_was_there(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("before")

    def fail() -> None:
        with open_output(target, force=True) as draft:
            draft.write_text("half")
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert [path.read_text() for path in tmp_path.iterdir()] == ["before"]


def test_a_file_that_is_there_is_kept_without_force(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("before")
    with pytest.raises(InputError, match="--force"), open_output(target, force=False):
        pass
    assert target.read_text() == "before"


@pytest.mark.parametrize("name", ["", "none/out.txt"])
def test_a_folder_is_no_output(tmp_path, name):
    with pytest.raises(InputError, match="--output"), open_output(tmp_path / name, force=True):
        pass
