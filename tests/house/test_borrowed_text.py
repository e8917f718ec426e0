"""No text of the reference material stands in the repository: it belongs to its publishers."""

import gzip
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

WINDOW = 12
WORD = re.compile(r"[^\W\d_]+")
MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
NOT_TEXT = {".png", ".svg", ".ico", ".woff2", ".onnx", ".gz", ".crfsuite", ".lock", ".npz", ".zip", ".pdf"}


def windows(text: str) -> Iterator[int]:
    """Yield a hash of every run of so many words, vowels and tatweel left out."""
    words = WORD.findall(MARKS.sub("", text))
    for start in range(len(words) - WINDOW + 1):
        yield hash(tuple(words[start : start + WINDOW]))


def committed(root: Path) -> list[Path]:
    """Return the text files that are in the repository, or would be after `git add`."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    paths = [root / name for name in listed.split("\0") if name]
    return [path for path in paths if path.is_file() and path.suffix not in NOT_TEXT]


@pytest.fixture(scope="module")
def ours(root: Path) -> dict[int, str]:
    """Every run of words in the repository, with a file that it stands in."""
    found: dict[int, str] = {}
    for path in committed(root):
        text = path.read_text(encoding="utf-8", errors="replace")
        text = ESCAPED.sub(lambda escape: chr(int(escape.group(1), 16)), text)
        found.update(dict.fromkeys(windows(text), str(path.relative_to(root))))
    return found


def borrowed(ours: dict[int, str], text: str) -> set[str]:
    """Return the files of the repository that share a run of words with a text."""
    return {ours[window] for window in windows(text) if window in ours}


@pytest.mark.shared
def test_no_annotated_article_in_the_repository(shared, ours):
    guilty = set()
    for folder in ("seeds", "reference"):
        for path in (shared / folder).rglob("*.txt"):
            guilty |= borrowed(ours, path.read_text(encoding="utf-8"))
    assert guilty == set()


@pytest.mark.shared
@pytest.mark.slow
def test_no_article_of_the_corpora_in_the_repository(shared, ours):
    guilty = set()
    for path in (shared / "corpora").glob("*.jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                guilty |= borrowed(ours, json.loads(line).get("text") or "")
    assert guilty == set()


@pytest.mark.shared
def test_a_borrowed_line_is_seen(shared):
    text = min((shared / "seeds").glob("*.txt")).read_text(encoding="utf-8")
    middle = " ".join(text.split()[40:80])
    planted = dict.fromkeys(windows(f"prefix {middle} suffix"), "planted.py")
    assert borrowed(planted, text) == {"planted.py"}


def test_other_words_are_not_taken_for_borrowed():
    text = "كتب هذا السطر لهذا الاختبار وحده ولا يوجد في أي مقال آخر من مقالات المرجع أبدا"
    planted = dict.fromkeys(windows(text), "planted.py")
    assert planted
    assert borrowed(planted, text.replace("وحده", "فقط").replace("مقال", "نص")) == set()
