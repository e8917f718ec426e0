"""HTML to its words, each with its place in the code.

The tree that a parser builds has forgotten where its letters stood; so the code is read once more, by a small
tokeniser that keeps every stretch of text with its offset. Entities are decoded and have no offset.
"""

import html
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tawatur.model import SourceRun

__all__ = ["Markup", "read_markup", "render", "visible_text"]

_LINE, _BLOCK = 1, 2
_RAW = frozenset({"script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"})
_LINES = frozenset({"br", "li", "tr", "td", "th", "dt", "dd", "option", "caption"})
_INLINE = frozenset(
    (
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong",
        "sub", "sup", "time", "tt", "u", "var", "wbr", "input", "button", "meta", "link", "data", "ruby",
        "rt", "rp", "picture", "source", "svg", "path", "g", "use", "script", "style", "template", "noscript",
    )
)  # fmt: skip
# A tag's attributes may hold ">" in quotes. The quantifiers are possessive: no input makes them backtrack.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)((?>[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_TAG_REACH = 16_000
_PATIENCE = 500
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_WORDS = re.compile(r"[^\s\x00]+")


@dataclass(frozen=True, slots=True)
class Markup:
    """The words of a page as they stand in its code.

    Attributes:
        text: every letter outside tags, scripts and styles; white space as in the code, entities decoded.
        starts: where each stretch of `text` that is literal, or decoded, begins.
        sources: the offset in the code of each stretch; -1 for one that was decoded from an entity.
        breaks: offsets in `text` before which a block (or a line) begins, in order.
        levels: 1 for a line and 2 for a block, for each break.
    """

    text: str
    starts: "array[int]"
    sources: "array[int]"
    breaks: "array[int]"
    levels: "array[int]"


class _Builder:
    """Gathers the stretches while the code is read."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.starts, self.sources = array("q"), array("q")
        self.breaks, self.levels = array("q"), array("q")

    def add(self, words: str, source: int) -> None:
        if words:
            self.parts.append(words)
            self.starts.append(self.length)
            self.sources.append(source)
            self.length += len(words)

    def add_text(self, code: str, start: int, end: int) -> None:
        """Add code outside tags, its entities decoded."""
        done = start
        for match in _ENTITY.finditer(code, start, end):
            decoded = html.unescape(match[0])
            if decoded != match[0]:
                self.add(code[done : match.start()], done)
                self.add(decoded, -1)
                done = match.end()
        self.add(code[done:end], done)

    def cut(self, level: int) -> None:
        if self.breaks and self.breaks[-1] == self.length:
            self.levels[-1] = max(self.levels[-1], level)
        else:
            self.breaks.append(self.length)
            self.levels.append(level)

    def done(self) -> Markup:
        return Markup("".join(self.parts), self.starts, self.sources, self.breaks, self.levels)


def read_markup(code: str) -> Markup:
    """Return the words of HTML code with their places; broken code gives what a browser would show, or nearly."""
    builder, place, patience = _Builder(), 0, _PATIENCE
    while (opening := code.find("<", place)) >= 0:
        match = _TAG.match(code, opening, opening + _TAG_REACH) if patience else None
        name, closing = "", False
        if match:
            name, closing, end = match[2].lower(), bool(match[1]), match.end()
        else:
            patience -= patience > 0 and code[opening + 1 : opening + 2].isalpha()
            end = _skip_other(code, opening)
        if end < 0:  # a "<" that opens no tag is a letter like any other
            builder.add_text(code, place, opening)
            builder.add("<", opening)
            place = opening + 1
            continue
        builder.add_text(code, place, opening)
        place = end
        if name and name not in _INLINE:
            builder.cut(_LINE if name in _LINES else _BLOCK)
        if name in _RAW and not closing:
            place = _skip_raw(code, end, name)
    builder.add_text(code, place, len(code))
    return builder.done()


def visible_text(code: str) -> str:
    """Return the words of a fragment of HTML as plain text: blocks apart, white space as one space."""
    markup = read_markup(code)
    return render(markup, [(0, len(markup.text))])[0]


def _skip_other(code: str, opening: int) -> int:
    """Return where a comment, a declaration or a tag too long to look at ends; -1 where there is none."""
    if code.startswith("<!--", opening):
        end = code.find("-->", opening + 4)
        return end + 3 if end >= 0 else len(code)
    following = code[opening + 1 : opening + 2]
    if following not in {"!", "?", "/"} and not following.isalpha():
        return -1
    end = code.find(">", opening)
    return end + 1 if end >= 0 else len(code)


def _skip_raw(code: str, start: int, name: str) -> int:
    """Return where the closing tag of a script, a style or the like begins."""
    match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(code, start)
    return match.start() if match else len(code)


def render(markup: Markup, ranges: Iterable[tuple[int, int]]) -> tuple[str, tuple[SourceRun, ...]]:
    """Return the words of some ranges of `markup.text` as text, and where its runs stand in the code.

    Ranges and blocks are set apart by an empty line, lines by a line end; white space becomes one space.
    """
    out = _Output(markup)
    for start, end in ranges:
        out.level = _BLOCK
        for begin, stop, level in _between_breaks(markup, start, end):
            out.level = max(out.level, level)
            out.add(begin, stop)
    return "".join(out.parts), tuple(out.runs)


def _between_breaks(markup: Markup, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of a range that no break divides, with the level of the break before each."""
    level, begin = 0, start
    for index in range(bisect_right(markup.breaks, start), bisect_left(markup.breaks, end)):
        yield begin, markup.breaks[index], level
        begin, level = markup.breaks[index], markup.levels[index]
    yield begin, end, level


class _Output:
    """Gathers the text, and the runs of it that stand unchanged in the code."""

    def __init__(self, markup: Markup) -> None:
        self.markup = markup
        self.parts: list[str] = []
        self.runs: list[SourceRun] = []
        self.length = 0
        self.level = _BLOCK
        self.last = -1  # where the last word ended in markup.text

    def add(self, start: int, end: int) -> None:
        text = self.markup.text
        for match in _WORDS.finditer(text, start, end):
            self._separate(match.start())
            self._map(match.start(), match.end())
            self.parts.append(match[0])
            self.length += len(match[0])
            self.last, self.level = match.end(), 0

    def _separate(self, start: int) -> None:
        if not self.length:
            return
        if self.level:
            self.parts.append("\n" * self.level)
            self.length += self.level
        elif self.markup.text[self.last : start].strip("\x00"):
            if start == self.last + 1 and self.markup.text[self.last] == " ":
                self._map(self.last, start)
            self.parts.append(" ")
            self.length += 1

    def _map(self, start: int, end: int) -> None:
        """Note the runs of a stretch of `markup.text` that is about to be added."""
        markup, at = self.markup, self.length
        index = bisect_right(markup.starts, start) - 1
        while start < end:
            stop = min(end, markup.starts[index + 1] if index + 1 < len(markup.starts) else end)
            if markup.sources[index] >= 0:
                self._note(at, markup.sources[index] + start - markup.starts[index], stop - start)
            at, start, index = at + stop - start, stop, index + 1

    def _note(self, at: int, source: int, length: int) -> None:
        last = self.runs[-1] if self.runs else None
        if last and last.text_start + last.length == at and last.source_start + last.length == source:
            self.runs[-1] = SourceRun(
                text_start=last.text_start, source_start=last.source_start, length=last.length + length
            )
        else:
            self.runs.append(SourceRun(text_start=at, source_start=source, length=length))
