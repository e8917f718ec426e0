"""Words to numbers, and the arithmetic on them: each kernel takes and gives whole arrays."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

__all__ = ["RUN", "Hashes", "band_keys", "held", "shares", "shingle_hashes", "word_hashes"]

Hashes = NDArray[np.uint64]
# Runs of five words: shorter ones meet by chance in one language, longer ones break at every change.
RUN = 5
# Sixteen bands of four: a pair that shares half its runs is met with a probability of 0.64, one that shares 0.8 of
# them always; what they miss is met by its rare runs.
BANDS, ROWS = 16, 4
_MIX_1, _MIX_2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


@lru_cache(maxsize=1 << 18)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def word_hashes(words: Sequence[str]) -> Hashes:
    """Return a number for each word; the same on every machine."""
    return np.fromiter(map(_word_hash, words), np.uint64, len(words))


def _mix(values: Hashes) -> Hashes:
    """Return the values scattered (the finaliser of SplitMix64)."""
    values = (values ^ (values >> np.uint64(30))) * _MIX_1
    values = (values ^ (values >> np.uint64(27))) * _MIX_2
    return values ^ (values >> np.uint64(31))


def shingle_hashes(words: Hashes) -> Hashes:
    """Return the number of the run of five words that starts at each word; of a shorter text, one for all of it."""
    if len(words) == 0:
        return words
    size = min(RUN, len(words))
    count = len(words) - size + 1
    total = np.zeros(count, np.uint64)
    for place in range(size):
        total = _mix(total + words[place : place + count] + np.uint64(place + 1))
    return total


def band_keys(shingles: Hashes) -> Hashes:
    """Return one key a band: articles that share a key are likely to share most of their runs (MinHash)."""
    seeds = _mix(np.arange(1, BANDS * ROWS + 1, dtype=np.uint64))
    least = _mix(shingles[None, :] ^ seeds[:, None]).min(axis=1).reshape(BANDS, ROWS)
    keys = np.arange(1, BANDS + 1, dtype=np.uint64)
    for row in range(ROWS):
        keys = _mix(keys + least[:, row])
    return keys


def held(values: Hashes, known: Hashes) -> NDArray[np.bool_]:
    """Return which of the values are known; `known` is sorted."""
    if len(known) == 0:
        return np.zeros(len(values), np.bool_)
    places = np.minimum(np.searchsorted(known, values), len(known) - 1)
    return np.asarray(known[places] == values)


def shares(left: Hashes, right: Hashes) -> tuple[float, float, Hashes]:
    """Return the share of the runs of both, that of the shorter's, and the runs that both hold, sorted.

    Each side is sorted and holds none twice.
    """
    both = np.intersect1d(left, right, assume_unique=True)
    count, least = len(both), min(len(left), len(right))
    union = len(left) + len(right) - count
    return (count / union if union else 0.0), (count / least if least else 0.0), both
