"""Readings laid by in a passing file, so that a long run needs no more memory than a short one."""

import pickle
import tempfile
from collections.abc import Iterator
from typing import Generic, TypeVar

__all__ = ["Spill"]

T = TypeVar("T")


class Spill(Generic[T]):
    """A list on disk: things are added, then gone through in order as often as is wanted. Closed, it is gone."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="tawatur-")  # noqa: SIM115 - closed with the list
        self._places: list[int] = []

    def __enter__(self) -> "Spill[T]":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._places)

    def add(self, thing: T) -> int:
        """Lay a thing by and return its index."""
        self._places.append(self._file.seek(0, 2))
        pickle.dump(thing, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        return len(self._places) - 1

    def get(self, index: int) -> T:
        """Return the thing of this index."""
        self._file.seek(self._places[index])
        thing: T = pickle.load(self._file)  # noqa: S301 - what this process has written, in a file without a name
        return thing

    def __iter__(self) -> Iterator[T]:
        return (self.get(index) for index in range(len(self)))
