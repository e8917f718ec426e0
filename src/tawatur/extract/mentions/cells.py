"""A document as a row of words and figures, each with what its letters may be once proclitics are cut off."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from tawatur.lang import LanguagePack
from tawatur.lang.names import Head, NameForm, NameTables, Title
from tawatur.model import Span
from tawatur.text import Document

__all__ = ["Row", "Way", "Word", "word_of"]

_PIECE = re.compile(r"[^\W\d_]+|\d+")
# Marks that may stand inside a name; a full stop may only after an initial (أ.ف.ب).
_INSIDE = frozenset("-–—+(\"'«“/&")
_INITIAL = 3


class Way(NamedTuple):
    """One reading of a written word: what is left when `skip` letters are cut off its start."""

    key: str
    skip: int


class Word(NamedTuple):
    """What the tables say of a written word, by its readings: empty for most words.

    Attributes:
        ways: its readings, the whole word first.
        forms: known names that open with it, the longest first.
        states: states that it is an adjective of; the empty string where only its pair with the next word is one.
        titles: titles that open with it, the longest first.
        head: names of a kind open with it.
        given: the reading that is a given name.
    """

    ways: tuple[Way, ...]
    forms: tuple[tuple[Way, tuple[NameForm, ...]], ...]
    states: tuple[tuple[Way, str], ...]
    titles: tuple[tuple[Way, Sequence[Title]], ...]
    head: tuple[Way, Head] | None
    given: Way | None


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """The cells of a document, in parallel: cell `i` is `keys[i]` at `normal[starts[i]:ends[i]]`.

    Attributes:
        keys: folded words and figures; `words_at` is what the tables say of them.
        tokens: the index of the token each stands in.
        gaps: the marks between the cell before and this one.
        sentences: the sentence each stands in.
    """

    document: Document
    names: NameTables
    keys: Sequence[str]
    words_at: Sequence[Word]
    tokens: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    gaps: Sequence[str]
    sentences: Sequence[int]

    @classmethod
    def of(cls, document: Document, pack: LanguagePack) -> "Row":
        """Return the row of a document."""
        keys: list[str] = []
        tokens: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        gaps: list[str] = []
        gap = ""
        for token in document.tokens:
            if token.kind == "mark":
                gap += token.form
                continue
            folded = token.folded
            if folded.isalpha() or token.kind == "number":
                keys.append(folded)
                tokens.append(token.index)
                starts.append(token.start)
                ends.append(token.end)
                gaps.append(gap)
            else:
                for piece in _PIECE.finditer(folded):
                    keys.append(piece.group())
                    tokens.append(token.index)
                    starts.append(token.start + piece.start())
                    ends.append(token.start + piece.end())
                    gaps.append(gap if piece.start() == 0 else "")
            gap = ""
        sentences = [document.tokens[index].sentence for index in tokens]
        words = [word_of(pack.names, key) for key in keys]
        return cls(document, pack.names, keys, words, tokens, starts, ends, gaps, sentences)

    def __len__(self) -> int:
        return len(self.keys)

    def joined(self, index: int, *, strict: bool = False) -> bool:
        """Tell whether cell `index` may go on with a name from the cell before; strictly, with no mark between."""
        if index >= len(self.keys) or self.sentences[index] != self.sentences[index - 1]:
            return False
        gap = self.gaps[index]
        if not gap:
            return True
        if strict:
            return gap in ("-", "–", "ـ")
        return all(c in _INSIDE or (c == "." and len(self.keys[index - 1]) <= _INITIAL) for c in gap)

    def span(self, first: int, end: int, skip: int = 0) -> Span:
        """Return where cells `[first, end)` stand in the article's text, without the first `skip` letters."""
        return self.document.raw_span(self.starts[first] + skip, self.ends[end - 1])

    def words(self, first: int, end: int, skip: int = 0) -> str:
        """Return the normal form of cells `[first, end)`, without the first `skip` letters."""
        text = self.document.normal[self.starts[first] + skip : self.ends[end - 1]]
        return " ".join(text.split())

    def called(self, first: int, end: int, skip: int = 0) -> str:
        """Return the words of cells with the article that a preposition before them has swallowed («للرئيس»)."""
        words, names = self.words(first, end, skip), self.names
        if words.startswith(names.hidden_article[1:]) and not words.startswith(names.article):
            way = next((way for way in self.ways(first) if way.skip == skip), None)
            if way is not None and way.key.startswith(names.article):
                return names.article + words[1:]
        return words

    def ways(self, index: int) -> tuple[Way, ...]:
        """Return the readings of a cell, the whole word first."""
        return self.words_at[index].ways


@lru_cache(maxsize=32768)
def word_of(names: NameTables, key: str) -> Word:
    """Return what the tables say of a folded word."""
    ways = _ways(names, key)
    openers = _pair_openers(names)
    head = next(((way, names.heads[way.key]) for way in ways if way.key in names.heads), None)
    return Word(
        ways=ways,
        forms=tuple(
            (way, tuple(sorted(names.forms[way.key], key=lambda f: -len(f.words))))
            for way in ways
            if way.key in names.forms
        ),
        states=tuple(
            (way, names.adjectives.get(way.key, ""))
            for way in ways
            if way.key in names.adjectives or way.key in openers
        ),
        titles=tuple((way, names.titles[way.key]) for way in ways if way.key in names.titles),
        head=head,
        given=next((way for way in ways if way.key in names.use("given")), None),
    )


@lru_cache(maxsize=8)
def _pair_openers(names: NameTables) -> frozenset[str]:
    """Return the first words of adjectives of two words («كوري شمالي»)."""
    return frozenset(form.split(" ")[0] for form in names.adjectives if " " in form)


def _ways(names: NameTables, key: str) -> tuple[Way, ...]:
    ways = [Way(key, 0)]
    skips = [0]
    if key[:1] and key[0] in names.conjunctions and len(key) > 2:
        ways.append(Way(key[1:], 1))
        skips.append(1)
    for skip in skips:
        rest = key[skip:]
        if names.hidden_article and rest.startswith(names.hidden_article):
            # «للوكالة»: the article lost its first letter; the second ل belongs to the name.
            ways.append(Way(names.article + rest[len(names.hidden_article) :], skip + 1))
        elif len(rest) > 2 and rest[0] in names.prepositions:
            ways.append(Way(rest[1:], skip + 1))
    return tuple(ways)
