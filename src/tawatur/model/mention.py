"""A place in a text that names or describes an entity."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.ids import ArticleId, MentionId
from tawatur.model.origin import Origin
from tawatur.model.span import Span

__all__ = ["EntityType", "Mention", "MentionKind"]


class EntityType(StrEnum):
    """What an entity is."""

    PERSON = "person"
    GOVERNMENT = "government"
    ORGANIZATION = "organization"
    MEDIA = "media"
    PLACE = "place"
    WEAPON = "weapon"
    AGREEMENT = "agreement"
    PROJECT = "project"
    GROUP = "group"
    OTHER = "other"


class MentionKind(StrEnum):
    """How a mention points: by name, by an adjective of nationality, or by a description."""

    NAME = "name"
    ADJECTIVE = "adjective"
    NOMINAL = "nominal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place in one text; a place in a text, not a thing in the world.

    Attributes:
        span: the name alone, without titles, roles and proclitics.
        name: the words in their normal form, the key by which mentions are compared.
        role: the title that stands with a name («وزير الخارجية الروسي»), as written.
        country: ISO 3166 alpha-3 of the state it is or belongs to.
        known_as: the id of a gazetteer entry («state:IRN») where the words are in one.
        antecedent: for a description or a short form, the earlier mention in this article it points to.
    """

    id: MentionId
    article: ArticleId
    span: Span
    kind: MentionKind
    type: EntityType
    name: str
    role: str | None = None
    role_span: Span | None = None
    country: str | None = None
    known_as: str | None = None
    antecedent: MentionId | None = None
    origin: Origin
