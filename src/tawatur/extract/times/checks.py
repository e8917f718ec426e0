"""Which matches of the grammar are no time after all: «الأمين العام الحالي», «2000 مشارك», «مارس ضغوطا»."""

from collections.abc import Callable, Sequence

from tawatur.extract.times.grammar import Match
from tawatur.extract.times.sense import Sense
from tawatur.extract.times.tense import tense_at
from tawatur.extract.times.terms import Term
from tawatur.extract.times.values import clock_time
from tawatur.lang import LanguagePack

__all__ = ["is_time"]

# Before a month that may be another word, one of these must stand, if nothing of a date follows it.
_BEFORE_MONTH = frozenset("fi<>Stwgb(B")
# The Islamic ones are names of men as well: «من رمضان» may be from one.
_BEFORE_HIJRI_MONTH = frozenset("ig<>Stb")
_BEFORE_YEAR = frozenset("fiSt<>w&gb(-B")
_AFTER_YEAR = frozenset(".,;)(&kfi-t")
_NEWS_YEARS = range(1900, 2101)
_SMALLEST_YEAR = 100
# What follows a unit that is not the counted one: «منذ عام 1997», «خلال العام الجاري».
_GOES_ON = frozenset("rnmoYWdq")


def is_time(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:
    """Tell whether the terms of a match are a time where they stand."""
    before = terms[match.first - 1].letter if match.first else ""
    if before == "v" and terms[match.first].letter == "A":
        return False
    check = _CHECKS.get(sense.rule)
    return check is None or check(sense, terms, match, pack)


def _month(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    if not sense.months or _names_day(terms, match.first):
        return False
    words = [term.word for term in terms[match.first : match.after] if term.letter in "MH"]
    if match.after - match.first > 1 or (words and words[0] is not None and words[0].sure):
        return True
    before = _BEFORE_HIJRI_MONTH if sense.months[0][0] == "hijri" else _BEFORE_MONTH
    return bool(match.first) and terms[match.first - 1].letter in before


def _names_day(terms: Sequence[Term], first: int) -> bool:
    """Tell whether a day before the month at `first` names something: «قصر 22 مايو»."""
    return first > 1 and terms[first - 1].letter in "no" and terms[first - 2].letter == "Q"


def _day(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    """A day without a year may be the name of something: «ثورة 25 يناير», «قصر 22 مايو»."""
    return bool(sense.months) and (bool(sense.years) or not match.first or terms[match.first - 1].letter != "Q")


def _bare_year(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:
    first, after = match.first, match.after
    following = terms[after].letter if after < len(terms) else "."
    if not terms[first].figures:
        # «في ألف وسبعمائة وتسعة وثمانين»: more words than one, and no noun after them.
        before_words = terms[first - 1].letter if first else ""
        return " " in terms[first].form and before_words in "fit" and before_words != "" and following in ".,;"
    if sense.years[0] not in _NEWS_YEARS:
        return False
    before = terms[first - 1].letter if first else "."
    if before == "&" and first > 1 and terms[first - 2].letter == "Y" and terms[first - 2].value not in _NEWS_YEARS:
        return False
    if before in _BEFORE_YEAR:
        return before not in "&(fw" or following in _AFTER_YEAR
    if before in "nm" or (before == "Q" and _numbered(terms[first - 1])) or _is_definite(terms[first - 1], pack):
        # «المعرض الدولي 2025» is the name of a fair.
        return False
    return following in _AFTER_YEAR


def _numbered(term: Term) -> bool:
    """Tell whether the word is one that a number names: «خط 1967», «القرار 1929»."""
    return term.word is not None and term.word.number > 0


def _is_definite(term: Term, pack: LanguagePack) -> bool:
    return any(use == "article" and term.form.startswith(letters) for letters, use in pack.times.prefixes.items())


def _year(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    return sense.years[0] >= _SMALLEST_YEAR


def _years(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    years = [term for term in terms[match.first : match.after] if term.letter == "Y"]
    # Written in words one of them must have more than one: «بين ألف وألفين» counts.
    written = all(term.figures for term in years) or any(" " in term.form for term in years)
    return written and all(year in _NEWS_YEARS for year in sense.years)


def _since(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    if match.first and terms[match.first - 1].letter == "y":
        return False
    written = any(term.letter in "nmYUq" for term in terms[match.first : match.after])
    return written and _ends(terms, match)


def _ago(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    return _ends(terms, match)


def _week_of(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    """«الأسبوع الأخير من يوليو» is a week of it; «الأسبوع الماضي في يوليو» is none."""
    word = terms[match.first + 1].word
    return terms[match.first + 1].letter != "r" or (word is not None and word.name == "last")


def _later(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    inside = terms[match.first : match.after]
    before = terms[match.first - 1].letter if match.first else ""
    if before == "J" or any(term.word is not None and term.word.name == "bound" for term in inside):
        return False
    known = all(count is not None or unit in ("hour", "minute", "day", "week") for count, unit in sense.counts)
    return known and _ends(terms, match)


def _within(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    counted = any(term.letter in "nmYUPq" for term in terms[match.first : match.after])
    if not counted or not _ends(terms, match):
        return False
    return tense_at(terms, match.first, match.after, pack.times) == "future"


def _ends(terms: Sequence[Term], match: Match) -> bool:
    """Tell whether a counted unit is the last word of its expression: not so in «منذ عام 1997»."""
    following = terms[match.after].letter if match.after < len(terms) else ""
    last = terms[match.after - 1]
    if last.letter in "PU" and not last.definite:
        # «قبل 3 أيام 20 جنديا»: a number after the plural is the next one of the sentence.
        return following not in "rq" or following == ""
    if last.letter == "G" and terms[match.after - 2].letter not in "nm" and following == "x":
        # «بعد عقد القمة» is after it was held, not ten years later.
        return False
    return following not in _GOES_ON and not (last.definite and last.letter in "ALKJ")


def _part(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    last = terms[match.after - 1]
    return last.letter not in "KLA" or last.definite or terms[match.after - 2].letter == "d"


def _last_n(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    word = terms[match.first].word
    return terms[match.first].letter != "l" or (word is not None and word.number < 0)


def _today(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    """«لليوم الثاني على التوالي» counts days."""
    following = terms[match.after].letter if match.after < len(terms) else ""
    counts = following in "nm" and following != "" and terms[match.after - 1].definite
    return sense.offset != 0 or not (following == "o" or counts)


def _day_of_month(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    """«23 الشهر الماضي» is a day, «12 شهرا الماضية» are months."""
    month = next(term for term in terms[match.first : match.after] if term.letter == "L")
    return month.definite or "d" in sense.letters


def _weekday(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    """«أيام الجمعة» are many."""
    return not match.first or terms[match.first - 1].letter != "P"


def _weekday_and_number(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    """«الخميس 21» is a day, «الاثنين ثلاث غارات» is not."""
    following = terms[match.after].letter if match.after < len(terms) else ""
    return ("i" in sense.letters or bool(sense.figures)) and following not in ("x", "-")


def _clock(sense: Sense, terms: Sequence[Term], match: Match, pack: LanguagePack) -> bool:  # noqa: ARG001
    return clock_time(sense) is not None and ("c" in sense.letters or "@" in sense.letters or bool(sense.daypart))


_CHECKS: dict[str, Callable[[Sense, Sequence[Term], Match, LanguagePack], bool]] = {
    "day": _day,
    "month": _month,
    "hijri-month": _month,
    "bare-year": _bare_year,
    "year": _year,
    "years": _years,
    "since": _since,
    "week-of": _week_of,
    "ago": _ago,
    "later": _later,
    "within": _within,
    "part": _part,
    "last-n": _last_n,
    "today": _today,
    "day-of-month": _day_of_month,
    "weekday": _weekday,
    "weekday-and-number": _weekday_and_number,
    "clock": _clock,
}
