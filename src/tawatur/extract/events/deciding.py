"""Who does an event and to whom, decided for all parties together by the chances of each and of their number."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

__all__ = ["Chance", "count_label", "decide_sides", "units_of"]

# At most two groups a side: more are joined by و and count as one.
_MOST = 2
_CONSIDERED = 5
_TINY = 1e-6
# Those who act and those who suffer it, by the places of their groups.
_Division = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """A party, the place of those that و joins it to (-1 for none), and the chances of its parts."""

    party: int
    chain: int
    shares: Mapping[str, float]


def units_of(chains: Sequence[int]) -> list[list[int]]:
    """Return which places of a list of chains belong together: those of one chain, and each that stands alone."""
    units: dict[tuple[int, int], list[int]] = {}
    for place, chain in enumerate(chains):
        units.setdefault((chain, -1) if chain >= 0 else (-1, place), []).append(place)
    return list(units.values())


def count_label(actors: int, recipients: int) -> str:
    """Return how a number of groups on either side is written."""
    return f"{min(actors, _MOST)}{min(recipients, _MOST)}"


def decide_sides(chances: Sequence[Chance], counts: Mapping[str, float]) -> dict[int, str]:
    """Return the part of each party that has one.

    Args:
        chances: of all parties that may have a part.
        counts: the chances of each number of groups on either side, by `count_label`.
    """
    units = units_of([chance.chain for chance in chances])
    acting = [_odds(chances, unit, "actor") for unit in units]
    suffering = [_odds(chances, unit, "recipient") for unit in units]
    numbers = {
        (actors, recipients): math.log(counts.get(count_label(actors, recipients), 0.0) + _TINY)
        for actors in range(_MOST + 1)
        for recipients in range(_MOST + 1)
    }
    best = -math.inf
    chosen: _Division = ((), ())
    for actors, recipients in _divisions(acting, suffering):
        score = numbers[len(actors), len(recipients)]
        for unit in actors:
            score += acting[unit]
        for unit in recipients:
            score += suffering[unit]
        if score > best:
            best, chosen = score, (actors, recipients)
    roles: dict[int, str] = {}
    for role, some in zip(("actor", "recipient"), chosen, strict=True):
        roles |= {chances[place].party: role for unit in some for place in units[unit]}
    return roles


def _odds(chances: Sequence[Chance], unit: Sequence[int], role: str) -> float:
    odds = [
        math.log(chances[place].shares.get(role, 0.0) + _TINY)
        - math.log(chances[place].shares.get("none", 0.0) + _TINY)
        for place in unit
    ]
    return sum(odds) / len(odds)


def _divisions(acting: Sequence[float], suffering: Sequence[float]) -> Iterator[_Division]:
    """The ways to divide the likeliest groups: those who act, with those likeliest to suffer it of the rest."""
    order = sorted(range(len(acting)), key=lambda unit: (-max(acting[unit], suffering[unit]), unit))[:_CONSIDERED]
    suffer = sorted(order, key=lambda unit: (-suffering[unit], unit))
    for size in range(_MOST + 1):
        for actors in combinations(order, size):
            rest = [unit for unit in suffer if unit not in actors]
            for many in range(min(_MOST, len(rest)) + 1):
                yield actors, tuple(rest[:many])
