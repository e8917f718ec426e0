"""Recipes on this machine: the same whoever does the work, and nothing left behind."""

from collections import Counter
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engines import crew
from tests.link.recipe.plain import PlainRunner

from tawatur.engines import local
from tawatur.engines.local import LocalRunner
from tawatur.errors import EngineError
from tawatur.link.recipe import Kernel, Recipe, Step

TEXTS = pa.schema([("name", pa.string()), ("text", pa.binary())])
# How often each word stands in texts, by a kernel that cuts texts into words.
COUNT = Recipe(
    takes={"texts": TEXTS},
    steps=(
        Step("words", "SELECT t.name AS name, t.text AS text FROM texts AS t", Kernel(crew.words_of, crew.WORDS)),
        Step("counts", "SELECT w.word AS word, COUNT(DISTINCT w.name) AS many FROM words AS w GROUP BY w.word"),
    ),
    order=("word",),
)


def batches(texts):
    rows = [{"name": f"n{n}", "text": text} for n, text in enumerate(texts)]
    return [pa.RecordBatch.from_pylist(rows[at : at + 5], schema=TEXTS) for at in range(0, len(rows), 5)]


def run(runner, texts, recipe=COUNT):
    return pa.Table.from_batches(runner.run(recipe, {"texts": batches(texts)}), recipe.tables()["counts"])


@settings(deadline=None)
@given(texts=st.lists(st.lists(st.sampled_from([b"a", b"bb", b"c", b"dd"])).map(b" ".join), max_size=20))
def test_it_does_what_the_recipe_says(texts):
    expected = Counter(word for text in texts for word in set(text.decode().split()))
    made = run(LocalRunner(), texts)
    assert made.to_pylist() == [{"word": word, "many": many} for word, many in sorted(expected.items())]
    assert made == run(PlainRunner(), texts)


def test_batches_are_cut_by_rows_and_by_bytes(monkeypatch):
    texts = [b"a b", b"c", b"a" * 100, b"d", b"e f"]
    whole = run(LocalRunner(), texts)
    for rows, size in ((1, 1 << 20), (2, 1 << 20), (100, 50)):
        monkeypatch.setattr(local, "_ROWS", rows)
        monkeypatch.setattr(local, "_BYTES", size)
        assert run(LocalRunner(), texts) == whole


@pytest.mark.slow
def test_many_workers_do_as_one(monkeypatch):
    monkeypatch.setattr(local, "_ROWS", 1)
    texts = [f"w{n % 7} w{n % 11} w{n}".encode() for n in range(40)]
    one, two = (list(LocalRunner(workers).run(COUNT, {"texts": batches(texts)})) for workers in (1, 2))
    assert [batch.serialize().to_pybytes() for batch in one] == [batch.serialize().to_pybytes() for batch in two]


@pytest.mark.slow
def test_a_process_that_dies_is_an_error(monkeypatch):
    monkeypatch.setattr(local, "_ROWS", 1)
    with pytest.raises(EngineError, match="a process died of words_of"):
        run(LocalRunner(2), [*[b"a"] * 20, b"die"])


def test_a_full_disk_is_an_error(monkeypatch):
    monkeypatch.setattr(local, "_PRAGMAS", (*local._PRAGMAS, "max_page_count=8"))
    with pytest.raises(EngineError, match="is full"):
        run(LocalRunner(), [b"a" * 1000] * 100)


def test_what_memory_cannot_hold_goes_to_disk(monkeypatch):
    monkeypatch.setattr(local, "_PRAGMAS", (*local._PRAGMAS, "cache_size=16"))
    rows = LocalRunner().run(COUNT, {"texts": batches([b"a bb " * 500] * 50)})
    next(rows)
    opened = [path for path in list(Path("/proc/self/fd").iterdir()) if path.is_symlink()]
    # SQLite calls its passing files so; one that is deleted already is gone with its process, however that ends.
    passing = [path for path in opened if "etilqs" in str(path.readlink())]
    assert sum(path.stat().st_size for path in passing) > 500_000
    assert all(str(path.readlink()).endswith("(deleted)") for path in passing)
    rows.close()
