"""Article → Document."""

from collections.abc import Sequence

from tawatur.lang import LanguagePack
from tawatur.model import Article, Span
from tawatur.text.document import Document, Quotation, Sentence, Token
from tawatur.text.language import is_foreign
from tawatur.text.normal import NormalText, normalise
from tawatur.text.quotations import Pair, pair_quotes
from tawatur.text.sentences import find_paragraphs, is_heading, split_sentences
from tawatur.text.tokens import Piece, cut

__all__ = ["read"]


def read(article: Article, pack: LanguagePack) -> Document:
    """Return the article's text with its normal form, paragraphs, sentences, tokens and quotations."""
    form = normalise(article.text, pack)
    bare = Document(
        article=article, pack_code=pack.code, normal=form.normal, folded=form.folded, to_raw=form.to_raw
    )
    paragraphs = find_paragraphs(form.normal)
    pairs = pair_quotes(form.normal, paragraphs, pack.sentences)
    sentences, tokens = _split(bare, paragraphs, pairs, pack)
    return Document(
        article=article,
        pack_code=pack.code,
        normal=form.normal,
        folded=form.folded,
        to_raw=form.to_raw,
        paragraphs=tuple(bare.raw_span(start, end) for start, end in paragraphs),
        sentences=tuple(sentences),
        tokens=tuple(tokens),
        quotations=tuple(_quotation(bare, pair) for pair in pairs),
    )


def _split(
    bare: Document, paragraphs: Sequence[tuple[int, int]], pairs: Sequence[Pair], pack: LanguagePack
) -> tuple[list[Sentence], list[Token]]:
    form = NormalText(normal=bare.normal, folded=bare.folded, to_raw=bare.to_raw)
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    inside = _by_paragraph(pairs, paragraphs)
    for number, (start, end) in enumerate(paragraphs):
        pieces = cut(bare.normal, start, end)
        parts = split_sentences(form, pieces, inside[number], pack.sentences)
        heading = len(parts) == 1 and is_heading(form.normal, pieces, pack.sentences)
        for first, after in parts:
            own = pieces[first:after]
            words = [
                _token(bare, piece, pack, index=len(tokens) + place, sentence=len(sentences))
                for place, piece in enumerate(own)
            ]
            sentences.append(
                Sentence(
                    index=len(sentences),
                    span=bare.raw_span(own[0].start, own[-1].end),
                    paragraph=number,
                    first_token=len(tokens),
                    end_token=len(tokens) + len(own),
                    heading=heading,
                    foreign=is_foreign([word.form for word in words if word.kind == "word"], pack),
                )
            )
            tokens += words
    return sentences, tokens


def _by_paragraph(pairs: Sequence[Pair], paragraphs: Sequence[tuple[int, int]]) -> list[list[Pair]]:
    """Return the pairs of each paragraph; both come in text order, and no pair leaves its paragraph."""
    inside: list[list[Pair]] = [[] for _ in paragraphs]
    number = 0
    for pair in pairs:
        while paragraphs[number][1] <= pair.start:
            number += 1
        inside[number].append(pair)
    return inside


def _token(bare: Document, piece: Piece, pack: LanguagePack, *, index: int, sentence: int) -> Token:
    form = bare.normal[piece.start : piece.end]
    folded = bare.folded[piece.start : piece.end]
    before, stop = 0, len(folded)
    if piece.kind == "word":
        proclitics, _, enclitics = pack.split_clitics(form)
        before, stop = len(proclitics), stop - len(enclitics)
    # A text that is its own normal form has the same offsets: most do, and this is the busiest line of the room.
    unmoved = isinstance(bare.to_raw, range)
    return Token(
        index=index,
        span=Span(piece.start, piece.end) if unmoved else bare.raw_span(piece.start, piece.end),
        start=piece.start,
        end=piece.end,
        form=form,
        folded=folded,
        proclitics=folded[:before],
        stem=folded[before:stop],
        enclitics=folded[stop:],
        kind=piece.kind,
        sentence=sentence,
    )


def _quotation(bare: Document, pair: Pair) -> Quotation:
    return Quotation(
        span=bare.raw_span(pair.start, pair.end),
        inner=bare.raw_span(pair.inner, pair.outer),
        open_mark=pair.open_mark,
        close_mark=pair.close_mark,
        depth=pair.depth,
        continues=pair.continues,
    )
