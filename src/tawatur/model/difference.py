"""Two claims that do not go together, or only seem not to."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.ids import ClaimId, DifferenceId

__all__ = ["Difference", "DifferenceKind", "DifferenceNature"]


class DifferenceKind(StrEnum):
    """In what two sightings differ."""

    POLARITY = "polarity"
    NUMBER = "number"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    STATUS = "status"


class DifferenceNature(StrEnum):
    """What a difference is: not each is a contradiction.

    `contradiction`: both cannot be so. `rounding`: one number is the other, rounded or bounded. `update`: a count
    that was running went on. `scope`: they speak of different wholes or parts. `position`: one speaker said another
    thing later.
    """

    CONTRADICTION = "contradiction"
    ROUNDING = "rounding"
    UPDATE = "update"
    SCOPE = "scope"
    POSITION = "position"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A difference between two sightings, ids of statements or of events, and between the claims they stand in.

    `left` sorts before `right`; the claims stand in the same order and are one where it is denied and affirmed.
    `score` is a probability in [0, 1] that it is what `nature` says.
    """

    id: DifferenceId
    kind: DifferenceKind
    nature: DifferenceNature
    left: str
    right: str
    left_claim: ClaimId
    right_claim: ClaimId
    score: float
    reason: str
