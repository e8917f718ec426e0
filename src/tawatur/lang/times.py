"""What a language pack knows for finding times."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable

__all__ = ["TimeTables", "load_times"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimeTables:
    """The tables; each is empty by default, so that a language may leave it out."""


def load_times(folder: Traversable) -> TimeTables:  # noqa: ARG001
    """Return the tables read from a pack's lexicon folder.

    Raises:
        LexiconError: a file is out of shape.
    """
    return TimeTables()
