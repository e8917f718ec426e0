"""Values of weeks, seasons, decades, parts of a period, and of so many units before or after."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from tawatur.extract.times import edtf
from tawatur.extract.times.dates import infer_year, month_value, written_or_shifted_year
from tawatur.extract.times.frame import Frame, Value, add_months, last_day, week_of
from tawatur.extract.times.sense import Sense

__all__ = [
    "counted_value",
    "decade_value",
    "last_n_value",
    "part_value",
    "season_value",
    "share_value",
    "unit_value",
    "week_of_value",
]

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_DECADE = re.compile(r"\d{3}X")
_DAYS = {"day": 1, "night": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_YEARS = {"year": 1, "decade": 10, "century": 100}
# A time that one counts from must be no wider than the unit that is counted, in days.
_WIDEST = {"week": 6, "month": 31, "year": 366, "decade": 366, "century": 366}
_SUNDAY = 7
_CLOCK = ("hour", "minute", "second")
# Days in the parts of a month: «مطلع», «منتصف», «أواخر».
_MONTH_PARTS = {"start": (1, 10), "middle": (11, 20), "late": (21, 31), "end": (21, 31)}
# Months in the parts of a year.
_YEAR_PARTS = {"start": (1, 1), "middle": (6, 7), "late": (10, 12), "end": (11, 12)}
# Days in the parts of a week, Monday being 0: its end is the weekend with Friday, its start the first two days.
_WEEK_PARTS = {"start": (0, 1), "middle": (2, 3), "late": (4, 6), "end": (4, 6)}
_DECADE_PARTS = {"start": (0, 3), "middle": (4, 6), "late": (7, 9), "end": (8, 9)}
# «الأسابيع الماضية»: some weeks are told to the month, and taken for three; so are some months.
_SOME_WEEKS = timedelta(days=21)
_SOME_MONTHS = 3


def unit_value(unit: str, shift: int, frame: Frame) -> Value:
    """Return the week, month, year, decade or century `shift` away from the article's: «الأسبوع الماضي»."""
    grain = {"week": "day", "day": "day", "month": "month"}.get(unit, "year")
    missing = frame.missing(grain)
    if missing:
        return missing
    why = f"from {frame.today or frame.anchor}"
    if unit in ("week", "day") and frame.today is not None:
        moved = frame.today + timedelta(days=shift * _DAYS[unit])
        if unit == "week" and frame.today.isoweekday() == _SUNDAY and shift < 0:
            # The Arab press begins its week on Sunday: the last week is then the one of Monday to today.
            moved += timedelta(days=7)
        return Value(edtf.days(*week_of(moved)) if unit == "week" else edtf.day(moved), why)
    year = frame.year or 0
    if unit == "month":
        return Value(edtf.month(year, (frame.month or 1) + shift), why)
    if unit == "decade":
        return Value(f"{year // 10 + shift:03d}X", why)
    if unit == "century":
        return Value(f"{year // 100 + shift:02d}XX", why)
    return Value(edtf.year(year + shift), why)


def season_value(sense: Sense, frame: Frame) -> Value:
    """Return a season of a year: «صيف 2012», «الخريف الماضي»; a winter is of the year it begins in."""
    year, fault = written_or_shifted_year(sense, frame)
    if fault:
        return fault
    if year is not None:
        return Value(
            edtf.season(year, sense.season),
            "as written" if sense.years else f"from {frame.anchor}",
            bool(sense.years),
        )
    missing = frame.missing("month")
    if missing:
        return missing
    year, month = frame.year or 0, frame.month or 0
    first = {21: 3, 22: 6, 23: 9, 24: 12}[sense.season]
    shift = sense.shift or 0
    if shift < 0 and first + 2 >= month:
        year -= 1
    elif shift > 0 and first <= month:
        year += 1
    elif shift == 0 and sense.season == 24 and month <= 2:
        year -= 1
    return Value(edtf.season(year, sense.season), f"from {frame.anchor}")


def decade_value(sense: Sense, frame: Frame) -> Value:
    """Return a decade: «التسعينيات», «ستينيات القرن الماضي»; without a century it is one of the twentieth."""
    if sense.years:
        return Value(edtf.year(sense.years[0]), "the year in brackets", written=True)
    century = 19
    if sense.shift_of == "century" and sense.shift is not None:
        missing = frame.missing("year")
        if missing:
            return missing
        century = (frame.year or 0) // 100 + sense.shift
    elif sense.numbers and "C" in sense.letters:
        century = sense.numbers[-1] - 1
    if not 1 <= century <= 99:
        return Value(None, "no such century")
    return Value(f"{century:02d}{sense.decade // 10}X", "as written", written=True)


def share_value(sense: Sense, frame: Frame) -> Value:
    """Return a half, third or quarter of a year: «النصف الثاني من 2014», «الربع الأول من العام الحالي»."""
    year, fault = written_or_shifted_year(sense, frame)
    if fault:
        return fault
    if sense.months or sense.unit == "month":
        return _share_of_month(sense, frame)
    if year is None:
        missing = frame.missing("year")
        if missing:
            return missing
        year = frame.year or 0
    length = 12 // sense.share
    if not 1 <= sense.index <= sense.share:
        return Value(None, f"there are {sense.share} of them, not {sense.index}")
    first = length * (sense.index - 1) + 1
    return Value(edtf.months((year, first), (year, first + length - 1)), "as written", bool(sense.years))


def _share_of_month(sense: Sense, frame: Frame) -> Value:
    whole = month_value(sense, frame) if sense.months else unit_value("month", sense.shift or 0, frame)
    match = _MONTH.fullmatch(whole.value or "")
    if match is None or not 1 <= sense.index <= sense.share:
        return whole if match is None else Value(None, f"there are {sense.share} of them, not {sense.index}")
    year, month = int(match[1]), int(match[2])
    length = 30 // sense.share
    first = date(year, month, length * (sense.index - 1) + 1)
    last = last_day(year, month) if sense.index == sense.share else length * sense.index
    return Value(edtf.days(first, date(year, month, last)), f"part of {whole.value}", whole.written)


def week_of_value(sense: Sense, frame: Frame) -> Value:
    """Return a week of a month or year: «الأسبوع الأول من أكتوبر»; it is of where its Thursday is."""
    year, fault = written_or_shifted_year(sense, frame)
    if fault:
        return fault
    month = sense.months[0][1] if sense.months else None
    if sense.shift_of == "month" and sense.shift is not None:
        missing = frame.missing("month")
        if missing:
            return missing
        moved = add_months(date(frame.year or 1, frame.month or 1, 1), sense.shift)
        year, month = moved.year, moved.month
    if year is None and month is not None:
        year, _ = infer_year(month, None, sense, frame)
    if year is None:
        return frame.missing("month") or Value(None, "no year")
    first, last = date(year, month or 1, 1), date(year, month or 12, last_day(year, month or 12))
    if not sense.numbers or sense.numbers[0] < 0:
        thursday = last - timedelta(days=(last.isoweekday() - 4) % 7)
    else:
        thursday = first + timedelta(days=(4 - first.isoweekday()) % 7 + 7 * (sense.numbers[0] - 1))
    if not first <= thursday <= last:
        return Value(None, "there is no such week")
    return Value(edtf.days(*week_of(thursday)), "weeks from Monday", bool(sense.years))


def part_value(part: str, whole: Value, frame: Frame, *, here: bool = False) -> Value:
    """Return a part of a period: «أواخر فبراير» of its month, «منتصف 2022» of its year.

    `here` says that the words name no other week than this one.
    """
    if whole.value is None or not part:
        return whole
    if part == "rest":
        return _rest_of(whole.value, frame)
    if part == "end" and frame.by:
        return Value(_last_day_of(whole.value), f"the end of {whole.value}", whole.written)
    month = _MONTH.fullmatch(whole.value)
    if month:
        year, number = int(month[1]), int(month[2])
        first, last = _MONTH_PARTS[part]
        last = min(last, last_day(year, number))
        value = edtf.days(date(year, number, first), date(year, number, last))
    elif _YEAR.fullmatch(whole.value):
        first, last = _YEAR_PARTS[part]
        value = edtf.months((int(whole.value), first), (int(whole.value), last))
    elif _DECADE.fullmatch(whole.value):
        first, last = _DECADE_PARTS[part]
        value = f"{whole.value[:3]}{first}/{whole.value[:3]}{last}"
    else:
        value = _part_of_other(part, whole.value, frame, here=here)
    return Value(value, f"{part} of {whole.value}", whole.written)


def _rest_of(value: str, frame: Frame) -> Value:
    """Return the time from now to the end of a period: «بقية العام»."""
    end = edtf.bounds(value)[1]
    if frame.today is None or end is None:
        return frame.missing("day") or Value(None, "no end")
    if end < frame.today:
        return Value(None, f"{value} is over")
    return Value(edtf.days(frame.today, end), f"from {frame.today} to the end of {value}")


def _last_day_of(value: str) -> str:
    end = edtf.bounds(value)[1]
    return edtf.day(end) if end else value


def _part_of_other(part: str, value: str, frame: Frame, *, here: bool) -> str:
    start, end = edtf.bounds(value)
    if start is None or end is None:
        return value
    if (end - start).days == 6:
        first, last = _WEEK_PARTS[part]
        past = frame.tense == "past" and frame.today is not None and start + timedelta(days=first) > frame.today
        if past and here:
            # «خلال نهاية الأسبوع», told of what was: the weekend that is gone.
            start -= timedelta(days=7)
        return edtf.days(start + timedelta(days=first), start + timedelta(days=last))
    if "/" in value and len(value) == 9:
        return {"start": value[:4], "end": value[5:], "late": value[5:]}.get(part, value)
    return value


def last_n_value(sense: Sense, frame: Frame) -> Value:
    """Return the time of so many units before or after now: «الأشهر الثلاثة الماضية», «السنوات الخمس المقبلة»."""
    count, unit = sense.counts[-1] if sense.counts else (None, "")
    shift = sense.shift if sense.shift is not None else -1
    missing = frame.missing({"year": "year", "month": "month"}.get(unit, "day"))
    if missing:
        return missing
    today = frame.today or date(frame.year or 1, frame.month or 1, 1)
    if shift == 0 or unit in _CLOCK:
        return (
            Value(edtf.day(today), f"from {frame.anchor}")
            if frame.today
            else frame.missing("day") or Value(None, "")
        )
    if count is None:
        return _some(unit, shift, frame, today)
    return Value(_stretch(count, unit, shift, today), f"from {frame.anchor}")


def _some(unit: str, shift: int, frame: Frame, today: date) -> Value:
    sign = 1 if shift > 0 else -1
    if unit in ("day", "night"):
        return Value(edtf.month(today.year, today.month), f"some days from {frame.anchor}, told to the month")
    if unit == "week":
        other = today + sign * _SOME_WEEKS
        first, last = sorted((today, other))
        why = f"some weeks from {frame.anchor}, told to the month"
        return Value(edtf.months((first.year, first.month), (last.year, last.month)), why)
    if unit == "month":
        other = add_months(today, _SOME_MONTHS * sign)
        first, last = sorted((today, other))
        return Value(
            edtf.months((first.year, first.month), (last.year, last.month)), f"some months from {frame.anchor}"
        )
    return Value(None, f"how many {unit}s is not said")


def _stretch(count: float, unit: str, shift: int, today: date) -> str:
    """Return the interval between today and so many units before or after it, as fine as the unit."""
    sign = 1 if shift > 0 else -1
    other = _moved(today, sign * count, unit)
    first, last = sorted((today, other))
    if unit in _DAYS:
        return edtf.days(first, last)
    if unit == "month":
        return edtf.months((first.year, first.month), (last.year, last.month))
    return f"{edtf.year(first.year)}/{edtf.year(last.year)}"


def _moved(when: date, count: float, unit: str) -> date:
    if unit in _DAYS:
        return when + timedelta(days=round(count * _DAYS[unit]))
    months = round(count * _MONTHS.get(unit, 0))
    if not 1 <= when.year + months // 12 <= 9998:
        return when
    return add_months(when, months)


def counted_value(sense: Sense, frame: Frame) -> Value:
    """Return a time so many units away: «قبل عامين», «بعد ثلاثة أيام», «منذ 3 أشهر», «بعد ذلك بيومين»."""
    counts = [(count, unit) for count, unit in sense.counts if unit]
    grain = counts[-1][1] if counts else ""
    known = {"year": "year", "month": "month", "decade": "year", "century": "year"}.get(grain, "day")
    missing = frame.missing(known)
    if missing:
        return missing
    today = frame.today or date(frame.year or 1, frame.month or 1, 1)
    if frame.event:
        after = _after_event(sense, counts, frame, today)
        if after is not None:
            return after
        return Value(_at_grain(frame.told or today, grain), f"told of an event as the news of {frame.anchor}")
    if any(count is None for count, _ in counts):
        return _so_many(sense, grain, frame, today)
    start = _start(sense, frame, today)
    if start is None:
        return Value(None, "counted from a time that the text does not tell")
    return _from(start, counts, sense, grain)


def _after_event(
    sense: Sense, counts: Sequence[tuple[float | None, str]], frame: Frame, today: date
) -> Value | None:
    """Return the day so many days after an event of the day told just before, where that day has come already."""
    if sense.rule != "later" or frame.told_before is None or len(counts) != 1:
        return None
    count, unit = counts[0]
    if count is None or unit not in ("day", "night"):
        return None
    when = _moved(frame.told_before, count, unit)
    return Value(edtf.day(when), f"counted from {edtf.day(frame.told_before)}") if when <= today else None


def _from(start: date, counts: Sequence[tuple[float | None, str]], sense: Sense, grain: str) -> Value:
    back = sense.rule in ("ago", "since", "since-until-now") or sense.letters.startswith("{")
    moved = start
    for count, unit in counts:
        moved = _moved(moved, -(count or 0) if back else (count or 0), unit)
    why = f"counted from {edtf.day(start)}"
    if sense.rule == "since-until-now":
        return Value(edtf.interval(_at_grain(moved, grain), edtf.month(start.year, start.month)), why)
    if sense.rule == "within" or (sense.rule == "since" and grain in ("day", "week", "month")):
        first, last = sorted((moved, start))
        return Value(_between(first, last, grain), why)
    return Value(_at_grain(moved, grain), why)


def _so_many(sense: Sense, grain: str, frame: Frame, today: date) -> Value:
    if grain in _CLOCK:
        return Value(edtf.day(today), f"hours from {frame.anchor}")
    if grain == "week" and sense.rule in ("ago", "later"):
        when = today + (_SOME_WEEKS if sense.rule == "later" else -_SOME_WEEKS)
        return Value(edtf.month(when.year, when.month), f"some weeks from {frame.anchor}, told to the month")
    return Value(None, "how many is not said")


def _start(sense: Sense, frame: Frame, today: date) -> date | None:
    leans = sense.rule == "afterwards" or (sense.rule == "later" and frame.tense == "past")
    if not leans:
        return today
    if frame.last is None:
        return None if sense.rule == "afterwards" else today
    start, end = edtf.bounds(frame.last)
    unit = sense.counts[-1][1] if sense.counts else ""
    if start is None or end is None or (end - start).days > _WIDEST.get(unit, 0):
        # So many days after a year that has 365 of them is no day.
        return None
    return start if sense.letters.startswith("{") else end


def _between(first: date, last: date, grain: str) -> str:
    if grain == "month":
        return edtf.months((first.year, first.month), (last.year, last.month))
    if grain in _YEARS:
        return f"{edtf.year(first.year)}/{edtf.year(last.year)}"
    return edtf.days(first, last)


def _at_grain(when: date, grain: str) -> str:
    if grain == "week":
        return edtf.days(*week_of(when))
    if grain == "month":
        return edtf.month(when.year, when.month)
    if grain in _YEARS:
        return edtf.year(when.year)
    return edtf.day(when)
