"""Options that several commands share: their values reach the settings, and wrong ones are told."""

import pytest


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--profile", "slow", "full, fast"),
        ("--workers", "0", "1 or more"),
        ("--language", "xx", "xx"),
    ],
)
@pytest.mark.parametrize("command", ["read", "build"])
def test_a_wrong_setting_is_the_users_fault(run, articles, tmp_path, command, option, value, told):
    output = ["-o", tmp_path / "x.tawatur"] if command == "build" else []
    ended = run(command, articles, *output, option, value)
    assert ended.code == 2
    assert told in ended.err
    assert ended.out == ""


def test_an_option_that_wants_a_number_says_so(run, articles):
    ended = run("read", articles, "--workers", "two")
    assert ended.code == 2
    assert "--workers" in ended.err
