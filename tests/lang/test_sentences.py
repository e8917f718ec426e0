"""The marks that end sentences, the abbreviations that do not, and the quotation marks."""

from tawatur.lang.ar import load
from tawatur.lang.en import load as load_english


def test_arabic_stops_and_abbreviations():
    tables = load().sentences
    assert {".", "؟", "!", "…"} <= tables.stops
    assert "،" not in tables.stops
    assert "ا.د" in tables.abbreviations


def test_quotation_marks_say_what_closes_them_the_usual_one_first():
    quotes = load().sentences.quotes
    assert quotes["«"][0] == "»"
    assert quotes["»"][0] == "«"
    assert quotes["“"][0] == "”"
    assert quotes['"'][0] == '"'
    assert quotes["(("] == ("))",)


def test_english_has_its_own_abbreviations():
    assert "u.s" in load_english().sentences.abbreviations
