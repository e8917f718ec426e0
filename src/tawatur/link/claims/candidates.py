"""Which sightings are worth comparing: those that share rare words, or a deed and its sides."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from tawatur.link.claims.sightings import Sighting
from tawatur.link.claims.terms import Weights, deed_keys

__all__ = ["meet"]

# How many of its rarest words a sighting is looked up by, two at a time.
_RARE = 6
# All of a block this small are compared; of a larger one each with so many that were published next.
_SMALL, _NEXT = 60, 12
_NEVER = date.max


def meet(sightings: Sequence[Sighting], weights: Weights) -> list[tuple[int, int]]:
    """Return the pairs of sightings, by their places, that are worth comparing, sorted; the first is the lesser.

    Blocks are capped, so that the number of pairs grows with the number of sightings and not with its square.
    """
    pairs: set[tuple[int, int]] = set()
    blocks = (_by_words(sightings, weights), _by_deeds(sightings), _by_parties(sightings))
    for block in (block for kind in blocks for block in kind.values()):
        pairs.update(_within(block, sightings))
    return sorted(pair for pair in pairs if not _one_utterance(sightings[pair[0]], sightings[pair[1]]))


def _by_words(sightings: Sequence[Sighting], weights: Weights) -> Mapping[object, list[int]]:
    blocks: dict[object, list[int]] = defaultdict(list)
    for place, one in enumerate(sightings):
        rare = weights.rare(one, _RARE)
        for pair in combinations(sorted(rare), 2):
            blocks[pair].append(place)
    return blocks


def _by_deeds(sightings: Sequence[Sighting]) -> Mapping[object, list[int]]:
    blocks: dict[object, list[int]] = defaultdict(list)
    for place, one in enumerate(sightings):
        for key in sorted(deed_keys(one)):
            blocks[key].append(place)
    return blocks


def _by_parties(sightings: Sequence[Sighting]) -> Mapping[object, list[int]]:
    """Return what is told of one type of deed with one party anywhere in it, where that is told seldom.

    Who did it and to whom may have been read wrongly, or be what is disputed.
    """
    blocks: dict[object, list[int]] = defaultdict(list)
    for place, one in enumerate(sightings):
        for kind in sorted({deed.type for deed in one.deeds}):
            for party in sorted(one.parties | one.speakers):
                blocks[kind, party].append(place)
    return {key: block for key, block in blocks.items() if len(block) <= _SMALL}


def _within(block: Sequence[int], sightings: Sequence[Sighting]) -> Iterator[tuple[int, int]]:
    if len(block) <= _SMALL:
        yield from combinations(block, 2)
        return
    dated = sorted(block, key=lambda place: (_day(sightings[place]), place))
    for n, place in enumerate(dated):
        for other in dated[n + 1 : n + 1 + _NEXT]:
            yield min(place, other), max(place, other)


def _day(one: Sighting) -> date:
    return _NEVER if one.published is None else one.published.start


def _one_utterance(left: Sighting, right: Sighting) -> bool:
    """Tell whether one is told inside the other, or both are events of one report."""
    if left.article != right.article:
        return False
    return left.within == right.id or right.within == left.id or left.extent.overlaps(right.extent)
