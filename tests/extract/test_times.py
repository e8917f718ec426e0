"""Times: case tables that a linguist can edit, and what holds of every text."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.extract.times import find_absolute_dates, find_times
from tawatur.extract.times.edtf import is_edtf
from tawatur.lang import LanguagePack
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

CASES = tomllib.loads(
    (Path(__file__).resolve().parents[1] / "cases" / "times.ar.toml").read_text(encoding="utf-8")
)["case"]
MONTHS = ("يناير", "شباط", "مارس", "نيسان", "مايو", "حزيران", "يوليو", "آب", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
PIECES = (
    *("أمس", "اليوم", "غدا", "الثلاثاء", "يوم", "الجمعة", "الماضي", "المقبل", "شهر", "العام", "2019", "عام", "في"),
    *("من", "إلى", "حتى", "منذ", "قبل", "بعد", "ثلاثة", "أيام", "سنوات", "14", "و", "بين", "/", "-", "(", ")", "،"),
    *(
        "مارس",
        "رمضان",
        "1446هـ",
        "أواخر",
        "منتصف",
        "نهاية",
        "الآن",
        "صيف",
        "القرن",
        "التاسع",
        "عشر",
        "الساعة",
        "21:30",
    ),
    *(
        "الربع",
        "الأول",
        "عيد الفطر",
        "الأسبوع",
        "هذا",
        "قال",
        "سيعقد",
        ".",
        "«",
        "»",
        "السبعينيات",
        "20/7/2015",
        "هـ",
    ),
)


def times(text: str, said: str | None, pack: LanguagePack | None = None) -> list[tuple[str, str | None]]:
    """Return the words and the value of each time in a text."""
    found = find_times(read(make_article(text=text, lang="ar"), load()), pack or load(), said)
    return [(time.span.of(text), time.value) for time in found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_case(case):
    assert times(case["text"], case["said"]) == [(words, value or None) for words, value in case["times"]]


@pytest.mark.parametrize("text", ["وصل أمس.", "يصل الخميس.", "اجتمعوا الشهر الماضي.", "في مارس.", "قبل عامين."])
def test_without_the_articles_date_nothing_is_guessed(text):
    found = find_times(read(make_article(text=text, lang="ar"), load()), load(), None)
    assert [time.value for time in found] == [None]
    assert all("not known" in time.why for time in found)


def test_a_date_known_to_the_month_gives_no_day():
    (words, value), (_, month), (_, year) = times("صرح الأحد أن الشهر الماضي أسوأ من العام الماضي.", "2013-07")
    assert (words, value, month, year) == ("الأحد", None, "2013-06", "2012")


def test_the_reason_says_what_a_value_was_worked_out_from():
    text = "قال أمس إنه سيعود في سبتمبر 2030."
    first, second = find_times(read(make_article(text=text, lang="ar"), load()), load(), "2025-03-12")
    assert "2025-03-12" in first.why
    assert second.why == "as written"
    assert second.origin.confidence > first.origin.confidence
    assert first.origin.rule == "time-today"


def test_absolute_dates_need_no_anchor():
    text = "القاهرة في 20 يوليو 2015 - وصل أمس الوفد الذي زارها في مارس 2014 وفي 2013/05/06."
    found = find_absolute_dates(read(make_article(text=text, lang="ar"), load()), load())
    assert [time.value for time in found] == ["2015-07-20", "2013-05-06"]


def test_spans_count_in_the_published_text():
    text = "قَالَ المُتَحَدِّثُ أَمْسِ إنّه سيعود فــي ١٢ مَارِس ٢٠٢٤."
    assert times(text, "2024-03-01") == [("أَمْسِ", "2024-02-29"), ("١٢ مَارِس ٢٠٢٤", "2024-03-12")]


def test_ids_tell_two_places_apart_and_stay_the_same():
    document = read(make_article(text="وصل أمس وغادر أمس.", lang="ar"), load())
    first, second = find_times(document, load(), "2025-03-12"), find_times(document, load(), "2025-03-12")
    assert first == second
    assert len({time.id for time in first}) == len(first) == 2


def test_a_language_without_tables_has_no_times():
    pack = LanguagePack(code="xx", version="0", direction="ltr")
    assert times("وصل أمس 2019.", "2025-03-12", pack) == []


@settings(deadline=None)
@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_a_day_written_out_is_read_back(when):
    text = f"وصل الوفد في {when.day} {MONTHS[when.month - 1]} {when.year} إلى العاصمة."
    assert [value for _, value in times(text, "2025-03-12")] == [when.isoformat()]


@settings(deadline=None)
@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2040, 12, 31)), st.integers(1, 7))
def test_a_past_weekday_is_one_of_the_last_seven_days(said, weekday):
    name = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")[weekday - 1]
    ((_, value),) = times(f"أعلن المكتب {name} نتائجه.", said.isoformat())
    day = date.fromisoformat(value or "")
    assert day.isoweekday() == weekday
    assert timedelta(0) <= said - day < timedelta(days=7)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=12), st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 1, 1))
)
def test_of_any_words_spans_are_in_order_and_values_parse(pieces, said):
    text = " ".join(pieces)
    document = read(make_article(text=text or " ", lang="ar"), load())
    found = find_times(document, load(), said.isoformat())
    ends = [0]
    for time in found:
        assert time.span.start >= ends[-1]
        assert time.span.of(text).strip() == time.span.of(text)
        assert time.value is None or is_edtf(time.value), time.value
        assert time.why
        ends.append(time.span.end)
