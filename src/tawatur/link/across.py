"""What articles say of the same things: shared text, happenings, claims and how these differ."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.lang import LanguagePack
from tawatur.link.claims.draw import draw_claims
from tawatur.link.claims.rulings import Chances, rule_pairs
from tawatur.link.claims.sightings import Sighting, resolve, sightings_of
from tawatur.link.claims.terms import Weights
from tawatur.link.claims.verdict import Ruling
from tawatur.link.happenings import draw_happenings, judge_events
from tawatur.link.protocols import Judge
from tawatur.link.recipe import Runner
from tawatur.link.recipe.groups import group
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What follows from all articles together."""

    judgements: tuple[Judgement, ...]
    claims: tuple[Claim, ...]
    happenings: tuple[Happening, ...]
    differences: tuple[Difference, ...]
    reuses: tuple[Reuse, ...]


class Across:
    """Takes in articles one at a time, keeps of each what comparing needs, and draws the whole at the end.

    The result does not depend on the order in which articles are added.

    Args:
        pack: the language of the articles.
        runner: what does the work that goes over all articles at once.
        judge: what says whether two sentences speak of one thing; without it the rules alone decide.
    """

    def __init__(self, pack: LanguagePack, runner: Runner, judge: Judge | None = None) -> None:
        self._pack = pack
        self._runner = runner
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
        chances = Chances(sightings, weights, self._judge)
        rulings = rule_pairs(sightings, weights, chances, judge_events)
        needed = frozenset(sightings[place].id for pair in rulings.differing for place in pair[:2])
        apart = {place: frozenset(others) for place, others in rulings.apart.items()}
        drawn = draw_claims(
            sightings,
            rulings.bonds,
            apart,
            needed=needed,
            likeness=chances.likeness,
            confirm=chances.confirm,
        )
        ids = [one.id for one in sightings if one.event]
        same = ((one.left, one.right) for one in rulings.events if one.verdict is Verdict.SAME)
        joined = {(bond.left, bond.right) for bond in drawn.bonds}
        return Found(
            judgements=(
                *rulings.judgements,
                *(one for pair, one in rulings.unsure.items() if pair not in joined),
                # Of the many that say the same, those that drew the claims are reason enough.
                *(rulings.same[bond.left, bond.right] for bond in drawn.bonds),
                *rulings.events,
            ),
            claims=drawn.claims,
            happenings=draw_happenings(sightings, rulings.events, group(ids, same, self._runner)),
            differences=tuple(_differences(sightings, rulings.differing, drawn.owner)),
            reuses=find_reuses(self._pieces, self._runner),
        )


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
