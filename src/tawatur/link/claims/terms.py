"""How telling each word is: the rarer in what is said, the more."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from tawatur.link.claims.sightings import Sighting

__all__ = ["Weights", "deed_keys"]

# Two words in common make no proposition.
_ENOUGH = 3
# One sighting in so many speaks of the same parties, by a look at corpora of one subject.
_ANY = 8
_PARTS = 2**20


def deed_keys(one: Sighting) -> set[tuple[str, str, str]]:
    """Return the types of what is done, each with two that it is between, whichever does it."""
    return {(deed.type, *two) for deed in one.deeds for two in _between(deed.actors | deed.recipients)}


def _between(parties: Iterable[str]) -> Iterator[tuple[str, str]]:
    ordered = sorted(parties)
    yield from combinations(ordered, 2)
    if len(ordered) == 1:
        yield ordered[0], ""


class Weights:
    """The weight of each term, by how many sightings hold it.

    Args:
        sightings: everything that is said; two of one text count once each, so that the result is the same
            whatever their order.
    """

    def __init__(self, sightings: Iterable[Sighting]) -> None:
        self._held: Counter[str] = Counter()
        crowds: Counter[tuple[str, ...]] = Counter()
        named: Counter[str] = Counter()
        count = 0
        for one in sightings:
            self._held.update(one.terms)
            named.update(one.parties | one.speakers)
            crowds.update(deed_keys(one))
            count += 1
        self._count = count
        self._weights = {term: math.log(1 + (count + 1) / (held + 0.5)) for term, held in self._held.items()}
        # Whole numbers give one sum in whatever order they are added.
        self._parts = {term: round(weight * _PARTS) for term, weight in self._weights.items()}
        self._rare = {one: round(math.log((count + 1) / (often + 0.5)) * _PARTS) for one, often in named.items()}
        self._crowds = crowds
        self._norms: dict[str, float] = {}

    @property
    def count(self) -> int:
        """How many sightings there are."""
        return self._count

    def held(self, term: str) -> int:
        """Return how many sightings hold a term."""
        return self._held[term]

    def rare(self, one: Sighting, count: int) -> list[str]:
        """Return the rarest of a sighting's terms that another one holds too."""
        shared = [term for term in one.terms if 1 < self._held[term] <= max(4, self._count // 20)]
        return sorted(shared, key=lambda term: (self._held[term], term))[:count]

    def likeness(self, left: Sighting, right: Sighting) -> float:
        """Return the cosine of the two, each a vector of its terms' weights; less where few terms are shared."""
        shared = set(left.terms).intersection(right.terms)
        if not shared:
            return 0.0
        dot = sum(self._weights[term] ** 2 for term in sorted(shared))
        return min(1.0, len(shared) / _ENOUGH) * dot / math.sqrt(self._norm(left) * self._norm(right))

    def overlap(self, left: Iterable[str], right: Iterable[str]) -> float:
        """Return the share of the lighter side's weight that both hold."""
        a, b = set(left), set(right)
        least = min(self._sum(a), self._sum(b))
        return self._sum(a & b) / least if least else 0.0

    def held_by(self, terms: Iterable[str], others: Iterable[str]) -> float:
        """Return the share of the weight of terms that others hold too."""
        a = set(terms)
        whole = self._sum(a)
        return self._sum(a & set(others)) / whole if whole else 0.0

    def kinship(self, left: Iterable[str], right: Iterable[str]) -> float:
        """Return the share of those named in either that are named in both, seldom named ones counting more."""
        a, b = set(left), set(right)
        either = self._rarity(a | b)
        return self._rarity(a & b) / either if either else 0.0

    def _rarity(self, named: Iterable[str]) -> int:
        get = self._rare.get
        return sum(get(one, 0) for one in named)

    def _sum(self, terms: Iterable[str]) -> int:
        get = self._parts.get
        return sum(get(term, 0) for term in terms)

    def crowd(self, left: Sighting, right: Sighting) -> int:
        """Return how many sightings tell of a deed of one type between the same sides, as these two do.

        Where they tell of no such deed any of a good part of all sightings might be meant as well.
        """
        shared = deed_keys(left) & deed_keys(right)
        return min((self._crowds[key] for key in shared), default=self._count // _ANY)

    def _norm(self, one: Sighting) -> float:
        if one.id not in self._norms:
            self._norms[one.id] = sum(self._weights[term] ** 2 for term in one.terms)
        return self._norms[one.id]
