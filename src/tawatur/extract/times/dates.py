"""Values of days, months and years that the words name."""

import re
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from tawatur.extract.times import edtf
from tawatur.extract.times.frame import Frame, Value, last_day
from tawatur.extract.times.sense import Sense

__all__ = [
    "hijri_century",
    "hijri_value",
    "hijri_year",
    "infer_year",
    "month_value",
    "named_day",
    "named_year",
    "numeric_day",
    "weekday_value",
    "written_or_shifted_year",
]

_GROUPS = re.compile(r"\d+")
# A month without a year, and without a verb that tells, is to come where it is no more months ahead than this.
_AHEAD = 4
_AHEAD_OF_PAST = 2
_HALF_YEAR = 6
_AT_HAND = timedelta(days=31)
_MONTH_LENGTH = len("2015-07")
# A lunar year in solar ones, and the Gregorian year in which the first began.
_LUNAR_YEAR, _EPOCH = 0.970229, 621.57
_HIJRI_YEARS = range(1343, 1501)


def named_year(sense: Sense, frame: Frame) -> Value:
    """Return the year, century and era as written: «عام 2011»."""
    year = sense.years[0]
    if sense.hijri:
        return hijri_year(sense, frame)
    if not 1 <= year <= 9999:
        return Value(None, "no year of four figures")
    return Value(edtf.year(year), "as written", written=True)


def written_or_shifted_year(sense: Sense, frame: Frame) -> tuple[int | None, Value | None]:
    """Return the year that the words give, or why it cannot be had; both None where the words give none."""
    if sense.years:
        return sense.years[0], None
    if sense.shift is not None and sense.shift_of == "year":
        if frame.year is None:
            return None, frame.missing("year")
        return frame.year + sense.shift, None
    return None, None


def infer_year(month: int, day: int | None, sense: Sense, frame: Frame) -> tuple[int | None, str]:
    """Return the year of a month or day that is named without one, and what it was taken from."""
    if frame.last_written and frame.last and len(frame.last) >= _MONTH_LENGTH and sense.shift is None:
        inherited = _year_of_last(frame)
        if inherited is not None and not _is_at_hand(month, day, frame):
            return inherited, f"the year of the time before it, {frame.last}"
    if frame.year is None or frame.month is None:
        return None, ""
    ahead = (month - frame.month) % 12
    if ahead == 0 and day is not None and frame.today is not None:
        return _same_month(day, sense, frame, frame.today)
    if sense.shift is not None:
        return _by_shift(month, sense.shift, frame)
    coming = frame.tense == "future" or ahead <= (_AHEAD_OF_PAST if frame.tense == "past" else _AHEAD)
    year = frame.year + (frame.month + ahead > 12) if coming else frame.year - (frame.month - (12 - ahead) < 1)
    if ahead == 0:
        year = frame.year
    how = {"future": "to come, as the verb has it", "past": "past, as the verb has it"}.get(
        frame.tense, "the nearest"
    )
    return year, f"{how}, from {frame.anchor}"


def _is_at_hand(month: int, day: int | None, frame: Frame) -> bool:
    """Tell whether a day is so near the article's own that it needs no other year, unless its month was named."""
    if frame.today is None or frame.last is None or frame.last[5:7] == f"{month:02d}":
        return False
    near = date(frame.today.year, month, min(day or frame.today.day, last_day(frame.today.year, month)))
    return abs(near - frame.today) <= _AT_HAND


def _year_of_last(frame: Frame) -> int | None:
    match = _GROUPS.match(frame.last or "")
    if match is None or len(match[0]) != 4 or frame.year is None or int(match[0]) == frame.year:
        return None
    return int(match[0])


def _same_month(day: int, sense: Sense, frame: Frame, today: date) -> tuple[int, str]:
    why = f"of this month, from {frame.anchor}"
    if sense.shift is not None and sense.shift < 0 and day >= today.day:
        return today.year - 1, why
    if sense.shift is not None and sense.shift > 0 and day <= today.day:
        return today.year + 1, why
    return today.year, why


def _by_shift(month: int, shift: int, frame: Frame) -> tuple[int, str]:
    year, now = frame.year or 0, frame.month or 0
    if shift < 0:
        return (year if month < now else year - 1), f"the last one before {frame.anchor}"
    if shift > 0:
        return (year if month > now else year + 1), f"the next one after {frame.anchor}"
    return year, f"of this year, from {frame.anchor}"


def named_day(sense: Sense, frame: Frame) -> Value:
    """Return a day named by number and month: «26 شباط/فبراير», «الأحد 24 مارس», «أول مارس الجاري»."""
    if sense.months[0][0] == "hijri":
        return hijri_value(sense, frame)
    day, month = _day_number(sense), sense.months[0][1]
    year, fault = written_or_shifted_year(sense, frame)
    if fault:
        return fault
    written, why = bool(sense.years), "as written" if sense.years else f"from {frame.anchor}"
    if year is None:
        year, why = infer_year(month, day, sense, frame)
    if year is None:
        return frame.missing("month") or Value(None, "no year")
    if sense.weekdays and not written:
        year = _year_with_weekday(year, month, day, sense.weekdays[0])
    return _checked_day(year, month, day, why, written=written)


def _day_number(sense: Sense) -> int:
    days = [number for number in sense.numbers if number not in sense.years]
    return days[0] if days else sense.numbers[0]


def _year_with_weekday(year: int, month: int, day: int, weekday: int) -> int:
    for candidate in (year, year - 1, year + 1):
        if 1 <= day <= last_day(candidate, month) and date(candidate, month, day).isoweekday() == weekday:
            return candidate
    return year


def _checked_day(year: int, month: int, day: int, why: str, *, written: bool) -> Value:
    if not 1 <= day <= last_day(year, month):
        return Value(None, f"{edtf.month(year, month)} has no day {day}")
    return Value(edtf.day(date(year, month, day)), why, written)


def month_value(sense: Sense, frame: Frame) -> Value:
    """Return a month, or the interval of two: «نوفمبر/تشرين الثاني», «فبراير الماضي», «فبراير / مارس 1985»."""
    if sense.months[0][0] == "hijri":
        return hijri_value(sense, frame)
    numbers = list(dict.fromkeys(number for _, number in sense.months))
    year, fault = written_or_shifted_year(sense, frame)
    if fault:
        return fault
    written, why = bool(sense.years), "as written" if sense.years else f"from {frame.anchor}"
    if year is None:
        year, why = infer_year(numbers[0], None, sense, frame)
    if year is None:
        return frame.missing("month") or Value(None, "no year")
    if len(numbers) > 1:
        last = (year + (numbers[-1] < numbers[0]), numbers[-1])
        return Value(edtf.months((year, numbers[0]), last), why, written)
    return Value(edtf.month(year, numbers[0]), why, written)


def numeric_day(sense: Sense, frame: Frame) -> Value:
    """Return a day or month written in figures: «2015/07/20», «20-7-2015», «7/2015»; days come before months."""
    parts = [int(part) for part in _GROUPS.findall(sense.figures)]
    if len(parts) == 2:
        year, month = (parts[0], parts[1]) if parts[0] > 31 else (parts[1], parts[0])
        if not 1 <= month <= 12:
            return Value(None, f"no month {month}")
        return Value(edtf.month(year, month), "as written", written=True)
    if sense.hijri:
        return hijri_value(Sense(sense.rule, "", parts[:1], [("hijri", parts[1])], parts[2:]), frame)
    first, middle, last = parts
    if first > 31:
        year, month, day = first, middle, last
    else:
        day, month, year = first, middle, last
        if year < 100:
            century = (frame.year or 2000) // 100 * 100
            year += century if century + year <= (frame.year or 2099) + 10 else century - 100
    if month > 12 >= day:
        day, month = month, day
    if not 1 <= month <= 12:
        return Value(None, f"no month {month}")
    return _checked_day(year, month, day, "as written", written=True)


def weekday_value(weekday: int, sense: Sense, frame: Frame) -> Value:
    """Return the day of a weekday: the last one for a past verb, the next one for a future verb."""
    if frame.today is None:
        return frame.missing("day") or Value(None, "no date")
    today, told = frame.today, frame.told or frame.today
    back, ahead = (today.isoweekday() - weekday) % 7, (weekday - today.isoweekday()) % 7
    if sense.shift is not None and not sense.shift_of and sense.shift != 0:
        gone = -(back or 7) if sense.shift < 0 else (ahead or 7)
        gone += 7 * (abs(sense.shift) - 1) * (1 if sense.shift > 0 else -1)
        return Value(edtf.day(today + timedelta(days=gone)), f"as the adjective has it, from {today}")
    if sense.shift_of == "week" and sense.shift is not None:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * sense.shift)
        return Value(edtf.day(monday + timedelta(days=weekday - 1)), f"of that week, from {today}")
    if frame.tense == "future":
        from_told = (weekday - told.isoweekday()) % 7
        return Value(edtf.day(told + timedelta(days=from_told)), f"the next one, as the verb has it, from {told}")
    if sense.shift == 0 or "d" in sense.letters:
        monday = today - timedelta(days=today.weekday())
        return Value(edtf.day(monday + timedelta(days=weekday - 1)), f"of this week, from {today}")
    return Value(edtf.day(today - timedelta(days=back)), f"the last one, from {today}")


def hijri_value(sense: Sense, frame: Frame) -> Value:
    """Return a day, month or year of the Islamic calendar as Gregorian, where a month or year is an interval."""
    year, why, written = None, "as written, by the Umm al-Qura calendar", True
    if sense.years:
        year = sense.years[0]
    elif frame.today is not None and sense.months:
        written = False
        year, why = _hijri_year(sense, frame.today, frame.tense), f"by the Umm al-Qura calendar, from {frame.today}"
    if year is None:
        return frame.missing("day") or Value(None, "no year")
    if year not in _HIJRI_YEARS:
        return Value(None, f"the year {year} is outside the Umm al-Qura calendar that is known")
    month = sense.months[0][1]
    days = [number for number in sense.numbers if number not in sense.years]
    if days:
        if not 1 <= days[0] <= Hijri(year, month, 1).month_length():
            return Value(None, f"the month has no day {days[0]}")
        return Value(edtf.day(_gregorian(Hijri(year, month, days[0]))), why, written)
    # Where the new moon is sighted the month may begin a day off: it is told to the month, no closer.
    return Value(_gregorian_months(Hijri(year, month, 1), _last_of_month(year, month)), why, written)


def hijri_year(sense: Sense, frame: Frame) -> Value:  # noqa: ARG001
    """Return a year of the Islamic calendar as an interval, or the Gregorian year beside it: «1232هـ/1817م»."""
    if len(sense.years) > 1:
        return Value(edtf.year(sense.years[-1]), "the Gregorian year beside it", written=True)
    year = sense.years[0]
    if year in _HIJRI_YEARS:
        value = _gregorian_months(Hijri(year, 1, 1), _last_of_month(year, 12))
        return Value(value, "as written, by the Umm al-Qura calendar", written=True)
    first, last = _by_reckoning(year), _by_reckoning(year + 1)
    return Value(edtf.interval(edtf.year(first), edtf.year(last)), "as written, by reckoning", written=True)


def hijri_century(sense: Sense, frame: Frame) -> Value:  # noqa: ARG001
    """Return a century of the Islamic calendar as an interval of years: «القرن الرابع الهجري»."""
    number = sense.numbers[0] if sense.numbers else 0
    if not 1 <= number <= 15:
        return Value(None, "no such century")
    first, last = _by_reckoning(100 * (number - 1) + 1), _by_reckoning(100 * number)
    return Value(edtf.interval(edtf.year(first), edtf.year(last)), "as written, by reckoning", written=True)


def _by_reckoning(hijri: int) -> int:
    """Return the Gregorian year in which a year of the Islamic calendar begins, where no table reaches it."""
    return int(hijri * _LUNAR_YEAR + _EPOCH)


def _hijri_year(sense: Sense, today: date, tense: str) -> int:
    now = Gregorian(today.year, today.month, today.day).to_hijri()
    month = sense.months[0][1]
    if sense.shift is not None and sense.shift_of != "year":
        later = sense.shift > 0
        if month == now.month and sense.shift == 0:
            return int(now.year)
        return int(now.year) + (month <= now.month if later else -(month >= now.month))
    if sense.shift is not None:
        return int(now.year) + sense.shift
    ahead = (month - now.month) % 12
    coming = ahead <= _HALF_YEAR if not tense else tense == "future" or ahead == 0
    return int(now.year) + (month < now.month if coming else -(month > now.month))


def _last_of_month(year: int, month: int) -> Hijri:
    return Hijri(year, month, Hijri(year, month, 1).month_length())


def _gregorian(when: Hijri) -> date:
    there = when.to_gregorian()
    return date(there.year, there.month, there.day)


def _gregorian_months(first: Hijri, last: Hijri) -> str:
    start, end = _gregorian(first), _gregorian(last)
    return edtf.months((start.year, start.month), (end.year, end.month))
