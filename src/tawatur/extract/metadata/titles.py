"""The title as it stands in the text."""

from tawatur.lang import LanguagePack
from tawatur.model import Span
from tawatur.text import Document
from tawatur.text.normal import normalise
from tawatur.text.sentences import find_paragraphs

__all__ = ["find_title", "is_furniture"]

# What stands before a title: section names, dates, share lines.
_LINES_BEFORE = 6
_MOST_WORDS, _FEWEST_WORDS = 40, 2
# A text of one line is a headline only if it is as short as one.
_ALONE_WORDS = 22
_BLANK_LINE = 2
_EDGES = " \t-–—•*|:،."


def find_title(document: Document, pack: LanguagePack) -> Span | None:
    """Return where the title stands: the words the container gives as title, or the first line like a headline.

    None where the container's title is not in the text, or the text begins with its story.
    """
    lines = find_paragraphs(document.normal)
    if not lines:
        return None
    given = document.article.title
    if given:
        title = normalise(given, pack).folded.strip()
        at = document.folded.find(title) if title else -1
        return document.raw_span(at, at + len(title)) if at >= 0 else None
    texts = [document.folded[start:end] for start, end in lines[:_LINES_BEFORE]]
    first = next(
        (n for n, line in enumerate(texts) if not (is_furniture(line, pack) or _is_byline(line, pack))), None
    )
    if first is None:
        return None
    start, end = lines[first]
    gap = document.normal[end : lines[first + 1][0]] if first + 1 < len(lines) else ""
    return document.raw_span(start, end) if _is_headline(document.folded[start:end], gap, pack) else None


def _is_headline(line: str, gap: str, pack: LanguagePack) -> bool:
    """Tell whether a line is a headline: short and without a stop, or shorter still and set off by a blank line."""
    words = len(line.split())
    if line[-1] in "،,؛:" or words < _FEWEST_WORDS or words > _MOST_WORDS or (not gap and words > _ALONE_WORDS):
        return False
    stops = pack.sentences.stops - frozenset("؟?!…")
    return line[-1] not in stops or (gap.count("\n") >= _BLANK_LINE and words <= _MOST_WORDS // 2)


def is_furniture(line: str, pack: LanguagePack) -> bool:
    """Tell whether a line, folded, is a piece of a site's furniture and nothing else."""
    core = line.strip(_EDGES)
    kinds = (*pack.chrome.patterns.get("whole", ()), *pack.chrome.patterns.get("opens", ()))
    return not core or any(pattern.fullmatch(core) for pattern in kinds)


def _is_byline(line: str, pack: LanguagePack) -> bool:
    return any(pattern.fullmatch(line) for pattern in pack.chrome.bylines.get("head", ()))
