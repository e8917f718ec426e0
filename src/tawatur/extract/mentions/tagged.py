"""Names that a tagger saw, as candidates."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.labelled import own_skip
from tawatur.extract.seen import TaggedSpan
from tawatur.model import MentionKind

__all__ = ["match_tagged"]


def match_tagged(row: Row, tagged: Sequence[TaggedSpan]) -> Iterator[Candidate]:
    """Yield the tagger's spans, on cells."""
    for span in tagged:
        start = row.document.normal_at(span.span.start)
        end = row.document.normal_at(span.span.end)
        last = bisect_left(row.starts, end)
        first = bisect_left(row.starts, start)
        if first and row.ends[first - 1] > start:
            first -= 1
        if first >= last:
            continue
        described = span.kind is MentionKind.NOMINAL
        yield Candidate(
            first=first,
            end=last,
            skip=max(0, start - row.starts[first]) or (own_skip(row, first) if described else 0),
            kind=span.kind,
            type=span.type,
            rule="tagger",
            rank=19.5 + (last - first),
            confidence=span.confidence,
        )
