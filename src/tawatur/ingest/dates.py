"""Dates as files and pages write them to EDTF days."""

import functools
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files

from hijridate import Hijri

__all__ = ["find_date_in", "to_edtf"]

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_FOLD = str.maketrans(
    "أإآٱىیکةؤئ\u00a0", "ااااييكهوي ", "\u0640\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\ufeff"
)
_ISO = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d/.-])")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}(?:Z|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_YEARS = range(1900, 2101)
_PERSIAN_YEARS = range(1340, 1411)  # 1961 to 2031
_HIJRI_YEARS = range(1411, 1500)  # 1990 to 2076


def to_edtf(value: object) -> str | None:
    """Return the day (or month, or year) that a container's value names, as EDTF; None where it names none.

    Takes dates and times of Python, seconds or milliseconds since 1970, ISO 8601 in full or in part, and dates in
    words or figures as pages in Arabic, Persian, English and French write them, in the Gregorian, Persian and
    Hijri calendars. The day is the one in the zone that the value itself gives; 3/4/2020 is the third of April.
    """
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()[:10]
    if isinstance(value, bool) or value is None:
        return None
    text = _fold(str(value))
    if _EPOCH.fullmatch(text):
        return _from_epoch(float(text))
    compact = _COMPACT.fullmatch(text)
    if compact:
        return _day(*(int(part) for part in compact.groups()))
    if re.fullmatch(r"\d{4}", text):
        return text if int(text) in _YEARS else None
    return find_date_in(text[:200])


def find_date_in(text: str) -> str | None:
    """Return the first date that stands in a short text, as EDTF; None where there is none."""
    folded = _fold(text)
    found = []
    for pattern, read in ((_ISO, _read_iso), (_DAY_FIRST, _read_day_first), *_in_words()):
        for match in pattern.finditer(folded):
            day = read(match)
            if day:
                # A full date beats a month; then the one that stands first.
                found.append((-len(day), match.start(), day))
                break
    return min(found)[2] if found else None


def _fold(text: str) -> str:
    return text.translate(_DIGITS).lower().translate(_FOLD).strip()


def _read_iso(match: re.Match[str]) -> str | None:
    year, month = int(match[1]), int(match[3])
    if match[4]:
        return _day(year, month, int(match[4]))
    return f"{year:04}-{month:02}" if year in _YEARS and 1 <= month <= 12 and match[2] == "-" else None


def _read_day_first(match: re.Match[str]) -> str | None:
    day, month, year = int(match[1]), int(match[3]), int(match[4])
    return _day(year, month, day) or _day(year, day, month)


def _read_words(match: re.Match[str]) -> str | None:
    month, calendar = _months()[" ".join(match["month"].split())]
    day = int(match["day"]) if match["day"] else 0
    return _day(int(match["year"]), month, day, calendar=calendar)


def _day(year: int, month: int, day: int, *, calendar: str = "") -> str | None:
    """Return the EDTF day; a year that only another calendar has is read in that one. Day 0 gives the month."""
    try:
        if calendar == "persian" or (not calendar and year in _PERSIAN_YEARS):
            return _from_persian(year, month, day or 1).isoformat() if day else None
        if calendar == "hijri" or (not calendar and year in _HIJRI_YEARS):
            return Hijri(year, month, day).to_gregorian().isoformat() if day else None
        found = date(year, month, day or 1)
    except (ValueError, OverflowError):
        return None
    if year not in _YEARS:
        return None
    return found.isoformat() if day else found.isoformat()[:7]


def _from_persian(year: int, month: int, day: int) -> date:
    """Return the Gregorian day; leap years by the 33-year cycle, right for the years taken."""
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30) and year in _PERSIAN_YEARS):
        raise ValueError(f"no Persian day {year}-{month}-{day}")
    cycle = year + 1595
    days = 365 * cycle + cycle // 33 * 8 + (cycle % 33 + 3) // 4 + day
    days += (month - 1) * 31 if month < 7 else (month - 7) * 30 + 186
    return date(2024, 3, 20) + timedelta(days=days - _NOWRUZ_1403)


_NOWRUZ_1403 = 365 * 2998 + 2998 // 33 * 8 + (2998 % 33 + 3) // 4 + 1


def _from_epoch(value: float) -> str | None:
    seconds = value / 1000 if value > 1e11 else value
    if not 1e8 < seconds < 4.2e9:  # 1973 to 2103: smaller numbers are years, counts and ids
        return str(int(value)) if value in _YEARS else None
    return datetime.fromtimestamp(seconds, tz=UTC).date().isoformat()


@functools.cache
def _months() -> dict[str, tuple[int, str]]:
    """Return month and calendar of each folded name."""
    rows: dict[str, tuple[int, str]] = {}
    lines = files("tawatur.ingest").joinpath("months.tsv").read_text(encoding="utf-8").splitlines()
    for line in [line for line in lines if not line.startswith("#")][1:]:
        form, month, calendar = line.split("\t")
        rows[form] = (int(month), calendar)
    return rows


@functools.cache
def _in_words() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...]:
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(_months(), key=len, reverse=True))
    month = rf"(?<![^\W\d_])(?P<month>{names})(?![^\W\d_])\.?"
    # «أيار/مايو», «(مايو)»: the month once more by its other name.
    again = rf"(?:\s*[/(-]\s*(?:{names})\s*\)?)?"
    year = r"(?P<year>\d{4})(?!\d)"
    forms = (
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er)?[\s/,،-]*(?:من\s+)?{month}{again}[\s/,،-]*{year}",
        rf"{month}{again}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*[,،]?\s+{year}",
        rf"(?P<day>(?!)x)?{month}{again}[\s/,،-]*{year}",
    )
    return tuple((re.compile(form), _read_words) for form in forms)
