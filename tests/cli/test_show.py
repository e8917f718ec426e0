"""`tawatur show`: a summary, or one article."""

import pytest


def test_the_summary_holds_what_was_read(run, dossier):
    ended = run("show", dossier)
    assert ended.code == 0
    for words in ("2 articles", "Who is named", "Who said what", "What is denied", "العراق"):
        assert words in ended.out


def test_json_holds_the_same_lists(run, dossier):
    summary = run("show", dossier, "--json", "-n", "1").json()
    assert summary["info"]["articles"] == summary["articles"]["total"] == 2
    assert len(summary["articles"]["items"]) == 1


def test_an_article_is_shown_by_its_place_or_id(run, dossier):
    by_place = run("show", dossier, "denial.txt")
    key = run("show", dossier, "denial.txt", "--json").json()["article"]["id"]
    assert by_place.code == 0
    assert "deny" in by_place.out
    assert run("show", dossier, key).out == by_place.out


@pytest.mark.parametrize(("wanted", "told"), [("none.txt", "no article"), (".txt", "2 articles fit")])
def test_an_article_that_does_not_fit_is_the_users_fault(run, dossier, wanted, told):
    ended = run("show", dossier, wanted)
    assert ended.code == 2
    assert told in ended.err


@pytest.mark.parametrize("command", ["show", "info", "verify", "export", "report", "serve"])
def test_a_dossier_that_is_not_there(run, tmp_path, command):
    ended = run(command, tmp_path / "none.tawatur")
    assert ended.code == 2
    assert "none.tawatur" in ended.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["show", "info", "verify", "export", "report", "serve"])
def test_a_file_that_is_no_dossier(run, tmp_path, command):
    other = tmp_path / "notes.txt"
    other.write_text("not a dossier " * 50, encoding="utf-8")
    ended = run(command, other)
    assert ended.code == 2
    assert "notes.txt" in ended.err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
