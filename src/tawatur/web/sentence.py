"""One sentence of an article as the panel shows it: its reports, and the words that may report and do not."""

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.flow.ask import ArticlePage, ExplainedArticle
from tawatur.flow.explain import ExplainedSentence, PassedOver
from tawatur.model import Span
from tawatur.web.evidence import Outline, outline

__all__ = ["SentenceFace", "SentencePiece", "find_sentence"]


@dataclass(frozen=True, slots=True)
class SentencePiece:
    """A stretch of a sentence: `fired` for words that report, `passed` for words passed over, else empty."""

    text: str
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceFace:
    """A sentence of an article.

    Attributes:
        span: where it stands.
        number: which it is, counted from 1, of `total`.
        previous: where the sentence before begins, None for the first; `following` of the one after.
        statements: the reports whose cue, or content where there is none, begins in it.
        passed_over: the words that may report and do not.
    """

    span: Span
    number: int
    total: int
    previous: int | None
    following: int | None
    pieces: tuple[SentencePiece, ...]
    statements: tuple[Outline, ...]
    passed_over: tuple[PassedOver, ...]


def find_sentence(page: ArticlePage, explained: ExplainedArticle, place: int) -> SentenceFace | None:
    """Return the sentence around a place of the text, or the last before it; None for a text without any."""
    sentences = explained.sentences
    if not sentences:
        return None
    at = max((index for index, one in enumerate(sentences) if one.span.start <= place), default=0)
    sentence = sentences[at]
    here = tuple(entry for entry in outline(page) if sentence.span.start <= _start(entry) < sentence.span.end)
    return SentenceFace(
        span=sentence.span,
        number=at + 1,
        total=len(sentences),
        previous=sentences[at - 1].span.start if at else None,
        following=sentences[at + 1].span.start if at + 1 < len(sentences) else None,
        pieces=tuple(_pieces(page.article.text, sentence, here)),
        statements=here,
        passed_over=sentence.passed_over,
    )


def _start(entry: Outline) -> int:
    return min(span.start for span in (entry.statement.cue or entry.statement.content))


def _pieces(text: str, sentence: ExplainedSentence, entries: Iterable[Outline]) -> list[SentencePiece]:
    """Return the text of a sentence, cut where words report or were passed over."""
    marks = [(span, "fired") for entry in entries for span in entry.statement.cue]
    marks += [(word.span, "passed") for word in sentence.passed_over]
    pieces, place = [], sentence.span.start
    for span, style in sorted(marks):
        if span.start < place or span.end > sentence.span.end:
            continue
        pieces += [SentencePiece(text[place : span.start], ""), SentencePiece(span.of(text), style)]
        place = span.end
    pieces.append(SentencePiece(text[place : sentence.span.end], ""))
    return [piece for piece in pieces if piece.text]
