"""An article as its words: what comparing texts keeps of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tawatur.lang import LanguagePack
from tawatur.link.reuse.kernels import Hashes, shingle_hashes, word_hashes
from tawatur.model import ArticleId, Mode, Reading, Span
from tawatur.text.normal import normalise

__all__ = ["Piece", "make_piece"]

_WORDS = re.compile(r"[^\W_]+")
# The longest quotation looked for by its marks alone: what is never closed is none.
_LONGEST = 1500


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Piece:
    """An article's words as numbers, each with its place in the text.

    Attributes:
        outlet: who published it, folded; empty where it is not known.
        published: its EDTF date; empty where it is not known.
        via: the agencies it credits, folded.
        quoted: for each word, whether it stands in a quotation.
        shingles: for each word but the last four, the number of the run of five that starts there.
    """

    article: ArticleId
    outlet: str
    published: str
    via: tuple[str, ...]
    words: Hashes
    starts: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    quoted: NDArray[np.bool_]
    shingles: Hashes

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, after: int) -> Span:
        """Return where the words `[first, after)` stand in the article's text."""
        return Span(int(self.starts[first]), int(self.ends[after - 1]))


def make_piece(reading: Reading, text: str, pack: LanguagePack) -> Piece:
    """Return an article's words; what its site put around it does not belong to it."""
    form = normalise(text, pack)
    found = [(m.start(), m.end(), m.group()) for m in _WORDS.finditer(form.folded)]
    chrome = reading.metadata.boilerplate
    places = np.array([(form.to_raw[start], form.to_raw[end - 1] + 1) for start, end, _ in found], np.uint32)
    places = places.reshape(-1, 2)
    kept = ~_inside(places, chrome)
    words = word_hashes([word for _, _, word in found])[kept]
    places = places[kept]
    spans = [span for one in reading.statements if one.mode is not Mode.INDIRECT for span in one.content]
    known = reading.metadata
    return Piece(
        article=reading.article,
        outlet=_name(known.outlet or "", pack),
        published=known.published or "",
        via=tuple(sorted({_name(agency, pack) for agency in known.via})),
        words=words,
        starts=places[:, 0],
        ends=places[:, 1],
        quoted=_inside(places, [*spans, *_quotations(text, pack)]),
        shingles=shingle_hashes(words),
    )


def _name(words: str, pack: LanguagePack) -> str:
    return " ".join(_WORDS.findall(normalise(words, pack).folded.lower()))


def _inside(places: NDArray[np.uint32], spans: Iterable[Span]) -> NDArray[np.bool_]:
    """Return which places lie inside one of the spans."""
    inside = np.zeros(len(places), np.bool_)
    for span in spans:
        inside |= (places[:, 0] >= span.start) & (places[:, 1] <= span.end)
    return inside


def _quotations(text: str, pack: LanguagePack) -> Sequence[Span]:
    """Return what stands between two quotation marks of one paragraph that belong together."""
    found = []
    for opening, closings in pack.sentences.quotes.items():
        if len(opening) == 1 and opening in "'`":
            continue
        ends = "".join(re.escape(mark) for mark in closings if len(mark) == 1)
        if len(opening) > 1 or not ends:
            continue
        pattern = re.compile(rf"{re.escape(opening)}([^\n{ends}]{{1,{_LONGEST}}})[{ends}]")
        found += [Span(*match.span(1)) for match in pattern.finditer(text)]
    return found
