"""`tawatur log`: who decided what."""

from tests.cli.test_curate import article, mine  # noqa: F401 - fixtures


def test_an_empty_log(run, mine):  # noqa: F811
    ended = run("log", mine)
    assert ended.code == 0
    assert "(0 of 0)" in ended.out


def test_entries_are_told_the_last_first(run, mine, article):  # noqa: F811
    ident, statement = article["article"]["id"], article["reading"]["statements"][0]["id"]
    run("curate", mine, "note", ident, "أولى", "--by", "هدى")
    run("curate", mine, "hide", statement, "--batch", "ب", "--no-relink")
    run("undo", mine, "2", "--no-relink")
    ended = run("log", mine)
    assert "Edits (3 of 3)" in ended.out
    assert ended.out.index("3  undo 2") < ended.out.index(f"2  hide {statement}") < ended.out.index("1  note")
    assert "undone by 3" in ended.out
    assert run("log", mine, "--of", ident, "--json").json()["items"][0]["edit"]["by"] == "هدى"
    assert run("log", mine, "--batch", "ب", "--json").json()["total"] == 1
    assert run("log", mine, "-n", "1", "--offset", "1", "--json").json()["items"][0]["undone_by"] == 3
