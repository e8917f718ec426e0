"""Quotation marks of every kind: paired, nested, left open, opened again in each paragraph, or swapped."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tawatur.lang.sentences import SentenceTables

__all__ = ["Pair", "pair_quotes"]

# A quotation left open may go on through this many paragraphs before a mark closes it; more is a misprint.
_LONGEST_RUN = 6
# Nobody nests deeper; a text that seems to is full of misprints.
_DEEPEST = 6
_SPACES = " \t\r\n"
# What may stand between a word and the mark that closes it, and between a mark and the word that it opens.
_AFTER_CLOSE = frozenset(".,،؛;:!؟?…)]}-–—/") | frozenset(_SPACES)
_BEFORE_OPEN = frozenset("([{:،؛,-–—/=…") | frozenset(_SPACES)
# One-letter words that are written together with the quotation mark after them: و«…», لـ«…», بال«…».
_GLUED = re.compile(r"(?:^|[^\w])(?:و|ف)?(?:ب|ل|ك)?(?:ال)?$")
# Single marks are also apostrophes and signs of transliteration: left unpaired they quote nothing.
_APOSTROPHES = frozenset("'‘’‚")
_STRAIGHT = frozenset({'"', "'", "''", "＂"})
_END = re.compile(r"[.!؟?](?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A quotation in offsets of the normal form: `[start, end)` with its marks, `[inner, outer)` without."""

    start: int
    inner: int
    outer: int
    end: int
    open_mark: str
    close_mark: str
    depth: int
    continues: bool = False


@dataclass(slots=True)
class _Mark:
    """A quotation mark: `look` is 1 where it stands as an opening mark stands, -1 as a closing one, 0 unclear."""

    start: int
    end: int
    text: str
    look: int
    continues: bool = False


@dataclass(slots=True)
class _Found:
    """What the paragraph `[start, end)` gave: pairs, marks left open, outermost first, marks that close nothing."""

    start: int
    end: int
    pairs: list[Pair]
    unclosed: list[_Mark]
    unopened: list[_Mark]


def pair_quotes(normal: str, paragraphs: Sequence[tuple[int, int]], tables: SentenceTables) -> tuple[Pair, ...]:
    """Return the quotations of a text in text order, an outer one before those in it."""
    pattern = _pattern(tables)
    if pattern is None or not pattern.search(normal):
        return ()
    found = [
        _pair_paragraph(_marks(normal, start, end, pattern), _Found(start, end, [], [], []), tables.quotes)
        for start, end in paragraphs
    ]
    across = _pair_across(normal, found, tables.quotes)
    return _with_depths([*across, *(pair for part in found for pair in part.pairs)])


@lru_cache(maxsize=32)
def _pattern(tables: SentenceTables) -> re.Pattern[str] | None:
    marks = {*tables.quotes, *(mark for closing in tables.quotes.values() for mark in closing)}
    if not marks:
        return None
    # An apostrophe between Latin letters or after a letter and before an s is no quotation mark.
    longest = sorted(marks, key=lambda mark: (-len(mark), mark))
    apostrophe = r"(?<=[A-Za-z])['’](?=[A-Za-z])"
    return re.compile(f"(?:{apostrophe})|({'|'.join(map(re.escape, longest))})")


def _marks(normal: str, start: int, end: int, pattern: re.Pattern[str]) -> list[_Mark]:
    return [
        _Mark(match.start(), match.end(), match.group(), _look(normal, match.span(), (start, end)))
        for match in pattern.finditer(normal, start, end)
        if match.group(1)
    ]


def _look(normal: str, mark: tuple[int, int], paragraph: tuple[int, int]) -> int:
    """Tell from the characters around a mark whether it opens (1), closes (-1) or may do either (0)."""
    (at, after), (start, end) = mark, paragraph
    before = normal[at - 1] if at > start else " "
    behind = normal[after] if after < end else " "
    free_before, free_behind = before in _BEFORE_OPEN, behind in _AFTER_CLOSE
    if free_before and not free_behind:
        return 1
    if free_behind and not free_before:
        return -1
    if not free_before and _GLUED.search(normal, max(start, at - 5), at):
        return 1
    return 0


def _pair_paragraph(marks: list[_Mark], found: _Found, quotes: Mapping[str, tuple[str, ...]]) -> _Found:
    """Pair by look first; where that leaves something over and plain alternation does not, alternate."""
    _pair_by_look(marks, found, quotes)
    if (found.unclosed or found.unopened) and len(marks) % 2 == 0 and len({mark.text for mark in marks}) == 1:
        only = marks[0].text
        if only in quotes.get(only, ()):
            pairs = [_pair(a, b) for a, b in zip(marks[::2], marks[1::2], strict=True)]
            return _Found(found.start, found.end, pairs, [], [])
    return found


def _pair_by_look(marks: Iterable[_Mark], found: _Found, quotes: Mapping[str, tuple[str, ...]]) -> None:
    stack = found.unclosed
    for mark in marks:
        match = _matching(mark, stack, quotes)
        if match is not None:
            found.pairs.append(_pair(stack[match], mark))
            # Marks that stand open inside a closed pair are misprints or feet and inches: nothing is quoted there.
            del stack[match:]
        elif _may_open(mark, quotes):
            stack.append(mark)
        else:
            found.unopened.append(mark)


def _matching(mark: _Mark, stack: list[_Mark], quotes: Mapping[str, tuple[str, ...]]) -> int | None:
    """Return the place in the stack of what this mark closes, or None where it opens."""
    if not stack or (mark.look > 0 and mark.text in quotes and not _only_closes(mark, stack, quotes)):
        return None
    for place in range(len(stack) - 1, max(-1, len(stack) - 1 - _DEEPEST), -1):
        closing = quotes[stack[place].text]
        if mark.text not in closing:
            continue
        usual = closing[0] == mark.text
        # «…" and such: a mark of another kind closes only where it plainly stands as a closing one.
        if usual or mark.look < 0:
            return place
    return None


def _only_closes(mark: _Mark, stack: list[_Mark], quotes: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether a mark that is usually a closing one meets its opening one, however it stands."""
    opening = stack[-1].text
    return mark.text != opening and quotes[opening][0] == mark.text


def _may_open(mark: _Mark, quotes: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether a mark that closes nothing opens something: one made to close must stand as an opening one."""
    if mark.text not in quotes:
        return False
    return (
        mark.look > 0
        if unicodedata.category(mark.text[0]) == "Pf"
        else mark.look >= 0 or mark.text not in _STRAIGHT
    )


def _pair(opening: _Mark, closing: _Mark) -> Pair:
    return Pair(
        start=opening.start,
        inner=opening.end,
        outer=closing.start,
        end=closing.end,
        open_mark=opening.text,
        close_mark=closing.text,
        depth=0,
    )


def _pair_across(normal: str, found: Sequence[_Found], quotes: Mapping[str, tuple[str, ...]]) -> list[Pair]:
    """Return the quotations that a paragraph leaves open, each ended in it or carried on into the next ones."""
    pairs: list[Pair] = []
    for number, part in enumerate(found):
        ends = [match.start() for match in _END.finditer(normal, part.start, part.end)] if part.unclosed else []
        for place, mark in enumerate(part.unclosed):
            if mark.text in _APOSTROPHES:
                continue
            last = _last_paragraph(mark, number, found, quotes) if place == 0 else number
            stop = part.end if last > number else _sentence_end(mark.end, ends, part.end)
            pairs.append(_stretch(mark.start, mark.end, stop, open_mark=mark.text, continues=mark.continues))
            if last == number + 1 and _reopens(mark, found[last]):
                _carry_into(found[last])
            else:
                pairs += _carried(found[number + 1 : last + 1])
    return pairs


def _last_paragraph(
    mark: _Mark, number: int, found: Sequence[_Found], quotes: Mapping[str, tuple[str, ...]]
) -> int:
    """Return the paragraph in which a quotation left open in paragraph `number` is closed or opened again."""
    for later in range(number + 1, min(number + 1 + _LONGEST_RUN, len(found))):
        if _reopens(mark, found[later]):
            return later if later == number + 1 else number
        if any(closing.text in quotes[mark.text] for closing in found[later].unopened):
            return later
        if found[later].unclosed:
            return number
    return number


def _reopens(mark: _Mark, part: _Found) -> bool:
    opened = [*part.unclosed, *(_Mark(pair.start, pair.inner, pair.open_mark, 1) for pair in part.pairs)]
    return any(other.start == part.start and other.text == mark.text for other in opened)


def _carry_into(part: _Found) -> None:
    part.pairs[:] = [replace(pair, continues=pair.continues or pair.start == part.start) for pair in part.pairs]
    for mark in part.unclosed:
        mark.continues = mark.continues or mark.start == part.start


def _carried(parts: Sequence[_Found]) -> list[Pair]:
    """Return the whole of each paragraph that a quotation runs through, and of the last what its mark closes."""
    pairs = [_stretch(part.start, part.start, part.end, open_mark="", continues=True) for part in parts]
    if parts:
        close = parts[-1].unopened[0]
        pairs[-1] = replace(pairs[-1], outer=close.start, end=close.end, close_mark=close.text)
    return pairs


def _stretch(start: int, inner: int, end: int, *, open_mark: str, continues: bool = False) -> Pair:
    return Pair(
        start=start,
        inner=inner,
        outer=end,
        end=end,
        open_mark=open_mark,
        close_mark="",
        depth=0,
        continues=continues,
    )


def _sentence_end(start: int, ends: Sequence[int], last: int) -> int:
    """Return where a quotation that nothing closes most likely ends: with its sentence."""
    place = bisect_left(ends, start)
    return ends[place] if place < len(ends) else last


def _with_depths(pairs: list[Pair]) -> tuple[Pair, ...]:
    ordered = sorted((pair for pair in pairs if pair.outer > pair.inner), key=lambda pair: (pair.start, -pair.end))
    out: list[Pair] = []
    open_ends: list[int] = []
    for pair in ordered:
        while open_ends and open_ends[-1] <= pair.start:
            open_ends.pop()
        out.append(replace(pair, depth=len(open_ends)))
        open_ends.append(pair.end)
    return tuple(out)
