"""Chrome: how outlets, credits and the furniture of their sites look in a text."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable

__all__ = ["ChromeTables", "load_chrome"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChromeTables:
    """The tables; each is empty by default, so that a language may leave it out."""


def load_chrome(folder: Traversable) -> ChromeTables:  # noqa: ARG001
    """Return the tables read from a pack's lexicon folder.

    Raises:
        LexiconError: a file is out of shape.
    """
    return ChromeTables()
