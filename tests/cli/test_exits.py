"""Which error ends the program with which code, and what it says."""

import pytest

from tawatur import errors
from tawatur.cli.exits import Exit, ExitGuard, exit_code


@pytest.mark.parametrize("kind", [getattr(errors, name) for name in errors.__all__])
def test_errors_of_the_tree_have_their_code(kind):
    expected = Exit.OURS if kind is errors.LexiconError else Exit.USER
    assert exit_code(kind("wrong")) is expected


def test_any_other_error_is_ours():
    assert exit_code(ValueError("wrong")) is Exit.OURS


def test_a_users_error_becomes_one_line(capsys):
    with pytest.raises(SystemExit) as ended, ExitGuard():
        raise errors.InputError("it is empty", where="a.txt", do="Give another.")
    assert ended.value.code == 2
    assert capsys.readouterr().err == "tawatur: a.txt: it is empty. Give another.\n"


def test_a_fault_of_ours_shows_where_it_happened(capsys):
    with pytest.raises(SystemExit) as ended, ExitGuard():
        raise ZeroDivisionError("no")
    assert ended.value.code == 3
    told = capsys.readouterr().err
    assert "ZeroDivisionError: no" in told
    assert "report" in told


def test_success_and_interruption_pass_through():
    with ExitGuard():
        pass
    with pytest.raises(KeyboardInterrupt), ExitGuard():
        raise KeyboardInterrupt
