"""`tawatur curate`: edits from the command line."""

import shutil

import pytest


@pytest.fixture
def mine(dossier, tmp_path):
    """A dossier of one's own, to be edited."""
    path = tmp_path / "mine.tawatur"
    shutil.copyfile(dossier, path)
    return path


@pytest.fixture
def article(run, mine):
    listed = run("show", mine, "--json").json()["articles"]["items"]
    return run("show", mine, listed[0]["id"], "--json").json()


def test_an_edit_is_written_and_told(run, mine, article):
    statement = article["reading"]["statements"][0]["id"]
    ended = run("curate", mine, "hide", statement, "--by", "هدى", "--why", "ليس قولًا", "--batch", "أ")
    assert ended.code == 0
    assert f"1  hide {statement}" in ended.out
    assert "هدى" in ended.out
    assert "batch أ" in ended.out
    shown = run("show", mine, article["article"]["id"], "--json").json()
    assert statement not in {one["id"] for one in shown["reading"]["statements"]}
    assert run("verify", mine).code == 0


def test_json_tells_the_entries_and_whether_all_is_linked(run, mine, article):
    ident = article["article"]["id"]
    told = run("curate", mine, "date", ident, "2023-04-05", "--json", "--no-relink").json()
    assert told["edits"][0]["after"] == "2023-04-05"
    assert told["linked"] is False
    assert run("curate", mine, "relink", "--json").json() == {"edits": [], "linked": True}


def test_a_large_dossier_is_linked_when_asked(run, mine, article, monkeypatch):
    monkeypatch.setattr("tawatur.cli.curate.QUICK", 0)
    ended = run("curate", mine, "hide", article["reading"]["statements"][0]["id"])
    assert ended.code == 0
    assert "relink" in ended.err
    assert run("curate", mine, "note", article["article"]["id"], "تُراجع", "--quiet").err == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("date", "art-none"), "takes an id and the date"),
        (("note", "a", "b", "c"), "quotation marks"),
        (("hide", "stm-none"), "no statement stm-none"),
        (("hide",), "takes the id"),
        (("merge", "لا أحد", "ولا أحد"), "no id and no entity"),
        (("relink", "x"), "takes no ids"),
        (("burn", "x"), "burn"),
    ],
)
def test_nonsense_is_refused(run, mine, words, told):
    ended = run("curate", mine, *words)
    assert ended.code == 2
    assert told in ended.err


def test_speakers_take_a_place_and_a_kind(run, mine, article):
    statement = next(one for one in article["reading"]["statements"] if one["chain"])["id"]
    told = run("curate", mine, "speaker", statement, "مصدر مطلع", "--kind", "unnamed", "--json").json()
    assert '"kind": "unnamed"' in told["edits"][0]["value"]
    assert run("curate", mine, "speaker", statement, "x", "--position", "7").code == 2


def test_two_events_that_nothing_joined_are_joined_and_parted(run, mine):
    rows = run("events", mine, "--json").json()["items"]
    lone = {}
    for row in rows:
        if not run("events", mine, row["id"], "--json").json()["same"]:
            lone.setdefault(row["article"], row["id"])
    one, other, *_ = lone.values()
    assert run("curate", mine, "same", one, other, "--by", "هدى", "--why", "حدث واحد").code == 0
    assert [row["id"] for row in run("events", mine, one, "--json").json()["same"]] == [other]
    assert run("curate", mine, "unsure", one, other, "--quiet").code == 0
    assert run("events", mine, one, "--json").json()["same"] == []
    assert "unsure" in run("log", mine, "--of", one).out
    assert run("undo", mine, "2").code == 0
    assert [row["id"] for row in run("events", mine, one, "--json").json()["same"]] == [other]
