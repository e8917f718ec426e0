"""`tawatur verify`: a whole dossier passes, an altered one does not."""

import sqlite3


def test_a_whole_dossier_passes(run, dossier):
    ended = run("verify", dossier)
    assert ended.code == 0
    assert "ok" in ended.out
    assert "FAILED" not in ended.out


def test_json_lists_the_checks(run, dossier):
    report = run("verify", dossier, "--json").json()
    assert report["ok"] is True
    assert all(check["ok"] for check in report["checks"])
    assert len(report["checks"]) > 2


def test_an_altered_text_is_found(run, dossier):
    with sqlite3.connect(dossier) as file:
        column = next(
            row[1] for row in file.execute("PRAGMA table_info(texts)") if row[1] in ("text", "body", "words")
        )
        file.execute(f"UPDATE texts SET {column} = replace({column}, 'نفت', 'أكدت')")
    file.close()
    ended = run("verify", dossier)
    assert ended.code == 1
    assert "FAILED" in ended.out
    assert run("verify", dossier, "--json").json()["ok"] is False
    assert run("verify", dossier, "--quiet").out == ""
