"""What was judged to be the same across articles, and what follows from it."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.claim import Claim
from tawatur.model.difference import Difference
from tawatur.model.entity import Entity
from tawatur.model.happening import Happening
from tawatur.model.reuse import Reuse

__all__ = ["Judgement", "Linkage", "Verdict"]


class Verdict(StrEnum):
    """Whether two findings are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One verdict on two findings (ids of mentions, statements or events), by whom, how sure and why.

    `left` sorts before `right`. `score` is a probability in [0, 1] that they are one.
    """

    left: str
    right: str
    verdict: Verdict
    by: str
    score: float
    reason: str

    def __post_init__(self) -> None:
        if self.left >= self.right:
            raise ValueError(f"a judgement names its two sides in order, got {self.left} and {self.right}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Linkage:
    """All judgements, and what follows: entities, happenings, claims and how these differ; and shared text."""

    judgements: tuple[Judgement, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    happenings: tuple[Happening, ...] = ()
    differences: tuple[Difference, ...] = ()
    reuses: tuple[Reuse, ...] = ()
