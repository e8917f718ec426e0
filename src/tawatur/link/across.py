"""What articles say of the same things: shared text, happenings, claims and how these differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from tawatur.lang import LanguagePack
from tawatur.link.claims.candidates import meet
from tawatur.link.claims.compare import Points, compare
from tawatur.link.claims.draw import Bond, draw_claims
from tawatur.link.claims.sightings import Sighting, resolve, sightings_of
from tawatur.link.claims.terms import Weights
from tawatur.link.claims.verdict import Ruling, rule_on
from tawatur.link.entities import cluster
from tawatur.link.happenings import draw_happenings, judge_events
from tawatur.link.judge import judgement
from tawatur.link.protocols import Judge
from tawatur.link.reuse import Piece, find_reuses, make_piece
from tawatur.model import (
    Claim,
    ClaimId,
    Difference,
    DifferenceId,
    DifferenceKind,
    Entity,
    Happening,
    Judgement,
    MentionId,
    Reading,
    Reuse,
    Verdict,
    content_id,
)

__all__ = ["Across", "Found"]

# A denial is told in other words than what it denies.
_DENIAL = 0.15
# Below this the words of two sightings are not alike; above that the judge is sure that they are of other things.
_UNLIKE, _OTHER = 0.35, 0.985
# What scores as much is borne out by its deed, its sides and its times.
_FIRM = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What follows from all articles together."""

    judgements: tuple[Judgement, ...]
    claims: tuple[Claim, ...]
    happenings: tuple[Happening, ...]
    differences: tuple[Difference, ...]
    reuses: tuple[Reuse, ...]


@dataclass(slots=True)
class _Rulings:
    """What was ruled on pairs of sightings."""

    judgements: list[Judgement] = field(default_factory=list)
    same: dict[tuple[int, int], Judgement] = field(default_factory=dict)
    events: list[Judgement] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    differing: list[tuple[int, int, Ruling]] = field(default_factory=list)


class Across:
    """Takes in articles one at a time, keeps of each what comparing needs, and draws the whole at the end.

    The result does not depend on the order in which articles are added.

    Args:
        pack: the language of the articles.
        judge: what says whether two sentences speak of one thing; without it the rules alone decide.
    """

    def __init__(self, pack: LanguagePack, judge: Judge | None = None) -> None:
        self._pack = pack
        self._judge = judge
        self._pieces: list[Piece] = []
        self._sightings: list[Sighting] = []

    def add(self, reading: Reading, text: str) -> None:
        """Take in an article."""
        self._pieces.append(make_piece(reading, text, self._pack))
        self._sightings += sightings_of(reading, text, self._pack)

    def drawn(self, entities: Iterable[Entity]) -> Found:
        """Return what follows from the articles so far; `entities` are those of all their mentions."""
        entity_of: dict[MentionId, str] = {ident: one.id for one in entities for ident in one.mentions}
        sightings = sorted((resolve(one, entity_of) for one in self._sightings), key=lambda one: one.id)
        weights = Weights(sightings)
        rulings = _rule(sightings, weights)
        needed = frozenset(sightings[place].id for pair in rulings.differing for place in pair[:2])
        apart = {place: frozenset(others) for place, others in rulings.apart.items()}
        drawn = draw_claims(
            sightings,
            rulings.bonds,
            apart,
            needed=needed,
            likeness=partial(_likeness, sightings, weights),
            confirm=partial(self._confirm, sightings),
        )
        ids = [one.id for one in sightings if one.event]
        groups = cluster(ids, rulings.events)
        return Found(
            judgements=(
                *rulings.judgements,
                # Of the many that say the same, those that drew the claims are reason enough.
                *(rulings.same[bond.left, bond.right] for bond in drawn.bonds),
                *rulings.events,
            ),
            claims=drawn.claims,
            happenings=draw_happenings(sightings, rulings.events, groups),
            differences=tuple(_differences(sightings, rulings.differing, drawn.owner)),
            reuses=find_reuses(self._pieces),
        )

    def _confirm(self, sightings: Sequence[Sighting], bond: Bond) -> bool:
        """Tell whether the judge, where there is one, lets a bond of unlike words stand."""
        if self._judge is None or not bond.doubtful:
            return True
        pair = (sightings[bond.left].said, sightings[bond.right].said)
        return self._judge.judge([pair])[0].other < _OTHER


def _likeness(sightings: Sequence[Sighting], weights: Weights, left: int, right: int) -> float:
    """Return how much speaks for two sightings being of one proposition, denied or not."""
    one, other = sightings[left], sightings[right]
    if one.within == other.id or other.within == one.id:
        return 1.0
    points = compare(one, other, weights)
    return points.same if not points.negated else points.total + _DENIAL


def _rule(sightings: Sequence[Sighting], weights: Weights) -> _Rulings:
    """Return the rulings on all pairs that are worth comparing."""
    rulings = _Rulings()
    for left, right in _told_once(sightings):
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
        ruling = rule_on(one, other, points)
        if ruling is not None:
            _take(rulings, (left, right), (one.id, other.id), ruling=ruling, points=points)
    return rulings


def _take(
    rulings: _Rulings, places: tuple[int, int], ids: tuple[str, str], *, ruling: Ruling, points: Points
) -> None:
    left, right = places
    reason = f"claim: {ruling.reason}"
    score = ruling.score if ruling.verdict is not Verdict.DIFFERENT else min(ruling.score, 0.49)
    made = judgement(*ids, ruling.verdict, score=score, reason=reason)
    if ruling.verdict is not Verdict.SAME:
        rulings.judgements.append(made)
    if ruling.verdict is Verdict.SAME:
        rulings.same[left, right] = made
        doubtful = points.likeness < _UNLIKE and ruling.score < _FIRM
        bond = Bond(left=left, right=right, opposed=ruling.opposed, score=ruling.score, doubtful=doubtful)
        rulings.bonds.append(bond)
    elif ruling.verdict is Verdict.DIFFERENT:
        rulings.apart[left].add(right)
        rulings.apart[right].add(left)
    if ruling.kind is not None:
        rulings.differing.append((left, right, ruling))


def _told_once(sightings: Sequence[Sighting]) -> Iterator[tuple[int, int]]:
    """Yield each report that tells of one event alone, with this event."""
    place = {one.id: n for n, one in enumerate(sightings)}
    inner: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(sightings):
        if one.event and one.within is not None:
            inner[one.within].append(n)
    for report in sorted(inner):
        if report in place and len(inner[report]) == 1:
            left, right = sorted((place[report], inner[report][0]))
            yield left, right


def _differences(
    sightings: Sequence[Sighting], differing: Iterable[tuple[int, int, Ruling]], owner: Mapping[str, ClaimId]
) -> Iterator[Difference]:
    """Yield the differences, by id: of two claims and one kind the surest one."""
    best: dict[tuple[ClaimId, ClaimId, DifferenceKind], tuple[float, Difference]] = {}
    for left, right, ruling in differing:
        a, b = sorted((sightings[left].id, sightings[right].id))
        if ruling.kind is None or a not in owner or b not in owner:
            continue
        one = Difference(
            id=DifferenceId(content_id("dif", ruling.kind.value, a, b)),
            kind=ruling.kind,
            nature=ruling.nature,
            left=a,
            right=b,
            left_claim=owner[a],
            right_claim=owner[b],
            score=ruling.score,
            reason=ruling.reason,
        )
        first, second = sorted((owner[a], owner[b]))
        key = (first, second, ruling.kind)
        if key not in best or (-one.score, one.id) < (-best[key][0], best[key][1].id):
            best[key] = (one.score, one)
    yield from sorted((one for _, one in best.values()), key=lambda one: one.id)
