"""What a query looks for, and the piece of an article that answers it, cut from its text as published."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from tawatur.lang import LanguagePack
from tawatur.model import Span
from tawatur.text.analyser import analyse_terms
from tawatur.text.normal import fold

__all__ = ["cut_snippet", "make_search_form"]

# About two lines of a list of results.
_LENGTH = 220
_BEFORE = 60
# Paragraphs that are looked at though none of the terms seems to stand in them.
_FEW = 5
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
    part, hits = _best_paragraph(text, frozenset(terms), pack)
    first = hits[0].start if hits else part[0]
    start = _word_start(text, max(part[0], first - _BEFORE), part[0])
    end = _word_end(text, min(part[1], start + _LENGTH), part[1])
    inside = (span for span in hits if start <= span.start and span.end <= end)
    return text[start:end].rstrip(), tuple(Span(span.start - start, span.end - start) for span in inside)


def _best_paragraph(text: str, wanted: frozenset[str], pack: LanguagePack) -> tuple[tuple[int, int], list[Span]]:
    """Return the place of the paragraph that answers the most terms, and its words that answer any.

    A term mostly stands in the folded form of its word as it is: paragraphs that hold none of them so are looked at
    only where no other answers, and only the first few.
    """
    best, most, hits = (0, len(text)), 0, list[Span]()
    likely = []
    for order, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        folded = fold(paragraph.group(), pack)
        likely.append((-sum(term in folded for term in wanted), order, paragraph.span()))
    for held, order, part in sorted(likely):
        if not held and (most or order >= _FEW):
            break
        answers = list(_answers(text, part, wanted, pack))
        answered = len({term for _, found in answers for term in found})
        if answered > most:
            best, most, hits = part, answered, [span for span, _ in answers]
        if most == len(wanted):
            break
    return best, hits


def _answers(
    text: str, part: tuple[int, int], wanted: frozenset[str], pack: LanguagePack
) -> Iterator[tuple[Span, frozenset[str]]]:
    """Yield the words of a paragraph that answer the query, without the marks around them, and what they answer."""
    for word in _WORD.finditer(text, *part):
        answered = wanted & _terms_of(word.group(), pack)
        if answered:
            start, end = word.span()
            while start < end - 1 and _MARK.match(text[start]):
                start += 1
            while end > start + 1 and _MARK.match(text[end - 1]):
                end -= 1
            yield Span(start, end), answered


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
