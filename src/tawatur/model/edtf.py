"""EDTF (ISO 8601-2) dates to the days that they may mean."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Days", "Precision", "days_of"]

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?:T.*)?[~?%]?")
_BLURRED_YEAR = re.compile(r"(?P<digits>\d{2,3})X{1,2}[~?%]?")
# Months of EDTF's seasons, by the meteorologists' calendar of the northern half; winter ends in the next year.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


class Precision(StrEnum):
    """How much of the calendar a date covers."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a date may mean; an open end reaches as far as the calendar."""

    start: date
    end: date
    precision: Precision

    def meets(self, other: "Days") -> bool:
        """Tell whether the two may mean the same day."""
        return self.start <= other.end and other.start <= self.end


def days_of(value: str) -> Days | None:
    """Return the days that an EDTF date or interval may mean, None where it is none or has no day that we know.

    A date with a time of day counts as its day; qualifiers («~», «?», «%») widen nothing. «/» parts intervals;
    «..» or nothing leaves an end open.
    """
    first, slash, last = value.partition("/")
    if not slash:
        return _single(value)
    start, end = _end(first), _end(last)
    if start is None or end is None or (first in ("", "..") and last in ("", "..")):
        return None
    if end.end < start.start:
        return None
    return Days(start.start, end.end, Precision.INTERVAL)


def _end(value: str) -> Days | None:
    if value in ("", ".."):
        return Days(date.min, date.max, Precision.INTERVAL)
    return _single(value)


def _single(value: str) -> Days | None:
    blurred = _BLURRED_YEAR.fullmatch(value)
    if blurred is not None and len(value.rstrip("~?%")) == 4:
        low, high = int(blurred["digits"].ljust(4, "0")), int(blurred["digits"].ljust(4, "9"))
        precision = Precision.DECADE if len(blurred["digits"]) == 3 else Precision.INTERVAL
        return Days(date(max(low, 1), 1, 1), date(high, 12, 31), precision)
    match = _DATE.fullmatch(value)
    if match is None or match["year"] == "0000":
        return None
    try:
        return _exact(int(match["year"]), match["month"] or "XX", match["day"] or "XX")
    except ValueError:
        return None


def _exact(year: int, month: str, day: str) -> Days:
    if month == "XX":
        return Days(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
    number = int(month)
    if number in _SEASONS:
        first, last = _SEASONS[number]
        end = (year + last // 13, (last - 1) % 12 + 1)
        return Days(date(year, first, 1), date(*end, calendar.monthrange(*end)[1]), Precision.SEASON)
    if day == "XX":
        last_day = date(year, number, 1).replace(day=calendar.monthrange(year, number)[1])
        return Days(date(year, number, 1), last_day, Precision.MONTH)
    exact = date(year, number, int(day))
    return Days(exact, exact, Precision.DAY)
