"""Labels of tokens to spans: the best sequence that BIO labelling allows."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["LabelledSpan", "decode_bio"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSpan:
    """Tokens `[first, end)` of a stretch, their class, and the mean probability of their labels."""

    first: int
    end: int
    label: str
    confidence: float


def decode_bio(scores: npt.NDArray[np.float32], labels: Sequence[str]) -> tuple[LabelledSpan, ...]:
    """Return the spans of the most probable label sequence in which every `I` continues its own `B` or `I`.

    Args:
        scores: log-probabilities of (tokens, labels).
        labels: `O` first, then `B-x` and `I-x` for each class.
    """
    best = _best_path(scores, _allowed(labels))
    spans: list[LabelledSpan] = []
    first, kind = 0, ""
    for i, label in enumerate([*(labels[y] for y in best), "O"]):
        if kind and not (label.startswith("I-") and label[2:] == kind):
            mean = float(np.exp(scores[range(first, i), best[first:i]]).mean())
            spans.append(LabelledSpan(first=first, end=i, label=kind, confidence=round(mean, 3)))
            kind = ""
        if label.startswith("B-"):
            first, kind = i, label[2:]
    return tuple(spans)


def _allowed(labels: Sequence[str]) -> npt.NDArray[np.float32]:
    """Return 0 where the second label may follow the first and minus infinity where it may not."""
    table = np.zeros((len(labels), len(labels)), np.float32)
    for j, after in enumerate(labels):
        if after.startswith("I-"):
            for i, before in enumerate(labels):
                if before[2:] != after[2:]:
                    table[i, j] = -np.inf
    return table


def _best_path(scores: npt.NDArray[np.float32], allowed: npt.NDArray[np.float32]) -> list[int]:
    if not len(scores):
        return []
    back = np.zeros(scores.shape, np.int64)
    # A sequence may not open with an `I`: as if an `O` stood before it.
    reach = scores[0] + allowed[0]
    for t in range(1, len(scores)):
        step = reach[:, None] + allowed
        back[t] = step.argmax(axis=0)
        reach = step.max(axis=0) + scores[t]
    path = [int(reach.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]
