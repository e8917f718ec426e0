"""Verdicts on pairs of sightings to claims: who supports what, and who denies it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tawatur.link.claims.sightings import Sighting
from tawatur.model import Claim, ClaimId, EventId, StatementId, content_id, words_key

__all__ = ["Bond", "Drawn", "draw_claims"]

# Two groups are one claim where their sightings are alike on average; of a large one so many are looked at.
_ALIKE, _FEW = 0.45, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Two sightings, by their places, of one proposition; `opposed` where one denies what the other affirms.

    `doubtful`: that they are is only probable.
    """

    left: int
    right: int
    opposed: bool
    score: float
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The claims, by id; the claim of each sighting that has one; the bonds that drew them together."""

    claims: tuple[Claim, ...]
    owner: Mapping[str, ClaimId]
    bonds: tuple[Bond, ...]


class _Sides:
    """Groups of sightings, each on one of two sides (a union-find with parity)."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self._flip = [False] * count
        self._members: dict[int, list[int]] = {}

    def root(self, place: int) -> tuple[int, bool]:
        """Return the group of a sighting and whether it stands against the group's first."""
        flip = False
        while self._parent[place] != place:
            flip ^= self._flip[place]
            place = self._parent[place]
        return place, flip

    def members(self, root: int) -> list[int]:
        """Return the sightings of a group."""
        return self._members.get(root, [root])

    def join(self, left: int, right: int, *, opposed: bool) -> None:
        """Make one group of two."""
        (a, turned_a), (b, turned_b) = self.root(left), self.root(right)
        if a == b:
            return
        a, b = min(a, b), max(a, b)
        self._parent[b] = a
        self._flip[b] = turned_a ^ turned_b ^ opposed
        self._members[a] = self.members(a) + self.members(b)
        self._members.pop(b, None)


def draw_claims(
    sightings: Sequence[Sighting],
    bonds: Iterable[Bond],
    apart: Mapping[int, frozenset[int]],
    *,
    needed: frozenset[str] = frozenset(),
    likeness: Callable[[int, int], float] = lambda *_: 1.0,
    confirm: Callable[[Bond], bool] = lambda _: True,
) -> Drawn:
    """Return the claims, by id, the claim of each sighting that has one, and the bonds that drew them.

    The surest bonds are drawn first. None is drawn that would bring together two sightings known to be two, or two
    groups that are not alike on the whole: a chain of small steps leads anywhere.

    Args:
        sightings: sorted by id.
        bonds: what pairs say one thing.
        apart: for a sighting those that were judged to say another thing.
        needed: ids of sightings that make a claim even alone.
        likeness: how like two sightings are, by their places.
        confirm: asked of each bond that would draw two groups together.
    """
    sides = _Sides(len(sightings))
    drawn = []
    for bond in sorted(bonds, key=lambda b: (-b.score, b.left, b.right)):
        a, b = sides.root(bond.left)[0], sides.root(bond.right)[0]
        if a == b:
            continue
        one, other = sides.members(a), sides.members(b)
        if not _kept_apart(one, other, apart) and _alike(one, other, likeness) and confirm(bond):
            sides.join(bond.left, bond.right, opposed=bond.opposed)
            drawn.append(bond)
    groups: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for place in range(len(sightings)):
        root, flip = sides.root(place)
        groups[root].append((place, flip))
    claims: dict[ClaimId, Claim] = {}
    owner: dict[str, ClaimId] = {}
    for root in sorted(groups):
        members = [(sightings[place], flip) for place, flip in groups[root]]
        claim = _claim(members, needed)
        if claim is None or claim.id in claims:
            continue
        claims[claim.id] = claim
        owner |= dict.fromkeys((one.id for one, _ in members), claim.id)
    return Drawn(claims=tuple(claims[ident] for ident in sorted(claims)), owner=owner, bonds=tuple(drawn))


def _alike(left: Sequence[int], right: Sequence[int], likeness: Callable[[int, int], float]) -> bool:
    """Tell whether two groups are alike on average; a few of each stand for all."""
    if len(left) == len(right) == 1:
        return True
    pairs = [(one, other) for one in _few(left) for other in _few(right)]
    return sum(likeness(one, other) for one, other in pairs) >= _ALIKE * len(pairs)


def _few(group: Sequence[int]) -> Sequence[int]:
    ordered = sorted(group)
    return ordered if len(ordered) <= _FEW else [ordered[n * len(ordered) // _FEW] for n in range(_FEW)]


def _kept_apart(left: Sequence[int], right: Sequence[int], apart: Mapping[int, frozenset[int]]) -> bool:
    less, more = sorted((left, right), key=len)
    others = frozenset(more)
    return any(not others.isdisjoint(apart[place]) for place in less if place in apart)


def _claim(members: Sequence[tuple[Sighting, bool]], needed: frozenset[str]) -> Claim | None:
    """Return a claim; None where nothing is said, or where a single event is all there is and none needs it."""
    if not any(one.said for one, _ in members):
        return None
    if len(members) == 1 and members[0][0].event and members[0][0].id not in needed:
        return None
    # The first side affirms unless more of its sightings deny than affirm, and more than those of the other side.
    turned = sum((1 if one.denied else -1) * (-1 if flip else 1) for one, flip in members) > 0
    said = [one for one, _ in members if one.said]
    first = min(said, key=lambda one: (one.event, len(one.said), one.said, one.id))
    parts: dict[str, list[str]] = defaultdict(list)
    for one, flip in members:
        against = flip != turned
        noun = ("untold" if against else "told") if one.event else ("denies" if against else "supports")
        parts[noun].append(one.id)
    key = min(words_key(one.said) for one, _ in members if one.said)
    return Claim(
        id=ClaimId(content_id("clm", key, min(one.id for one, _ in members))),
        gist=first.said,
        supports=tuple(map(StatementId, sorted(parts["supports"]))),
        denies=tuple(map(StatementId, sorted(parts["denies"]))),
        told=tuple(map(EventId, sorted(parts["told"]))),
        untold=tuple(map(EventId, sorted(parts["untold"]))),
    )
