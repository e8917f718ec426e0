"""Words by the company they keep in news: clusters worked out beforehand from many articles."""

import io
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import numpy as np

from tawatur.errors import EngineError

__all__ = ["Cluster", "load_clusters"]


class Cluster(NamedTuple):
    """Where a word belongs: among 600 clusters, among 80, and how often it is seen (a power of two)."""

    fine: int
    coarse: int
    frequency: int


@lru_cache(maxsize=8)
def load_clusters(code: str) -> Mapping[str, Cluster]:
    """Return the clusters of folded words of a language, none where the package has none.

    Raises:
        EngineError: the file is damaged.
    """
    path = resources.files("tawatur.extract") / "weights" / f"words_{code}.npz"
    if not path.is_file():
        return {}
    try:
        data = np.load(io.BytesIO(path.read_bytes()), allow_pickle=False)
        words = bytes(data["words"]).decode("utf-8").split("\n")
        rows = zip(data["fine"].tolist(), data["coarse"].tolist(), data["counts"].tolist(), strict=True)
        return {word: Cluster(*row) for word, row in zip(words, rows, strict=True)}
    except (ValueError, KeyError, OSError) as error:
        raise EngineError(
            f"the clusters cannot be read: {error}", where=path.name, do="Install the package anew."
        ) from error
