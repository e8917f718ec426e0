"""A thing in the world that mentions point to."""

from dataclasses import dataclass

from tawatur.model.ids import EntityId, MentionId
from tawatur.model.mention import EntityType

__all__ = ["Entity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A cluster of mentions judged to be one; derived from judgements and rebuilt at any time.

    Attributes:
        name: the display name, in the language of the articles.
        name_en: the English display name; None where none is known.
        country: ISO 3166 alpha-3 of the state it is or belongs to.
        other_names: other spellings seen, sorted.
        mentions: every mention of it, sorted by id.
    """

    id: EntityId
    type: EntityType
    name: str
    name_en: str | None = None
    country: str | None = None
    other_names: tuple[str, ...] = ()
    mentions: tuple[MentionId, ...] = ()
