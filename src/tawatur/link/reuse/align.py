"""Two articles to the stretches of words that both hold."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from tawatur.link.reuse.kernels import Hashes, held
from tawatur.link.reuse.piece import Piece

__all__ = ["Run", "shared_runs"]

# A run: where it starts and ends in the left article and in the right one, counted in words.
Run = tuple[int, int, int, int]
# Up to three words may differ inside a passage: a changed name, another spelling, a number.
_GAP = 3
# A run that comes often in the other article is tried at so many places.
_TRIED = 8


def shared_runs(left: Piece, right: Piece, both: Hashes, *, least: int = 8) -> list[Run]:
    """Return the passages that both hold, in the left article's order; none overlaps another in either.

    Args:
        left: an article.
        right: another.
        both: the runs of five words that both hold, sorted.
        least: how many words a passage has at the least; shorter ones are shared by chance.
    """
    places: dict[int, list[int]] = defaultdict(list)
    at = np.flatnonzero(held(right.shingles, both))
    for place, shingle in zip(at.tolist(), right.shingles[at].tolist(), strict=True):
        places[shingle].append(place)
    if not places:
        return []
    runs = list(_runs(left, right, both, places))
    return [run for run in _joined(runs) if run[1] - run[0] >= least]


def _runs(left: Piece, right: Piece, both: Hashes, places: dict[int, list[int]]) -> Iterator[Run]:
    """Yield the longest runs of equal words, from left to right, each word of either side used once."""
    a, b = left.words.tolist(), right.words.tolist()
    shared = np.flatnonzero(held(left.shingles, both))
    taken, after = bytearray(len(b)), 0
    for at, shingle in zip(shared.tolist(), left.shingles[shared].tolist(), strict=True):
        if at < after:
            continue
        best = (0, 0)
        for start in places[shingle][:_TRIED]:
            size = 0
            while at + size < len(a) and start + size < len(b) and a[at + size] == b[start + size]:
                if taken[start + size]:
                    break
                size += 1
            best = max(best, (size, -start))
        size, start = best[0], -best[1]
        if size == 0:
            continue
        taken[start : start + size] = b"\x01" * size
        yield at, at + size, start, start + size
        after = at + size


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Yield the runs, those put together that go on after a few other words on both sides."""
    current: Run | None = None
    for run in runs:
        if current is not None and run[0] - current[1] <= _GAP and 0 <= run[2] - current[3] <= _GAP:
            current = (current[0], run[1], current[2], run[3])
            continue
        if current is not None:
            yield current
        current = run
    if current is not None:
        yield current
