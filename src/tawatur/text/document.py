"""A text with its normal forms, sentences, words and quotations, every part of which knows its place."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tawatur.model import Article, Span

__all__ = ["Document", "Quotation", "Sentence", "Token", "TokenKind"]

TokenKind = Literal["word", "number", "mark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, a number or a mark.

    Attributes:
        index: its place in `Document.tokens`.
        span: its place in the article's text.
        start: where it starts in the normal form, in characters; `end` where it ends.
        form: its normal form.
        folded: its form for matching, of the same length.
        proclitics: the letters of `folded` that are words of their own before the stem («و», «وب», «ال» stays).
        enclitics: the pronoun after the stem; proclitics, stem and enclitics together are `folded`.
        sentence: the index of its sentence.
    """

    index: int
    span: Span
    start: int
    end: int
    form: str
    folded: str
    proclitics: str
    stem: str
    enclitics: str
    kind: TokenKind
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence: its tokens are `[first_token, end_token)`.

    Attributes:
        paragraph: the index of its paragraph in `Document.paragraphs`.
        heading: it is a title or a heading, or looks like one: a short line without a stop at its end.
        foreign: most of its letters are of another script than the document's.
    """

    index: int
    span: Span
    paragraph: int
    first_token: int
    end_token: int
    heading: bool = False
    foreign: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch between quotation marks.

    Attributes:
        span: with its marks.
        inner: without them; None where nothing stands between.
        close_mark: empty where the quotation is never closed; it then ends with its paragraph.
        depth: 0 for one that stands in no other.
        continues: it goes on with the quotation of the paragraph before, which was left open.
    """

    span: Span
    inner: Span
    open_mark: str
    close_mark: str
    depth: int
    continues: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Document:
    """What an article's text is made of. Every `Span` counts in the article's own text.

    Attributes:
        normal: the text without vowels, tatweel and invisible marks, with one form for each letter and digit.
        folded: the normal form with letters that are often confused written alike; of the same length.
        to_raw: for each character of `normal`, where it starts in the text; one more, for the end.
    """

    article: Article
    pack_code: str
    normal: str
    folded: str
    to_raw: Sequence[int]
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    def raw_span(self, start: int, end: int) -> Span:
        """Return where `normal[start:end]` stands in the article's text.

        Raises:
            ValueError: the stretch is empty or lies outside the normal form.
        """
        if not 0 <= start < end <= len(self.normal):
            raise ValueError(f"[{start}, {end}) is no stretch of a normal form of {len(self.normal)} characters")
        text, to_raw = self.article.text, self.to_raw
        # A ligature is several characters of the normal form and one of the text: it is taken whole.
        while end < len(self.normal) and to_raw[end] == to_raw[end - 1]:
            end += 1
        last = to_raw[end]
        # Vowels after a letter belong to it; invisible marks after a word do not belong to the word.
        while last > to_raw[end - 1] + 1 and unicodedata.category(text[last - 1]) == "Cf":
            last -= 1
        return Span(to_raw[start], last)

    def normal_at(self, raw_offset: int) -> int:
        """Return the offset in the normal form of the first character that starts at or after `raw_offset`."""
        return bisect_left(self.to_raw, raw_offset, 0, len(self.normal))

    def words(self, span: Span) -> str:
        """Return the words that stand at `span` in the article's text, as published."""
        return span.of(self.article.text)
