"""The encoder's opinion on names: spans with their type, to be weighed against rules and gazetteers."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.extract.encoder import Encoded, Encoder
from tawatur.extract.spans import LabelledSpan, decode_bio
from tawatur.model import EntityType, MentionKind, Span
from tawatur.text import Document

__all__ = ["TaggedSpan", "Tagger", "load"]

_KINDS = {"adjective": MentionKind.ADJECTIVE, "nominal": MentionKind.NOMINAL}
_TYPES = {"adjective": EntityType.GOVERNMENT, "nominal": EntityType.GROUP}


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedSpan:
    """A stretch that the tagger takes for a mention.

    Attributes:
        span: without the proclitics of its first word.
        type: for a description (`MentionKind.NOMINAL`) a guess without weight.
        confidence: the mean probability of the labels.
    """

    span: Span
    kind: MentionKind
    type: EntityType
    confidence: float


def load() -> "Tagger":
    """Return the tagger on the encoder that comes with the package.

    Raises:
        EngineError: its weights are missing or cannot be loaded.
    """
    return Tagger(Encoder())


class Tagger:
    """Reads the `mention` and `proclitic` heads of an encoder."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def tag(self, document: Document) -> tuple[TaggedSpan, ...]:
        """Return the mentions that the encoder sees, in text order."""
        return self.read(document, self._encoder.encode(document))

    def read(self, document: Document, encoded: Sequence[Encoded]) -> tuple[TaggedSpan, ...]:
        """Return the mentions in what has been encoded already."""
        labels = self._encoder.labels["mention"]
        return tuple(
            _place(document, stretch, found)
            for stretch in encoded
            for found in decode_bio(stretch.scores["mention"], labels)
        )


def _place(document: Document, stretch: Encoded, found: LabelledSpan) -> TaggedSpan:
    first = document.tokens[stretch.first + found.first]
    last = document.tokens[stretch.first + found.end - 1]
    start = first.start
    if found.label != "nominal":
        skipped = int(stretch.scores["proclitic"][found.first].argmax())
        start = min(first.start + skipped, first.end - 1)
    return TaggedSpan(
        span=document.raw_span(start, last.end),
        kind=_KINDS.get(found.label, MentionKind.NAME),
        type=_TYPES.get(found.label) or EntityType(found.label),
        confidence=found.confidence,
    )
