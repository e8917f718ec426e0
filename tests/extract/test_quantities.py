"""Quantities: case tables that a linguist can edit, and what holds of every text."""

import math
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.extract.quantities import find_quantities
from tawatur.extract.times import find_times
from tawatur.lang import LanguagePack
from tawatur.lang.ar import load
from tawatur.model import Qualifier, Quantity, make_article
from tawatur.text import read

CASES = tomllib.loads(
    (Path(__file__).resolve().parents[1] / "cases" / "quantities.ar.toml").read_text(encoding="utf-8")
)["case"]
PIECES = (
    *(
        "20",
        "ألف",
        "مليون",
        "ونصف",
        "خمسة",
        "وعشرين",
        "ثلاثمئة",
        "بين",
        "و5",
        "إلى",
        "-",
        "%",
        "$",
        "في المئة",
        "من",
    ),
    *(
        "دولار",
        "جندي",
        "كلم",
        "أكثر",
        "نحو",
        "على الأقل",
        "سنويا",
        "لكل",
        "القرار",
        "شاهد",
        "إس-400",
        "الدول",
        "الخمس",
    ),
    *(
        "عشرات",
        "آلاف",
        "بضع",
        "نصف",
        "ثلاثة أرباع",
        "سالب",
        "1,5",
        "28 000",
        "5ر2",
        ".",
        "(",
        ")",
        "2019",
        "جنديان",
    ),
)


def quantities(text: str, pack: LanguagePack | None = None) -> tuple[Quantity, ...]:
    """Return the quantities of a text whose times were found first."""
    document = read(make_article(text=text, lang="ar"), load())
    return find_quantities(document, pack or load(), find_times(document, load(), "2025-03-12"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_case(case):
    found = [
        (
            each.span.of(case["text"]),
            round(each.value, 6),
            each.upper,
            each.unit,
            each.counted,
            each.per,
            each.qualifier.value,
        )
        for each in quantities(case["text"])
    ]
    fields = ("words", "value", "upper", "unit", "counted", "per")
    assert found == [
        (*(row.get(field) for field in fields), row.get("qualifier", "exactly")) for row in case["quantities"]
    ]


def test_a_number_of_a_time_is_no_quantity():
    text = "وصل قبل 3 أيام 20 جنديا."
    document = read(make_article(text=text, lang="ar"), load())
    times = find_times(document, load(), "2025-03-12")
    assert [each.value for each in find_quantities(document, load(), times)] == [20]
    assert [each.value for each in find_quantities(document, load(), ())] == [3, 20]


def test_the_rule_and_the_doubt_say_how_it_was_written():
    figures, words, vague = quantities("استقبلت 20 طالبا ثم خمسين طالبة ثم عشرات الزوار.")
    assert [each.origin.rule for each in (figures, words, vague)] == [
        "quantity-figures",
        "quantity-words",
        "quantity-vague",
    ]
    assert figures.origin.confidence > words.origin.confidence > vague.origin.confidence


def test_a_language_without_tables_has_no_quantities():
    assert quantities("20 جنديا", LanguagePack(code="xx", version="0", direction="ltr")) == ()


@settings(deadline=None)
@given(st.integers(2, 999_999), st.sampled_from(["جندي", "طائرة", "دولار", "كيلومتر"]))
def test_figures_before_a_noun_are_read_back(number, noun):
    found = quantities(f"أرسلت الدولة {number:,} {noun} إلى الميناء.")
    assert [each.value for each in found] == [number]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_of_any_words_spans_give_back_words_and_do_not_overlap(pieces):
    text = " ".join(pieces)
    end = 0
    for each in quantities(text or " "):
        assert each.span.start >= end
        assert each.span.of(text).strip() == each.span.of(text)
        assert math.isfinite(each.value)
        assert (each.upper is not None) == (each.qualifier is Qualifier.BETWEEN)
        assert each.upper is None or each.upper > each.value
        end = each.span.end
