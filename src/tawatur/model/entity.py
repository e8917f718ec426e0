"""A thing in the world that mentions point to."""

from dataclasses import dataclass

from tawatur.model.ids import EntityId, MentionId
from tawatur.model.mention import EntityType

__all__ = ["Entity", "Location"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a place lies, as a gazetteer has it.

    Attributes:
        latitude: in degrees north, [-90, 90].
        longitude: in degrees east, [-180, 180].
        kind: what the point stands for: `country`, `region`, `city`, `water` or `site`.
        doubt: the share in [0, 1] that other places of the name have, by their size; 0 where there is none.
        gazetteer: the entry it was taken from, as `list:number`.
    """

    latitude: float
    longitude: float
    kind: str
    doubt: float
    gazetteer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A cluster of mentions judged to be one; derived from judgements and rebuilt at any time.

    Attributes:
        name: the display name, in the language of the articles.
        name_en: the English display name; None where none is known.
        country: ISO 3166 alpha-3 of the state it is or belongs to.
        location: where it lies, for a place that the gazetteer has; None for all else.
        other_names: other spellings seen, sorted.
        mentions: every mention of it, sorted by id.
    """

    id: EntityId
    type: EntityType
    name: str
    name_en: str | None = None
    country: str | None = None
    location: Location | None = None
    other_names: tuple[str, ...] = ()
    mentions: tuple[MentionId, ...] = ()
