"""The grammar of times: which runs of terms are one expression.

A sentence is a string of letters, one for each term (`terms.py`); a rule is a regular expression over it.
At each place the longest rule wins, and among equals the one that stands first.
"""

import functools
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tawatur.extract.times.terms import Term

__all__ = ["Match", "match_times"]


class Match(NamedTuple):
    """Terms `[first, after)` that are an expression, and the rule that says so."""

    rule: str
    first: int
    after: int


_MONTH = r"~?L?M(?:[/-]?M|/?\(M\)|\(/M\))*"
_HIJRI_MONTH = r"~?L?H"
_YEAR = r"(?:[,/-]?f?A?\(?Ye?\)?|f?A[nm]e?)"
_HIJRI_YEAR = r"(?:[,/-]?f?A?Yh?)"
_OTHER_YEAR = r"(?:[fi]?(?:Ar|dA)|f?Lr|r)"
_TAIL = rf"(?:{_YEAR}|{_OTHER_YEAR})"
_NUMBER = r"[nol]"
_WEEKDAY = r"(?:J?W[,]?i?)"
_PART_OF_DAY = r"(?:b[fi]?)"
_COUNTED = r"a?(?:[nm]f?[ALKJGCOP]|[nm]R[nm]P|q?f?P|U|[ALKJGCO]n?)a?"
_SPAN = rf"(?:{_COUNTED}(?:[&,]{_COUNTED})*(?:&F[ALKJ]?)?)"
_DAY = rf"(?:{_WEEKDAY}?\(?J?{_NUMBER}[./-]?f?{_MONTH}{_TAIL}?)"
# What may stand after «أواخر», «مطلع»: a period longer than a day.
_PERIOD = (
    rf"(?:{_MONTH}{_TAIL}?|{_HIJRI_MONTH}(?:{_HIJRI_YEAR}|r)?|dM|[KLAGC]r|d[KLAG]|A[Ynm]e?|[KLA]|Ye?"
    rf"|~?s(?:r|f?Ar|f?dA|{_YEAR})?|E(?:e|f?C[ron]|\(Ye?\))?e?(?:\(Ye?\))?|C[orn]|Z|Yh|jo)"
)

_RULES = (
    ("day", _DAY),
    ("day", rf"{_PART_OF_DAY}{_DAY}"),
    ("day", r"Mn,?Y"),
    ("day", rf"{_WEEKDAY}?M{_NUMBER},?f?A?Y"),
    ("numeric-day", rf"{_PART_OF_DAY}?{_WEEKDAY}?\(?#[eh]?"),
    ("hijri-day", rf"{_WEEKDAY}?\(?J?{_NUMBER}[/-]?f?{_HIJRI_MONTH}(?:{_HIJRI_YEAR}|{_OTHER_YEAR})?"),
    ("hijri-month", rf"{_HIJRI_MONTH}(?:{_HIJRI_YEAR}|{_OTHER_YEAR})?"),
    ("hijri-year", r"(?:A?Y|A[nm])h(?:/Ye?)?"),
    ("hijri-century", r"C[onr]h(?:/[on]e?)?"),
    ("day-of-month", rf"{_WEEKDAY}?J?{_NUMBER}[fi]?(?:Lr|dL)"),
    ("days", rf"[fw]?p?J?[nol](?:&?t|&|-)J?[nol]f?{_MONTH}{_TAIL}?"),
    ("days", r"[fw]?p?J?n(?:&?t|&|-)J?n[fi]?(?:Lr|dL)"),
    ("days", rf"{_MONTH}wn&n"),
    ("month", rf"(?:{_MONTH}{_TAIL}?|dM)"),
    ("months", rf"p?L?M[/&-]M{_TAIL}"),
    ("months", rf"p?L?MRM{_TAIL}?"),
    ("year", r"A[Ynm]e?"),
    ("bare-year", r"Ye?"),
    ("years", r"(?:[fw]p?A?Y&A?Y|pY(?:&Y)+|[fw]?p?A?Ye?(?:&?t|-)A?Ye?)"),
    ("weekday", rf"{_PART_OF_DAY}?d?J?Wr?"),
    ("weekday", rf"{_PART_OF_DAY}?d?J?Wf?(?:Kr|dK)"),
    ("weekday", r"(?:dK|Kr)J?W"),
    ("weekdays", r"pW&Wr?"),
    ("weekday-of", rf"(?:lJ?W|J?Wo)[fi](?:{_MONTH}{_TAIL}?|Lr|dL)"),
    ("weekdays", r"(?:dK|Kr)(?:wW&W|fWtW)"),
    ("weekday-and-number", r"J?Wi?[no]"),
    ("today", r"(?:b[fi]?|V)?J?T(?:b|,?[(/-]?J?W[)/]?|\"J?W\"?)?"),
    ("unit", r"(?:[KLAGC]r|d[KLAGC])"),
    ("unit", r"(?:b[fi]?|Vf)(?:[KLAG]r|d[KLAG])"),
    ("month", rf"(?:b[fi]?|Vf){_MONTH}{_TAIL}?"),
    ("part", rf"Bf?{_PERIOD}"),
    ("season", rf"(?:d~?s|~?s(?:r|f?Ar|f?dA|{_YEAR}))"),
    ("decade", r"E(?:f?C[ron]|e)?(?:\(Ye?\))?"),
    ("century", r"C[orn]e?"),
    ("portion", rf"jo(?:[fi]?(?:{_YEAR}|Ar|dA|Lr|dL|A|{_MONTH}{_TAIL}?))"),
    ("week-of", rf"K[olr][fi]?(?:{_YEAR}|Ar|dA|Lr|dL|{_MONTH}{_TAIL}?)"),
    ("last-n", r"(?:[UP](?:[nm](?:R[nm])?|q)?r|[nm]Pr|[nm][ALKJ]r|l(?:[nm]P|U)|qPr|P&Pr)"),
    ("ago", rf"<{_SPAN}"),
    ("ago", r"S?(?:[nm]?[ALKJGCOP]|U)(?:[&,](?:[nm]?[ALKJGCOP]|U))*fN"),
    ("later", rf">{_SPAN}(?:fN)?"),
    ("since", rf"S{_SPAN}r?"),
    ("since-until-now", rf"S{_SPAN}tN"),
    ("within", rf"g{_SPAN}"),
    ("afterwards", rf"[}}{{]{_SPAN}"),
    ("now", r"N"),
    ("vague", r"V"),
    ("feast", rf"Xf?(?:{_YEAR}|{_OTHER_YEAR})?"),
    ("period", r"[BS]f?Z"),
    ("office", r"Io"),
    ("eve", r"\^[xvko](?:D|x(?=[.,]))?"),
    ("clock", r"a?c\(?[nmo@Y]\)?(?:&[nmFj]O?)?b?(?:\(?zx?\)?)?(?:\([@nm]zx?\))?"),
    ("clock", r"a?(?:@b?(?:zx?)?|nb|[nm]z)"),
)
_COMPILED = tuple((name, re.compile(pattern)) for name, pattern in _RULES)
# No expression is longer than so many terms, and none reaches past the third word that is of no time.
_WINDOW = 40
_WORDS = re.compile(r"(?:[^x]*x){3}")
# Letters that no rule begins with, so that running text costs nothing.
_DEAD = frozenset('x;&.,)ykveRtzhiQ/u"')


def match_times(terms: Sequence[Term], accept: Callable[[Match], bool]) -> list[Match]:
    """Return the expressions of a sentence in order; none overlaps another.

    Args:
        terms: of the sentence.
        accept: tells whether a match is a time; where it is none, the next longest at its place is tried.
    """
    letters = "".join(term.letter for term in terms)
    found: list[Match] = []
    at = 0
    while at < len(letters):
        best = None if letters[at] in _DEAD else _longest(letters, at, accept)
        if best is None:
            at += 1
        else:
            found.append(best)
            at = best.after
    return found


def _longest(letters: str, at: int, accept: Callable[[Match], bool]) -> Match | None:
    window = letters[at : at + _WINDOW]
    places = _WORDS.match(window)
    for name, length in _candidates(window[: places.end()] if places else window):
        match = Match(name, at, _with_bracket(letters, at, at + length))
        if accept(match):
            return match
    return None


@functools.lru_cache(maxsize=50_000)
def _candidates(window: str) -> tuple[tuple[str, int], ...]:
    """Return the rules that match at the head of some letters, and how many they take, the longest first.

    The same few letters come again and again, so that remembering them spares most of the matching.
    """
    found = [(name, match.end()) for name, pattern in _COMPILED if (match := pattern.match(window)) and match.end()]
    return tuple(sorted(found, key=lambda each: -each[1]))


def _with_bracket(letters: str, at: int, after: int) -> int:
    inside = letters[at:after]
    open_still = inside.count("(") > inside.count(")")
    return after + 1 if open_still and letters[after : after + 1] == ")" else after
