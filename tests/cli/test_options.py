"""Options that several commands share: their values reach the settings, and wrong ones are told."""

import pytest

WRONG = {"--profile slow": "full, fast", "--workers 0": "1 or more", "--language xx": "xx"}


@pytest.mark.parametrize("option", WRONG)
def test_a_wrong_setting_is_the_users_fault(run, articles, tmp_path, option):
    for command in (["read"], ["build", "-o", tmp_path / "x.tawatur"]):
        ended = run(*command, articles, *option.split())
        assert ended.code == 2
        assert WRONG[option] in ended.err
        assert ended.out == ""


def test_an_option_that_wants_a_number_says_so(run, articles):
    ended = run("read", articles, "--workers", "two")
    assert ended.code == 2
    assert "--workers" in ended.err
