import io
import json
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.flow.newsroom import write_article, write_folder, write_lines

from tawatur import __version__
from tawatur.errors import EngineError, InputError
from tawatur.extract.reading import RulesExtractor
from tawatur.flow.ask import Dossier
from tawatur.flow.export import export_jsonl
from tawatur.flow.progress import Silent
from tawatur.flow.run import build, read_paths
from tawatur.flow.settings import Settings

FAST = Settings(profile="fast", batch=10)
ROOT = Path(__file__).parents[2]


class Watcher(Silent):
    """Remembers what it was told."""

    def __init__(self):
        self.stages = []
        self.steps = {}

    def start(self, stage, total):
        self.stages.append((stage, total))
        self.steps[stage] = 0

    def advance(self, steps=1):
        self.steps[self.stages[-1][0]] += steps


def export(path):
    target = io.StringIO()
    with Dossier.open(path) as dossier:
        export_jsonl(dossier, target, progress=Silent())
    return target.getvalue()


def rows(path):
    with sqlite3.connect(path) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {
            n: sorted(map(repr, connection.execute(f'SELECT * FROM "{n}"'))) for n in names if "search_" not in n
        }
    connection.close()
    return found


def check(path):
    with Dossier.open(path) as dossier:
        report = dossier.verify()
        assert report.ok, report
        return dossier.info()


@pytest.fixture
def newsroom(tmp_path):
    """A folder with news, a copy of one, and what no one can read."""
    folder = write_folder(tmp_path / "news", 5)
    write_lines(folder / "more.jsonl", 3)
    (folder / "copy.txt").write_bytes((folder / "001.txt").read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "program.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    with (folder / "more.jsonl").open("a", encoding="utf-8") as lines:
        lines.write("{this is no article\n")
    return folder


def test_every_input_is_accounted_for(newsroom, tmp_path):
    watcher = Watcher()
    report = build([newsroom], tmp_path / "x.tawatur", settings=FAST, progress=watcher)
    assert (report.read, report.duplicate, report.failed, report.skipped, report.unchanged) == (8, 1, 3, 1, 0)
    assert {Path(intake.place).name for intake in report.failures} == {
        "empty.txt", "program.txt", "picture.png", "more.jsonl#4",
    }  # fmt: skip
    assert all(intake.failure.stage and intake.failure.message for intake in report.failures)
    assert report.findings["statements"] > 8
    info = check(tmp_path / "x.tawatur")
    assert sum(info.intakes.values()) == 13
    assert info.articles == report.articles == 8
    assert watcher.steps["reading"] == 13
    assert watcher.steps["linking"] == 8
    assert watcher.stages[0] == ("reading", 13)


def test_building_again_writes_nothing(newsroom, tmp_path):
    path = tmp_path / "x.tawatur"
    first = build([newsroom], path, settings=FAST, progress=Silent())
    before, said = rows(path), export(path)
    watcher = Watcher()
    again = build([newsroom], path, settings=FAST, progress=watcher)
    assert again.unchanged == first.read + first.duplicate
    assert (again.read, again.duplicate, again.failed, again.skipped) == (0, 0, first.failed, first.skipped)
    assert rows(path) == before
    assert export(path) == said
    assert [stage for stage, _ in watcher.stages] == ["reading"]


def test_what_is_new_is_added(tmp_path):
    path, folder = tmp_path / "x.tawatur", tmp_path / "news"
    build([write_folder(folder, 2)], path, settings=FAST, progress=Silent())
    report = build([write_folder(folder, 4)], path, settings=FAST, progress=Silent())
    assert (report.read, report.unchanged, report.articles) == (2, 2, 4)
    whole = tmp_path / "whole.tawatur"
    build([folder], whole, settings=FAST, progress=Silent())
    assert export(path) == export(whole)


@pytest.mark.slow
def test_one_worker_and_two_write_the_same(newsroom, tmp_path):
    write_lines(newsroom / "many.jsonl", 40)
    one, two = tmp_path / "one.tawatur", tmp_path / "two.tawatur"
    first = build([newsroom], one, settings=FAST, progress=Silent())
    second = build([newsroom], two, settings=Settings(profile="fast", batch=7, workers=2), progress=Silent())
    assert export(one) == export(two)
    assert rows(one)["mentions"] == rows(two)["mentions"]
    assert first.failures == second.failures
    assert (first.read, first.duplicate) == (second.read, second.duplicate)


def test_one_bad_article_stops_nothing(tmp_path, monkeypatch):
    read = RulesExtractor.read

    def fail(self, document, pack):
        if "المشروع رقم 2" in document.article.text:
            raise ZeroDivisionError("no such number")
        return read(self, document, pack)

    folder = write_folder(tmp_path / "news", 4)
    (folder / "zcopy.txt").write_bytes((folder / "002.txt").read_bytes())
    path = tmp_path / "x.tawatur"
    with monkeypatch.context() as patch:
        patch.setattr(RulesExtractor, "read", fail)
        report = build([folder], path, settings=FAST, progress=Silent())
        assert (report.read, report.failed) == (3, 2)
        failure = report.failures[0].failure
        assert (failure.stage, failure.error) == ("extract", "ZeroDivisionError")
        assert "no such number (at reader.py:" in failure.message
        assert report.failures[1].failure == failure
        assert build([folder], path, settings=FAST, progress=Silent()).failed == 2
    check(path)
    # Once the fault is mended the article is read, and nothing else is.
    report = build([folder], path, settings=FAST, progress=Silent())
    assert (report.read, report.duplicate, report.failed, report.unchanged) == (1, 1, 0, 3)
    assert check(path).intakes == {"duplicate": 1, "read": 4}


def test_another_reader_reads_all_again(tmp_path, monkeypatch):
    path, folder = tmp_path / "x.tawatur", write_folder(tmp_path / "news", 3)
    build([folder], path, settings=FAST, progress=Silent())
    monkeypatch.setattr("tawatur.flow.work.reader.__version__", "9.9.9")
    report = build([folder / "000.txt"], path, settings=FAST, progress=Silent())
    assert (report.read, report.articles) == (1, 3)
    assert sorted(check(path).readers) == [f"rules {__version__}, ar 1", "rules 9.9.9, ar 1"]
    report = build([folder], path, settings=FAST, progress=Silent())
    assert (report.read, report.unchanged) == (2, 1)
    assert list(check(path).readers) == ["rules 9.9.9, ar 1"]
    assert len(rows(path)["readings"]) == 6


def test_a_dossier_beside_what_it_is_built_from(tmp_path):
    folder = write_folder(tmp_path / "news", 2)
    path = folder / "my.tawatur"
    for unchanged in (0, 2):
        report = build([folder], path, settings=FAST, progress=Silent())
        assert (report.unchanged, report.skipped, report.failed) == (unchanged, 0, 0)


def test_what_no_pack_reads_is_skipped(tmp_path):
    folder = write_folder(tmp_path / "news", 1)
    (folder / "other.txt").write_text("Οι διαπραγματεύσεις συνεχίστηκαν χθες στην Αθήνα.\n" * 5, encoding="utf-8")
    report = build([folder], tmp_path / "x.tawatur", settings=FAST, progress=Silent())
    assert (report.read, report.skipped) == (1, 1)
    assert report.failures[0].failure.stage == "language"
    check(tmp_path / "x.tawatur")


def test_a_name_that_is_no_utf8(tmp_path):
    folder = write_folder(tmp_path / "news", 1)
    (folder / "000.txt").rename(folder / "\udcff000.txt")
    path = tmp_path / "x.tawatur"
    assert build([folder], path, settings=FAST, progress=Silent()).read == 1
    assert build([folder], path, settings=FAST, progress=Silent()).unchanged == 1


def test_half_a_letter_fails_and_stops_nothing(tmp_path):
    lines = write_lines(tmp_path / "news.jsonl", 2)
    broken = write_article(7)["text"]
    with lines.open("a", encoding="utf-8") as target:
        target.write('{"title": "x", "text": "' + broken.replace("\n", "\\n") + ' \\ud83d وبعد"}\n')
    report = build([lines], tmp_path / "x.tawatur", settings=FAST, progress=Silent())
    assert report.read + report.failed == 3
    check(tmp_path / "x.tawatur")


def test_a_path_that_is_not_there(tmp_path):
    path = tmp_path / "x.tawatur"
    with pytest.raises(InputError, match="no such file"):
        build([tmp_path / "none"], path, settings=FAST, progress=Silent())
    assert not path.exists()
    with pytest.raises(InputError, match="no such file"):
        list(read_paths([tmp_path / "none"], settings=FAST, progress=Silent()))


def test_a_language_without_a_pack(tmp_path):
    with pytest.raises(EngineError, match="no language pack"):
        build([tmp_path], tmp_path / "x.tawatur", settings=Settings(language="xx"), progress=Silent())


def test_read_yields_every_input_in_order(newsroom):
    objects = list(read_paths([newsroom / "003.txt", newsroom], settings=FAST, progress=Silent()))
    assert [Path(str(made["file"])).name for made in objects] == [
        "003.txt", "000.txt", "001.txt", "002.txt", "004.txt", "copy.txt", "empty.txt", "more.jsonl#1",
        "more.jsonl#2", "more.jsonl#3", "more.jsonl#4", "picture.png", "program.txt",
    ]  # fmt: skip
    assert {Path(str(made["file"])).name for made in objects if "error" in made} == {
        "empty.txt", "more.jsonl#4", "picture.png", "program.txt",
    }  # fmt: skip
    by_name = {Path(str(made["file"])).name: made for made in objects}
    copy, first = by_name["copy.txt"], by_name["001.txt"]
    assert {**copy, "file": ""} == {**first, "file": ""}
    assert "text" not in first
    assert by_name["more.jsonl#1"]["text"] == write_article(0)["text"]


def test_an_entity_keeps_its_id_through_the_run(newsroom):
    objects = [made for made in read_paths([newsroom], settings=FAST, progress=Silent()) if "error" not in made]
    named = {}
    for made in objects:
        for ident, entity in made["entities"].items():
            assert named.setdefault(ident, entity) == entity
    shared = [made for made in objects if any(e["name"] == "السودان" for e in made["entities"].values())]
    assert len(shared) == len(objects)


def test_read_and_export_say_the_same(newsroom, tmp_path):
    path = tmp_path / "x.tawatur"
    build([newsroom], path, settings=FAST, progress=Silent())
    exported = {made["file"]: made for made in map(json.loads, export(path).splitlines())}
    for made in read_paths([newsroom], settings=FAST, progress=Silent()):
        name = Path(str(made["file"])).name
        if name in exported:
            wanted = {key: value for key, value in exported[name].items() if key not in ("id", "text")}
            assert {**made, "file": name, "text": 0} == {**wanted, "text": 0}


def test_search_finds_a_word_behind_its_conjunction(built):
    with Dossier.open(built) as dossier:
        assert dossier.search("السعودية").total == 12
        hit = dossier.search("السعودية").items[0]
        assert [span.of(hit.snippet) for span in hit.snippet_spans] == ["والسعودية"]


KILLED = """
import sys
from pathlib import Path
from tawatur.flow.progress import Silent
from tawatur.flow.run import build
from tawatur.flow.settings import Settings

class Loud(Silent):
    def start(self, stage, total):
        print(stage, flush=True)

if __name__ == "__main__":
    build([Path(sys.argv[1])], Path(sys.argv[2]), settings=Settings(profile="fast", batch=5), progress=Loud())
"""


@pytest.mark.slow
def test_a_killed_build_loses_nothing_and_ends_the_same(tmp_path):
    """Kills at four random moments, then an uninterrupted run: what was written stays, and the end is the same."""
    news = write_lines(tmp_path / "news.jsonl", 60)
    program = tmp_path / "build.py"
    program.write_text(KILLED, encoding="utf-8")
    path = tmp_path / "x.tawatur"
    dice = random.Random(7)
    held = 0
    for _ in range(4):
        process = subprocess.Popen([sys.executable, program, news, path], stdout=subprocess.PIPE, text=True)
        process.stdout.readline()
        time.sleep(dice.uniform(0.05, 1.2))
        process.kill()
        process.wait(timeout=20)
        process.stdout.close()
        info = check(path)
        assert info.articles >= held
        held = info.articles
    whole = tmp_path / "whole.tawatur"
    build([news], path, settings=FAST, progress=Silent())
    build([news], whole, settings=FAST, progress=Silent())
    check(path)
    assert export(path) == export(whole)
