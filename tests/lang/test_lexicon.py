"""Lexicon files are read as they stand, or refused with file and line."""

import re

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.lexicon import read_character, read_table, read_toml

HEAD = "# source: own work\n# licence: Apache-2.0\n# checked: 2026-01-01\n"
COLUMNS = ("form", "kind")


def write(folder, text, name="words.tsv"):
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_rows_come_in_file_order_with_trailing_cells_left_out(tmp_path):
    write(tmp_path, HEAD + "form\tkind\nأعلن\tsay\nقال\n")
    assert read_table(tmp_path, "words.tsv", COLUMNS) == (
        {"form": "أعلن", "kind": "say"},
        {"form": "قال", "kind": ""},
    )


def test_a_key_may_be_of_two_columns(tmp_path):
    write(tmp_path, HEAD + "# key: form kind\nform\tkind\nقال\tsay\nقال\ttell\n")
    assert len(read_table(tmp_path, "words.tsv", COLUMNS)) == 2


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("form\tkind\nقال\tsay\n", "does not say source, licence, checked"),
        (HEAD + "form\nقال\n", "the columns must be form, kind"),
        (HEAD + "form\tkind\nقال\tsay\tmore\n", "words.tsv:5: 3 cells"),
        (HEAD + "form\tkind\n\tsay\n", "words.tsv:5"),
        (HEAD + "form\tkind\nقال\tsay\nقال\ttell\n", "words.tsv:6: the row repeats"),
        (HEAD + "form\tkind\nقال\tsay\nأعلن\tsay\n", "words.tsv:6: the rows are not sorted"),
        (HEAD + "form\tkind\nقا\u0627\u0653\tsay\n", "NFC"),
        (HEAD + "form\tkind\n\ufef9\tsay\n", "presentation form U+FEF9"),
        (HEAD + "# key: word\nform\tkind\nقال\tsay\n", "the key names no column: word"),
    ],
)
def test_a_table_out_of_shape_is_refused(tmp_path, text, fault):
    write(tmp_path, text)
    with pytest.raises(LexiconError, match=re.escape(fault)):
        read_table(tmp_path, "words.tsv", COLUMNS)


def test_a_missing_file_and_a_file_in_another_encoding_are_refused(tmp_path):
    with pytest.raises(LexiconError, match="missing"):
        read_table(tmp_path, "words.tsv", COLUMNS)
    (tmp_path / "words.tsv").write_bytes("قال".encode("windows-1256"))
    with pytest.raises(LexiconError, match="not UTF-8"):
        read_table(tmp_path, "words.tsv", COLUMNS)


def test_toml_needs_its_head_and_its_syntax(tmp_path):
    write(tmp_path, HEAD + 'words = ["قال"]\n', "words.toml")
    assert read_toml(tmp_path, "words.toml") == {"words": ["قال"]}
    write(tmp_path, 'words = ["قال"]\n', "words.toml")
    with pytest.raises(LexiconError, match="source"):
        read_toml(tmp_path, "words.toml")
    write(tmp_path, HEAD + "words = [\n", "words.toml")
    with pytest.raises(LexiconError, match="not TOML"):
        read_toml(tmp_path, "words.toml")


def test_a_character_is_written_as_a_code_point():
    assert read_character("U+0640", where="letters.tsv") == "ـ"
    with pytest.raises(LexiconError, match=r"letters\.tsv: 'ـ' is no code point"):
        read_character("ـ", where="letters.tsv")
