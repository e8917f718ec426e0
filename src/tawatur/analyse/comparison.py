"""Two articles side by side, and where claims contradict each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.model import (
    ArticleId,
    Claim,
    ClaimId,
    Difference,
    DifferenceNature,
    HappeningId,
    Linkage,
    Reading,
    Reuse,
)

__all__ = ["Comparison", "changes", "compare", "contradictions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two articles have in common and in what they differ.

    Attributes:
        same: claims that both tell.
        differences: between a sighting of the one and a sighting of the other.
        happenings: what both tell of.
        reuse: the words that they share, None where they share none.
        only_left: claims of the left article alone.
        only_right: claims of the right article alone.
    """

    left: ArticleId
    right: ArticleId
    same: tuple[ClaimId, ...]
    differences: tuple[Difference, ...]
    happenings: tuple[HappeningId, ...]
    reuse: Reuse | None
    only_left: tuple[ClaimId, ...]
    only_right: tuple[ClaimId, ...]


def compare(left: Reading, right: Reading, linkage: Linkage) -> Comparison:
    """Return what two articles have in common and in what they differ."""
    here, there = _findings(left), _findings(right)
    first, second = _claims_of(here, linkage.claims), _claims_of(there, linkage.claims)
    pair = {left.article, right.article}
    return Comparison(
        left=left.article,
        right=right.article,
        same=tuple(sorted(first & second)),
        differences=_strongest(
            one
            for one in linkage.differences
            if (one.left in here and one.right in there) or (one.left in there and one.right in here)
        ),
        happenings=tuple(
            one.id
            for one in linkage.happenings
            if not here.isdisjoint(one.events) and not there.isdisjoint(one.events)
        ),
        reuse=next((one for one in linkage.reuses if {one.left, one.right} == pair), None),
        only_left=tuple(sorted(first - second)),
        only_right=tuple(sorted(second - first)),
    )


def contradictions(linkage: Linkage) -> tuple[Difference, ...]:
    """Return the differences that are contradictions, the surest first."""
    return _strongest(one for one in linkage.differences if one.nature is DifferenceNature.CONTRADICTION)


def changes(linkage: Linkage) -> tuple[Difference, ...]:
    """Return the differences that are none: rounded numbers, counts that went on, other wholes, later positions."""
    return _strongest(one for one in linkage.differences if one.nature is not DifferenceNature.CONTRADICTION)


def _strongest(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    return tuple(sorted(differences, key=lambda one: (-one.score, one.id)))


def _findings(reading: Reading) -> frozenset[str]:
    return frozenset((*(one.id for one in reading.statements), *(one.id for one in reading.events)))


def _claims_of(findings: frozenset[str], claims: Iterable[Claim]) -> set[ClaimId]:
    return {
        claim.id
        for claim in claims
        if not findings.isdisjoint((*claim.supports, *claim.denies, *claim.told, *claim.untold))
    }
