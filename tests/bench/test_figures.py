"""Every figure that is held stands in what the scorer prints."""

import json
import subprocess
import sys

import pytest
from bench.figures import FIGURES, figures


@pytest.mark.shared
def test_the_scorer_prints_every_figure(shared, tmp_path):
    perfect = tmp_path / "out.jsonl"
    lines = []
    for path in sorted((shared / "reference" / "news").glob("d*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        lines.append(json.dumps(document))
    perfect.write_text("\n".join(lines), encoding="utf-8")
    scorer = shared / "reference" / "score.py"
    run = subprocess.run(
        [sys.executable, scorer, shared / "reference" / "news", perfect, "--json"],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    found = figures(json.loads(run.stdout))
    assert set(found) <= {*FIGURES, "denials seen", "not real, not told as real"}
    assert {"names F1", "times F1", "statements strict F1", "chains of two or more", "event types F1"} <= set(found)
    # The references score themselves perfectly, so every path leads to the figure that it names. (A statement that
    # has no cue counts against the cues on both sides.)
    assert {name for name, value in found.items() if value < 1.0} <= {"cues"}
