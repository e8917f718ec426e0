"""What the words of an expression of time say, before it is known when they were written."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tawatur.extract.times.terms import Term

__all__ = ["Sense", "read_counts", "read_sense"]

_UNITS = {"A": "year", "L": "month", "K": "week", "J": "day", "G": "decade", "C": "century", "s": "season"}


@dataclass(slots=True)
class Sense:
    """The parts of an expression, as its terms give them; what is not said is empty.

    Attributes:
        rule: the rule of the grammar that found it.
        numbers: days of the month, places in an order and counts, in text order.
        months: months and their calendar.
        years: years as written, `hijri` says in which calendar.
        weekdays: 1 is Monday.
        offset: days from today.
        name: of a "now" or "vague" word, of a feast or period its number.
        unit: the unit that a shift, a count or an order is of.
        shift: -1 for «الماضي», 0 for «الجاري», 1 for «المقبل»; `shift_of` is the unit that it goes with, and
            `of_text` says that it counts from the time of the text («العام التالي») rather than from the article's.
        counts: how many of which unit, the count None where the text does not say.
        part: "start", "middle", "late" or "end" of the rest.
        share: of «النصف الثاني»: the number of shares and which one.
        clock: hour, minute and second; `zone` is "Z" for universal time.
    """

    rule: str
    letters: str = ""
    numbers: list[int] = field(default_factory=list)
    months: list[tuple[str, int]] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    hijri: bool = False
    weekdays: list[int] = field(default_factory=list)
    offset: int | None = None
    name: str = ""
    unit: str = ""
    shift: int | None = None
    shift_of: str = ""
    of_text: bool = False
    counts: list[tuple[float | None, str]] = field(default_factory=list)
    part: str = ""
    season: int = 0
    decade: int = 0
    share: int = 0
    index: int = 0
    daypart: str = ""
    zone: str | None = None
    figures: str = ""


def read_sense(rule: str, terms: Sequence[Term]) -> Sense:
    """Return what the terms of an expression say."""
    sense = Sense(rule, "".join(term.letter for term in terms))
    for at, term in enumerate(terms):
        reader = _READERS.get(term.letter)
        if reader is not None:
            reader(sense, terms, at)
    sense.counts = read_counts(terms)
    return sense


def _month(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None and word.number:
        sense.months.append((word.name, word.number))


def _number(sense: Sense, terms: Sequence[Term], at: int) -> None:
    term = terms[at]
    value = int(term.value) if term.letter in "nmoY" else term.word.number if term.word is not None else 0
    if term.letter == "Y" or (
        term.letter in "nm" and at and terms[at - 1].letter == "A" and sense.rule != "last-n"
    ):
        sense.years.append(value)
    if term.letter != "Y" or sense.rule == "clock":
        sense.numbers.append(value)
    if term.figures:
        sense.figures = term.form


def _weekday(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None:
        sense.weekdays.append(word.number)


def _today(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None:
        sense.offset = word.number


def _name(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None:
        sense.name = word.name or str(word.number)


def _unit(sense: Sense, terms: Sequence[Term], at: int) -> None:
    sense.unit = _UNITS.get(terms[at].letter, "")
    before = terms[at - 1].letter if at else ""
    if before == "d":
        sense.shift, sense.shift_of = 0, sense.unit


def _shift(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is None:
        return
    sense.shift, sense.of_text = word.number, word.name == "text"
    sense.shift_of = next(
        (_UNITS.get(term.letter, "") for term in reversed(terms[:at]) if term.letter not in "qnoR&P"), ""
    )
    before = terms[at - 1].letter if at else ""
    if before not in _UNITS:
        sense.shift_of = ""


def _part(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None:
        sense.part = word.name


def _season(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None:
        sense.season = word.number
    _unit(sense, terms, at)


def _decade(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None:
        sense.decade = word.number


def _share(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None:
        sense.share = word.number
    if at + 1 < len(terms):
        sense.index = int(terms[at + 1].value)


def _fraction(sense: Sense, terms: Sequence[Term], at: int) -> None:
    sense.share = round(1 / terms[at].value)


def _daypart(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None:
        sense.daypart = word.name


def _zone(sense: Sense, terms: Sequence[Term], at: int) -> None:
    word = terms[at].word
    if word is not None:
        sense.zone = word.name


def _hijri(sense: Sense, terms: Sequence[Term], at: int) -> None:
    sense.hijri = bool(terms[at].form)


def _figures(sense: Sense, terms: Sequence[Term], at: int) -> None:
    sense.figures = terms[at].form


_READERS = {
    "M": _month,
    "H": _month,
    "n": _number,
    "m": _number,
    "o": _number,
    "l": _number,
    "Y": _number,
    "W": _weekday,
    "T": _today,
    "N": _name,
    "V": _name,
    "X": _name,
    "Z": _name,
    "A": _unit,
    "L": _unit,
    "K": _unit,
    "J": _unit,
    "G": _unit,
    "C": _unit,
    "r": _shift,
    "B": _part,
    "s": _season,
    "E": _decade,
    "j": _share,
    "F": _fraction,
    "b": _daypart,
    "z": _zone,
    "h": _hijri,
    "#": _figures,
    "@": _figures,
}


def read_counts(terms: Sequence[Term]) -> list[tuple[float | None, str]]:
    """Return how many of which unit the terms name: «عامين و3 أشهر» is two years, three months; None is «بضعة»."""
    counts: list[tuple[float | None, str]] = []
    pending: float | None = None
    for at, term in enumerate(terms):
        if term.letter in "nmY":
            pending = term.value
            if at and terms[at - 1].letter in "PALKJGCO" and counts:
                counts[-1] = (pending, counts[-1][1])
                pending = None
            elif at > 1 and terms[at - 1].letter == "R" and counts:
                counts[-1] = (term.value, counts[-1][1])
        elif term.letter == "F" and counts and counts[-1][0] is not None:
            counts[-1] = (counts[-1][0] + term.value, counts[-1][1])
        elif term.word is not None and term.letter == "U":
            counts.append((2.0, term.word.name))
        elif term.word is not None and term.letter == "P":
            counts.append((pending, term.word.name))
            pending = None
        elif term.word is not None and term.letter in "ALKJGCO":
            counts.append((1.0 if pending is None else pending, term.word.name))
            pending = None
    return counts
