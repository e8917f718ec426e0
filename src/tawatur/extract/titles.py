"""The title as it stands in the text."""

from tawatur.lang import LanguagePack
from tawatur.model import Span
from tawatur.text import Document
from tawatur.text.normal import normalise
from tawatur.text.sentences import find_paragraphs

__all__ = ["find_title"]

# What stands before a title: section names, dates, share lines.
_LINES_BEFORE = 6
_MOST_WORDS, _FEWEST_WORDS = 40, 2


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
    for number, (start, end) in enumerate(lines[:_LINES_BEFORE]):
        line = document.folded[start:end]
        if _is_furniture(line, pack):
            continue
        words = len(line.split())
        followed = number + 1 < len(lines) or words < _MOST_WORDS
        stops = pack.sentences.stops - frozenset("؟?!…")
        if followed and _FEWEST_WORDS <= words <= _MOST_WORDS and line[-1] not in stops and line[-1] not in "،,؛:":
            return document.raw_span(start, end)
        # A headline may end with a stop where a blank line sets it off from a longer story.
        gap = document.normal[end : lines[number + 1][0]] if number + 1 < len(lines) else ""
        if gap.count("\n") >= 2 and words <= _MOST_WORDS // 2:
            return document.raw_span(start, end)
        return None
    return None


def _is_furniture(line: str, pack: LanguagePack) -> bool:
    core = line.strip(" \t-–—•*|:،.")
    return not core or any(pattern.fullmatch(core) for pattern in pack.chrome.patterns.get("whole", ()))
