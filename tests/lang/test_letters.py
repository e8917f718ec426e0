"""The letters of a pack: what its file says, and what Unicode says of presentation forms."""

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.ar import load
from tawatur.lang.letters import LetterTables, load_letters

HEAD = "# source: own work\n# licence: Apache-2.0\n# checked: 2026-01-01\n"


def test_marks_are_dropped_and_forms_resolved():
    characters = load().letters.characters
    assert characters["ـ"] == ""
    assert characters["\u064b"] == ""
    assert characters["\u200f"] == ""
    assert characters["\ufefb"] == "لا"
    assert characters["\ufe8e"] == "ا"
    assert characters["۵"] == "5"
    assert characters["ی"] == "ي"
    assert characters["\u0627\u0654"] == "أ"


def test_replacements_are_normal_themselves():
    characters = load().letters.characters
    for becomes in characters.values():
        assert not any(character in characters for character in becomes)


def test_folding_is_one_letter_for_one():
    assert all(len(key) == len(value) == 1 for key, value in load().letters.folding.items())
    assert load().letters.folding["ة"] == "ه"


def test_a_folding_to_two_letters_is_refused(tmp_path):
    (tmp_path / "letters.tsv").write_text(
        HEAD + "code\tuse\tbecomes\tnote\nU+0622\tfold\tU+0627 U+0627\talef\n", encoding="utf-8"
    )
    (tmp_path / "alphabet.toml").write_text(HEAD + "alphabet = []\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="a folding needs one letter"):
        load_letters(tmp_path)


def test_a_language_may_leave_letters_out():
    assert LetterTables().characters == {}
    assert LetterTables().alphabet == frozenset()
