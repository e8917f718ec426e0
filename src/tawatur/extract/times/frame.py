"""From when a text speaks: its date, its tense, and the time it spoke of last."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

__all__ = ["Frame", "Value", "add_months", "frame_of", "last_day", "week_of"]

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Value(NamedTuple):
    """An EDTF value and what it was worked out from, or None and why it cannot be told.

    `written` says that the words give the year themselves, so that what follows may lean on it.
    """

    value: str | None
    why: str
    written: bool = False


@dataclass(slots=True)
class Frame:
    """What an expression is worked out from.

    Attributes:
        anchor: the article's date as EDTF, as precise as it is known.
        year: of the anchor; `month` and `today` where it tells them.
        told: the day on which the news was told: the lead's weekday, where it has one, otherwise `today`.
        tense: "past", "future" or "" of the verb beside the expression.
        by: the words set it as an end («بحلول نهاية», «قبل نهاية»).
        event: an event follows from which it counts («قبل أربعة أيام من الافتتاح»).
        last: the value that the text spoke of last; `last_written` says that its year was written just before.
        holder: who the text names beside a term of office, by the lexicon's key.
        spoken: the day of the speech that is quoted, from which its own «الآن» and «اليوم» are counted.
        told_before: the day on which the text before last said that something happened.
    """

    anchor: str | None = None
    year: int | None = None
    month: int | None = None
    today: date | None = None
    told: date | None = None
    tense: str = ""
    by: bool = False
    event: bool = False
    last: str | None = None
    last_written: bool = False
    holder: str = ""
    spoken: date | None = None
    told_before: date | None = None

    def missing(self, grain: str) -> Value | None:
        """Return why no value can be had, where the anchor is not known to `grain` ("year", "month" or "day")."""
        known = {"year": self.year, "month": self.month, "day": self.today}[grain]
        if known is not None:
            return None
        if self.anchor is None:
            return Value(None, "relative to the article's date, which is not known")
        return Value(None, f"relative to the article's date, known only as {self.anchor}")


def frame_of(anchor: str | None) -> Frame:
    """Return the frame of an article published at `anchor` (EDTF; a time of day after it is left out)."""
    match = _DATE.match(anchor) if anchor else None
    if anchor is None or match is None or "/" in anchor:
        return Frame()
    year, month, day = (int(part) if part else None for part in match.groups())
    today = date(year, month, day) if year and month and day else None
    return Frame(anchor=match[0], year=year, month=month, today=today, told=today)


def last_day(year: int, month: int) -> int:
    """Return the number of days in a month."""
    return calendar.monthrange(year, month)[1]


def add_months(when: date, count: int) -> date:
    """Return the day `count` months later, or the last one of that month where it is shorter."""
    year, month = when.year + (when.month - 1 + count) // 12, (when.month - 1 + count) % 12 + 1
    return date(year, month, min(when.day, last_day(year, month)))


def week_of(when: date) -> tuple[date, date]:
    """Return Monday and Sunday of the day's week."""
    monday = when - timedelta(days=when.weekday())
    return monday, monday + timedelta(days=6)
