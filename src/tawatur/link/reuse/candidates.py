"""Which articles may share words: those that meet in a band, or in a run of words that is rare."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tawatur.link.reuse.kernels import Hashes, band_keys, held
from tawatur.link.reuse.piece import Piece

__all__ = ["Pairs", "formulas", "meet"]

Pairs = set[tuple[int, int]]
# One run in four is looked up: a passage of twelve words is then missed one time in ten, one of twenty hardly ever.
_SAMPLE = np.uint64(4)
# Articles that share one run: beyond so many it is no mark of copying, and comparing all with all would not end.
_OFTEN = 40
# So many articles of one outlet that hold a run make it a formula of the house.
_FORMULA = 5


def meet(pieces: Sequence[Piece], house: Hashes) -> Pairs:
    """Return the pairs of articles, by their places, that may share a passage; the first is the lesser.

    `house` holds the runs that are formulas: articles do not meet in these.
    """
    keys, owners = _sampled(pieces, house)
    pairs: Pairs = set()
    counts: dict[tuple[int, int], int] = {}
    for group in _groups(keys, owners):
        if len(group) <= _OFTEN:
            for pair in _all(group):
                counts[pair] = counts.get(pair, 0) + 1
    pairs |= {pair for pair, count in counts.items() if count > 1}
    bands = [band_keys(piece.shingles) for piece in pieces if len(piece.shingles)]
    whose = [n for n, piece in enumerate(pieces) if len(piece.shingles)]
    if bands:
        owners = np.repeat(np.array(whose, np.int64), len(bands[0]))
        for group in _groups(np.concatenate(bands), owners):
            # Of many copies of one text each is held against the first alone.
            pairs |= set(_all(group) if len(group) <= _OFTEN else ((group[0], other) for other in group[1:]))
    return pairs


def formulas(pieces: Sequence[Piece]) -> Hashes:
    """Return the runs, sorted, that many articles of one outlet hold though they are not copies of each other.

    Articles count once for each of their opening runs, so that ten copies of one text are one article.
    """
    outlets = {piece.outlet: n for n, piece in enumerate(pieces)}
    held, seen = [], set()
    for piece in pieces:
        if len(piece.shingles) == 0:
            continue
        text = (piece.outlet, int(piece.shingles.min()))
        if text in seen:
            continue
        seen.add(text)
        house = np.uint64(outlets[piece.outlet])
        runs = np.unique(piece.shingles)
        held.append(np.stack([runs, np.full(len(runs), house)], axis=1))
    if not held:
        return np.zeros(0, np.uint64)
    rows = np.concatenate(held)
    rows = rows[np.lexsort((rows[:, 1], rows[:, 0]))]
    first = np.flatnonzero(np.concatenate([[True], (rows[1:] != rows[:-1]).any(axis=1)]))
    counts = np.diff(np.concatenate([first, [len(rows)]]))
    often: Hashes = np.unique(rows[first[counts >= _FORMULA], 0])
    return often


def _sampled(pieces: Sequence[Piece], house: Hashes) -> tuple[Hashes, NDArray[np.int64]]:
    """Return the sampled runs of all articles and whose each is."""
    keys, owners = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    for n, piece in enumerate(pieces):
        chosen = np.unique(piece.shingles[piece.shingles % _SAMPLE == 0])
        keys.append(chosen)
        owners.append(np.full(len(chosen), n, np.int64))
    runs, whose = np.concatenate(keys), np.concatenate(owners)
    kept = ~held(runs, house)
    return runs[kept], whose[kept]


def _groups(keys: Hashes, owners: NDArray[np.int64]) -> Iterator[list[int]]:
    """Yield the owners of each key that has several, sorted."""
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    if len(keys) == 0:
        return
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    ends = np.concatenate([starts[1:], [len(keys)]])
    several = ends - starts > 1
    for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
        yield owners[start:end].tolist()


def _all(group: Sequence[int]) -> Iterator[tuple[int, int]]:
    for n, left in enumerate(group):
        for right in group[n + 1 :]:
            yield left, right
