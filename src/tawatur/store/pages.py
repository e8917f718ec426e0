"""What a view answers with when one thing is asked for: that thing with all that belongs to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.model import Article, Claim, Entity, MentionId, Reading, StatementId
from tawatur.store.rows import (
    ArticleRow,
    ClaimRow,
    Companion,
    EntityRow,
    Period,
    Sighting,
    SourceRow,
    StatementRow,
)

__all__ = ["ArticleFile", "ArticlePage", "ClaimPage", "EntityPage", "SourcePage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFile:
    """One article for an export: where it was read, the hash of what lay there, and what was found.

    `entities` are those of the mentions that have one; these records carry no `mentions`.
    """

    place: str
    digest: str
    article: Article
    reading: Reading
    entities: Mapping[MentionId, Entity]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """One article with all that was found in it.

    Attributes:
        row: the article as it stands in lists.
        entities: the entity of each mention that has one; these records carry no `mentions`.
        claims: the claim of each statement that has one.
        echoes: other articles with the same text or with reports in the same words, the closest first.
    """

    row: ArticleRow
    article: Article
    reading: Reading
    entities: Mapping[MentionId, Entity]
    claims: Mapping[StatementId, Claim]
    echoes: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage:
    """One entity: the counts of all, and of articles, statements and sightings the part that was asked for.

    The entity carries no `mentions`; they are the sightings.
    """

    row: EntityRow
    entity: Entity
    articles: tuple[ArticleRow, ...]
    statements: tuple[StatementRow, ...]
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One claim with the part that was asked for of the statements that carry it and of those that deny it."""

    row: ClaimRow
    claim: Claim
    supports: tuple[StatementRow, ...]
    denies: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One source with what it says and passes on, counted.

    Attributes:
        polarities: how many of its statements have each polarity, the commonest first; so `modalities` and `modes`.
        relays: who passes on what it says, by the number of statements; the first of them.
        speakers: whose words it passes on.
        outlets: who publishes what it says.
        topics: the entities that stand in what it says.
        months: how many statements it makes in the articles of each month that has any.
    """

    row: SourceRow
    entity: Entity
    polarities: Mapping[str, int]
    modalities: Mapping[str, int]
    modes: Mapping[str, int]
    relays: tuple[Companion, ...]
    speakers: tuple[Companion, ...]
    outlets: tuple[tuple[str, int], ...]
    topics: tuple[Companion, ...]
    months: tuple[Period, ...]
