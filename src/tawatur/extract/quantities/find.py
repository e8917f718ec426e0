"""Quantities: numbers with their unit, how the words bound them, what is counted and per what."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur._version import __version__
from tawatur.extract.numerals import Number, find_numbers, lexer_of
from tawatur.extract.quantities.checks import counts_something
from tawatur.extract.quantities.line import Line
from tawatur.extract.quantities.units import Measure, read_measure, unit_of
from tawatur.lang import LanguagePack
from tawatur.model import Origin, Qualifier, Quantity, QuantityId, TimeExpression, content_id
from tawatur.text import Document

__all__ = ["find_quantities"]

# How often each kind was right in what was read by eye of news that no rule was written for.
_CONFIDENCE = {"figures": 0.95, "words": 0.9, "vague": 0.75, "dual": 0.85, "range": 0.9}
# «على الأقل» may stand so many words after its number.
_BOUND_AFTER = 4
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class _Found:
    """A quantity before it is a record: lexemes `[first, after)`."""

    first: int
    after: int
    value: float
    measure: Measure
    kind: str
    upper: float | None = None
    qualifier: Qualifier = Qualifier.EXACTLY


def find_quantities(
    document: Document, pack: LanguagePack, times: Sequence[TimeExpression]
) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order; a number that belongs to a time is none.

    Args:
        document: the text.
        pack: its language.
        times: the times found in it.
    """
    if not pack.quantities.numbers:
        return ()
    taken = sorted((time.span.start, time.span.end) for time in times)
    lexer = lexer_of(pack)
    found: list[Quantity] = []
    for lexemes in lexer.lines(document):
        line = Line(document, lexemes, pack)
        for each in _in_sentence(line):
            span = document.raw_span(line.lexemes[each.first].start, line.lexemes[each.after - 1].end)
            # Times do not overlap: the last one that starts before the end of a span is the only one to ask.
            before = bisect_left(taken, (span.end, 0)) - 1
            if before < 0 or taken[before][1] <= span.start:
                found.append(_quantity(line, each))
    return tuple(found)


def _in_sentence(line: Line) -> list[_Found]:
    numbers = find_numbers(line.lexemes)
    found: list[_Found] = []
    at = 0
    while at < len(numbers):
        number, second = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else None
        each = _range(line, number, second) if second is not None and _is_range(line, number, second) else None
        at += 1 if each is None else 2
        each = each or _single(line, number)
        if each is not None and not (found and each.first < found[-1].after):
            found.append(each)
    taken = {place for each in found for place in range(each.first, each.after)}
    found += [dual for dual in _duals(line, numbers) if dual.first not in taken]
    return sorted(found, key=lambda each: each.first)


def _single(line: Line, number: Number) -> _Found | None:
    if not counts_something(line, number):
        return None
    measure = read_measure(line, number.after)
    noun = _noun_before(line, number.first)
    if measure.unit is None and noun is not None:
        # «الفتيات الثلاث»: what follows is the next word of the sentence.
        measure = Measure(unit_of(line, number.first - 1), noun, None, number.after)
    first, measure = _with_mark_before(line, number.first, measure)
    bound = _bound(line, first, measure.after)
    if not _says_of_what(line, number, measure, bound):
        return None
    kind = "vague" if number.kind == "vague" else "figures" if number.figures else "words"
    qualifier = bound or (Qualifier.AT_LEAST if kind == "vague" else Qualifier.EXACTLY)
    return _Found(first, measure.after, _times(number.value, measure), measure, kind, None, qualifier)


def _says_of_what(line: Line, number: Number, measure: Measure, bound: Qualifier | None) -> bool:
    """Tell whether it is said what is counted, or the number is bounded figures («50 على الأقل»)."""
    if measure.unit is not None:
        return True
    if measure.counted is None:
        return bound is not None and number.figures and not line.is_definite(number.first)
    # «في الـ15 من عمره» is an age; with the article a number counts a noun before it.
    return (
        not line.is_definite(number.first) or _noun_before(line, number.first) is not None or number.kind == "vague"
    )


def _noun_before(line: Line, place: int) -> str | None:
    """Return the noun that a number with the article follows: «الدول الخمس»."""
    before = line.at(place - 1)
    if before is None or before.shape != "word" or before.number is not None:
        return None
    return line.written(place - 1) if line.is_definite(place) and line.is_definite(place - 1) else None


def _with_mark_before(line: Line, first: int, measure: Measure) -> tuple[int, Measure]:
    """Return where the quantity starts, and its measure, with a mark written before the figures: «$40», «%15»."""
    before = line.at(first - 1)
    if measure.unit is None and before is not None and before.shape == "mark":
        mark = line.phrase_after(first - 1, line.pack.quantities.units, longest=1)
        if mark is not None:
            return first - 1, measure._replace(unit=mark[0])
    return first, measure


def _times(value: float, measure: Measure) -> float:
    return value * measure.unit.factor if measure.unit is not None else value


def _bound(line: Line, first: int, after: int) -> Qualifier | None:
    before = line.phrase_before(first, line.pack.quantities.bounds_before)
    if before is not None:
        return Qualifier(before)
    for start in range(after, min(after + _BOUND_AFTER, len(line.lexemes))):
        if not line.is_word(start):
            break
        found = line.phrase_after(start, line.pack.quantities.bounds_after)
        if found is not None:
            return Qualifier(found[0])
    return None


def _is_range(line: Line, first: Number, second: Number) -> bool:
    """Tell whether two numbers are the ends of one: «بين 20 و30», «من 5 إلى 7», «15-16», «3 أو 4»."""
    if first.kind != "cardinal" or second.kind != "cardinal":
        return False
    between = line.kind(first.first - 1) == "between"
    if second.first == first.after:
        return between and line.lexemes[second.first].joined
    if second.first != first.after + 1:
        return False
    tie = line.lexemes[first.after].form
    if line.kind(first.after) in ("until", "or") or tie in ("-", "–"):
        return True
    return between and line.pack.times.prefixes.get(tie) == "and"


def _range(line: Line, first: Number, second: Number) -> _Found | None:
    if not counts_something(line, first):
        return None
    measure = read_measure(line, second.after)
    low, high = first.value, second.value
    scale = _shared_scale(line, second)
    if low < _THOUSAND and low * scale < high:
        low *= scale
    if low >= high or (measure.unit is None and measure.counted is None):
        return None
    low, high = _times(low, measure), _times(high, measure)
    return _Found(first.first, measure.after, low, measure, "range", high, Qualifier.BETWEEN)


def _shared_scale(line: Line, number: Number) -> float:
    """Return the thousands or millions that end a number, which the one before it shares: «3 إلى 5 ملايين»."""
    last = line.lexemes[number.after - 1].number
    alone = number.after - number.first == 1
    return last.value if last is not None and last.role in ("scale", "scales") and not alone else 1.0


def _duals(line: Line, numbers: Sequence[Number]) -> list[_Found]:
    """Return two of something where one word says so: «قتل جنديان», «لمدة عامين»."""
    tables = line.pack.quantities
    inside = {at for number in numbers for at in range(number.first, number.after + 1)}
    found = []
    for at, lexeme in enumerate(line.lexemes):
        two = lexeme.time is not None and lexeme.time.kind == "two"
        may_be = two or lexeme.form.endswith(tables.dual_endings)
        if not may_be or lexeme.shape != "word" or at in inside or lexeme.definite:
            continue
        unit = tables.units.get(lexeme.form) if two else None
        dual = line.form_in(at, tables.duals)
        if unit is not None:
            found.append(_Found(at, at + 1, unit.factor, Measure(unit, None, None, at + 1), "dual"))
        elif dual is not None:
            found.append(_Found(at, at + 1, 2.0, Measure(None, tables.duals[dual], None, at + 1), "dual"))
    return found


def _quantity(line: Line, found: _Found) -> Quantity:
    document, lexemes = line.document, line.lexemes
    span = document.raw_span(lexemes[found.first].start, lexemes[found.after - 1].end)
    unit, counted = found.measure.unit, found.measure.counted
    rule = f"quantity-{found.kind}"
    return Quantity(
        id=QuantityId(content_id("qty", document.article.id, span.start, span.end, rule)),
        article=document.article.id,
        span=span,
        value=found.value,
        upper=found.upper,
        unit=unit.symbol if unit is not None else counted,
        qualifier=found.qualifier,
        counted=counted,
        per=found.measure.per,
        origin=Origin(engine="rules", version=__version__, rule=rule, confidence=_CONFIDENCE[found.kind]),
    )
