"""Which numbers count nothing: dates, «القرار 2231», «شاهد 136», telephone numbers, list marks."""

from tawatur.extract.numerals import Lexeme, Number
from tawatur.extract.quantities.line import Line

__all__ = ["counts_something"]

_TIES = "-–/.:_@#+"
_LONGEST = 7
_SMALLEST = 2
_YEARS = range(1900, 2101)


def counts_something(line: Line, number: Number) -> bool:
    """Tell whether a number can be a quantity where it stands."""
    if number.kind == "ordinal" or _is_pronoun(line, number):
        return False
    tables = line.pack.quantities
    named = line.form_in(number.first - 1, tables.names_before) or line.form_in(number.after, tables.names_after)
    if named or line.kind(number.after) == "month":
        return False
    if number.kind == "fraction" and not number.figures:
        return _is_share(line, number)
    return not number.figures or not (_is_name(line, number) or _is_code(line, number))


def _is_pronoun(line: Line, number: Number) -> bool:
    """«واحد من أبرز», «اثنان يعملان»: the small ones stand for a person or a thing."""
    if number.figures or number.kind == "fraction" or number.value > _SMALLEST:
        return False
    return number.value < _SMALLEST or line.kind(number.after) != "from"


def _is_share(line: Line, number: Number) -> bool:
    """«الربع الأخير» is of a century or a match; «عقد ونصف» is a decade and a half."""
    first = line.lexemes[number.first]
    if first.definite:
        return line.kind(number.after) == "from"
    return not (first.joined and line.kind(number.first - 1) in ("one", "two", "many"))


def _is_name(line: Line, number: Number) -> bool:
    """Tell whether bare figures before a word with the article name something: «المعسكر 109 التابع»."""
    if number.after - number.first > 1 or not (line.is_word(number.after) and line.is_definite(number.after)):
        return False
    return line.phrase_after(number.after, line.pack.quantities.units) is None


def _is_code(line: Line, number: Number) -> bool:
    """Tell whether figures are a code rather than a number: «إس-400», «+98 21 …», «1.», «#5»."""
    first, last = line.lexemes[number.first], line.lexemes[number.after - 1]
    before, following = line.at(number.first - 1), line.at(number.after)
    digits = first.form if first.shape == "number" and first.form.isdigit() else ""
    if len(digits) > _LONGEST or (len(digits) > 1 and digits[0] == "0"):
        return True
    if before is not None and _is_tied(line, before, number):
        return True
    if before is not None and before.shape == "word" and before.form.isascii():
        return True
    if following is not None and following.start == last.end:
        lists = before is None and following.form in ".-)–"
        if lists or following.form in "_@/:":
            return True
    # What looks like a year and was no time is part of a name.
    if digits == "" or int(digits) not in _YEARS:
        return False
    return line.is_definite(number.first - 1) or not _counts_noun(line, number.after)


def _is_tied(line: Line, before: Lexeme, number: Number) -> bool:
    if before.shape != "mark" or before.form not in _TIES or before.end != line.lexemes[number.first].start:
        return False
    earlier = line.at(number.first - 2)
    return not (before.form == "-" and earlier is not None and earlier.shape == "number")


def _counts_noun(line: Line, place: int) -> bool:
    following = line.at(place)
    plain = following is not None and following.shape == "word" and not (following.prefixed or following.joined)
    return plain and not line.kind(place)
