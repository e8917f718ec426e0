import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.ingest.dates import find_date_in, to_edtf


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2025-01-14", "2025-01-14"),
        ("2025-01-14T23:59:50+00:00", "2025-01-14"),
        ("2025-01-14 T 07:20:50 +0330", "2025-01-14"),
        ("20250114", "2025-01-14"),
        ("20250114T072050Z", "2025-01-14"),
        (20250114, "2025-01-14"),
        ("2025-01", "2025-01"),
        ("2025", "2025"),
        (2025, "2025"),
        ("Tue, 14 Jan 2025 23:01:00 GMT", "2025-01-14"),
        ("January 14, 2025 10:20 AM", "2025-01-14"),
        ("14 janvier 2025", "2025-01-14"),
        ("14/01/2025", "2025-01-14"),
        ("3/4/2025", "2025-04-03"),
        ("08/24/2025", "2025-08-24"),
        ("14.1.2025", "2025-01-14"),
        ("الثلاثاء، 14 يناير 2025 - 12:09 م", "2025-01-14"),
        ("١٤ كانون الثاني ٢٠٢٥", "2025-01-14"),
        ("14 كانون الثاني / يناير 2025", "2025-01-14"),
        ("3 غشت 2019", "2019-08-03"),
        ("8 جويلية 2021", "2021-07-08"),
        ("نُشر يوم 25 مايو/ أيار 2026 آخر تحديث", "2026-05-25"),
        ("مايو 2020", "2020-05"),
        ("۱۳۹۹/۰۲/۲۱ - ۱۸:۵۹", "2020-05-10"),
        ("۲ تير ۱۳۹۹", "2020-06-22"),
        ("1403/01/01", "2024-03-20"),
        ("15 رمضان 1446", "2025-03-15"),
        ("1446-09-01", "2025-03-01"),
        (1736841600, "2025-01-14"),
        (1736841600.0, "2025-01-14"),
        ("1736841600000", "2025-01-14"),
        (dt.date(2025, 1, 14), "2025-01-14"),
        (dt.datetime(2025, 1, 14, 23, 30, tzinfo=dt.UTC), "2025-01-14"),
    ],
)
def test_a_date_however_written_is_a_day_in_edtf(value: object, edtf: str) -> None:
    assert to_edtf(value) == edtf


@pytest.mark.parametrize(
    "value", [None, "", "أمس", "2025-13-45", "0000-00-00", "12", 12, True, [], "31/02/2025", "1399/12/31", "4 من 7"]
)
def test_what_is_no_date_gives_none(value: object) -> None:
    assert to_edtf(value) is None


def test_a_full_date_comes_before_a_month_that_stands_earlier() -> None:
    assert find_date_in("عدد يناير 2025، صدر في 3 فبراير 2025") == "2025-02-03"


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
@settings(deadline=None)
def test_every_day_comes_back_from_iso(day: dt.date) -> None:
    assert to_edtf(day.isoformat()) == day.isoformat()


@given(st.text(max_size=300))
@settings(deadline=None)
def test_no_text_makes_it_fail(text: str) -> None:
    found = to_edtf(text)
    assert found is None or found[:4].isdigit()
