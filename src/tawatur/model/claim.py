"""A proposition that reports express."""

from dataclasses import dataclass

from tawatur.model.ids import ClaimId, StatementId

__all__ = ["Claim"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition with its sightings. It belongs to no article, and truth is not a field."""

    id: ClaimId
    gist: str
    supports: tuple[StatementId, ...] = ()
    denies: tuple[StatementId, ...] = ()
