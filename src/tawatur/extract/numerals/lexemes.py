"""The words, figures and marks of a sentence as the grammars of times and quantities read them."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tawatur.lang import LanguagePack
from tawatur.lang.quantities import NumberWord
from tawatur.lang.times import TimeWord
from tawatur.text import Document, Sentence

__all__ = ["Lexeme", "Lexer", "lexer_of"]

# Finer than the document's tokens: a figure keeps what belongs to its shape (20/7/2015, 21:30, 1,234,567, 28 000),
# and a name of letters and figures (Su-35, 5+1) is one piece, so that nothing counts its figure.
_CUT = re.compile(
    r"(?P<word>[^\W\d_a-z]+)"
    r"|(?P<name>[a-z]+[-.+]?\d+[a-z0-9]*(?![-\d])|\d+ ?\+ ?\d+)(?!\w)"
    r"|(?P<date>(?<![\d/.-])(?:\d{4}(?P<a>[/.-])\d{1,2}(?P=a)\d{1,2}|\d{1,2}(?P<b>[/.-])\d{1,2}(?P=b)\d{2,4}"
    r"|\d{1,2} ?[/-] ?\d{1,2} ?[/-] ?\d{4}|\d{4}[/-]\d{1,2}|\d{1,2}[/-]\d{4})(?![\d/-]))"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d))"
    r"|(?P<number>\d{1,3}ر\d{1,3}(?![\d\w])|\d{1,3}(?:[,٬،]\d{3})+(?:[.٫]\d+)?(?!\d)|\d{1,3}(?:[  ]\d{3})+(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+[.,٫]\d+(?![.,]?\d)|\d+،\d{1,2}(?!\d)|\d+)"
    r"|(?P<latin>[a-z]+)"
    r"|(?P<mark>\S)"
)


_new = tuple.__new__
_WORDS = ("word", "latin")
# How many different words a lexer remembers: a corpus has no end of misspellings.
_REMEMBERED = 100_000
# «و» and one preposition.
_LONGEST_PREFIX = 3


class Lexeme(NamedTuple):
    """A piece of a sentence.

    Attributes:
        start: where it starts in the document's normal form, after its proclitics; `end` where it ends.
        form: its folded form, without proclitics.
        shape: "word", "number", "date", "clock", "name" or "mark".
        joined: the word «و» is written together with it.
        time: what it says of a time; `number` what it says of a number; `ordinal` its place in an order.
        definite: it has the article.
        written: where the whole written word starts, proclitics included.
        prefixed: a preposition is written together with it.
    """

    start: int
    end: int
    form: str
    shape: str
    joined: bool = False
    time: TimeWord | None = None
    number: NumberWord | None = None
    ordinal: int = 0
    definite: bool = False
    written: int = -1
    prefixed: bool = False


class _Reading(NamedTuple):
    """What a written word is: how many of its letters are proclitics, what the rest says, if it opens a phrase."""

    skip: int
    length: int
    joined: bool
    definite: bool = False
    time: TimeWord | None = None
    number: NumberWord | None = None
    ordinal: int = 0
    opens: bool = False


@dataclass(slots=True, eq=False)
class Lexer:
    """Cuts sentences; it remembers the words it has seen."""

    pack: LanguagePack
    _known: dict[str, tuple[_Reading, ...]] = field(default_factory=dict)
    _last: tuple[Document, list[list[Lexeme]]] | None = None

    def lines(self, document: Document) -> Sequence[list[Lexeme]]:
        """Return the lexemes of each sentence; those of the last document are kept for the next caller."""
        if self._last is None or self._last[0] is not document:
            self._last = (document, [self.cut(document, sentence) for sentence in document.sentences])
        return self._last[1]

    def cut(self, document: Document, sentence: Sentence) -> list[Lexeme]:
        """Return the lexemes of a sentence in order, phrases joined to one."""
        tokens = document.tokens[sentence.first_token : sentence.end_token]
        pieces: Iterable[tuple[str, int, int, str]]
        if any(token.kind == "number" for token in tokens):
            text = _CUT.finditer(document.folded, tokens[0].start, tokens[-1].end)
            pieces = [(match.lastgroup or "mark", match.start(), match.end(), match.group()) for match in text]
        else:
            # Without a figure the document's own tokens will do.
            pieces = [(token.kind, token.start, token.end, token.folded) for token in tokens]
        return self._lexemes(document, pieces)

    def _lexemes(self, document: Document, pieces: Iterable[tuple[str, int, int, str]]) -> list[Lexeme]:
        found: list[Lexeme] = []
        openings: list[int] = []
        known, never = self._known, self.pack.times.never
        for shape, start, end, word in pieces:
            if shape in _WORDS:
                readings = known.get(word)
                if readings is None:
                    readings = self._remember(word)
                if readings and document.normal[start:end] not in never:
                    if readings[0].opens:
                        openings.append(len(found))
                    found += [_placed(reading, word, start) for reading in readings]
                    continue
                shape = "word"  # noqa: PLW2901
            elif found and found[-1].end == start and self._is_article(found[-1]):
                found[-1] = found[-1]._replace(end=end, form=word, shape=shape, definite=True)
                continue
            # Most words say nothing of a time or number: they are made in the quickest way.
            found.append(_new(Lexeme, (start, end, word, shape, False, None, None, 0, False, start, False)))
        return self._join(found, openings) if openings else found

    def _remember(self, word: str) -> tuple[_Reading, ...]:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        phrases = self.pack.times.words.phrases
        readings = tuple(
            reading._replace(opens=word[reading.skip : reading.skip + reading.length] in phrases)
            for reading in self._read(word)
        )
        self._known[word] = readings
        return readings

    def _is_article(self, lexeme: Lexeme) -> bool:
        """Tell whether the word is the article alone, as before figures: «ال26 من فبراير»."""
        return self.pack.times.prefixes.get(lexeme.form) == "article"

    def _read(self, word: str) -> list[_Reading]:
        """Return what a word says: two readings for two words in one, none for a word of no time or number."""
        for skip, joined in self._openings(word):
            reading = self._look_up(word, skip, joined=joined)
            if reading:
                return [reading]
        for skip, joined in self._openings(word):
            if word[skip:] in self.pack.times.words.phrases:
                return [_Reading(skip, len(word) - skip, joined)]
        for cut in range(len(word) - 4, 3, -1):
            # Two words of one expression written without a blank: «فبرايرالماضي».
            second = self.pack.times.words.words.get(word[cut:])
            if second is not None and second.kind == "relation":
                first = self._read(word[:cut])
                if first and first[0].time is not None:
                    return [*first, _Reading(cut, len(word) - cut, joined=False, time=second)]
        return []

    def _openings(self, word: str) -> list[tuple[int, bool]]:
        """Return how many letters of the word may be proclitics, and whether «و» is the first of them."""
        prefixes, ways = self.pack.times.prefixes, [(0, False)]
        first = prefixes.get(word[:1])
        if first in ("and", "then"):
            ways.append((1, first == "and"))
        ways += [
            (skip + 1, joined)
            for skip, joined in ways
            if prefixes.get(word[skip : skip + 1]) == "drop" and len(word) > skip + 2
        ]
        return ways

    def _look_up(self, word: str, skip: int, *, joined: bool) -> _Reading | None:
        rest = word[skip:]
        for letters, use in self._articles(rest):
            bare = rest[len(letters) :]
            if use == "hidden_article":
                # «للسنة»: the article lost its first letter to the preposition.
                skip, rest = skip + 1, rest[1:]
                whole = self._meaning(
                    "".join(a for a, kind in self.pack.times.prefixes.items() if kind == "article") + bare
                )
                if whole:
                    return _Reading(skip, len(rest), joined, bool(letters), *whole)
            found = self._meaning(bare)
            if found and not (letters and found[0] is not None and found[0].kind == "month"):
                # A month takes no article: «الأب» is a father.
                return _Reading(skip, len(rest), joined, bool(letters), *found)
        return None

    def _articles(self, rest: str) -> list[tuple[str, str]]:
        return [("", "")] + [
            (letters, use)
            for letters, use in self.pack.times.prefixes.items()
            if use.endswith("article") and rest.startswith(letters) and len(rest) > len(letters)
        ]

    def _meaning(self, form: str) -> tuple[TimeWord | None, NumberWord | None, int] | None:
        time = self.pack.times.words.words.get(form)
        number = self.pack.quantities.numbers.get(form)
        ordinal = self.pack.quantities.ordinals.get(form, 0)
        if time is None and number is None and not ordinal:
            return None
        return time, number, ordinal

    def _join(self, found: list[Lexeme], openings: Sequence[int]) -> list[Lexeme]:
        """Return the lexemes with phrases made one; `openings` are the places where one may begin."""
        joined: list[Lexeme] = []
        done = 0
        for at in openings:
            if at < done:
                continue
            phrase = self._phrase_at(found, at)
            if phrase is not None:
                joined += found[done:at]
                joined.append(phrase[0])
                done = phrase[1]
        return joined + found[done:] if joined else found

    def _phrase_at(self, found: Sequence[Lexeme], at: int) -> tuple[Lexeme, int] | None:
        lexeme = found[at]
        for rest, word in self.pack.times.words.phrases.get(lexeme.form, ()):
            after = found[at + 1 : at + 1 + len(rest)]
            if word.kind == "name" and not (at and _names_outlet(found[at - 1])):
                continue
            if len(after) == len(rest) and all(a.form == b for a, b in zip(after, rest, strict=True)):
                form = " ".join((lexeme.form, *rest))
                whole = lexeme._replace(end=after[-1].end, form=form, time=word, number=None, ordinal=0)
                return whole, at + 1 + len(rest)
        return None


def _placed(reading: _Reading, word: str, start: int) -> Lexeme:
    at, after = start + reading.skip, start + reading.skip + reading.length
    return Lexeme(
        at,
        after,
        word[reading.skip : reading.skip + reading.length],
        "word",
        reading.joined,
        reading.time,
        reading.number,
        reading.ordinal,
        reading.definite,
        start if at == start or reading.skip < _LONGEST_PREFIX else at,
        prefixed=reading.skip > reading.joined,
    )


def _names_outlet(before: Lexeme) -> bool:
    """Tell whether a newspaper's name may follow: «صحيفة المصري اليوم», but not «البنك المركزي المصري اليوم»."""
    return before.shape == "mark" or (before.time is not None and before.time.kind == "outlet")


@functools.lru_cache(maxsize=8)
def lexer_of(pack: LanguagePack) -> Lexer:
    """Return the lexer of a pack, one for each."""
    return Lexer(pack)
