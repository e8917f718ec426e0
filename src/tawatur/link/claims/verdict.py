"""The points of two sightings to a verdict: one claim, its denial, two claims that differ, or nothing."""

from dataclasses import dataclass

from tawatur.link.claims.compare import Points
from tawatur.link.claims.sightings import Sighting
from tawatur.model import DifferenceKind, DifferenceNature, EventStatus, Verdict

__all__ = ["SAME", "Ruling", "rule_on"]

# What is as probable as this is held to be one proposition; so much is enough to ask the judge, where there is one.
SAME, _ASK = 0.5, 0.3

# How much must speak for one proposition: for a denial less than for sameness, since the denial speaks for it too.
_SAME, _OPPOSED, _FIRM, _AGAIN = 0.45, 0.3, 0.4, 0.1
# What is told in nearly the same words, but of another day, place or actor, is the same story told differently.
_STORY, _COPY = 0.35, 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What two sightings have to do with each other.

    Attributes:
        verdict: whether they are of one proposition.
        opposed: of one proposition, which one denies.
        weighed: it is a matter of more or less, and the judge may be asked.
        kind: in what they differ, None where they do not.
        nature: what the difference is.
        score: how sure it is, in [0, 1].
        reason: in words.
    """

    verdict: Verdict
    score: float
    reason: str
    opposed: bool = False
    weighed: bool = False
    kind: DifferenceKind | None = None
    nature: DifferenceNature = DifferenceNature.CONTRADICTION


def rule_on(left: Sighting, right: Sighting, points: Points, chance: float) -> Ruling | None:
    """Return the ruling on two sightings, None where they have nothing to do with each other.

    `chance` is how probable it is that they are of one proposition.
    """
    if left.said and left.said == right.said:
        return _equal_words(left, right)
    if points.negated:
        return _opposed(left, right, points)
    for kind in (_by_number, _by_status, _by_time, _by_actor):
        ruling = kind(left, right, points)
        if ruling is not None:
            return ruling
    # An author does not say one thing twice in other words as often as two authors do.
    if points.same >= _SAME + _AGAIN * (left.article == right.article) and points.clear:
        return Ruling(verdict=Verdict.SAME, score=_sure(points.same), reason=_reason(points))
    if chance < _ASK:
        return None
    verdict = Verdict.SAME if chance >= SAME else Verdict.UNSURE
    return Ruling(verdict=verdict, weighed=True, score=chance, reason=_reason(points))


def _sure(total: float) -> float:
    """Return the points as a share."""
    return round(min(0.99, max(0.01, total)), 3)


def _reason(points: Points) -> str:
    found = []
    if points.deed >= _SAME:
        found.append("one deed between the same sides")
    if points.likeness >= _STORY:
        found.append("nearly the same words")
    elif points.objects >= _STORY:
        found.append("about the same thing")
    if points.together:
        found.append("times that meet")
    return ", ".join(found) or "the same parties, some of the same words"


def _equal_words(left: Sighting, right: Sighting) -> Ruling:
    if left.denied != right.denied:
        nature = _position(left, right)
        return Ruling(
            verdict=Verdict.SAME, opposed=True, kind=DifferenceKind.POLARITY, nature=nature, score=0.99,
            reason="the same words, denied and affirmed",
        )  # fmt: skip
    return Ruling(verdict=Verdict.SAME, score=0.99, reason="the same words")


def _opposed(left: Sighting, right: Sighting, points: Points) -> Ruling | None:
    # What is planned may well not be so yet: status does not count here.
    if points.total < _OPPOSED or (points.deed == 0.0 and points.likeness < _STORY):
        return None
    if not points.clear:
        return None
    # Where no source denies it, the words must show more, and that it is spoken of as of a fact.
    if not (_by_source(left) or _by_source(right)) and (points.total < _FIRM or _open(left) or _open(right)):
        return None
    return Ruling(
        verdict=Verdict.SAME,
        opposed=True,
        kind=DifferenceKind.POLARITY,
        nature=_position(left, right),
        score=_sure(points.total),
        reason=f"one denies what the other says: {_reason(points)}",
    )


def _by_source(one: Sighting) -> bool:
    """Tell whether it is a report whose source denies."""
    return one.denied and not one.event


def _open(one: Sighting) -> bool:
    """Tell whether all that is done is only possible: that is denied by nobody."""
    return bool(one.deeds) and all(deed.status is EventStatus.POSSIBLE for deed in one.deeds)


def _position(left: Sighting, right: Sighting) -> DifferenceNature:
    """Return whether two that contradict are two voices, or one that speaks otherwise later."""
    if left.speakers & right.speakers and _later(left, right):
        return DifferenceNature.POSITION
    return DifferenceNature.CONTRADICTION


def _later(left: Sighting, right: Sighting) -> bool:
    """Tell whether they were published on different days, so far as both are known."""
    return left.published is not None and right.published is not None and not left.published.meets(right.published)


def _by_number(left: Sighting, right: Sighting, points: Points) -> Ruling | None:
    if points.clash is None or points.same < _SAME:
        return None
    one, other, nature = points.clash
    if nature is DifferenceNature.CONTRADICTION:
        if points.apart or (left.place and right.place and left.place != right.place):
            nature = DifferenceNature.SCOPE
        elif _grew(left, right, one.value, other.value):
            nature = DifferenceNature.UPDATE
    words = f"{one.value:g} and {other.value:g} of one thing"
    verdict = Verdict.SAME if nature is DifferenceNature.ROUNDING else Verdict.DIFFERENT
    return Ruling(
        verdict=verdict, kind=DifferenceKind.NUMBER, nature=nature, score=_sure(points.same), reason=words
    )


def _grew(left: Sighting, right: Sighting, one: float, other: float) -> bool:
    """Tell whether the number that was published later is the larger: a count that went on."""
    if not _later(left, right) or left.published is None or right.published is None:
        return False
    return (left.published.start < right.published.start) == (one < other)


def _by_status(left: Sighting, right: Sighting, points: Points) -> Ruling | None:
    if not points.status or points.total - points.apart < _SAME + _OPPOSED:
        return None
    return Ruling(
        verdict=Verdict.DIFFERENT,
        kind=DifferenceKind.STATUS,
        # Between plan and deed lies time; only of one day would one of the two be wrong.
        nature=DifferenceNature.UPDATE if _later(left, right) else DifferenceNature.SCOPE,
        score=_sure(points.same),
        reason="told as a fact, and as a plan or a possibility",
    )


def _by_time(left: Sighting, right: Sighting, points: Points) -> Ruling | None:
    if not points.apart or points.status or points.total < _SAME + _OPPOSED:
        return None
    # Nearly the same words do not tell of two days: one of the two was read wrongly.
    if not _STORY <= points.likeness < _COPY:
        return None
    nature = DifferenceNature.SCOPE if _later(left, right) else DifferenceNature.CONTRADICTION
    return Ruling(
        verdict=Verdict.DIFFERENT, kind=DifferenceKind.TIME, nature=nature, score=_sure(points.same),
        reason="one story, dated otherwise",
    )  # fmt: skip


def _by_actor(left: Sighting, right: Sighting, points: Points) -> Ruling | None:
    if not points.actor or points.likeness < _STORY or points.objects < _STORY:
        return _by_place(left, right, points)
    return Ruling(
        verdict=Verdict.DIFFERENT, kind=DifferenceKind.ACTOR, score=_sure(points.total),
        reason="one deed to one side, laid to two",
    )  # fmt: skip


def _by_place(left: Sighting, right: Sighting, points: Points) -> Ruling | None:
    if left.place is None or right.place is None or left.place == right.place:
        return None
    if points.likeness < _STORY or points.same < _SAME:
        return None
    return Ruling(
        verdict=Verdict.DIFFERENT, kind=DifferenceKind.PLACE, score=_sure(points.same),
        reason="one story, put in two places",
    )  # fmt: skip
