"""The choices of event finding, as they were learnt."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from tawatur.extract.choices import Choice, read_choices

__all__ = ["Choice", "load_choices", "read_choices"]


@lru_cache(maxsize=8)
def load_choices(code: str) -> Mapping[str, Choice]:
    """Return the choices of a language by their question, none where the package has none.

    Raises:
        EngineError: the file is damaged.
    """
    path = resources.files("tawatur.extract") / "weights" / f"events_{code}.json"
    return read_choices(path) if path.is_file() else {}
