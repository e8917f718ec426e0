"""What a language pack knows for finding cues."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable

__all__ = ["CueTables", "load_cues"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CueTables:
    """The tables; each is empty by default, so that a language may leave it out."""


def load_cues(folder: Traversable) -> CueTables:  # noqa: ARG001
    """Return the tables read from a pack's lexicon folder.

    Raises:
        LexiconError: a file is out of shape.
    """
    return CueTables()
