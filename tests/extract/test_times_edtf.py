"""EDTF values: what is written parses, what is out of shape is refused."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.extract.times import edtf


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2015-07-20", date(2015, 7, 20), date(2015, 7, 20)),
        ("2015-07-20T21:00:00Z", date(2015, 7, 20), date(2015, 7, 20)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2012-22", date(2012, 6, 1), date(2012, 8, 31)),
        ("2012-24", date(2012, 12, 1), date(2013, 2, 28)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2011/2013-01", date(2011, 1, 1), date(2013, 1, 31)),
        ("1991-12/..", date(1991, 12, 1), None),
        ("../2018", None, date(2018, 12, 31)),
    ],
)
def test_bounds(value, first, last):
    assert edtf.bounds(value) == (first, last)
    assert edtf.is_edtf(value)


@pytest.mark.parametrize(
    "value", ["", "2015-13", "2015-02-30", "15-07-20", "2015/2014", "../..", "199XX", "2015-7-2", "أمس", "2015-30"]
)
def test_what_is_out_of_shape_is_refused(value):
    assert not edtf.is_edtf(value)
    with pytest.raises(ValueError, match=r".+"):
        edtf.bounds(value)


@settings(deadline=None)
@given(st.dates(), st.dates())
def test_an_interval_of_days_has_its_days_as_bounds(one, other):
    first, last = sorted((one, other))
    assert edtf.bounds(edtf.days(first, last)) == (first, last)


@settings(deadline=None)
@given(st.integers(1000, 3000), st.integers(-30, 30))
def test_months_may_be_counted_past_the_year(year, number):
    start, _ = edtf.bounds(edtf.month(year, number))
    assert start is not None
    assert (start.year - year) * 12 + start.month == number


def test_ends_that_are_one_are_written_once():
    assert edtf.days(date(2015, 7, 20), date(2015, 7, 20)) == "2015-07-20"
    assert edtf.months((2015, 7), (2015, 7)) == "2015-07"
    assert edtf.interval("2015", "2015") == "2015"
    assert edtf.season(2012, 22) == "2012-22"
    assert edtf.year(911) == "0911"
