"""How probable it is that two sightings are of one proposition, from measures whose weights were learnt.

The weights were fitted by `training/claims/weigh.py` to pairs of sentences of news that were labelled one by one by
reading them; `weights/same.json` holds them, and says on what and how well.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from tawatur.link.claims.compare import Points
from tawatur.link.claims.sightings import Sighting
from tawatur.link.claims.terms import Weights
from tawatur.link.stance import Stance

__all__ = ["HEARD", "MEASURES", "Scale", "hear", "load_scales", "measure"]

# The names of what `measure` returns, in its order, and of what the judge adds.
MEASURES = (
    "likeness", "share", "objects", "parties", "names", "gap", "trigger", "core", "runs", "numbers", "status",
    "together", "one article", "events", "event and report", "covered",
)  # fmt: skip
HEARD = ("agree against other", "disagree", "agree of events")
_LEAST = 0.01


@dataclass(frozen=True, slots=True)
class Scale:
    """Measures to a probability: each less its mean, by its spread, times its weight."""

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    def weigh(self, measures: Sequence[float]) -> float:
        """Return the probability that measures speak for, in thousandths, so that it is one on every machine."""
        found = self.bias
        for value, mean, spread, weight in zip(measures, self.means, self.spreads, self.weights, strict=True):
            found += weight * (value - mean) / spread
        return round(1 / (1 + math.exp(-found)), 3)


@cache
def load_scales() -> tuple[Scale, Scale]:
    """Return the scale for the measures alone, and the one for them with what the judge says."""
    text = (files("tawatur.link") / "weights" / "same.json").read_text(encoding="utf-8")
    known = json.loads(text)
    alone, heard = (
        Scale(
            tuple(known[name]["means"]),
            tuple(known[name]["spreads"]),
            tuple(known[name]["weights"]),
            known[name]["bias"],
        )
        for name in ("alone", "heard")
    )
    return alone, heard


def measure(left: Sighting, right: Sighting, points: Points, weights: Weights) -> tuple[float, ...]:
    """Return what is weighed of two sightings, in the order of `MEASURES`; which is left does not matter."""
    events = left.event and right.event
    mixed = left.event != right.event
    told, report = (left, right) if left.event else (right, left)
    return (
        points.likeness,
        weights.overlap(left.terms, right.terms),
        points.objects,
        points.parties,
        weights.kinship(left.parties | left.speakers, right.parties | right.speakers),
        _gap(left, right),
        float(events and not set(left.trigger).isdisjoint(right.trigger)),
        weights.overlap(left.core, right.core) if events else 0.0,
        _runs(left.said, right.said),
        float(_other_numbers(left, right)),
        float(points.status),
        float(points.together),
        float(left.article == right.article),
        float(events),
        float(mixed),
        weights.overlap(told.core, report.terms) if mixed else 0.0,
    )


def hear(left: Sighting, right: Sighting, stance: Stance) -> tuple[float, ...]:
    """Return what is weighed of the judge's word on two sightings, in the order of `HEARD`."""
    agree = math.log((stance.agree + _LEAST) / (stance.other + _LEAST))
    return (agree, math.log(stance.disagree + _LEAST), agree * (left.event and right.event))


def _gap(left: Sighting, right: Sighting) -> float:
    """Return how long after each other they were published, as the logarithm of the days."""
    if left.published is None or right.published is None:
        return 0.0
    return math.log1p(abs((left.published.start - right.published.start).days))


def _runs(left: str, right: str) -> float:
    """Return the share of the shorter's pairs of neighbouring words that both hold."""
    one, other = set(pairwise(left.split())), set(pairwise(right.split()))
    return len(one & other) / max(1, min(len(one), len(other)))


def _other_numbers(left: Sighting, right: Sighting) -> bool:
    """Tell whether both give numbers, and none in common."""
    one, other = ({number.value for number in side.numbers} for side in (left, right))
    return bool(one and other) and one.isdisjoint(other)
