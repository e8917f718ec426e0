"""A small log-linear choice: which of a few labels do the clues about a thing speak for?"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from tawatur.errors import EngineError

__all__ = ["Choice", "read_choices"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Choice:
    """One question with its answers.

    Attributes:
        labels: the answers.
        weights: for each clue, pairs of an answer's place in `labels` and how far it speaks for that answer.
    """

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]

    def shares(self, clues: Iterable[str]) -> dict[str, float]:
        """Return the probability of every label, in the order of `labels`; a clue given twice counts once.

        Clues must come in an order that every run repeats: sums of fractions depend on it.
        """
        scores, weights = [0.0] * len(self.labels), self.weights
        for clue in dict.fromkeys(clues):
            if clue in weights:
                for place, weight in weights[clue]:
                    scores[place] += weight
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.labels, powers, strict=True)}


def read_choices(path: Traversable) -> Mapping[str, Choice]:
    """Return the choices of a file: for each question its labels, and its clues with weights by label.

    Raises:
        EngineError: the file is damaged.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {
            question: Choice(
                labels=tuple(found["labels"]),
                weights={
                    clue: tuple((int(place), float(weight)) for place, weight in row)
                    for clue, row in found["weights"].items()
                },
            )
            for question, found in data.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError(
            f"the weights cannot be read: {error}", where=path.name, do="Install the package anew."
        ) from error
