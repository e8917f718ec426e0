"""What a language pack knows for finding quantities."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable

__all__ = ["QuantityTables", "load_quantities"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class QuantityTables:
    """The tables; each is empty by default, so that a language may leave it out."""


def load_quantities(folder: Traversable) -> QuantityTables:  # noqa: ARG001
    """Return the tables read from a pack's lexicon folder.

    Raises:
        LexiconError: a file is out of shape.
    """
    return QuantityTables()
