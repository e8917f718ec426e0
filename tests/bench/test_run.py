"""What is measured is pinned, and nothing is measured where there is nothing to measure on."""

import json
import shutil

import pytest
from bench.run import main, pinned_set


@pytest.fixture
def reference(tmp_path):
    """A reference of two articles, laid out as the shared one."""
    folder = tmp_path / "shared"
    for place in ("seeds", "reference/seeds", "reference/news"):
        (folder / place).mkdir(parents=True, exist_ok=True)
    (folder / "reference" / "score.py").write_text("print('{}')")
    (folder / "seeds" / "a.txt").write_text("نص أول")
    (folder / "reference" / "seeds" / "a.json").write_text(json.dumps({"file": "a.txt"}))
    (folder / "reference" / "news" / "b.txt").write_text("نص ثان")
    (folder / "reference" / "news" / "b.json").write_text(json.dumps({"file": "b.txt"}))
    return folder


def test_the_set_is_counted_and_stays_the_same(reference, tmp_path):
    pinned = pinned_set(reference)
    assert pinned["articles"] == 2
    copy = tmp_path / "copy"
    shutil.copytree(reference, copy)
    assert pinned_set(copy) == pinned


@pytest.mark.parametrize(
    "place", ["seeds/a.txt", "reference/seeds/a.json", "reference/news/b.json", "reference/score.py"]
)
def test_a_change_anywhere_makes_another_set(reference, place):
    pinned = pinned_set(reference)
    path = reference / place
    path.write_text(path.read_text() + " ")
    assert pinned_set(reference) != pinned


def test_without_a_reference_it_says_so(tmp_path, capsys):
    assert main(["--shared", str(tmp_path)]) == 2
    assert "--shared" in capsys.readouterr().err
