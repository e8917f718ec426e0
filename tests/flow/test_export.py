import csv
import io
import json

import pytest

from tawatur.errors import InputError
from tawatur.flow.export import export_csv, export_jsonl, file_name
from tawatur.flow.progress import Silent
from tawatur.flow.tables import TABLES


def test_one_line_an_article_by_id(dossier, built):
    target = io.StringIO()
    assert export_jsonl(dossier, target, progress=Silent()) == 12
    objects = [json.loads(line) for line in target.getvalue().splitlines()]
    ids = [made["id"] for made in objects]
    assert ids == sorted(ids)
    assert {made["file"] for made in objects} == {f"news.jsonl#{n}" for n in range(1, 13)}
    assert str(built.parent) not in target.getvalue()
    for made in objects:
        for statement in made["statements"]:
            assert all(made["text"][start:end].strip() for start, end in statement["content"])
            assert all(link["entity"] is None or link["entity"] in made["entities"] for link in statement["chain"])


def test_twice_the_same_bytes(dossier):
    first, second = io.StringIO(), io.StringIO()
    for target in (first, second):
        export_jsonl(dossier, target, progress=Silent())
    assert first.getvalue() == second.getvalue()


def test_one_table_a_noun(dossier, tmp_path, built):
    written = export_csv(dossier, tmp_path, progress=Silent())
    assert [path.name for path in written] == [f"{name}.csv" for name in TABLES]
    tables = {}
    for path in written:
        raw = path.read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        assert str(built.parent).encode() not in raw
        tables[path.stem] = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    info = dossier.info()
    for noun in ("articles", "mentions", "times", "quantities", "statements", "events", "entities", "claims"):
        assert len(tables[noun]) == getattr(info, noun), noun
    assert len(tables["intakes"]) == 12
    assert {row["statement"] for row in tables["links"]} <= {row["id"] for row in tables["statements"]}
    assert {row["entity"] for row in tables["mentions"] if row["entity"]} <= {
        row["id"] for row in tables["entities"]
    }
    texts = {row.id: dossier.article(row.id).article.text for row in dossier.articles(limit=100).items}
    for row in tables["mentions"]:
        assert texts[row["article"]][int(row["start"]) : int(row["end"])] == row["words"]


def test_a_folder_that_cannot_be_written(dossier, tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        export_csv(dossier, tmp_path / "none", progress=Silent())


@pytest.mark.parametrize(
    ("place", "name"),
    [("/home/x/news/a.txt", "a.txt"), ("../a.jsonl#3", "a.jsonl#3"), ("-#2", "-#2"), ("a.zip!b/c.txt", "c.txt")],
)
def test_a_place_without_its_folders(place, name):
    assert file_name(place) == name
