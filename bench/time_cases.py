"""How many of the Recognizers' Arabic date cases Tawatur reads rightly, those left out listed with the reason.

usage: python -m bench.time_cases [--cases FOLDER] [--wrong] [--left-out]

The cases (github.com/microsoft/Recognizers-Text, MIT) were made for an assistant that arranges meetings. A case is
*exact* where an expression has the expected bounds. It is *near* where it differs only by a convention of the
reference that Tawatur follows: so many months or years ago is told to the month or year, the parts of a month and
week («مطلع», «نهاية») have other bounds, and days to come begin today. `time_cases.toml` lists those that are left
out, because no newspaper writes so or because the expected value is wrong; so are cases that expect none. Of the
cases that test only where an expression stands, none is left out: one counts as found where an expression overlaps.
"""

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tawatur.extract.times import find_times
from tawatur.extract.times.edtf import bounds
from tawatur.lang import LanguagePack
from tawatur.lang.ar import load
from tawatur.model import TimeExpression, make_article
from tawatur.text import read

__all__ = ["FOLDER", "Case", "found_places", "judge", "read_cases", "read_left_out", "tally"]

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "bench" / "time" / "recognizers" / "DateTime" / "Arabic"
LEFT_OUT = Path(__file__).with_suffix(".toml")
FILES = ("DateParser", "DatePeriodParser", "HolidayParser", "DateTimeModel")
PLACES = ("DateExtractor", "DatePeriodExtractor", "HolidayExtractor")
NOTHING = "no value is expected"
KINDS = ("date", "daterange", "holiday")
# Rules whose bounds are a convention: there the expected value and ours need only hold one another.
CONVENTIONS = (
    "time-ago",
    "time-later",
    "time-last-n",
    "time-part",
    "time-month",
    "time-years",
    "time-unit",
    "time-bare-year",
)
SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


@dataclass(frozen=True, slots=True)
class Case:
    """One expected expression: the input, the day it is said on, and the bounds that are right, ends inclusive."""

    file: str
    index: int
    text: str
    said: str
    expected: tuple[tuple[date, date], ...]
    season: str | None = None


def read_cases(folder: Path) -> Iterator[Case]:
    """Yield the date cases of a folder of the Recognizers' Arabic tests."""
    for name in FILES:
        rows = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        for index, row in enumerate(rows):
            said = (row.get("Context") or {}).get("ReferenceDateTime", "")[:10]
            for result in row["Results"]:
                kind = (result.get("Type") or result.get("TypeName") or "").rsplit(".", 1)[-1]
                if kind in KINDS:
                    yield Case(name, index, row["Input"], said, tuple(_expected(result)), _season(result))


def read_left_out() -> dict[tuple[str, int], str]:
    """Return why a case is left out, by file and place."""
    rows = tomllib.loads(LEFT_OUT.read_text(encoding="utf-8"))["left_out"]
    return {(row["file"], index): row["reason"] for row in rows for index in row["cases"]}


def judge(case: Case, pack: LanguagePack) -> str:
    """Return "exact", "near" or "wrong"."""
    document = read(make_article(text=case.text, lang="ar"), pack)
    verdicts = {_verdict(case, time) for time in find_times(document, pack, case.said or None)}
    return next((verdict for verdict in ("exact", "near") if verdict in verdicts), "wrong")


def tally(folder: Path = FOLDER) -> tuple[Counter[str], list[tuple[Case, str]]]:
    """Return how many cases there are of each verdict, "left out" among them, and each case with its verdict."""
    pack, left_out = load(), read_left_out()
    judged = [(case, "left out" if _reason(case, left_out) else judge(case, pack)) for case in read_cases(folder)]
    return Counter(verdict for _, verdict in judged), judged


def found_places(folder: Path = FOLDER) -> tuple[int, int]:
    """Return how many of the expressions whose place is tested are found, and how many there are."""
    pack, found, wanted = load(), 0, 0
    for name in PLACES:
        for row in json.loads((folder / f"{name}.json").read_text(encoding="utf-8")):
            times = find_times(read(make_article(text=row["Input"], lang="ar"), pack), pack, None)
            for result in row["Results"]:
                start, end = result["Start"], result["Start"] + result["Length"]
                wanted += 1
                found += any(time.span.start < end and start < time.span.end for time in times)
    return found, wanted


def _reason(case: Case, left_out: Mapping[tuple[str, int], str]) -> str:
    if not case.expected and case.season is None:
        return NOTHING
    return left_out.get((case.file, case.index), "")


def _expected(result: dict[str, Any]) -> Iterator[tuple[date, date]]:
    value = result.get("Value") or {}
    found = [value[key] for key in ("PastResolution", "FutureResolution") if value.get(key)]
    found += _values(result)
    for each in found:
        start = each.get("date") or each.get("startDate") or each.get("start") or each.get("value")
        end = each.get("endDate") or each.get("end")
        if start is None or not start[:4].isdigit() or start.startswith("0001"):
            continue
        first = date.fromisoformat(start[:10])
        last = date.fromisoformat(end[:10]) if end else first + timedelta(days=1)
        yield first, last - timedelta(days=1)


def _values(result: dict[str, Any]) -> list[dict[str, str]]:
    resolution = result.get("Resolution")
    return resolution.get("values", []) if isinstance(resolution, dict) else []


def _season(result: dict[str, Any]) -> str | None:
    """Return the EDTF season of an expected «2016-SU», for which the cases give no bounds."""
    value = result.get("Value") or {}
    timex = value.get("Timex") or next((each["timex"] for each in _values(result) if "timex" in each), "")
    year, _, season = timex.partition("-")
    return f"{year}-{SEASONS[season]}" if season in SEASONS else None


def _verdict(case: Case, time: TimeExpression) -> str:
    if time.value is None:
        return "wrong"
    if case.season is not None:
        return "exact" if time.value == case.season else "wrong"
    start, end = bounds(time.value)
    if start is None or end is None:
        return "wrong"
    near = False
    for first, last in case.expected:
        # Where the words name both ends, the cases give the last day itself and not the day after it.
        if start == first and end in (last, last + timedelta(days=1)):
            return "exact"
        holds = (start <= first and last <= end + timedelta(days=1)) or (first <= start and end <= last)
        near = near or holds
    return "near" if near and time.origin.rule in CONVENTIONS else "wrong"


def main() -> None:
    """Print the figures, and on demand the cases that are wrong or left out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=Path, default=FOLDER, help="the folder of the test files")
    parser.add_argument("--wrong", action="store_true", help="list the cases that are wrong")
    parser.add_argument("--left-out", action="store_true", help="list the cases that are left out, with the reason")
    args = parser.parse_args()
    counts, judged = tally(args.cases)
    for name in FILES:
        own = Counter(verdict for case, verdict in judged if case.file == name)
        print(f"{name:18}", _line(own))
    print(f"{'all':18}", _line(counts))
    found, wanted = found_places(args.cases)
    print(f"{'places':18} found {found} of {wanted} ({found / wanted:.1%})")
    left_out = read_left_out()
    for case, verdict in judged:
        if args.wrong and verdict == "wrong":
            print(f"wrong: {case.file} {case.index}: {case.text}")
        if args.left_out and verdict == "left out":
            print(f"left out: {case.file} {case.index}: {case.text} ({_reason(case, left_out)})")


def _line(counts: Counter[str]) -> str:
    judged = counts["exact"] + counts["near"] + counts["wrong"]
    right = counts["exact"] + counts["near"]
    share = f"{right / judged:.1%}" if judged else "-"
    return (
        f"right {right} of {judged} ({share}): exact {counts['exact']}, near {counts['near']}; "
        f"left out {counts['left out']}"
    )


if __name__ == "__main__":
    main()
