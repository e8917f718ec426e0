"""Two sightings to what they have to do with each other, point by point."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.link.claims.numbers import Clash, clash_of
from tawatur.link.claims.sightings import Deed, Sighting
from tawatur.link.claims.terms import Weights
from tawatur.model import EventStatus, Precision

__all__ = ["Points", "compare"]

_HYPOTHETICAL = (EventStatus.PLANNED, EventStatus.POSSIBLE)
# What each point is worth; the order of what they are worth follows from what they tell, and the bars in
# verdict.py were set by reading pairs of the corpora of 2013. Words count up to .6: more alike is a copy, no surer.
_WORDS, _CEILING, _DEED, _OBJECT, _STATUS, _PARTIES, _DAYS = 1.2, 0.6, 0.45, 0.3, 0.1, 0.15, 0.1
_OTHER_STATUS, _OTHER_DAYS = 0.3, 0.35
# Of a deed that is told thirty times what is done and between whom is enough; of one that is told five hundred
# times it says nothing, and the words must speak for themselves.
_FEW, _STEP, _MOST = 32, 0.12, 0.6
# In a large dossier who does what to whom is told of so many things, and read wrongly so often, that it proves
# nothing by itself: one in so many of all its sightings might be meant. In one of a few articles it mostly does.
_ANY = 32
_WHOLE = 0.4
# A deed of another type between the same sides: «يبيع» and «يتعاون» may tell of one thing.
_OTHER_TYPE = 0.35
# Of a deed of one type, that the same parties are named with it.
_NAMED = 0.6
# Of a deed with one side alone less is known.
_ONE_SIDED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """What speaks for two sightings being of one proposition, and in what they differ.

    Attributes:
        likeness: how like their words are, rare ones counting more.
        deed: how well what is done and the sides of it agree.
        objects: how much of what it is done with or about they share.
        parties: how much of who is named in the one is named in the other.
        status: one is told as a plan or a possibility, the other as a fact.
        apart: they are dated, and not on one day.
        together: they are dated, and may be of one day.
        negated: one is told as not so, the other as so.
        actor: all is one but who did it.
        clash: two numbers that count the same thing and do not go together.
        crowd: how many sightings tell of such a deed between the same sides.
        around: how many sightings there are.
        total: how much speaks for one proposition, told of whatever status and day; 0 at the least.
    """

    likeness: float
    deed: float
    objects: float
    parties: float
    status: bool
    apart: bool
    together: bool
    negated: bool
    actor: bool
    clash: Clash | None
    crowd: int
    around: int
    total: float

    @property
    def shown(self) -> bool:
        """Whether the words beside names and types of deeds speak for one thing.

        The more is told of such deeds between the same sides, the more the words must tell.
        """
        return self._told >= _needed(self.crowd)

    @property
    def clear(self) -> bool:
        """Whether they do so among all that the dossier tells, and all the words, not those of the object alone."""
        needed = _needed(max(self.crowd, self.around // _ANY))
        return self._told >= needed and self.likeness >= needed * _WHOLE

    @property
    def _told(self) -> float:
        return self.likeness + self.objects / 2

    @property
    def same(self) -> float:
        """How much speaks for one proposition of one status and one time."""
        return self.total - _OTHER_STATUS * self.status - _OTHER_DAYS * self.apart


def _needed(crowd: int) -> float:
    """Return how much the words must tell where so many sightings might be meant."""
    return min(_MOST, _STEP * math.log2(crowd / _FEW)) if crowd > _FEW else 0.0


def compare(left: Sighting, right: Sighting, weights: Weights) -> Points:
    """Return the points of two sightings; which is left does not matter."""
    likeness = weights.likeness(left, right)
    pairs = [(a, b) for a in left.deeds for b in right.deeds]
    deed = max((_deed(a, b) for a, b in pairs), default=0.0)
    if any(a.type == b.type for a, b in pairs):
        # Who did it to whom is often read wrongly: that the same are named with it counts too.
        deed = max(deed, _NAMED * _jaccard(left.parties, right.parties))
    objects = weights.overlap(left.objects, right.objects) if left.event or right.event else likeness
    parties = _share(left.parties | left.speakers, right.parties | right.speakers)
    agree = bool({d.status for d in left.deeds} & {d.status for d in right.deeds})
    dated = bool(left.days and right.days)
    together = dated and any(a.meets(b) for a in left.days for b in right.days)
    total = _WORDS * min(_CEILING, likeness) + _DEED * deed + _OBJECT * objects + _PARTIES * parties
    return Points(
        likeness=likeness,
        deed=deed,
        objects=objects,
        parties=parties,
        status=bool(pairs) and not (_hypothetical(left.deeds) & _hypothetical(right.deeds)),
        apart=dated and not together and _exact(left) and _exact(right),
        together=together,
        negated=_negated(left, right, likeness),
        actor=any(_other_actor(a, b, left, right) for a, b in pairs)
        and not any(_acts_as_one(a, b) for a, b in pairs),
        clash=clash_of(left.numbers, right.numbers),
        crowd=weights.crowd(left, right),
        around=weights.count,
        total=total + _STATUS * agree + _DAYS * together,
    )


def _deed(left: Deed, right: Deed) -> float:
    """Return how well two deeds agree; nothing where the sides have changed places."""
    actors, recipients = bool(left.actors & right.actors), bool(left.recipients & right.recipients)
    if left.actors & right.recipients and left.recipients & right.actors and not actors:
        return 0.0
    both = _jaccard(left.actors | left.recipients, right.actors | right.recipients)
    two_sided = (left.recipients or right.recipients) and (left.actors or right.actors)
    sides = (actors + recipients) / 2 if two_sided else _ONE_SIDED * (actors or recipients)
    return (1.0 if left.type == right.type else _OTHER_TYPE) * sides * (1 + both) / 2


def _acts_as_one(left: Deed, right: Deed) -> bool:
    return left.type == right.type and bool(left.actors & right.actors)


def _other_actor(left: Deed, right: Deed, one: Sighting, other: Sighting) -> bool:
    """Tell whether both are done to one side, each by somebody that the other does not even name."""
    if left.type != right.type or not (left.actors and right.actors and left.recipients & right.recipients):
        return False
    return left.actors.isdisjoint(other.parties) and right.actors.isdisjoint(one.parties)


def _negated(left: Sighting, right: Sighting, likeness: float) -> bool:
    """Tell whether one is told as not so; in nearly the same words only where one negates more or is denied."""
    if left.negated == right.negated:
        return False
    return likeness < _CEILING or left.denied != right.denied or left.negations % 2 != right.negations % 2


def _hypothetical(deeds: Iterable[Deed]) -> set[bool]:
    return {deed.status in _HYPOTHETICAL for deed in deeds}


def _exact(one: Sighting) -> bool:
    return all(days.precision in (Precision.DAY, Precision.MONTH) for days in one.days)


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    least = min(len(left), len(right))
    return len(left & right) / least if least else 0.0


def _jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    both = len(left | right)
    return len(left & right) / both if both else 0.0
