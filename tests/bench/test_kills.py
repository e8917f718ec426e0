import gzip

import pytest
from tests.flow.newsroom import write_lines

from bench import kills


@pytest.mark.slow
def test_kills_are_counted_and_nothing_is_lost(tmp_path, capsys):
    (tmp_path / "corpora").mkdir()
    lines = write_lines(tmp_path / "news.jsonl", 30).read_bytes()
    (tmp_path / "corpora" / "news_sample.jsonl.gz").write_bytes(gzip.compress(lines))
    assert kills.main(["--kills", "2", "--articles", "30", "--shared", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "2 kills" in said
    assert "exports that differ from the uninterrupted one: 0" in said


def test_without_a_sample(tmp_path, capsys):
    assert kills.main(["--shared", str(tmp_path)]) == 2
    assert "not there" in capsys.readouterr().err


def test_anything_lost_is_not_ok():
    assert kills.Count().ok
    assert not kills.Count(lost=["a"]).ok
    assert not kills.Count(faults=["a"]).ok
    assert not kills.Count(different=1).ok
