"""`tawatur export`: JSON Lines and CSV, the same bytes each time."""

import csv
import io
import json


def test_lines_go_to_standard_output(run, dossier):
    ended = run("export", dossier)
    assert ended.code == 0
    assert len([json.loads(line) for line in ended.out.splitlines()]) == 2


def test_a_file_holds_the_same_as_standard_output(run, dossier, tmp_path):
    target = tmp_path / "out.jsonl"
    ended = run("export", dossier, "-o", target)
    assert (ended.code, ended.out) == (0, "")
    assert "out.jsonl" in ended.err
    assert target.read_text(encoding="utf-8") == run("export", dossier).out


def test_csv_is_one_table_a_noun(run, dossier, tmp_path):
    folder = tmp_path / "tables"
    assert run("export", dossier, "--format", "csv", "-o", folder).code == 0
    tables = {
        path.stem: list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
        for path in folder.iterdir()
    }
    assert len(tables["articles"]) == 3
    assert tables["statements"][0]


def test_csv_wants_a_folder(run, dossier, tmp_path):
    assert run("export", dossier, "--format", "csv").code == 2
    taken = tmp_path / "taken"
    taken.write_text("mine", encoding="utf-8")
    ended = run("export", dossier, "--format", "csv", "-o", taken)
    assert ended.code == 2
    assert taken.read_text(encoding="utf-8") == "mine"


def test_a_full_folder_is_kept_without_force(run, dossier, tmp_path):
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "articles.csv").write_text("mine", encoding="utf-8")
    ended = run("export", dossier, "--format", "csv", "-o", tmp_path / "tables")
    assert ended.code == 2
    assert "--force" in ended.err
    assert run("export", dossier, "--format", "csv", "-o", tmp_path / "tables", "-f").code == 0


def test_an_unknown_format_names_those_that_are_there(run, dossier):
    ended = run("export", dossier, "--format", "xlsx")
    assert ended.code == 2
    assert "jsonl" in ended.err
