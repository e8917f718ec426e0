"""Numbers in figures and words: «مئتين وخمسة وعشرين ألفا», «1,5 مليار», «السادس والعشرين», «ثلاثة أرباع»."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tawatur.extract.numerals.lexemes import Lexeme

__all__ = ["Number", "figure_value", "find_numbers"]

# «5ر2» is 2.5: the letter stands for the comma, and the figures are written as a line of Arabic is read.
_DECIMAL_LETTER = "ر"
# A single point parts thousands where noughts follow it: nobody writes ten soldiers as «10.000».
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.000")


class Number(NamedTuple):
    """A number that lexemes `[first, after)` make.

    Attributes:
        kind: "cardinal", "ordinal", "fraction" (a part of one), or "vague" («عشرات», «آلاف»: at least `value`).
        figures: it is written in figures, wholly or in part.
    """

    first: int
    after: int
    value: float
    kind: str = "cardinal"
    figures: bool = False


def figure_value(figures: str) -> float:
    """Return the value of figures as newspapers write them: «1,234,567», «1 234», «12,5», «12.5», «5ر2».

    A comma before each group of exactly three figures parts thousands, another comma is a decimal one; so is a
    single point, unless «.000» follows it.
    """
    if _DECIMAL_LETTER in figures:
        share, _, whole = figures.partition(_DECIMAL_LETTER)
        return float(f"{whole}.{share}")
    if _THOUSANDS.fullmatch(figures):
        return float(figures.replace(".", ""))
    plain = figures.replace(" ", "").replace(" ", "").replace(" ", "").replace("٫", ".")
    for mark in ",٬،":
        groups = plain.split(".")[0].split(mark)
        if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3:
            # «0,125» is a fraction, «48,570» is not.
            plain = plain.replace(mark, "." if groups[0] == "0" else "")
        else:
            plain = plain.replace(mark, ".")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain)


def find_numbers(lexemes: Sequence[Lexeme]) -> list[Number]:
    """Return the numbers of a sentence, in order, each as long as it can be."""
    found, at = [], 0
    while at < len(lexemes):
        lexeme = lexemes[at]
        counts = lexeme.number is not None or lexeme.shape == "number" or lexeme.ordinal > 0
        number = None
        if counts and not _is_percent(lexemes, at):
            number = next((number for read in _READERS if (number := read(lexemes, at)) is not None), None)
        if number is None:
            at += 1
        else:
            found.append(number)
            at = number.after
    return found


def _is_percent(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether a hundred is the one of «في المئة», «بالمئة»: it then belongs to the number before it."""
    word, before = lexemes[at].number, lexemes[at - 1].time if at else None
    if word is None or word.role != "hundred" or not lexemes[at].definite:
        return False
    return lexemes[at].prefixed or (before is not None and before.kind == "in")


def _role(lexemes: Sequence[Lexeme], at: int) -> str:
    if at >= len(lexemes):
        return ""
    lexeme = lexemes[at]
    if lexeme.shape == "number":
        return "figures"
    return lexeme.number.role if lexeme.number is not None else ""


def _value(lexemes: Sequence[Lexeme], at: int) -> float:
    lexeme = lexemes[at]
    if lexeme.shape == "number":
        return figure_value(lexeme.form)
    return lexeme.number.value if lexeme.number is not None else 0.0


def _apart(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether a word goes on with the number before it: no «و» and no preposition is written with it."""
    return not (lexemes[at].joined or lexemes[at].prefixed)


def _after_and(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """Return where the word after «و» at `at` stands, whether written together with it or apart."""
    if at < len(lexemes):
        # Folded, «وأحد عشر» is written like «واحد»: before «عشر» it is «و» and eleven.
        eleven = _role(lexemes, at) == "unit" and _value(lexemes, at) == 1 and _role(lexemes, at + 1) == "ten"
        if lexemes[at].joined or eleven:
            return at
        if lexemes[at].form == "و" and at + 1 < len(lexemes):
            return at + 1
    return None


def _ordinal(lexemes: Sequence[Lexeme], at: int) -> Number | None:
    value = lexemes[at].ordinal
    if not value:
        return None
    if _role(lexemes, at + 1) == "ten" and _apart(lexemes, at + 1):
        return Number(at, at + 2, value + 10, "ordinal")
    tens = _after_and(lexemes, at + 1)
    if tens is not None and _role(lexemes, tens) == "tens":
        return Number(at, tens + 1, value + _value(lexemes, tens), "ordinal")
    return Number(at, at + 1, value, "ordinal")


def _negative(lexemes: Sequence[Lexeme], at: int) -> Number | None:
    """«سالب خمس»; the mark is no sign of it, since it is a dash far more often."""
    number = _cardinal(lexemes, at + 1) if _role(lexemes, at) == "minus" and at + 1 < len(lexemes) else None
    return number._replace(first=at, value=-number.value) if number is not None else None


def _fraction(lexemes: Sequence[Lexeme], at: int) -> Number | None:
    role, after, share = _role(lexemes, at), at + 1, 0.0
    if role == "part":
        share = 1 / _value(lexemes, at)
    elif role == "parts2":
        share = 2 / _value(lexemes, at)
    elif role in ("unit", "figures") and _role(lexemes, at + 1) == "parts" and _apart(lexemes, at + 1):
        share, after = _value(lexemes, at) / _value(lexemes, at + 1), at + 2
    if not share:
        return None
    if _role(lexemes, after) in ("scale", "scales") and _apart(lexemes, after):
        return Number(at, after + 1, share * _value(lexemes, after))
    return Number(at, after, share, "fraction")


def _vague(lexemes: Sequence[Lexeme], at: int) -> Number | None:
    role, value, after = _role(lexemes, at), _value(lexemes, at), at + 1
    if role == "few" and _role(lexemes, after) in ("vague", "scales"):
        return Number(at, after + 1, value * _value(lexemes, after), "vague")
    if role not in ("vague", "scales", "few"):
        return None
    while _role(lexemes, after) in ("scales", "scale") and _apart(lexemes, after):
        value *= _value(lexemes, after)
        after += 1
    return Number(at, after, value, "vague")


def _below_thousand(lexemes: Sequence[Lexeme], at: int) -> tuple[float, int] | None:
    role = _role(lexemes, at)
    if role == "figures":
        value, after = _value(lexemes, at), at + 1
        if _role(lexemes, after) == "hundred" and value < 10 and _apart(lexemes, after):
            return _with_rest(lexemes, value * 100, after + 1)
        return value, after
    if role in ("hundred", "hundreds"):
        return _with_rest(lexemes, _value(lexemes, at), at + 1)
    if role == "unit" and _role(lexemes, at + 1) == "hundred" and _apart(lexemes, at + 1):
        return _with_rest(lexemes, _value(lexemes, at) * 100, at + 2)
    return _below_hundred(lexemes, at)


def _with_rest(lexemes: Sequence[Lexeme], hundreds: float, after: int) -> tuple[float, int]:
    rest = _after_and(lexemes, after)
    if rest is None:
        return hundreds, after
    if _role(lexemes, rest) == "figures" and _value(lexemes, rest) < 100:
        return hundreds + _value(lexemes, rest), rest + 1
    small = _below_hundred(lexemes, rest)
    return (hundreds + small[0], small[1]) if small else (hundreds, after)


def _below_hundred(lexemes: Sequence[Lexeme], at: int) -> tuple[float, int] | None:
    role = _role(lexemes, at)
    if role in ("ten", "tens"):
        return _value(lexemes, at), at + 1
    if role not in ("unit", "teen"):
        return None
    value = _value(lexemes, at)
    if _role(lexemes, at + 1) == "ten" and _apart(lexemes, at + 1):
        return value + 10, at + 2
    if role == "teen" or (_role(lexemes, at + 1) == "parts" and _apart(lexemes, at + 1)):
        return None
    tens = _after_and(lexemes, at + 1)
    if tens is not None and _role(lexemes, tens) == "tens" and value > 0:
        return value + _value(lexemes, tens), tens + 1
    return value, at + 1


def _group(lexemes: Sequence[Lexeme], at: int) -> tuple[float, float, int] | None:
    """Return value, scale and end of one group: «خمسة وعشرين ألفا» is 25,000, its scale 1,000."""
    role = _role(lexemes, at)
    if role == "dual":
        value = _value(lexemes, at)
        group, scale, after = value, value / 2, at + 1
    elif role == "scale":
        group = scale = _value(lexemes, at)
        after = at + 1
    else:
        small = _below_thousand(lexemes, at)
        if small is None:
            return None
        group, after = small
        scale = 1.0
    while _role(lexemes, after) in ("scale", "scales") and _apart(lexemes, after):
        factor = _value(lexemes, after)
        group, scale, after = group * factor, scale * factor, after + 1
    return group, scale, after


def _cardinal(lexemes: Sequence[Lexeme], at: int) -> Number | None:
    total, limit, here, after = 0.0, float("inf"), at, at
    while True:
        group = _group(lexemes, here)
        if group is None or group[1] >= limit:
            break
        total, limit, after = total + group[0], group[1], group[2]
        following = _after_and(lexemes, after)
        if following is None:
            break
        share = _fraction(lexemes, following)
        if share is not None:
            # «مليون ونصف المليون» says its scale twice.
            total += share.value * (limit if share.kind == "fraction" else 1)
            after = share.after
            break
        if limit < 1000:
            break
        here = following
    if after == at:
        return None
    return Number(at, after, total, figures=any(lexeme.shape == "number" for lexeme in lexemes[at:after]))


_READERS = (_negative, _ordinal, _fraction, _vague, _cardinal)
