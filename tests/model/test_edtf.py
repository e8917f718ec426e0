from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model.edtf import Days, Precision, days_of

DATES = st.dates(min_value=date(1, 1, 1))


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2025-01-17", "2025-01-17", "2025-01-17", "day"),
        ("2025-01-17T23:01:00", "2025-01-17", "2025-01-17", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-02-XX", "2023-02-01", "2023-02-28", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2024~", "2024-01-01", "2024-12-31", "year"),
        ("2024-XX", "2024-01-01", "2024-12-31", "year"),
        ("2012-21", "2012-03-01", "2012-05-31", "season"),
        ("2012-22", "2012-06-01", "2012-08-31", "season"),
        ("2012-23", "2012-09-01", "2012-11-30", "season"),
        ("2011-24", "2011-12-01", "2012-02-29", "season"),
        ("198X", "1980-01-01", "1989-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "interval"),
        ("2025-02-21/2025-02-28", "2025-02-21", "2025-02-28", "interval"),
        ("2011/2013-03", "2011-01-01", "2013-03-31", "interval"),
        ("2003/..", "2003-01-01", "9999-12-31", "interval"),
        ("/2003", "0001-01-01", "2003-12-31", "interval"),
    ],
)
def test_a_date_covers_its_days(value, start, end, precision):
    assert days_of(value) == Days(date.fromisoformat(start), date.fromisoformat(end), Precision(precision))


@pytest.mark.parametrize(
    "value",
    ["", "x", "2025-13", "2025-02-30", "0000", "20250117", "2025-1-7", "2024/2023", "../..", "/", "2024/x", "1/2/3",
     "XXXX", "19X4", "2025-00", "2025-21-01x"],
)  # fmt: skip
def test_what_is_no_date(value):
    assert days_of(value) is None


@given(DATES, st.integers(0, 10_000))
def test_an_interval_is_its_ends(first, length):
    last = min(first + timedelta(days=length), date.max) if first < date.max - timedelta(days=length) else date.max
    days = days_of(f"{first.isoformat()}/{last.isoformat()}")
    assert (days.start, days.end) == (first, last)
    assert days.meets(days_of(first.isoformat()))
    assert days.meets(days_of(last.isoformat()))


@given(DATES)
def test_less_precision_covers_more(day):
    exact = days_of(day.isoformat())
    for value in (day.isoformat()[:7], day.isoformat()[:4], day.isoformat()[:3] + "X"):
        wider = days_of(value)
        assert wider.start <= exact.start <= exact.end <= wider.end


@given(st.text(alphabet="0123456789-/.X~?T", max_size=24))
def test_anything_is_a_date_or_none(value):
    days = days_of(value)
    assert days is None or days.start <= days.end


@given(DATES, DATES)
def test_meeting_is_mutual(one, other):
    left, right = days_of(one.isoformat()[:7]), days_of(other.isoformat())
    assert left.meets(right) == right.meets(left) == (one.isoformat()[:7] == other.isoformat()[:7])
