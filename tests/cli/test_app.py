"""The program: version, help, mistakes."""

import os
import subprocess
import sys

import pytest

from tawatur import __version__

COMMANDS = {"read", "build", "show", "serve", "report", "export", "verify", "info"}


def test_version(run):
    ended = run("--version")
    assert (ended.code, ended.out) == (0, f"tawatur {__version__}\n")


def test_help_lists_the_commands_and_exit_codes(run):
    ended = run("--help")
    assert ended.code == 0
    assert set(ended.out.split()) >= COMMANDS
    assert "Exit codes" in ended.out


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_help(run, command):
    ended = run(command, "--help")
    assert ended.code == 0
    assert f"tawatur {command}" in ended.out


def test_no_arguments_show_help_and_are_the_users_fault(run):
    ended = run()
    assert ended.code == 2
    assert set((ended.out + ended.err).split()) >= COMMANDS


def test_an_unknown_command_gets_a_suggestion(run):
    ended = run("biuld")
    assert ended.code == 2
    assert "build" in ended.err


def test_an_unknown_option_is_named(run):
    ended = run("read", "--colour", "x.txt")
    assert ended.code == 2
    assert "--colour" in ended.err


def test_it_runs_as_a_module_and_writes_arabic_in_any_locale(articles):
    ended = subprocess.run(
        [sys.executable, "-m", "tawatur", "read", "--profile", "fast", articles / "visit.txt"],
        env={**os.environ, "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr.decode()
    assert "بغداد" in ended.stdout.decode("utf-8")
