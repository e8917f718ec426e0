"""What stands after a number: its unit, what is counted, per what."""

from typing import NamedTuple

from tawatur.extract.quantities.line import Line
from tawatur.lang.quantities import UnitWord

__all__ = ["Measure", "read_measure", "unit_of"]

# «مليوني برميل من النفط يوميا»: so many words may stand between a unit and what it is per.
_RATE_AFTER = 4
# A rate that the noun after it names: «لكل طلقة».
_OF_NOUN = "*"
# Kinds of time words that may yet be counted; no other one is.
_NOUNS = frozenset(("", "general", "named", "outlet", "office", "holder"))
# Units of what comes in bulk: the noun right after them is what they measure («طن قمح»).
_STUFF = frozenset(("t", "kg", "g", "m3", "L", "mL", "[bbl_us]", "[gal_us]"))
_SHORTEST_NOUN = 3


class Measure(NamedTuple):
    """What is measured: the unit, the noun that is counted, per what, and the lexeme after the last of them."""

    unit: UnitWord | None
    counted: str | None
    per: str | None
    after: int


def read_measure(line: Line, place: int) -> Measure:
    """Return the measure that starts at a place, just after a number."""
    found = line.phrase_after(place, line.pack.quantities.units)
    unit, after = found or (_definite_money(line, place), place)
    if unit is not None and found is None:
        after = place + 1
    per, per_after = _rate(line, after)
    noun, noun_after = (None, after) if per_after == after + 1 else _counted(line, after, unit)
    if noun is not None and unit is None:
        after = noun_after
    return Measure(unit, noun, per, max(after, per_after))


def unit_of(line: Line, place: int) -> UnitWord | None:
    """Return the unit that the word at a place is, with its article: «الأشهر», «الدولارات»."""
    lexeme = line.at(place)
    bare = line.without_article(lexeme.form) if lexeme is not None else None
    return line.pack.quantities.units.get(bare) if bare is not None else None


def _definite_money(line: Line, place: int) -> UnitWord | None:
    """«ملايين الدولارات» is money; «العشرة الثانية» is no time of seconds."""
    unit = unit_of(line, place)
    return unit if unit is not None and unit.money else None


def _counted(line: Line, place: int, unit: UnitWord | None) -> tuple[str | None, int]:
    """Return the noun that is counted and where it ends: the next one, or the one after «من»."""
    here = place
    if line.kind(here) == "from" and " " not in line.lexemes[here].form:
        here += 1 if line.kind(here + 1) != "this" else 2
    elif unit is not None and unit.symbol not in _STUFF:
        return None, place
    if not _is_noun(line, here):
        return None, place
    return line.written(here), here + 1


def _is_noun(line: Line, place: int) -> bool:
    lexeme = line.at(place)
    if lexeme is None or lexeme.shape != "word" or lexeme.number is not None or line.kind(place) not in _NOUNS:
        return False
    return len(lexeme.form) >= _SHORTEST_NOUN and not line.pack.split_clitics(line.written(place))[0]


def _rate(line: Line, place: int) -> tuple[str | None, int]:
    for start in range(place, min(place + _RATE_AFTER, len(line.lexemes))):
        if not line.is_word(start) or line.lexemes[start].joined:
            break
        found = line.phrase_after(start, line.pack.quantities.rates)
        if found is None:
            continue
        per, after = found
        if per != _OF_NOUN:
            return per, after
        if line.is_word(after):
            return line.written(after), after + 1
    return None, place
