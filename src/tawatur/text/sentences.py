"""Paragraphs and sentences of a normal form."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.lang.sentences import SentenceTables
from tawatur.text.normal import NormalText
from tawatur.text.quotations import Pair
from tawatur.text.tokens import Piece

__all__ = ["find_paragraphs", "is_heading", "split_sentences"]

# A quotation of up to this many tokens is kept whole, whatever stops stand in it: it is one utterance to attribute.
_WHOLE_QUOTATION = 60
_SHORT_QUOTATION = 8
# A sentence longer than this is cut at a lesser mark, so that nothing above has to bear a 10,000-word one.
_LONG = 120
_LONGEST = 200
_HEADING_WORDS = 22
# The least length of each of two words that a stop without a blank keeps apart, and of both together.
_SHORTEST_JOINED = (2, 7)
_PARAGRAPH = re.compile(r"\S(?:[^\n\r\u2028\u2029\x0B\x0C\x85]*\S)?")
_CLOSERS = frozenset("»”\"'’›)]}")
_MORE_STOPS = frozenset(".!?؟…")
_QUESTIONS = frozenset("؟?!")
_LESSER = frozenset("؛;،,:–—-…")
_CLAUSE_GOES_ON = frozenset("،,؛;:)]")


@dataclass(slots=True)
class _Cutter:
    """What is needed to tell whether a stop ends a sentence."""

    normal: str
    folded: str
    pieces: Sequence[Piece]
    tables: SentenceTables
    kept: Sequence[tuple[int, int]]
    first: int = 0

    def ends(self, at: int) -> bool:
        """Tell whether the sentence that began at `first` ends with the mark at `at`."""
        piece = self.pieces[at]
        mark = self.normal[piece.start : piece.end]
        if mark not in self.tables.stops or self._kept(piece.start):
            return False
        behind = self.normal[piece.end : piece.end + 1]
        if mark != ".":
            return not (behind and behind in self.tables.stops)
        if at == self.first:
            return False
        before = self.pieces[at - 1]
        if before.end != piece.start:
            return behind.isspace() or not behind
        if behind and behind not in _CLOSERS and not behind.isspace():
            return self._stop_without_blank(before, at)
        return not self._abbreviated(at)

    def _kept(self, offset: int) -> bool:
        place = bisect_right(self.kept, (offset, len(self.normal))) - 1
        return place >= 0 and offset < self.kept[place][1]

    def _stop_without_blank(self, before: Piece, at: int) -> bool:
        """A blank forgotten after a stop: «… في طهران.وقال …», but not in an address or an abbreviation."""
        if at + 1 >= len(self.pieces):
            return True
        after = self.pieces[at + 1]
        if after.start != self.pieces[at].end:
            return not self._abbreviated(at)
        words = before.kind == "word" and after.kind == "word"
        latin = self.normal[before.start].isascii() or self.normal[after.start].isascii()
        # «طهران.وقال», but not «بي.كيه.كيه».
        lengths = (before.end - before.start, after.end - after.start)
        return words and not latin and min(lengths) >= _SHORTEST_JOINED[0] and sum(lengths) >= _SHORTEST_JOINED[1]

    def _abbreviated(self, at: int) -> bool:
        before = self.pieces[at - 1]
        word = self.folded[before.start : before.end]
        if before.kind == "number":
            return at - 1 == self.first
        if before.kind != "word":
            return False
        if "." in word:
            return True
        if word in self.tables.abbreviations:
            # «عام 2015 م.» ends a sentence, «م. أحمد» does not.
            return not (at >= 2 and self.pieces[at - 2].kind == "number")
        if len(word) > 1:
            return False
        return not (at >= 2 and self.pieces[at - 2].kind == "number") and word.isalpha()


def find_paragraphs(normal: str) -> list[tuple[int, int]]:
    """Return where the lines of a text that are not blank stand, without the blanks around them."""
    return [(match.start(), match.end()) for match in _PARAGRAPH.finditer(normal)]


def split_sentences(
    form: NormalText, pieces: Sequence[Piece], pairs: Sequence[Pair], tables: SentenceTables
) -> list[tuple[int, int]]:
    """Return the sentences of one paragraph as ranges of its pieces, which they cover without a gap."""
    if not pieces:
        return []
    normal = form.normal
    cutter = _Cutter(normal, form.folded, pieces, tables, _kept_whole(normal, pieces, pairs, tables.stops))
    sentences: list[tuple[int, int]] = []
    at = 0
    while at < len(pieces):
        if pieces[at].kind == "mark" and cutter.ends(at):
            at = _with_closers(normal, pieces, at + 1)
            if at < len(pieces) and normal[pieces[at].start] in _CLAUSE_GOES_ON:
                continue
            sentences.append((cutter.first, at))
            cutter.first = at
            continue
        at += 1
    if cutter.first < len(pieces):
        sentences.append((cutter.first, len(pieces)))
    return [part for sentence in _with_words(pieces, sentences) for part in _cut_long(normal, pieces, sentence)]


def is_heading(normal: str, pieces: Sequence[Piece], tables: SentenceTables) -> bool:
    """Tell whether a paragraph of one sentence looks like a heading: short, and without a mark at its end."""
    words = sum(piece.kind != "mark" for piece in pieces)
    last = normal[pieces[-1].start : pieces[-1].end]
    closing = len(pieces) > 1 and last in _CLOSERS
    mark = normal[pieces[-2].start : pieces[-2].end] if closing else last
    goes_on = mark in _LESSER or mark in tables.stops - _QUESTIONS
    return 0 < words <= _HEADING_WORDS and not goes_on


def _with_words(pieces: Sequence[Piece], sentences: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences, those of marks alone joined to the one before."""
    out: list[tuple[int, int]] = []
    for first, after in sentences:
        if out and all(piece.kind == "mark" for piece in pieces[first:after]):
            out[-1] = (out[-1][0], after)
        else:
            out.append((first, after))
    return out


def _kept_whole(
    normal: str, pieces: Sequence[Piece], pairs: Sequence[Pair], stops: frozenset[str]
) -> list[tuple[int, int]]:
    """Return the stretches in which no stop ends a sentence: quotations, up to their last stop."""
    starts = [piece.start for piece in pieces]
    kept: list[tuple[int, int]] = []
    last = -1
    for pair in pairs:
        if pair.start < max(starts[0], last) or pair.end > pieces[-1].end or not pair.close_mark:
            continue
        first, after = bisect_left(starts, pair.inner), bisect_left(starts, pair.outer)
        if not 0 < after - first <= _WHOLE_QUOTATION:
            continue
        ending = normal[starts[after - 1] : pieces[after - 1].end]
        # «من نحن؟» may stand anywhere in a sentence; a full stop before the closing mark, or any after a long
        # quotation, ends the sentence too.
        outside = ending in stops and (ending == "." or after - first > _SHORT_QUOTATION)
        kept.append((pair.start, starts[after - 1] if outside else pair.outer))
        last = pair.end
    return kept


def _with_closers(normal: str, pieces: Sequence[Piece], at: int) -> int:
    """Return the first piece from `at` on that is no further stop or closing mark joined to the one before."""
    while at < len(pieces) and pieces[at].kind == "mark":
        touches = pieces[at].start == pieces[at - 1].end
        if not (touches and normal[pieces[at].start] in _CLOSERS | _MORE_STOPS):
            break
        at += 1
    return at


def _cut_long(normal: str, pieces: Sequence[Piece], sentence: tuple[int, int]) -> list[tuple[int, int]]:
    """Cut a sentence that is too long at the last lesser mark that leaves a bearable part, or at a blank."""
    start, end = sentence
    parts: list[tuple[int, int]] = []
    while end - start > _LONGEST:
        cut = next(
            (at + 1 for at in range(start + _LONG, start + _LONG // 2, -1) if normal[pieces[at].start] in _LESSER),
            next(
                (at + 1 for at in range(start + _LONG, start + _LONGEST) if normal[pieces[at].start] in _LESSER),
                start + _LONG,
            ),
        )
        parts.append((start, cut))
        start = cut
    parts.append((start, end))
    return parts
