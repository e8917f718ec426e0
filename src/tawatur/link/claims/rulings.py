"""All pairs of sightings that are worth comparing to what is ruled on them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tawatur.link.claims.candidates import meet
from tawatur.link.claims.chance import hear, load_scales, measure
from tawatur.link.claims.compare import Points, compare
from tawatur.link.claims.draw import Bond
from tawatur.link.claims.sightings import Sighting
from tawatur.link.claims.terms import Weights
from tawatur.link.claims.verdict import SAME, Ruling, rule_on
from tawatur.link.judge import judgement
from tawatur.link.protocols import Judge
from tawatur.link.stance import Stance
from tawatur.model import Judgement, Verdict

__all__ = ["Chances", "Rulings", "rule_pairs"]

# A denial is told in other words than what it denies.
_DENIAL = 0.15
# Of two groups where what is done proves nothing, those of one proposition are more often alike than not.
_CAREFUL = 0.65
# So much of what a report tells stands in the words of its one event where both tell the same.
_WHOLE = 0.6
# Less than this speaks for a pair that is not worth weighing.
_WORTH, _ALIKE = 0.25, 0.12
# Where the words are as good as the same there is nothing to ask.
_CERTAIN = 0.9


@dataclass(slots=True)
class Rulings:
    """What was ruled on pairs of sightings, by their places."""

    judgements: list[Judgement] = field(default_factory=list)
    same: dict[tuple[int, int], Judgement] = field(default_factory=dict)
    unsure: dict[tuple[int, int], Judgement] = field(default_factory=dict)
    events: list[Judgement] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    differing: list[tuple[int, int, Ruling]] = field(default_factory=list)


class Chances:
    """How probable it is that two of the sightings, by their places, are of one proposition.

    Args:
        sightings: sorted by id.
        judge: what reads both sentences; without it the measures alone decide.
    """

    def __init__(self, sightings: Sequence[Sighting], weights: Weights, judge: Judge | None = None) -> None:
        self._sightings = sightings
        self._weights = weights
        self._judge = judge
        self._alone, self._heard = load_scales()
        self._asked: dict[tuple[str, str], Stance] = {}

    def weigh(self, left: int, right: int, points: Points) -> float:
        """Return the probability from the measures alone."""
        if points.total < _WORTH or points.likeness < _ALIKE:
            return 0.0
        one, other = self._sightings[left], self._sightings[right]
        return self._alone.weigh(measure(one, other, points, self._weights))

    def likeness(self, left: int, right: int) -> float:
        """Return how much speaks for two sightings being of one proposition, denied or not."""
        one, other = self._sightings[left], self._sightings[right]
        if one.within == other.id or other.within == one.id:
            return 1.0
        points = compare(one, other, self._weights)
        if points.negated:
            return points.total + _DENIAL
        chance = _CAREFUL * self.weigh(left, right, points)
        return max(chance, points.same) if points.clear else chance

    def confirm(self, bond: Bond) -> bool:
        """Tell whether a bond stands once the judge, where there is one, has read both sentences."""
        if not bond.doubtful:
            return True
        if self._judge is None or bond.score >= _CERTAIN:
            return bond.score >= SAME
        return self._ask(self._sightings[bond.left], self._sightings[bond.right]) >= SAME

    def _ask(self, left: Sighting, right: Sighting) -> float:
        if self._judge is None:
            return 0.0
        # What the network hears depends on the words alone; days and sides differ from pair to pair.
        key = (left.said, right.said)
        if key not in self._asked:
            self._asked[key] = self._judge.judge([key])[0]
        found = measure(left, right, compare(left, right, self._weights), self._weights)
        return self._heard.weigh((*found, *hear(left, right, self._asked[key])))


def rule_pairs(
    sightings: Sequence[Sighting],
    weights: Weights,
    chances: Chances,
    judge_events: Callable[[Sighting, Sighting, Points], Judgement | None] = lambda *_: None,
) -> Rulings:
    """Return the rulings on all pairs that are worth comparing; the sightings are sorted by id.

    `judge_events` is asked whether two sightings tell of one event.
    """
    rulings = Rulings()
    for left, right in _told_once(sightings, weights):
        rulings.bonds.append(Bond(left=left, right=right, opposed=False, score=1.0))
        reason = "claim: all that the report tells"
        a, b = sightings[left].id, sightings[right].id
        rulings.same[left, right] = judgement(a, b, Verdict.SAME, score=0.95, reason=reason)
    for left, right in meet(sightings, weights):
        one, other = sightings[left], sightings[right]
        points = compare(one, other, weights)
        event = judge_events(one, other, points)
        if event is not None:
            rulings.events.append(event)
        ruling = rule_on(one, other, points, chances.weigh(left, right, points))
        if ruling is not None:
            _take(rulings, (left, right), (one.id, other.id), ruling)
    return rulings


def _take(rulings: Rulings, places: tuple[int, int], ids: tuple[str, str], ruling: Ruling) -> None:
    left, right = places
    reason = f"claim: {ruling.reason}"
    if ruling.verdict in (Verdict.SAME, Verdict.UNSURE):
        # What is unsure becomes a bond too: it stands where the judge, who reads both sentences, bears it out.
        score = max(ruling.score, SAME)
        rulings.same[places] = judgement(*ids, Verdict.SAME, score=score, reason=reason)
        rulings.bonds.append(
            Bond(left=left, right=right, opposed=ruling.opposed, score=ruling.score, doubtful=ruling.weighed)
        )
    if ruling.verdict is Verdict.UNSURE:
        rulings.unsure[places] = judgement(*ids, Verdict.UNSURE, score=ruling.score, reason=reason)
    if ruling.verdict is Verdict.DIFFERENT:
        made = judgement(*ids, Verdict.DIFFERENT, score=min(ruling.score, 0.49), reason=reason)
        rulings.judgements.append(made)
        rulings.apart[left].add(right)
        rulings.apart[right].add(left)
    if ruling.kind is not None:
        rulings.differing.append((left, right, ruling))


def _told_once(sightings: Sequence[Sighting], weights: Weights) -> Iterator[tuple[int, int]]:
    """Yield each report that tells of one event and of little else, with this event."""
    place = {one.id: n for n, one in enumerate(sightings)}
    inner: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(sightings):
        if one.event and one.within is not None:
            inner[one.within].append(n)
    for report in sorted(inner):
        if report not in place or len(inner[report]) > 1:
            continue
        left, right = sorted((place[report], inner[report][0]))
        if weights.held_by(sightings[place[report]].terms, sightings[inner[report][0]].terms) >= _WHOLE:
            yield left, right
