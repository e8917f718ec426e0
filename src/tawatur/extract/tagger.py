"""The encoder's opinion: names as spans with their type, and what its other heads say of every token."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tawatur.extract.encoder import Encoded, Encoder
from tawatur.extract.seen import Head, Seen, TaggedSpan
from tawatur.extract.spans import LabelledSpan, decode_bio
from tawatur.model import EntityType, MentionKind
from tawatur.text import Document

__all__ = ["Tagger", "load"]

_KINDS = {"adjective": MentionKind.ADJECTIVE, "nominal": MentionKind.NOMINAL}
# Heads that tell names alone: spans are made of the first two, the last two learnt what public sets call a name.
_OF_MENTIONS = frozenset(("mention", "proclitic", "newsfane", "coarse"))
_TYPES = {"adjective": EntityType.GOVERNMENT, "nominal": EntityType.GROUP}


def load() -> "Tagger":
    """Return the tagger on the encoder that comes with the package.

    Raises:
        EngineError: its weights are missing or cannot be loaded.
    """
    return Tagger(Encoder())


class Tagger:
    """Reads the heads of an encoder: `mention` and `proclitic` as spans, the others as they are."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def look(self, document: Document) -> Seen:
        """Return what the encoder sees in a document."""
        encoded = self._encoder.encode(document)
        labels = self._encoder.labels
        heads = {
            name: _over_document(document, encoded, name, labels[name])
            for name in labels
            if name not in _OF_MENTIONS
        }
        return Seen(mentions=self._mentions(document, encoded), heads=heads, states=_states(document, encoded))

    def _mentions(self, document: Document, encoded: Sequence[Encoded]) -> tuple[TaggedSpan, ...]:
        labels = self._encoder.labels["mention"]
        return tuple(
            _place(document, stretch, found)
            for stretch in encoded
            for found in decode_bio(stretch.scores["mention"], labels)
        )


def _over_document(document: Document, encoded: Sequence[Encoded], name: str, labels: Sequence[str]) -> Head:
    """Return a head's scores by token of the document; what was not encoded has every label alike."""
    scores = np.full((len(document.tokens), len(labels)), -np.log(len(labels)), np.float32)
    for stretch in encoded:
        found = stretch.scores[name]
        scores[stretch.first : stretch.first + len(found)] = found
    return Head(labels=tuple(labels), scores=scores)


def _states(document: Document, encoded: Sequence[Encoded]) -> npt.NDArray[np.float32] | None:
    """Return the states by token of the document, nought where nothing was encoded; None for an empty document."""
    if not encoded:
        return None
    states = np.zeros((len(document.tokens), encoded[0].states.shape[1]), np.float32)
    for stretch in encoded:
        states[stretch.first : stretch.first + len(stretch.states)] = stretch.states
    return states


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
