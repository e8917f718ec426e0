"""The tables of times: read once, folded, and refused where two rows disagree."""

from importlib import resources

import pytest

from tawatur.errors import LexiconError
from tawatur.extract.times.edtf import is_edtf
from tawatur.lang.ar import load
from tawatur.lang.times import TimeTables, TimeWord, fold_form, load_times

TABLES = load().times
HEAD = "# source: written for this test\n# licence: Apache-2.0\n# checked: 2026-01-01\n"


def copy_of_pack(folder):
    """Copy the Arabic lexicon of times to a folder in which a test may plant a fault."""
    source = resources.files("tawatur.lang.ar") / "lexicon"
    for path in source.iterdir():
        if path.is_file():
            (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_every_press_has_its_twelve_months():
    months = {
        word.number for word in TABLES.words.words.values() if word.kind == "month" and word.name == "gregorian"
    }
    assert months >= set(range(1, 13))
    for form, number in (("شباط", 2), ("غشت", 8), ("جويليه", 7), ("سبتمبر", 9), ("ايار", 5)):
        assert TABLES.words.words[form].number == number
    names = [dict(TABLES.words.phrases["كانون"]), dict(TABLES.words.phrases["تشرين"])]
    assert [names[0][("الثاني",)].number, names[1][("الاول",)].number] == [1, 10]


def test_names_of_men_are_months_only_beside_more():
    assert not TABLES.words.words["رمضان"].sure
    assert not TABLES.words.words["مارس"].sure
    assert TABLES.words.words["نوفمبر"].sure


def test_phrases_come_longest_first():
    for rows in TABLES.words.phrases.values():
        lengths = [len(rest) for rest, _ in rows]
        assert lengths == sorted(lengths, reverse=True)


def test_values_that_stand_in_tables_are_edtf():
    assert all(is_edtf(value) for value in (*TABLES.periods, *TABLES.offices.values()))


def test_a_verb_of_the_future_is_no_noun():
    assert TABLES.tenses["قال"] == "past"
    assert TABLES.tenses["المقرر"] == "future"
    assert "سياس" in TABLES.nouns
    assert TABLES.prefixes["سي"] == "future"


def test_forms_are_folded_as_documents_are():
    folding = {"أ": "ا", "ى": "ي"}
    assert fold_form("أمسى", folding) == "امسي"


def test_the_tables_are_empty_by_default():
    empty = TimeTables()
    assert not empty.words.words
    assert not empty.prefixes


def test_two_meanings_of_one_form_are_refused(tmp_path):
    folder = copy_of_pack(tmp_path)
    assert load_times(folder).words.words == TABLES.words.words
    (folder / "weekdays.tsv").write_text(f"{HEAD}form\tday\tstands\nيناير\t1\talone\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="month already") as caught:
        load_times(folder)
    assert "weekdays.tsv" in caught.value.where


def test_a_word_is_what_its_kind_says():
    assert TABLES.words.words["امس"] == TimeWord("day", "", -1)
    assert TABLES.words.words["ايام"] == TimeWord("many", "day")
