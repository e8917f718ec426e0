"""EDTF (ISO 8601-2) dates and intervals: written, checked and turned into days."""

import calendar
import re
from datetime import date

__all__ = ["bounds", "day", "days", "interval", "is_edtf", "month", "months", "season", "year"]

_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<clock>T\d\d(?::\d\d(?::\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?)?)?"
)
_BLUR = re.compile(r"(\d{2,3})X{1,2}")
# Meteorological seasons of the northern half: EDTF leaves their months open, and the news we read is written there.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


def year(number: int) -> str:
    """Return a year as four digits."""
    return f"{number:04d}"


def month(in_year: int, number: int) -> str:
    """Return a month; `number` may run past 1 to 12 into the years before and after."""
    in_year, number = in_year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{in_year:04d}-{number:02d}"


def season(in_year: int, number: int) -> str:
    """Return a season: 21 is spring, 22 summer, 23 autumn, 24 winter."""
    return f"{in_year:04d}-{number:02d}"


def day(when: date) -> str:
    """Return a day."""
    return when.isoformat()


def days(first: date, last: date) -> str:
    """Return the interval from day to day, or the day where both are one."""
    return day(first) if first == last else f"{day(first)}/{day(last)}"


def months(first: tuple[int, int], last: tuple[int, int]) -> str:
    """Return the interval from month to month (year, number), or the month where both are one."""
    start, end = month(*first), month(*last)
    return start if start == end else f"{start}/{end}"


def interval(start: str, end: str) -> str:
    """Return the interval of two dates, or the one where both are the same."""
    return start if start == end else f"{start}/{end}"


def bounds(value: str) -> tuple[date | None, date | None]:
    """Return the first and the last day of an EDTF value; None for an end that is open or unknown.

    Raises:
        ValueError: the value is not of the EDTF that Tawatur writes.
    """
    first, slash, last = value.partition("/")
    if not slash:
        return _ends(value)
    start = None if first in ("", "..") else _ends(first)[0]
    end = None if last in ("", "..") else _ends(last)[1]
    if start is None and end is None:
        raise ValueError(f"{value!r} has no end that is known")
    if start is not None and end is not None and end < start:
        raise ValueError(f"{value!r} ends before it begins")
    return start, end


def is_edtf(value: str) -> bool:
    """Tell whether the value is a date or interval of the EDTF that Tawatur writes."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def _ends(value: str) -> tuple[date, date]:
    blur = _BLUR.fullmatch(value)
    if blur and len(value) == 4:
        digits = blur[1]
        low, high = int(digits.ljust(4, "0")), int(digits.ljust(4, "9"))
        return date(max(low, 1), 1, 1), date(high, 12, 31)
    match = _DATE.fullmatch(value)
    if not match:
        raise ValueError(f"{value!r} is no EDTF date")
    in_year = int(match["year"])
    if match["month"] is None:
        return date(in_year, 1, 1), date(in_year, 12, 31)
    number = int(match["month"])
    if number in _SEASONS and match["day"] is None:
        first, last = _SEASONS[number]
        over = last > 12
        end = (in_year + over, last - 12 if over else last)
        return date(in_year, first, 1), date(*end, calendar.monthrange(*end)[1])
    if match["day"] is None:
        return date(in_year, number, 1), date(in_year, number, calendar.monthrange(in_year, number)[1])
    when = date(in_year, number, int(match["day"]))
    return when, when
