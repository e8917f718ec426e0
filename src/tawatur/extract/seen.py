"""What an encoder makes of a document, for every stage that asks: its heads' scores by token."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tawatur.model import EntityType, MentionKind, Span

__all__ = ["Head", "Seen", "TaggedSpan"]


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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Head:
    """What one head says of every token.

    Attributes:
        labels: its labels.
        scores: log-probabilities of (tokens of the document, labels).
    """

    labels: tuple[str, ...]
    scores: npt.NDArray[np.float32]

    def share(self, first: int, end: int, *labels: str) -> float:
        """Return the mean probability that the tokens `[first, end)` have one of the labels, 0 where none are."""
        if first >= end:
            return 0.0
        columns = [self.labels.index(label) for label in labels]
        return float(np.exp(self.scores[first:end][:, columns]).sum(axis=1).mean())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Seen:
    """What a tagger makes of a document; it may have nothing but mentions.

    Attributes:
        mentions: those that it saw, in text order.
        heads: its other heads by name.
        states: what it makes of each token of the document, for models that read on from there; none by default.
    """

    mentions: tuple[TaggedSpan, ...] = ()
    heads: Mapping[str, Head] = field(default_factory=dict)
    states: npt.NDArray[np.float32] | None = None
