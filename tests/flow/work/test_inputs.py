import gzip
import io
from pathlib import Path

import pytest
from tests.flow.newsroom import write_article, write_folder, write_lines

from tawatur.errors import InputError
from tawatur.flow.progress import Silent
from tawatur.flow.work.inputs import Plan, count_inputs, find_inputs, plan_inputs
from tawatur.ingest import Found
from tawatur.model import Failure, make_article


def found(number, lang="ar"):
    return Found(place=f"{number}", digest="d", article=make_article(text=f"نص {number}", lang=lang))


def plan(founds, decide=None, size=3):
    chunks = plan_inputs(
        founds,
        decide=decide or (lambda some: [Plan.READ] * len(some)),
        can_read=lambda lang: lang == "ar",
        size=size,
    )
    return [([one.plan for one in inputs], articles) for inputs, articles in chunks]


def test_inputs_in_groups():
    chunks = plan([found(number) for number in range(7)])
    assert [len(plans) for plans, _ in chunks] == [3, 3, 1]
    assert [article.text for _, articles in chunks for article in articles] == [
        f"نص {number}" for number in range(7)
    ]


def test_what_comes_again_is_read_once():
    chunks = plan([found(1), found(2), found(1), found(1), found(3)])
    assert [plans for plans, _ in chunks] == [[Plan.READ, Plan.READ, Plan.REPEAT], [Plan.REPEAT, Plan.READ]]
    assert sum(len(articles) for _, articles in chunks) == 3


def test_what_is_there_is_not_read():
    chunks = plan([found(1), found(2), found(3)], decide=lambda some: [Plan.KEEP, Plan.REPEAT, Plan.READ])
    assert chunks[0][0] == [Plan.KEEP, Plan.REPEAT, Plan.READ]
    assert len(chunks[0][1]) == 1


def test_what_cannot_be_read_is_refused_with_its_reason():
    failure = Failure(stage="open", error="InputError", message="no")
    broken = Found(place="x", failure=failure)
    ((inputs, articles),) = plan_inputs(
        [broken, found(1, lang="el")],
        decide=lambda some: [Plan.READ] * 2,
        can_read=lambda lang: lang == "ar",
        size=9,
    )
    assert articles == ()
    assert [one.plan for one in inputs] == [Plan.REFUSE] * 2
    assert inputs[0].failure == failure
    assert "'el'" in inputs[1].failure.message


class Counter(Silent):
    total = steps = 0

    def start(self, stage, total):
        self.total = total

    def advance(self, steps=1):
        self.steps += steps


def test_everything_under_the_paths(tmp_path):
    folder = write_folder(tmp_path / "news", 2)
    counter = Counter()
    places = [one.place for one in find_inputs([folder], leave_out=None, progress=counter)]
    assert places == [str(folder / "000.txt"), str(folder / "001.txt")]
    assert counter.steps == counter.total == 2


def test_standard_input_comes_last(tmp_path, monkeypatch):
    folder = write_folder(tmp_path / "news", 1)

    class Stream:
        buffer = io.BytesIO(write_article(5)["text"].encode())

    monkeypatch.setattr("sys.stdin", Stream)
    counter = Counter()
    founds = list(find_inputs([Path("-"), folder], leave_out=None, progress=counter))
    assert [one.place for one in founds] == [str(folder / "000.txt"), "-"]
    assert founds[1].article.text == write_article(5)["text"]
    assert counter.total is None


def test_the_dossier_itself_is_left_out(tmp_path):
    folder = write_folder(tmp_path / "news", 1)
    for name in ("my.tawatur", "my.tawatur-wal", "my.tawatur.schema-1.backup"):
        (folder / name).write_text("x", encoding="utf-8")
    (folder / "inner").mkdir()
    (folder / "inner" / "my.tawatur").write_text("x", encoding="utf-8")
    places = [one.place for one in find_inputs([folder], leave_out=folder / "my.tawatur", progress=Silent())]
    assert places == [str(folder / "000.txt"), str(folder / "inner" / "my.tawatur")]


def test_a_path_that_is_not_there_is_told_at_once(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        find_inputs([tmp_path / "x"], leave_out=None, progress=Silent())
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(InputError):
        find_inputs([tmp_path / "file" / "x"], leave_out=None, progress=Silent())


def test_a_link_to_nowhere_is_an_input_that_fails(tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    (one,) = find_inputs([tmp_path / "link.txt"], leave_out=None, progress=Silent())
    assert one.failure is not None


def test_how_many_there_will_be(tmp_path):
    lines = write_lines(tmp_path / "news.jsonl", 7)
    with lines.open("a", encoding="utf-8") as target:
        target.write("\n  \n")
    assert count_inputs([tmp_path / "a.txt", lines, tmp_path / "b.html"]) == 9
    assert count_inputs([tmp_path / "gone.jsonl"]) == 1
    (tmp_path / "x.jsonl.gz").write_bytes(gzip.compress(b"{}"))
    assert count_inputs([tmp_path / "x.jsonl.gz"]) is None
    assert count_inputs([lines], extra=True) is None
