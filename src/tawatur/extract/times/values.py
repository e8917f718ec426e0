"""The value of an expression: which working out belongs to which rule of the grammar."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hijridate import Hijri

from tawatur.extract.times import edtf
from tawatur.extract.times.dates import (
    hijri_century,
    hijri_value,
    hijri_year,
    month_value,
    named_day,
    named_year,
    numeric_day,
    weekday_value,
)
from tawatur.extract.times.frame import Frame, Value, add_months, last_day
from tawatur.extract.times.sense import Sense
from tawatur.extract.times.spans import (
    counted_value,
    decade_value,
    last_n_value,
    part_value,
    season_value,
    share_value,
    unit_value,
    week_of_value,
)
from tawatur.lang.times import TimeTables

__all__ = ["clock_time", "resolve"]

_CLOCK = re.compile(r"(\d{1,2})(?:[:.,٫](\d\d))?(?::(\d\d))?")
_AFTERNOON = ("afternoon", "evening", "night")


def resolve(sense: Sense, frame: Frame, tables: TimeTables) -> Value:
    """Return the value of an expression in its frame."""
    if sense.rule == "feast":
        return _feast(sense, frame, tables)
    if sense.rule == "office":
        term = tables.offices.get((frame.holder, sense.numbers[0]))
        why = f"a term of {frame.holder}" if term else "a term of office whose dates are not known"
        return Value(term, why, written=term is not None)
    if sense.rule == "period" or (sense.rule == "part" and "Z" in sense.letters):
        value = Value(tables.periods[int(sense.name)], "the years of a named period", written=True)
        return part_value(sense.part, value, frame) if sense.part else value
    return _RULES[sense.rule](sense, frame)


def clock_time(sense: Sense) -> str | None:
    """Return the time of day in a clock expression as ISO 8601 has it: «T21:00:00Z», «T13:00:00»."""
    hour, minute, second = _figures(sense)
    if hour is None or not 0 <= hour <= 24 or not 0 <= minute < 60:
        return None
    if hour < 12 and (sense.daypart in _AFTERNOON or (sense.daypart == "noon" and hour < 4)):
        hour += 12
    elif hour == 12 and sense.daypart in ("morning", "dawn", "night"):
        hour = 0
    return f"T{hour % 24:02d}:{minute:02d}:{second:02d}{sense.zone or ''}"


def _figures(sense: Sense) -> tuple[int | None, int, int]:
    match = _CLOCK.fullmatch(sense.figures)
    if match:
        return int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not sense.numbers:
        return None, 0, 0
    minute = sense.numbers[1] if len(sense.numbers) > 1 else 60 // sense.share if sense.share else 0
    return sense.numbers[0], minute, 0


def _whole(sense: Sense, frame: Frame) -> Value:
    """Return the period that a part is of."""
    for said, value in (
        (sense.decade, decade_value),
        (sense.season, season_value),
        (sense.share, share_value),
        (sense.months, month_value),
        (sense.years, named_year),
    ):
        if said:
            return value(sense, frame)
    if sense.unit == "century" and sense.numbers:
        return _century(sense, frame)
    return unit_value(sense.unit, sense.shift or 0, frame)


def _part(sense: Sense, frame: Frame) -> Value:
    whole = _whole(sense, frame)
    if sense.decade and sense.years:
        return whole
    return part_value(sense.part, whole, frame, here=sense.shift is None)


def _unit(sense: Sense, frame: Frame) -> Value:
    if sense.of_text and frame.last is not None:
        start, _ = edtf.bounds(frame.last)
        if start is not None:
            frame = replace(frame, today=start, year=start.year, month=start.month)
    return unit_value(sense.unit, sense.shift or 0, frame)


def _century(sense: Sense, frame: Frame) -> Value:
    if sense.numbers:
        return Value(f"{sense.numbers[0] - 1:02d}XX", "as written", written=True)
    return unit_value("century", sense.shift or 0, frame)


def _day_of_month(sense: Sense, frame: Frame) -> Value:
    missing = frame.missing("month")
    if missing or frame.year is None or frame.month is None:
        return missing or Value(None, "no month")
    first = add_months(date(frame.year, frame.month, 1), sense.shift or 0)
    number = sense.numbers[0]
    if not 1 <= number <= last_day(first.year, first.month):
        return Value(None, f"{edtf.month(first.year, first.month)} has no day {number}")
    return Value(edtf.day(first.replace(day=number)), f"from {frame.anchor}")


def _days(sense: Sense, frame: Frame) -> Value:
    days = [number for number in sense.numbers if number not in sense.years]
    ends = []
    if sense.letters.count("o") > 1 and days[0] < 10 and days[-1] - days[0] in (11, 21):
        # «السادس والسابع والعشرين» are the 26th and the 27th.
        days[0] = days[-1] - 1
    for number in (days[0], days[-1]):
        one = Sense(sense.rule, sense.letters, [number], sense.months, sense.years)
        one.shift, one.shift_of = sense.shift, sense.shift_of
        value = named_day(one, frame) if sense.months else _day_of_month(one, frame)
        if value.value is None:
            return value
        ends.append(value)
    first, last = ends
    if (first.value or "") > (last.value or ""):
        return Value(None, "the days are not in order")
    return Value(edtf.interval(first.value or "", last.value or ""), first.why, first.written)


def _years(sense: Sense, frame: Frame) -> Value:  # noqa: ARG001
    first, last = sense.years[0], sense.years[-1]
    if first > last:
        return Value(None, "the years are not in order")
    return Value(f"{edtf.year(first)}/{edtf.year(last)}", "as written", written=True)


def _weekday(sense: Sense, frame: Frame) -> Value:
    return weekday_value(sense.weekdays[0], sense, frame)


def _weekdays(sense: Sense, frame: Frame) -> Value:
    ends = [weekday_value(number, sense, frame) for number in sense.weekdays[:2]]
    if ends[0].value is None or ends[1].value is None:
        return ends[0]
    first, last = (date.fromisoformat(end.value or "") for end in ends)
    if last < first and sense.shift is not None and sense.shift < 0:
        first -= timedelta(days=7)
    elif last < first:
        last += timedelta(days=7)
    return Value(edtf.days(first, last), ends[0].why)


def _weekday_and_number(sense: Sense, frame: Frame) -> Value:
    missing = frame.missing("day")
    if missing or frame.today is None:
        return missing or Value(None, "no date")
    near = []
    for months in (-1, 0, 1):
        month = add_months(frame.today.replace(day=1), months)
        if 1 <= sense.numbers[0] <= last_day(month.year, month.month):
            when = month.replace(day=sense.numbers[0])
            if when.isoweekday() == sense.weekdays[0]:
                near.append(when)
    if not near:
        return Value(None, "no day near the article's date is that weekday and that number")
    best = min(near, key=lambda when: abs(when - (frame.today or when)))
    return Value(edtf.day(best), f"the nearest one, from {frame.anchor}")


def _weekday_of(sense: Sense, frame: Frame) -> Value:
    """Return a weekday of a month by its place: «أول جمعة من يوليو», «الأحد الثاني من هذا الشهر»."""
    whole = month_value(sense, frame) if sense.months else unit_value("month", sense.shift or 0, frame)
    if whole.value is None or len(whole.value) != len("2016-07"):
        return whole
    first, last = (day for day in edtf.bounds(whole.value) if day is not None)
    weekday, place = sense.weekdays[0], sense.numbers[0]
    if place < 0:
        when = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    else:
        when = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (place - 1))
    if when > last:
        return Value(None, f"{whole.value} has no such day")
    return Value(edtf.day(when), f"of {whole.value}", whole.written)


def _today(sense: Sense, frame: Frame) -> Value:
    if frame.today is None:
        return frame.missing("day") or Value(None, "no date")
    start = frame.spoken or frame.today
    when = start + timedelta(days=sense.offset or 0)
    if sense.weekdays and when.isoweekday() != sense.weekdays[0]:
        # The weekday is the surer of the two: «أمس الخميس» in a text of Saturday was written on Friday.
        ahead = (sense.weekdays[0] - when.isoweekday()) % 7
        when += timedelta(days=ahead if ahead <= 3 and (sense.offset or 0) > 0 else ahead - 7)
        return Value(edtf.day(when), f"the weekday nearest to {sense.offset or 0:+d} days from {start}")
    return Value(edtf.day(when), f"{sense.offset or 0:+d} days from {start}")


def _now(sense: Sense, frame: Frame) -> Value:
    # «حتى الآن» sets an end, and that is a day; «الآن» alone is as wide as «حاليا».
    if sense.name == "day" or frame.by:
        if frame.spoken is not None:
            return Value(edtf.day(frame.spoken), "the day of the speech that is quoted")
        if frame.today is not None:
            return Value(edtf.day(frame.today), f"the article's date, {frame.anchor}")
    missing = frame.missing("month")
    if missing:
        return missing
    return Value(edtf.month(frame.year or 0, frame.month or 0), f"the month of the article's date, {frame.anchor}")


def _vague(sense: Sense, frame: Frame) -> Value:
    if sense.name == "then" and frame.last is not None:
        return Value(frame.last, "the time that the text spoke of last")
    return Value(None, f"the words say no more than {sense.name}")


def _eve(sense: Sense, frame: Frame) -> Value:  # noqa: ARG001
    return Value(None, "the eve of something whose date the words do not tell")


def _clock(sense: Sense, frame: Frame) -> Value:
    clock = clock_time(sense)
    if clock is None:
        return Value(None, "no time of day")
    day = frame.last if frame.last and len(frame.last) == 10 and "/" not in frame.last else None
    if day is None:
        missing = frame.missing("day")
        if missing:
            return missing
        day = edtf.day(frame.told or frame.today or date(1, 1, 1))
    return Value(day + clock, f"on the day that the text speaks of, {day}")


def _feast(sense: Sense, frame: Frame, tables: TimeTables) -> Value:
    kind, when = tables.feasts[int(sense.name)]
    if kind == "rule":
        return Value(None, "a movable feast that is not worked out")
    if kind == "weekday":
        month, weekday, place = (int(part) for part in when.split("-"))
        one = Sense("day", "", [place], [("gregorian", month)], sense.years, weekdays=[weekday])
        one.shift, one.shift_of = sense.shift, sense.shift_of
        return _weekday_of(one, frame)
    month, day = (int(part) for part in when.split("-"))
    one = Sense("day", sense.letters.replace("X", ""), [day], [(kind, month)], sense.years)
    one.shift, one.shift_of = sense.shift, sense.shift_of
    if kind == "hijri" and one.years and one.years[0] > 1600:
        year = one.years[0]
        for hijri in (round((year - 622) * 33 / 32) + step for step in (-1, 0, 1)):
            there = Hijri(hijri, month, day).to_gregorian()
            if there.year == year:
                return Value(
                    edtf.day(date(there.year, there.month, there.day)), "by the Umm al-Qura calendar", written=True
                )
    return hijri_value(one, frame) if kind == "hijri" else named_day(one, frame)


_RULES: dict[str, Callable[[Sense, Frame], Value]] = {
    "day": named_day,
    "numeric-day": numeric_day,
    "hijri-day": hijri_value,
    "hijri-month": hijri_value,
    "hijri-year": hijri_year,
    "hijri-century": hijri_century,
    "day-of-month": _day_of_month,
    "days": _days,
    "month": month_value,
    "months": month_value,
    "year": named_year,
    "bare-year": named_year,
    "years": _years,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "weekday-and-number": _weekday_and_number,
    "weekday-of": _weekday_of,
    "today": _today,
    "unit": _unit,
    "part": _part,
    "season": season_value,
    "decade": decade_value,
    "century": _century,
    "portion": share_value,
    "week-of": week_of_value,
    "last-n": last_n_value,
    "ago": counted_value,
    "later": counted_value,
    "since": counted_value,
    "since-until-now": counted_value,
    "within": counted_value,
    "afterwards": counted_value,
    "now": _now,
    "vague": _vague,
    "eve": _eve,
    "clock": _clock,
}
