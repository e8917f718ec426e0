"""Rows looked at a few at a time, so that a large dossier needs no more memory than a small one."""

from collections.abc import Iterable, Iterator
from itertools import islice

from tawatur.errors import StoreError

__all__ = ["ALTERED", "in_chunks"]

# What a record or a decoder says to cells that no writer of ours has written.
ALTERED = (ValueError, LookupError, TypeError, AttributeError, StoreError)
_CHUNK = 200


def in_chunks(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Yield the numbers in lists of at most 200."""
    source = iter(numbers)
    while chunk := list(islice(source, _CHUNK)):
        yield chunk
