"""A proposition that reports express."""

from dataclasses import dataclass

from tawatur.model.ids import ClaimId, EventId, StatementId

__all__ = ["Claim"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition with its sightings. It belongs to no article, and truth is not a field.

    `supports` and `denies` are reports, whoever makes them; `told` and `untold` are events by which an article, or
    a report in it, tells that it is so or that it is not. Each is sorted. `gist` holds the words of its shortest
    sighting, in normal form.
    """

    id: ClaimId
    gist: str
    supports: tuple[StatementId, ...] = ()
    denies: tuple[StatementId, ...] = ()
    told: tuple[EventId, ...] = ()
    untold: tuple[EventId, ...] = ()
