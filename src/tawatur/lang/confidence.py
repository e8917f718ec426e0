"""How often the findings of a rule are right: tables of what was measured."""

from importlib.resources.abc import Traversable

from tawatur.errors import LexiconError
from tawatur.lang.lexicon import read_table

__all__ = ["read_confidence"]


def read_confidence(folder: Traversable, name: str) -> dict[str, float]:
    """Return the confidence of each rule of a table, a probability in [0, 1].

    Raises:
        LexiconError: the file is out of shape, or a confidence is no probability.
    """
    confidence: dict[str, float] = {}
    for row in read_table(folder, name, ("rule", "confidence", "seen")):
        try:
            value = float(row["confidence"])
        except ValueError:
            value = -1.0
        if not 0.0 <= value <= 1.0:
            raise LexiconError(
                f"{row['rule']}: {row['confidence']!r} is no probability",
                where=name,
                do="Write a number from 0 to 1.",
            )
        confidence[row["rule"]] = value
    return confidence
