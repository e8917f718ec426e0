"""A page to the text of its article: trafilatura says what the body is, our own map says where it stands."""

import logging
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from lxml.etree import _Element
from trafilatura import bare_extraction

from tawatur.ingest.markup import Markup, render
from tawatur.model import SourceRun

__all__ = ["Body", "read_body"]

# It warns of every page without an article; here that is a find with a flag, and said once.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_INLINE = frozenset({"hi", "ref", "lb", "del", "span", "a", "b", "i", "graphic"})
_SEED = 24
_LEAST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of an article, its runs in the page's code, and what the reader should know of it."""

    text: str
    runs: tuple[SourceRun, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stream:
    """The printable letters of a page in a row, without white space, each with its offset in the markup."""

    letters: str
    offsets: "array[int]"

    def range(self, start: int, end: int) -> tuple[int, int]:
        return self.offsets[start], self.offsets[end - 1] + 1


def read_body(code: str, markup: Markup, *, title: str | None = None, lead: str | None = None) -> Body:
    """Return the article text of a page, given as code and as the words read from it.

    Where no article is found in it, the whole page is kept, under a flag. A first block that only repeats `title`
    is left out: it is a field of its own. A first paragraph that was missed, but begins as the page's description
    (`lead`) does, is put back.
    """
    stream = _condense(markup)
    blocks = _trim(_blocks(code), _letters(title or ""))
    located = _locate(blocks, stream)
    if sum(end - start for start, end in located) < max(_LEAST, sum(map(len, blocks)) // 2):
        text, runs = render(markup, [(0, len(markup.text))])
        return Body(text=text, runs=runs, flags=("no article found in the page: all of it kept",))
    missed = _find_lead(_letters(lead or ""), located, stream, markup)
    located = [missed, *located] if missed else located
    text, runs = render(markup, [stream.range(*place) for place in located])
    return Body(text=text, runs=runs)


def _blocks(code: str) -> list[str]:
    """Return the paragraphs that trafilatura takes for the body, as their letters alone."""
    found = bare_extraction(code, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(found, "body", None)
    if body is None:
        return []
    return [letters for block in _walk(body) if (letters := _letters(block))]


def _trim(blocks: list[str], title: str) -> list[str]:
    """Return the blocks without those at either end that have no letter (a code, a rest of markup) or the title."""
    while blocks and (blocks[0] == title or not any(map(str.isalpha, blocks[0]))):
        blocks = blocks[1:]
    while blocks and not any(map(str.isalpha, blocks[-1])):
        blocks = blocks[:-1]
    return blocks


def _find_lead(
    lead: str, located: list[tuple[int, int]], stream: _Stream, markup: Markup
) -> tuple[int, int] | None:
    """Return where the block stands, before the body, that begins as the description does."""
    opening, body = lead[:_LEAST], located[0][0]
    place = stream.letters.rfind(opening, 0, body) if len(opening) == _LEAST else -1
    if place < 0 or any(start <= place < end for start, end in located):
        return None
    index = bisect_right(markup.breaks, stream.offsets[place])
    end = markup.breaks[index] if index < len(markup.breaks) else len(markup.text)
    return place, min(bisect_left(stream.offsets, end), body)


def _walk(element: _Element) -> Iterator[str]:
    """Yield the text of each block of the tree; inline elements stay in the block they stand in."""
    parts: list[str] = []

    def visit(node: _Element) -> Iterator[str]:
        inline = node.tag in _INLINE
        if not inline:
            yield from flush()
        parts.append(node.text or "")
        for child in node:
            yield from visit(child)
            parts.append(child.tail or "")
        if not inline:
            yield from flush()

    def flush() -> Iterator[str]:
        if any(part.strip() for part in parts):
            yield "".join(parts)
        parts.clear()

    yield from visit(element)


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() and letter != " ")


def _condense(markup: Markup) -> _Stream:
    text = markup.text
    offsets = array("q", (i for i, letter in enumerate(text) if letter.isprintable() and letter != " "))
    return _Stream("".join(text[i] for i in offsets), offsets)


def _locate(blocks: list[str], stream: _Stream) -> list[tuple[int, int]]:
    """Return where the blocks stand in the stream, in the order of the page.

    A block that stands there once is an anchor; one that stands there often (a name, a caption that the menu has
    too) is taken where it is nearest to the anchors around it. What stands nowhere as a whole is sought in parts.
    """
    letters = stream.letters
    places: list[tuple[int, int] | None] = [None] * len(blocks)
    for index, block in enumerate(blocks):
        first = letters.find(block)
        if first >= 0 and len(block) >= _SEED and letters.find(block, first + 1) < 0:
            places[index] = (first, first + len(block))
    anchors = [place[0] if place else len(letters) for place in places]
    after = list(accumulate(reversed(anchors), min))[::-1]
    before = 0
    for index, block in enumerate(blocks):
        place = places[index]
        if place is None and (first := _nearest(letters, block, before, after[index])) >= 0:
            place = places[index] = (first, first + len(block))
        before = place[1] if place else before
    found: list[tuple[int, int]] = []
    for block, place in zip(blocks, places, strict=True):
        found.extend([place] if place else _locate_parts(block, stream))
    return _merge(found)


def _nearest(letters: str, block: str, before: int, after: int) -> int:
    """Return the place of a block between its neighbours: next to the one before, else next to the one after."""
    if before:
        return letters.find(block, before, after)
    return letters.rfind(block, before, after)


def _locate_parts(block: str, stream: _Stream) -> Iterator[tuple[int, int]]:
    """Yield where parts of a block stand that is not in the page as one piece (an advertisement cuts it)."""
    at = 0
    while at + _SEED <= len(block):
        place = stream.letters.find(block[at : at + _SEED])
        if place < 0:
            at += 1
            continue
        length = _SEED
        while (
            at + length < len(block)
            and place + length < len(stream.letters)
            and block[at + length] == stream.letters[place + length]
        ):
            length += 1
        yield place, place + length
        at += length


def _merge(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the places in the order of the page, each letter once."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        begin = max(start, merged[-1][1]) if merged else start
        if begin < end:
            merged.append((begin, end))
    return merged
