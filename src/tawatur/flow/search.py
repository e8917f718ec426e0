"""What a query looks for, and the piece of an article that answers it, cut from its text as published."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from tawatur.lang import LanguagePack
from tawatur.model import Span
from tawatur.text.analyser import analyse_terms

__all__ = ["cut_snippet", "make_search_form"]

# About two lines of a list of results.
_LENGTH = 220
_BEFORE = 60
_PARAGRAPH = re.compile(r"[^\n]+")
_WORD = re.compile(r"\S+")
# Punctuation; a vowel sign over a word's last letter is a part of the word.
_MARK = re.compile(r"[^\w\u064b-\u0652\u0670]")
_CACHED_WORDS = 50_000


def make_search_form(pack: LanguagePack) -> Callable[[str], str]:
    """Return what gives the form of a name in which it is looked for: its search terms, one after the other."""
    return lambda name: " ".join(analyse_terms(name, pack))


def cut_snippet(text: str, terms: Sequence[str], pack: LanguagePack) -> tuple[str, tuple[Span, ...]]:
    """Return a piece of the text and the places in it of words that answer the query.

    The piece stands in the paragraph that answers the most of the terms, the first of several; where none answers
    any (the title alone does), it is the beginning of the text.
    """
    wanted = frozenset(terms)
    best, most = (0, len(text)), 0
    for paragraph in _PARAGRAPH.finditer(text):
        answered = len(wanted & frozenset(analyse_terms(paragraph.group(), pack)))
        if answered > most:
            best, most = paragraph.span(), answered
        if most == len(wanted):
            break
    hits = tuple(_hits(text, best, wanted, pack)) if most else ()
    first = hits[0].start if hits else best[0]
    start = _word_start(text, max(best[0], first - _BEFORE), best[0])
    end = _word_end(text, min(best[1], start + _LENGTH), best[1])
    inside = (span for span in hits if start <= span.start and span.end <= end)
    return text[start:end].rstrip(), tuple(Span(span.start - start, span.end - start) for span in inside)


def _hits(text: str, part: tuple[int, int], wanted: frozenset[str], pack: LanguagePack) -> Iterator[Span]:
    for word in _WORD.finditer(text, *part):
        if wanted & _terms_of(word.group(), pack):
            start, end = word.span()
            while start < end - 1 and _MARK.match(text[start]):
                start += 1
            while end > start + 1 and _MARK.match(text[end - 1]):
                end -= 1
            yield Span(start, end)


@lru_cache(maxsize=_CACHED_WORDS)
def _terms_of(word: str, pack: LanguagePack) -> frozenset[str]:
    return frozenset(analyse_terms(word, pack))


def _word_start(text: str, place: int, stop: int) -> int:
    """Return the start of the word that `place` stands in, or `stop` where that comes first."""
    while place > stop and not text[place - 1].isspace():
        place -= 1
    return place


def _word_end(text: str, place: int, stop: int) -> int:
    """Return the end of the word that `place` stands in, or `stop` where that comes first."""
    while place < stop and not text[place].isspace():
        place += 1
    return place
