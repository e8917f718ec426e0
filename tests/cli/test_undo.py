"""`tawatur undo`: edits taken back."""

from tests.cli.test_curate import article, mine  # noqa: F401 - fixtures


def test_one_edit_and_a_batch_are_undone(run, mine, article):  # noqa: F811
    before = run("export", mine).out
    for one in article["reading"]["statements"]:
        run("curate", mine, "hide", one["id"], "--batch", "أ", "--no-relink")
    run("curate", mine, "date", article["article"]["id"], "2022", "--no-relink")
    assert run("export", mine).out != before
    ended = run("undo", mine, "--batch", "أ", "--by", "هدى", "--why", "خطأ")
    assert ended.code == 0
    assert "undo 1 2" in ended.out
    assert "خطأ" in ended.out
    number = len(article["reading"]["statements"]) + 1
    assert run("undo", mine, number, "--json").json()["linked"] is True
    assert run("export", mine).out == before
    assert run("verify", mine).code == 0


def test_what_cannot_be_undone_is_told(run, mine):  # noqa: F811
    for words, told in ((("7",), "no edit '7'"), ((), "nothing is named"), (("--batch", "x"), "no batch")):
        ended = run("undo", mine, *words)
        assert ended.code == 2
        assert told in ended.err
