"""An article's text, cut where findings begin and end, so that overlapping findings can be marked side by side.

Every piece carries all findings that cover it, the innermost first. Pieces are drawn as bare inline elements next
to one another, never nested: nothing stands between the letters of a word, and Arabic letters stay joined.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tawatur.model import Polarity, Reading, Span

__all__ = ["PART_SIZE", "Line", "Mark", "Piece", "cut_parts", "lay_out", "marks_of"]

# A page of text that a browser lays out without a pause; longer articles are shown in parts.
PART_SIZE = 60_000
_KINDS = {"deny": "statement", "cue": "statement"}
_UNSHOWN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), "�") | {13: " "}


@dataclass(frozen=True, slots=True)
class Mark:
    """One span to mark: the finding it belongs to (empty for site chrome) and how it is drawn."""

    span: Span
    finding: str
    style: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same findings.

    `findings` are their ids and `kinds` what each is, innermost first; `styles` is how they are drawn.
    """

    text: str
    findings: tuple[str, ...]
    kinds: tuple[str, ...]
    styles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text without its line end; `start` is its place in the article, in code points."""

    start: int
    pieces: tuple[Piece, ...]
    is_title: bool


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """Return what is to be marked of a reading: reports with their cues, names, events, times, numbers, chrome."""
    marks = [Mark(span, "", "chrome") for span in reading.metadata.boilerplate]
    for statement in reading.statements:
        style = "deny" if statement.polarity is Polarity.DENY else "statement"
        marks += [Mark(span, statement.id, style) for span in statement.content]
        marks += [Mark(span, statement.id, "cue") for span in statement.cue]
    for event in reading.events:
        marks += [Mark(span, event.id, "event") for span in event.trigger]
    marks += [Mark(mention.span, mention.id, "mention") for mention in reading.mentions]
    marks += [Mark(time.span, time.id, "time") for time in reading.times]
    marks += [Mark(quantity.span, quantity.id, "quantity") for quantity in reading.quantities]
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.style, mark.finding)))


def cut_parts(text: str, size: int = PART_SIZE) -> tuple[Span, ...]:
    """Return the parts that a text is shown in: about `size` code points each, cut at ends of lines if it can."""
    parts: list[Span] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start + size) + 1
        if end == 0 or end > start + 2 * size:
            end = min(len(text), start + 2 * size)
        parts.append(Span(start, end))
        start = end
    return tuple(parts)


def lay_out(text: str, marks: Sequence[Mark], part: Span, *, title: str | None = None) -> tuple[Line, ...]:
    """Return the lines of one part of a text with their pieces; lines without words are left out.

    Args:
        text: the article's text.
        marks: what to mark, sorted by start, the longest first.
        part: the part to lay out.
        title: the article's title: the first line is drawn as heading where it is the same.
    """
    lines: list[Line] = []
    active: list[Mark] = []
    waiting = 0
    for span in _lines(text, part):
        while waiting < len(marks) and marks[waiting].span.start < span.end:
            active.append(marks[waiting])
            waiting += 1
        active = [mark for mark in active if mark.span.end > span.start]
        pieces = tuple(_pieces(text, span, active))
        is_title = not lines and part.start == 0 and title is not None and span.of(text).strip() == title.strip()
        lines.append(Line(span.start, pieces, is_title))
    return tuple(lines)


def _lines(text: str, part: Span) -> Iterator[Span]:
    start = part.start
    while start < part.end:
        found = text.find("\n", start, part.end)
        end = part.end if found < 0 else found
        if text[start:end].strip():
            yield Span(start, end)
        start = end + 1


def _pieces(text: str, line: Span, active: Iterable[Mark]) -> Iterator[Piece]:
    marks = [mark for mark in active if mark.span.overlaps(line)]
    cuts = {line.start, line.end}
    for mark in marks:
        cuts |= {max(mark.span.start, line.start), min(mark.span.end, line.end)}
    places = sorted(cuts)
    for start, end in pairwise(places):
        covering = sorted(
            (mark for mark in marks if mark.span.start <= start and end <= mark.span.end),
            key=lambda mark: (len(mark.span), mark.style, mark.finding),
        )
        kinds = {mark.finding: _KINDS.get(mark.style, mark.style) for mark in covering if mark.finding}
        # The browser would drop NUL and turn CR into LF, and so move every offset after them.
        shown = text[start:end].translate(_UNSHOWN)
        yield Piece(
            shown, tuple(kinds), tuple(kinds.values()), tuple(dict.fromkeys(mark.style for mark in covering))
        )
