"""The tables of numbers and quantities: read once, folded, and refused where two rows disagree."""

import re
from importlib import resources

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.ar import load
from tawatur.lang.quantities import NumberWord, QuantityTables, UnitWord, load_quantities
from tawatur.model import Qualifier

TABLES = load().quantities


def copy_of_pack(folder):
    """Copy the Arabic lexicon of quantities to a folder in which a test may plant a fault."""
    source = resources.files("tawatur.lang.ar") / "lexicon"
    for path in source.iterdir():
        if path.is_file():
            (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_both_spellings_of_a_hundred_are_one_number():
    assert TABLES.numbers["ميه"] == TABLES.numbers["مايه"] == NumberWord("hundred", 100)
    assert TABLES.numbers["ثلاثمايه"] == TABLES.numbers["ثلاثميه"] == NumberWord("hundreds", 300)


def test_money_has_codes_of_iso_4217_and_measures_have_none():
    money = {unit.symbol for unit in TABLES.units.values() if unit.money}
    assert {"USD", "EUR", "IRR", "EGP", "XXX"} <= money
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in money)
    assert TABLES.units["متر مكعب"] == UnitWord("m3")
    assert TABLES.units["عامين"] == UnitWord("a", 2)


def test_money_that_several_states_call_alike_is_not_told():
    assert TABLES.units["ريال"].symbol == "XXX"
    assert TABLES.units["ريال سعودي"].symbol == "SAR"


def test_bounds_are_those_of_the_record():
    known = {qualifier.value for qualifier in Qualifier}
    assert set(TABLES.bounds_before.values()) | set(TABLES.bounds_after.values()) <= known


def test_the_longest_phrase_is_known():
    phrases = (*TABLES.units, *TABLES.bounds_before, *TABLES.bounds_after, *TABLES.rates)
    assert max(len(phrase.split()) for phrase in phrases) == TABLES.longest


def test_the_tables_are_empty_by_default():
    assert not QuantityTables().numbers


def test_two_meanings_of_one_form_are_refused(tmp_path):
    folder = copy_of_pack(tmp_path)
    assert load_quantities(folder).numbers == TABLES.numbers
    path = folder / "ordinals.tsv"
    rows = path.read_text(encoding="utf-8").replace("الأول\t1", "الأول\t1\nالاول\t7")
    path.write_text("\n".join([*rows.splitlines()[:4], *sorted(rows.splitlines()[4:])]) + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="already") as caught:
        load_quantities(folder)
    assert "ordinals.tsv" in caught.value.where
