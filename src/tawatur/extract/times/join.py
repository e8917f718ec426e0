"""Two expressions that are one: the ends of an interval, or a day and its hour."""

from collections.abc import Sequence

from tawatur.extract.times.frame import Value
from tawatur.extract.times.sense import Sense
from tawatur.extract.times.terms import Term
from tawatur.extract.times.values import clock_time

__all__ = ["join_values", "join_way"]

_WHOLE_DAYS = ("day", "numeric-day", "weekday", "today", "hijri-day")
_ENDS = frozenset(
    (
        *_WHOLE_DAYS,
        "month",
        "year",
        "bare-year",
        "part",
        "hijri-month",
        "unit",
        "season",
        "decade",
        "weekday-and-number",
    )
)
_LAST_ENDS = _ENDS | {"now"}
_DAYS = frozenset((*_WHOLE_DAYS, "day-of-month"))


def join_way(first: Sense, second: Sense, terms: Sequence[Term], places: tuple[int, int, int]) -> str:
    """Return how two expressions make one: "range", "clock-first", "clock-last", or "" where they do not.

    Args:
        first: the one before.
        second: the one after.
        terms: of the sentence.
        places: where the first starts, where it ends, and where the second starts.
    """
    start, end, second_start = places
    between = "".join(term.letter for term in terms[end:second_start])
    opens = terms[start - 1].letter if start else ""
    if first.rule in _ENDS and second.rule in _LAST_ENDS:
        if second.rule == "now" and between != "t":
            return ""
        if between in ("t", "&t", "-") or (between == "&" and opens == "w"):
            return "range"
        return ""
    if first.rule == "clock" and second.rule in _DAYS and between in ("", "i", "f", ","):
        return "clock-first"
    if first.rule in _DAYS and second.rule == "clock" and between in ("", "i", ",", "-"):
        return "clock-last"
    return ""


def join_values(way: str, first: Value, second: Value, senses: tuple[Sense, Sense]) -> Value:
    """Return the value of two expressions joined as `join_way` says."""
    if way != "range":
        day, clock = (second, clock_time(senses[0])) if way == "clock-first" else (first, clock_time(senses[1]))
        return day if day.value is None or clock is None else day._replace(value=day.value + clock)
    if first.value is None or second.value is None:
        return first if first.value is None else second
    end = second.value
    if senses[1].rule == "now":
        # «حتى الآن» ends an interval no closer than its month.
        end = end[:7]
    start, end = first.value.split("/")[0], end.split("/")[-1]
    if start == end:
        return first
    if start[: len(end)] > end[: len(start)]:
        return Value(None, "the interval ends before it begins")
    return Value(f"{start}/{end}", f"from {first.why} to {second.why}", first.written and second.written)
