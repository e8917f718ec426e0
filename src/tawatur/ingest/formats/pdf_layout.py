"""Letters on a page to text in reading order, for writing that runs from the right.

A PDF says where each letter stands, not what is read after what, and its makers store right-to-left words in many
orders. So the order is worked out from the places alone: lines by their baseline, columns by the empty strips
between them, letters from right to left, and Latin words and numbers turned back.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from unicodedata import combining

__all__ = ["Glyph", "Layout", "Line", "order_glyphs", "order_is_plausible", "order_is_stored", "paragraphs_of"]

_ALEFS = frozenset("اأإآٱ")
_OPENING, _CLOSING = "([{«‹", ")]}»›"
_MIRROR = str.maketrans(_OPENING + _CLOSING, _CLOSING + _OPENING)
_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]")
# What keeps its direction inside a line from the right: Latin words (F-16, Example Corp) and numbers by themselves.
_LETTER = r"[^\W\d_\u0590-\u08ff]"
_LATIN = rf"(?=[0-9]*{_LETTER}|[0-9]+[-./]{_LETTER})[^\W\u0590-\u08ff](?:[^\s\u0590-\u08ff]*[^\W\u0590-\u08ff])?"
_BETWEEN = r"[^\w\u0590-\u08ff]+"
_DIGIT = r"[0-9\u0660-\u0669\u06f0-\u06f9]"
_TURNED = re.compile(
    rf"(?P<latin>{_LATIN}(?:{_BETWEEN}(?:[0-9]+{_BETWEEN})*{_LATIN})*)"
    rf"|[%٪]?{_DIGIT}+(?:[.,/:\-٫٬]{_DIGIT}+)*[$€£]?"
)
_MISPLACED = re.compile(r"[ةى](?=[\u0621-\u064a])")
_PLACED = re.compile(r"[ةى](?![\u0621-\u064a])")
_LEAST_LINES = 3
_STORED_SHARE = 0.8
_ENDS = (".", "!", "؟", "?", ":", "…")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter and its place, in points from the lower left corner.

    `size` is that of its font as drawn, `stored` its number in the file.
    """

    letter: str
    left: float
    right: float
    baseline: float
    size: float
    stored: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column: its text in reading order, its place, and where in the file its letters are stored."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    stored: float = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a page in reading order; `simple` where there is one column and no letter lies over another."""

    lines: tuple[Line, ...]
    simple: bool


def order_glyphs(glyphs: Sequence[Glyph]) -> Layout:
    """Return the layout of a page: columns from right to left, lines from top to bottom."""
    words = [word for row in _rows(glyphs) for word in _words(row)]
    from_right = sum(bool(_RIGHT.match(g.letter)) for g in glyphs) >= sum(
        bool(_LEFT.match(g.letter)) for g in glyphs
    )
    blocks = list(_cut(words, from_right=from_right, depth=0))
    rows = [row for block in blocks for row in _lines(block)]
    mirrored = from_right and _are_mirrored(rows)
    lines = tuple(_line(row, mirrored=mirrored) for row in rows)
    # Two blocks may be a headline and a column; three are columns, and which is read first is a guess.
    return Layout(lines, len(blocks) < 3 and not _overlap(words))


def order_is_plausible(text: str) -> bool:
    """Tell whether the letters of Arabic words stand the right way round: ة and ى end a word, never begin one."""
    wrong, right = len(_MISPLACED.findall(text)), len(_PLACED.findall(text))
    return wrong * 12 <= right + 12


def order_is_stored(lines: Sequence[Line]) -> bool:
    """Tell whether the file stores the lines in the order they are read in, a few (a footer, a box) excepted."""
    ends: list[float] = []  # the longest rising row of numbers: its length is the length of this list
    for line in lines:
        place = bisect_left(ends, line.stored)
        ends[place : place + 1] = [line.stored]
    return len(ends) >= _STORED_SHARE * len(lines)


def paragraphs_of(lines: Sequence[Line]) -> str:
    """Return the text of a page: lines that run on are joined by a space, paragraphs apart by an empty line.

    A line ends its paragraph when the next stands further off than lines do, is of another size or column, or when
    it stops well short of the column's edge.
    """
    if not lines:
        return ""
    pitch = median(
        [(a.baseline - b.baseline) / b.size for a, b in pairwise(lines) if a.baseline > b.baseline] or [0.0]
    )
    parts = [lines[0].text]
    for line, following in pairwise(lines):
        drop = line.baseline - following.baseline
        apart = (
            drop <= 0
            or drop > 1.35 * pitch * following.size
            or abs(line.size - following.size) > 0.15 * line.size
            or _stops_short(line, following)
        )
        parts.append("\n\n" if apart else " ")
        parts.append(following.text)
    return "".join(parts)


def _stops_short(line: Line, following: Line) -> bool:
    width = max(line.right, following.right) - min(line.left, following.left)
    from_right = bool(_RIGHT.search(line.text))
    rest = line.left - following.left if from_right else following.right - line.right
    return rest > (0.1 if line.text.endswith(_ENDS) else 0.3) * width


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Return the letters by baseline, from the top of the page; a little off is still the same line.

    Marks (vowel signs) stand above or below the line of the letter that they belong to.
    """
    rows: list[list[Glyph]] = []
    for glyph in sorted((g for g in glyphs if not combining(g.letter[0])), key=lambda g: (-g.baseline, -g.right)):
        if rows and abs(rows[-1][-1].baseline - glyph.baseline) <= 0.3 * max(glyph.size, 1.0):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    for mark in (g for g in glyphs if combining(g.letter[0])):
        near = min(rows, key=lambda row: abs(row[0].baseline - mark.baseline), default=None)
        if near is not None and abs(near[0].baseline - mark.baseline) < mark.size:
            near.append(mark)
    return rows


def _words(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the words of a row from right to left, the letters of each from right to left."""
    blanks = _blanks(row)
    word: list[Glyph] = []
    edge = 0.0
    for glyph in _inked(row):
        if word and _is_apart(edge, glyph, blanks):
            yield word
            word = []
        edge = min(edge, glyph.left) if word else glyph.left
        word.append(glyph)
    if word:
        yield word


def _inked(row: list[Glyph]) -> list[Glyph]:
    """Return the letters of a row from right to left, each mark (a vowel sign) after the letter it stands over."""
    bases = [g for g in row if not g.letter.isspace() and not combining(g.letter[0])]
    bases.sort(key=lambda g: (-(g.left + g.right), g.letter))
    for mark in (g for g in row if combining(g.letter[0])):
        middle = (mark.left + mark.right) / 2
        off = [abs((base.left + base.right) / 2 - middle) for base in bases]
        place = off.index(min(off)) if off else -1
        if place >= 0:
            base = bases[place]
            bases.insert(place + 1, replace(mark, left=base.left, right=base.right))
    return bases


def _blanks(row: list[Glyph]) -> list[tuple[float, float]]:
    """Return the middle of each space of a row, and how wide a gap must be there, in sizes, to be believed.

    A space without width was put in by the reader of the file, where letters stand a little apart; around a vowel
    sign, which stands off its letter, it means nothing.
    """
    marks = [(g.left + g.right) / 2 for g in row if combining(g.letter[0])]
    blanks: list[tuple[float, float]] = []
    for glyph in row:
        if glyph.letter.isspace():
            middle = (glyph.left + glyph.right) / 2
            if glyph.right - glyph.left > 0.01:
                blanks.append((middle, 0.08))
            elif not any(abs(mark - middle) < 0.7 * max(row[0].size, 1.0) for mark in marks):
                blanks.append((middle, 0.18))
    return blanks


def _is_apart(edge: float, glyph: Glyph, blanks: Sequence[tuple[float, float]]) -> bool:
    """Tell whether a space stands between the edge reached and the next letter to its left."""
    gap = (edge - glyph.right) / glyph.size
    if gap > 0.3:
        return True
    return any(gap > least and glyph.right - 1 < middle < edge + 1 for middle, least in blanks)


def _cut(words: list[list[Glyph]], *, from_right: bool, depth: int) -> Iterator[list[list[Glyph]]]:
    """Yield the blocks of a page in reading order: it is cut along its empty strips, columns before headlines."""
    rows = sorted({word[0].baseline for word in words}, reverse=True)
    strip = _strip(words) if depth < 12 else None
    if strip is not None:
        left = [word for word in words if word[0].right <= strip]
        right = [word for word in words if word[0].right > strip]
        for half in (right, left) if from_right else (left, right):
            yield from _cut(half, from_right=from_right, depth=depth + 1)
        return
    level = _level(words, rows) if depth < 12 else None
    if level is None:
        yield words
        return
    for part in ([w for w in words if w[0].baseline > level], [w for w in words if w[0].baseline <= level]):
        yield from _cut(part, from_right=from_right, depth=depth + 1)


def _strip(words: list[list[Glyph]]) -> float | None:
    """Return the middle of the widest empty strip between two columns of words; None where there is none.

    A column has three lines at least; spaces between words do not stand above each other so often and so wide.
    """
    size = median(word[0].size for word in words) if words else 1.0
    best, found, edge = 0.7 * size, None, None
    for left, right in sorted((word[-1].left, word[0].right) for word in words):
        if edge is not None and left - edge > best:
            middle = (left + edge) / 2
            sides = ([w for w in words if w[0].right <= middle], [w for w in words if w[0].right > middle])
            if all(len({round(w[0].baseline) for w in side}) >= _LEAST_LINES for side in sides):
                best, found = left - edge, middle
        edge = right if edge is None else max(edge, right)
    return found


def _level(words: list[list[Glyph]], rows: list[float]) -> float | None:
    """Return where to cut between lines that lie across the columns (a headline, a footer) and the columns."""
    for upper, lower in pairwise(rows):
        if _strip([word for word in words if word[0].baseline <= lower]) is not None:
            return (upper + lower) / 2
    for lower, upper in pairwise(rows[::-1]):
        if _strip([word for word in words if word[0].baseline >= upper]) is not None:
            return (upper + lower) / 2
    return None


def _lines(block: list[list[Glyph]]) -> Iterator[list[Glyph]]:
    """Yield the lines of a block from the top, the letters of each from right to left with spaces between words."""
    row: list[Glyph] = []
    for word in block:  # by row from the top, as _rows gave them
        if (
            row
            and abs(row[0].baseline - word[0].baseline) <= 0.3 * word[0].size
            and word[0].right <= row[-1].right + 1
        ):
            row.append(Glyph(" ", word[0].right, row[-1].left, word[0].baseline, word[0].size))
        elif row:
            yield row
            row = []
        row.extend(word)
    if row:
        yield row


def _line(segment: list[Glyph], *, mirrored: bool) -> Line:
    letters = _join_ligatures(segment)
    if sum(bool(_RIGHT.match(g)) for g in letters) * 2 >= sum(bool(_LEFT.match(g)) for g in letters):
        text = _TURNED.sub(lambda match: match[0][::-1], "".join(letters))
        text = text.translate(_MIRROR) if mirrored else text
    else:
        text = "".join(reversed(letters))
    size = median(g.size for g in segment)
    stored = median(g.stored for g in segment if g.letter != " ")
    return Line(" ".join(text.split()), segment[-1].left, segment[0].right, segment[0].baseline, size, stored)


def _overlap(segments: list[list[Glyph]]) -> bool:
    """Tell whether letters lie over each other: then their widths are wrong, or two texts are."""
    pairs = [(a, b) for s in segments for a, b in pairwise(s) if not combining(b.letter[0])]
    over = sum(b.right - a.left > 0.5 * (b.right - b.left) and b.left < a.left - 0.01 for a, b in pairs)
    return over * 30 > len(pairs)


def _join_ligatures(segment: list[Glyph]) -> list[str]:
    """Return the letters; lam and alef drawn as one sign come in either order, and lam is first."""
    letters = [g.letter for g in segment]
    for index, (a, b) in enumerate(pairwise(segment)):
        one_sign = abs(a.left - b.left) < 0.05 * a.size and abs(a.right - b.right) < 0.05 * a.size
        if one_sign and a.letter in _ALEFS and b.letter == "ل":
            letters[index], letters[index + 1] = "ل", a.letter
    return letters


def _are_mirrored(rows: Sequence[Sequence[Glyph]]) -> bool:
    """Tell whether brackets stand for their shapes: then, read from the right, the closing one comes first."""
    straight = turned = 0
    for opening, closing in zip(_OPENING, _CLOSING, strict=True):
        found = [g.letter for row in rows for g in row if g.letter in (opening, closing)]
        pairs = list(pairwise(found))
        straight += pairs.count((opening, closing))
        turned += pairs.count((closing, opening))
    return turned > straight
