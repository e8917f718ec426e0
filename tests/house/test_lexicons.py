"""Every lexicon file is in shape, whether or not anything reads it yet; and a file out of shape is refused."""

from pathlib import Path

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.lexicon import read_table, read_toml

LANG = Path(__file__).resolve().parents[2] / "src" / "tawatur" / "lang"
FILES = sorted(path for path in LANG.glob("*/lexicon/**/*") if path.is_file())
HEAD = "# source: written for this test\n# licence: Apache-2.0\n# checked: 2026-01-01\n"
GOOD = HEAD + "form\tkind\nأعلن\tsay\nقال\tsay\n"


def check(path: Path) -> None:
    """Read a lexicon file as a pack would, with the columns that it names itself."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        assert read_toml(path.parent, path.name), "the file says nothing"
        return
    assert path.suffix == ".tsv", "a lexicon is a .tsv or a .toml file"
    header = next(line for line in text.splitlines() if not line.startswith("#"))
    columns = tuple(header.split("\t"))
    assert len(set(columns)) == len(columns), "a column is named twice"
    assert read_table(path.parent, path.name, columns), "the table is empty"
    assert text.endswith("\n"), "the last line has no end"
    assert b"\r" not in path.read_bytes(), "a line ends as on Windows"
    for line in text.splitlines():
        assert all(cell == cell.strip(" \u00a0") for cell in line.split("\t")), (
            f"a cell has spaces around it: {line}"
        )


def test_there_are_lexicons():
    assert {path.parent.parent.name for path in FILES} >= {"ar", "en"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(LANG)))
def test_lexicon_is_in_shape(path):
    check(path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(LANG)))
def test_lexicon_has_a_licence_that_may_be_shipped(path):
    head = path.read_text(encoding="utf-8").partition("\n\n")[0]
    licence = next(line for line in head.splitlines() if line.startswith("# licence:"))
    assert "GPL" not in licence.upper().replace("LGPL", "")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(LANG)))
def test_what_is_not_our_own_work_is_in_the_notice(path, root):
    licence = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# licence:"))
    name = licence.removeprefix("# licence:").split()[0]
    notice = (root / "NOTICE").read_text(encoding="utf-8")
    assert name == "Apache-2.0" or any(path.name in line and name in line for line in notice.splitlines())


def test_a_good_table_passes(tmp_path):
    (tmp_path / "words.tsv").write_text(GOOD, encoding="utf-8")
    check(tmp_path / "words.tsv")


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        (GOOD.replace("# source: written for this test\n", ""), "source"),
        (GOOD.replace("# licence: Apache-2.0\n", ""), "licence"),
        (GOOD.replace("# checked: 2026-01-01\n", ""), "checked"),
        (GOOD + "قال\tsay\n", "repeats"),
        (GOOD + "أكد\tsay\n", "not sorted"),
        (GOOD + "نفى\tdeny\tmore\n", "cells"),
        (GOOD + "\tdeny\n", "cells"),
        (GOOD + "\ufee7\ufed4\ufef0\tdeny\n", "presentation form"),
        (GOOD + "ا\u0653كد\tsay\n", "NFC"),
    ],
)
def test_a_bad_table_is_refused(tmp_path, planted, fault):
    (tmp_path / "words.tsv").write_text(planted, encoding="utf-8")
    with pytest.raises(LexiconError, match=fault) as caught:
        check(tmp_path / "words.tsv")
    assert "words.tsv" in caught.value.where


@pytest.mark.parametrize(
    "planted", [GOOD.replace("قال\tsay", "قال \tsay"), GOOD[:-1], GOOD.replace("\n", "\r\n"), HEAD + "form\tkind\n"]
)
def test_an_untidy_table_is_refused(tmp_path, planted):
    (tmp_path / "words.tsv").write_text(planted, encoding="utf-8", newline="")
    with pytest.raises((AssertionError, LexiconError)):
        check(tmp_path / "words.tsv")


@pytest.mark.parametrize("planted", ["say = [\n", 'say = "قال"\n', HEAD])
def test_a_bad_pattern_file_is_refused(tmp_path, planted):
    (tmp_path / "patterns.toml").write_text(planted, encoding="utf-8")
    with pytest.raises((AssertionError, LexiconError)):
        check(tmp_path / "patterns.toml")
