"""Site chrome left in a text: related links, share and comment lines, captions, credits; marked, never deleted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tawatur.extract.metadata.titles import find_title
from tawatur.lang import LanguagePack
from tawatur.lang.chrome import ChromeTables
from tawatur.model import Span
from tawatur.text import Document
from tawatur.text.sentences import find_paragraphs

__all__ = ["find_boilerplate"]

_EDGES = " \t-–—•*|:،.\"'«»()[]<>→←»►▪\xa0"
_STOPS = frozenset(".!?؟…")
# A line of links is a headline; a story's own line is longer or ends with a stop.
_LINK_WORDS, _MOST_LINKS = 25, 8
_TEASER_WORDS, _CAPTION_WORDS = 30, 20
# Credits stand in the last lines, closing marks not before the first quarter, the head of a page in its beginning.
_LAST_LINES = 4
_BODY_SHARE, _HEAD_REACH = 0.25, 900
_TAG_WORDS, _TAG_RECURRENCE = 25, 0.7
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Page:
    """A document as lines of folded text, with the stretches marked so far."""

    folded: str
    lines: list[tuple[int, int]]
    title: tuple[int, int] | None
    tables: ChromeTables
    marked: list[tuple[int, int]] = field(default_factory=list)
    chrome_lines: set[int] = field(default_factory=set)

    def line(self, number: int) -> str:
        start, end = self.lines[number]
        return self.folded[start:end]

    def is_title(self, number: int) -> bool:
        return self.title is not None and self.lines[number][0] <= self.title[0] < self.lines[number][1]

    def matches(self, kind: str, text: str) -> bool:
        return any(pattern.fullmatch(text) for pattern in self.tables.patterns.get(kind, ()))

    def mark_line(self, number: int) -> None:
        self.chrome_lines.add(number)
        self.marked.append(self.lines[number])


def find_boilerplate(document: Document, pack: LanguagePack) -> tuple[Span, ...]:
    """Return where the text is chrome of the site it was taken from, in order and apart; the title never is."""
    title = find_title(document, pack)
    at = None if title is None else (document.normal_at(title.start), document.normal_at(title.end))
    page = _Page(document.folded, find_paragraphs(document.normal), at, pack.chrome)
    if not page.lines or not pack.chrome.patterns:
        return ()
    _mark_lines(page)
    _mark_credits(page)
    _mark_closing(page)
    _mark_head(page)
    _mark_inside(page)
    _mark_tags(page)
    return tuple(document.raw_span(start, end) for start, end in _settled(page))


def _mark_lines(page: _Page) -> None:
    number = 0
    while number < len(page.lines):
        line = page.line(number)
        core = line.strip(_EDGES)
        if page.is_title(number):
            number += 1
        elif core and page.matches("opens", core):
            page.mark_line(number)
            number = _mark_links(page, number + 1)
        else:
            if _is_chrome_line(page, number, line, core):
                page.mark_line(number)
            number += 1


def _is_chrome_line(page: _Page, number: int, line: str, core: str) -> bool:
    if page.matches("whole", line.strip()) or (core and page.matches("whole", core)):
        return True
    words = len(line.split())
    if words <= _TEASER_WORDS and any(pattern.match(line) for pattern in page.tables.patterns.get("begins", ())):
        return True
    if not 4 <= words <= _CAPTION_WORDS or line[-1] in _STOPS:
        return False
    ends = (match.end() for pattern in page.tables.patterns.get("caption", ()) for match in pattern.finditer(line))
    return number > 0 and any(end == len(line) for end in ends)


def _mark_links(page: _Page, number: int) -> int:
    """Mark the headlines from line `number` on and return the first line that is none."""
    for _ in range(_MOST_LINKS):
        if number >= len(page.lines) or page.is_title(number):
            break
        line = page.line(number)
        if line[-1] in ".،:؛" or len(line.split()) > _LINK_WORDS:
            break
        page.mark_line(number)
        number += 1
    return number


def _mark_credits(page: _Page) -> None:
    last = [number for number in range(len(page.lines)) if number not in page.chrome_lines][-_LAST_LINES:]
    for number in last:
        if page.is_title(number):
            continue
        start, end = page.lines[number]
        for pattern in page.tables.patterns.get("credit", ()):
            match = pattern.search(page.folded, start, end)
            if match and _begins_clause(page.folded, start, match.start("chrome")):
                page.marked.append((match.start("chrome"), end))
                break
        else:
            if number >= len(page.lines) - _LAST_LINES and _is_byline(page, number):
                page.mark_line(number)


def _is_byline(page: _Page, number: int) -> bool:
    return any(pattern.fullmatch(page.line(number)) for pattern in page.tables.bylines.get("tail", ()))


def _begins_clause(folded: str, start: int, at: int) -> bool:
    """Tell whether a sentence may begin here: at the start of a line, or after a stop, a bracket or a dash."""
    before = folded[start:at].rstrip()
    return not before or before[-1] in '.!?؟…»”")]|-–—*:' or folded[at] in "(.["


def _mark_closing(page: _Page) -> None:
    first = int(len(page.folded) * _BODY_SHARE)
    found = [
        match.start("chrome")
        for pattern in page.tables.patterns.get("closes", ())
        for match in pattern.finditer(page.folded, first)
    ]
    if not found:
        return
    at = min(found)
    line = next((number for number, (_, end) in enumerate(page.lines) if end > at), len(page.lines) - 1)
    # Where much of a story follows, the line is a source in its midst, and only the line is chrome.
    story = [number for number in range(line + 1, len(page.lines)) if page.line(number)[-1] == "."]
    page.marked.append((at, page.lines[line][1] if len(story) > 1 else page.lines[-1][1]))


def _mark_head(page: _Page) -> None:
    reach = min(_HEAD_REACH, page.lines[0][1])
    ends = [
        match.end()
        for pattern in page.tables.patterns.get("heads", ())
        for match in pattern.finditer(page.folded, 0, reach)
    ]
    if ends:
        page.marked.append((page.lines[0][0], max(ends)))


def _mark_inside(page: _Page) -> None:
    for pattern in page.tables.patterns.get("inside", ()):
        page.marked += [match.span() for match in pattern.finditer(page.folded)]
    for start, end in page.lines:
        page.marked += _teasers(page, start, end)


def _teasers(page: _Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the teasers set inside a paragraph: «… إقرأ المزيد» and the headline after it."""
    for teaser in sorted(page.tables.words.get("teasers", ())):
        at = page.folded.find(teaser, start + 1, end)
        while at >= 0:
            stop = _teaser_end(page, at + len(teaser), end)
            yield at, stop
            at = page.folded.find(teaser, stop, end)


def _teaser_end(page: _Page, at: int, end: int) -> int:
    resumes = page.tables.words.get("resumes", frozenset())
    for count, match in enumerate(_WORD.finditer(page.folded, at, end)):
        if count >= 4 and match.group() in resumes:
            return match.start()
        if count > _LINK_WORDS:
            break
    stop = next((offset for offset in range(at, end) if page.folded[offset] in _STOPS), end)
    return min(stop + 1, end)


def _mark_tags(page: _Page) -> None:
    """Mark a tail of tags: words of the story strung together after its last stop, no small word among them."""
    start, end = page.lines[-1]
    end = min([at for at, stop in page.marked if stop >= end and at > start] or [end])
    text = page.folded[:end].rstrip()
    last = max(text.rfind(stop, start) for stop in _STOPS) + 1
    while last < len(text) and text[last] in "»”\")' ":
        last += 1
    words = _WORD.findall(text, last) if last > start else []
    if not 2 <= len(words) <= _TAG_WORDS or not page.tables.words.get("function_words", frozenset()).isdisjoint(
        words
    ):
        return
    before = set(_WORD.findall(text[:last]))
    if sum(word in before for word in words) >= _TAG_RECURRENCE * len(words) and len(text) - last > 5:
        page.marked.append((last, len(text)))


def _settled(page: _Page) -> list[tuple[int, int]]:
    """Return the stretches joined, in order, without blanks at their ends and without the title."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(_without_title(page)):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    trimmed = []
    for start, end in out:
        words = page.folded[start:end]
        first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if first < last:
            trimmed.append((first, last))
    return trimmed


def _without_title(page: _Page) -> Iterator[tuple[int, int]]:
    for start, end in page.marked:
        if page.title is None or end <= page.title[0] or page.title[1] <= start:
            yield start, end
            continue
        if start < page.title[0]:
            yield start, page.title[0]
        if page.title[1] < end:
            yield page.title[1], end
