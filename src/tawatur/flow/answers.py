"""What a dossier answers with, put together from what the store and the analyses hold."""

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.model import Article, Claim, Entity, Intake, MentionId, Reading, Span, StatementId
from tawatur.store.rows import ArticleRow, Check, ClaimRow, EntityRow, Sighting, StatementRow

__all__ = ["ArticlePage", "BuildReport", "ClaimPage", "EntityPage", "SearchHit", "VerifyReport"]


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
    """One claim with the statements that carry it and those that deny it."""

    row: ClaimRow
    claim: Claim
    supports: tuple[StatementRow, ...]
    denies: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One article found: a piece of its original text, and the places in that piece that answer the query."""

    article: ArticleRow
    snippet: str
    snippet_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """Whether a dossier is whole, and each check."""

    ok: bool
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did.

    `read`, `duplicate`, `failed` and `skipped` count the inputs that came to these ends in this run, `unchanged`
    those that an earlier run had brought to one; together they are all inputs. `findings` counts what was added,
    by noun. `failures` are the inputs that failed or were skipped in this run, at most the first 1,000.
    """

    dossier: str
    read: int
    duplicate: int
    failed: int
    skipped: int
    unchanged: int
    articles: int
    entities: int
    claims: int
    findings: Mapping[str, int]
    failures: tuple[Intake, ...]
    seconds: float
