"""No text of the reference material stands in the repository: it belongs to its publishers."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

WINDOW = 12
WORD = re.compile(r"[^\W\d_]+")
MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
BINARY = {".png", ".svg", ".ico", ".woff2", ".onnx", ".gz", ".crfsuite", ".lock", ".npz"}


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
    return [path for path in paths if path.is_file() and path.suffix not in BINARY]


@pytest.fixture(scope="module")
def borrowed(shared: Path) -> set[int]:
    """Every run of words in the reference texts and in the notes that stand with them."""
    found: set[int] = set()
    for folder in ("seeds", "reference"):
        for path in (shared / folder).rglob("*.txt"):
            found.update(windows(path.read_text(encoding="utf-8")))
    return found


@pytest.mark.shared
def test_no_reference_text_in_the_repository(root, borrowed):
    guilty = []
    for path in committed(root):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if path.suffix in {".json", ".jsonl"}:
            text = json.dumps(text, ensure_ascii=False).encode().decode("unicode_escape", "replace") + text
        if not borrowed.isdisjoint(windows(text)):
            guilty.append(str(path.relative_to(root)))
    assert guilty == []


@pytest.mark.shared
def test_a_borrowed_line_is_seen(shared, borrowed):
    text = next(iter(sorted((shared / "seeds").glob("*.txt")))).read_text(encoding="utf-8")
    middle = " ".join(text.split()[40:80])
    assert not borrowed.isdisjoint(windows(f"prefix {middle} suffix"))
    assert borrowed.isdisjoint(
        windows("كتب هذا السطر لهذا الاختبار وحده ولا يوجد في أي مقال آخر من مقالات المرجع أبدا")
    )
