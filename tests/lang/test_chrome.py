"""The tables of chrome and credits."""

import shutil
from importlib import resources

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.ar import load
from tawatur.lang.chrome import ChromeTables, load_chrome

FILES = ("chrome.toml", "bylines.toml", "agencies.tsv")


@pytest.fixture
def folder(tmp_path):
    source = resources.files("tawatur.lang.ar") / "lexicon"
    for name in FILES:
        with resources.as_file(source / name) as path:
            shutil.copy(path, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "key"),
    [("رويترز", "reuters"), ("ا ف ب", "afp"), ("ا.ف.ب", "afp"), ("اف ب", "afp"), ("وكالات", "agencies")],
)
def test_an_agency_is_found_however_its_letters_are_spaced(words, key):
    tables = load().chrome
    assert tables.agency is not None
    found = tables.agency.search(f"({words}) -")
    assert found is not None
    assert found.group().strip(".") == words
    assert key in {agency.key for agency in tables.agencies.values()}


def test_an_agency_is_no_part_of_a_word():
    tables = load().chrome
    assert tables.agency is not None
    assert tables.agency.search("التاسع من وساطة") is None


def test_a_pattern_that_is_none_is_refused(folder):
    path = folder / "chrome.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("whole = [", 'whole = [\n  "(",'), encoding="utf-8")
    with pytest.raises(LexiconError, match="is no pattern"):
        load_chrome(folder)


def test_a_list_that_is_none_is_refused(folder):
    path = folder / "bylines.toml"
    path.write_text(path.read_text(encoding="utf-8") + '\nmore = "text"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="more is no list of strings"):
        load_chrome(folder)


def test_a_language_may_leave_chrome_out():
    assert ChromeTables().patterns == {}
    assert ChromeTables().agency is None
