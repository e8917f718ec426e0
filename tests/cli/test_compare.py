"""`tawatur compare`: two articles side by side."""

from tests.cli.test_claims import situation  # noqa: F401 - a fixture
from tests.store.situation import ARTICLES


def test_two_articles_are_compared(run, situation):  # noqa: F811
    ended = run("compare", situation, ARTICLES[1].id, "0002")
    assert ended.code == 0
    assert "B took it from A (published earlier)" in ended.out
    assert "Both claim (1)" in ended.out
    assert "A adds (2)" in ended.out
    told = run("compare", situation, "0000", "0001", "--json").json()
    assert told["differences"][0]["difference"]["kind"] == "polarity"
    assert "Contradictions" in run("compare", situation, "0000", "0001").out


def test_articles_that_are_not_there_are_told(run, situation):  # noqa: F811
    assert run("compare", situation, "0000", "nothing").code == 2
    assert run("compare", situation, "0000", "0000").code == 2
