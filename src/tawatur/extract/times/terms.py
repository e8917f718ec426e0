"""The terms of a sentence that times are made of: each is one letter, and the grammar reads letters."""

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.extract.numerals.lexemes import Lexeme
from tawatur.extract.numerals.numbers import Number, find_numbers
from tawatur.lang.times import TimeWord

__all__ = ["Term", "read_terms"]

# kind and name of a word -> its letter; a name of "" stands for any other name of the kind.
_LETTERS = {
    ("month", "gregorian"): "M",
    ("month", "hijri"): "H",
    ("weekday", ""): "W",
    ("one", "day"): "J",
    ("one", "week"): "K",
    ("one", "month"): "L",
    ("one", "year"): "A",
    ("one", "decade"): "G",
    ("one", "century"): "C",
    ("one", ""): "O",
    ("two", ""): "U",
    ("pair", ""): "p",
    ("many", ""): "P",
    ("day", ""): "T",
    ("now", ""): "N",
    ("vague", ""): "V",
    ("part", ""): "B",
    ("daypart", ""): "b",
    ("relation", ""): "r",
    ("this", ""): "d",
    ("that", ""): "D",
    ("season", ""): "s",
    ("seasonword", ""): "~",
    ("decade", ""): "E",
    ("before", ""): "<",
    ("after", ""): ">",
    ("since", ""): "S",
    ("from", ""): "f",
    ("until", ""): "t",
    ("between", ""): "w",
    ("in", ""): "i",
    ("within", ""): "g",
    ("or", ""): "R",
    ("ad", ""): "e",
    ("ah", ""): "h",
    ("bc", ""): "e",
    ("clock", ""): "c",
    ("zone", ""): "z",
    ("portion", ""): "j",
    ("first", ""): "l",
    ("last", ""): "l",
    ("few", ""): "q",
    ("about", ""): "a",
    ("steady", ""): "y",
    ("function", ""): "k",
    ("general", ""): "v",
    ("named", ""): "Q",
    ("feast", ""): "X",
    ("period", ""): "Z",
    ("office", ""): "I",
    ("holder", ""): "u",
    ("eve", ""): "^",
    ("afterwards", ""): "}",
    ("beforehand", ""): "{",
}
_MARKS = {
    "/": "/",
    "\\": "/",
    "-": "-",
    "–": "-",
    "—": "-",
    "ـ": "-",
    "(": "(",
    ")": ")",
    ",": ",",
    "،": ",",
    ".": ".",
    '"': '"',
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
}
_SHAPES = {"date": "#", "clock": "@", "name": "x"}
# A bare figure of four digits in this range may be a year.
_YEARS = range(1000, 2200)
# A smaller number may be the day of a month ("n"); others only count ("m").
_DAYS = range(1, 32)


class Term(NamedTuple):
    """One term.

    Attributes:
        letter: what it is in the grammar; "x" is a word that no time is made of.
        start: where it starts in the document's normal form; `end` where it ends.
        form: its folded form.
        word: what the lexicon says of it.
        value: the number that it is.
        figures: the number is written in figures.
        definite: it has the article.
    """

    letter: str
    start: int
    end: int
    form: str
    word: TimeWord | None = None
    value: float = 0.0
    figures: bool = False
    definite: bool = False


def read_terms(lexemes: Sequence[Lexeme]) -> list[Term]:
    """Return the terms of a sentence in order; «و» written together with a word is a term of its own."""
    terms: list[Term] = []
    numbers = {number.first: number for number in find_numbers(lexemes)}
    at = 0
    while at < len(lexemes):
        lexeme, number = lexemes[at], numbers.get(at)
        if lexeme.joined:
            terms.append(Term("&", lexeme.start - 1, lexeme.start, "و"))
        if number is not None and not _other_than_number(lexemes, at, terms):
            terms.append(_number_term(lexemes, number))
            at = number.after
            continue
        if lexeme.time is None and lexeme.shape == "word" and lexeme.form != "و":
            terms.append(Term("x", lexeme.start, lexeme.end, lexeme.form))
            at += 1
            continue
        terms.append(_term(lexeme, after_day=bool(terms) and terms[-1].letter == "J"))
        at += 1
    return terms


def _other_than_number(lexemes: Sequence[Lexeme], at: int, terms: Sequence[Term]) -> bool:
    """Tell whether a word that may be a number is something else here: «يوم اثنين», «النصف الثاني»."""
    word = lexemes[at].time
    if word is None:
        return False
    if word.kind == "weekday":
        return word.sure or bool(terms and terms[-1].letter == "J")
    return word.kind == "portion" and (
        lexemes[at].definite or (at + 1 < len(lexemes) and lexemes[at + 1].ordinal > 0)
    )


def _number_term(lexemes: Sequence[Lexeme], number: Number) -> Term:
    first, last = lexemes[number.first], lexemes[number.after - 1]
    letter = "o" if number.kind == "ordinal" else "n"
    if number.kind == "fraction":
        letter = "F"
    elif number.kind == "vague":
        letter = "q" if first.number is not None and first.number.role == "few" else "x"
    elif letter == "n" and number.value in _YEARS and (not number.figures or len(first.form) == 4):
        letter = "Y"
    elif letter == "n" and number.value not in _DAYS:
        letter = "m"
    form = " ".join(lexeme.form for lexeme in lexemes[number.first : number.after])
    return Term(letter, first.start, last.end, form, None, number.value, number.figures, first.definite)


def _term(lexeme: Lexeme, *, after_day: bool) -> Term:
    word = lexeme.time
    letter = _SHAPES.get(lexeme.shape, "x")
    if lexeme.shape == "mark":
        letter = _MARKS.get(lexeme.form, ";")
    elif word is not None:
        letter = _LETTERS.get((word.kind, word.name)) or _LETTERS.get((word.kind, "")) or "x"
        if letter == "W" and not (word.sure or after_day):
            letter = "x"
    elif lexeme.form == "و":
        letter = "&"
    return Term(letter, lexeme.start, lexeme.end, lexeme.form, word, definite=lexeme.definite)
