"""Reports of events to happenings: which tell of one event."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tawatur.link.claims.compare import Points
from tawatur.link.claims.sightings import Sighting
from tawatur.link.judge import judgement
from tawatur.model import (
    Days,
    EventId,
    EventType,
    Happening,
    HappeningId,
    Judgement,
    Precision,
    Verdict,
    content_id,
)

__all__ = ["best_time", "draw_happenings", "judge_events"]

# How much must speak for one event, and how well the sides must agree.
_SAME, _SIDES = 0.5, 0.4
# News of an event is told within a week; later reports are joined only where both give its time.
_WEEK = 7
_ORDER = (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.INTERVAL, Precision.DECADE)


def judge_events(left: Sighting, right: Sighting, points: Points) -> Judgement | None:
    """Return the verdict on two reports of events, None where nothing brings them together.

    The type and a side must agree, times and numbers must go together; a plan and its execution are one event.
    """
    if not (left.event and right.event) or left.deeds[0].type != right.deeds[0].type:
        return None
    if points.deed < _SIDES or points.total < _SAME or not points.shown:
        return None
    verdict, score, reason = _verdict(left, right, points)
    words = f"event: one deed between the same sides, {reason}"
    return judgement(left.id, right.id, verdict, score=score, reason=words)


def _verdict(left: Sighting, right: Sighting, points: Points) -> tuple[Verdict, float, str]:
    """Return what times, numbers and places say of two reports that are of one deed between the same sides."""
    score = min(0.99, points.total)
    if points.apart:
        return Verdict.DIFFERENT, 0.1, "on other days"
    if points.clash is not None:
        return Verdict.UNSURE, 0.5, f"numbers that do not go together ({points.clash[2].value})"
    if left.place and right.place and left.place != right.place:
        return Verdict.UNSURE, 0.4, "in two places"
    if points.together:
        return Verdict.SAME, score, "times that meet"
    near = _near(left.published, right.published)
    return (Verdict.SAME, score, "told in one week") if near else (Verdict.UNSURE, score / 2, "told long apart")


def _near(left: Days | None, right: Days | None) -> bool:
    """Tell whether two dates of publication are at most a week apart."""
    return left is not None and right is not None and abs((left.start - right.start).days) <= _WEEK


def draw_happenings(
    sightings: Sequence[Sighting], judgements: Iterable[Judgement], groups: Iterable[Sequence[str]]
) -> tuple[Happening, ...]:
    """Return the happenings, by id, of the groups that hold two events or more.

    Args:
        sightings: of the events, among others.
        judgements: on events; a group that holds two that are different is no happening.
        groups: the ids that the judgements «same» join.
    """
    by_id = {one.id: one for one in sightings}
    apart: dict[str, set[str]] = defaultdict(set)
    for one in judgements:
        if one.verdict is Verdict.DIFFERENT:
            apart[one.left].add(one.right)
    found = []
    for group in groups:
        members = frozenset(group)
        if len(members) < 2 or any(not members.isdisjoint(apart[ident]) for ident in members if ident in apart):
            continue
        events = tuple(EventId(ident) for ident in sorted(members))
        kind = by_id[events[0]].deeds[0].type
        found.append(
            Happening(
                id=HappeningId(content_id("hap", kind, *events[:1])),
                type=EventType(kind),
                time=best_time([days for ident in events for days in by_id[ident].days]),
                events=events,
            )
        )
    return tuple(sorted(found, key=lambda happening: happening.id))


def best_time(days: Sequence[Days]) -> str | None:
    """Return the most precise of the times, of two the earlier, as EDTF."""
    if not days:
        return None
    best = min(days, key=lambda one: (_ORDER.index(one.precision), one.start, one.end))
    match best.precision:
        case Precision.DAY:
            return best.start.isoformat()
        case Precision.MONTH:
            return best.start.isoformat()[:7]
        case Precision.YEAR:
            return best.start.isoformat()[:4]
        case _:
            return f"{best.start.isoformat()}/{best.end.isoformat()}"
