"""The nouns: frozen records of what is read, found and judged; no input, no output, no third-party import."""

from tawatur.model.article import Article, SourceRun, make_article, text_hash
from tawatur.model.cause import CausalLink, CausalSign
from tawatur.model.claim import Claim
from tawatur.model.entity import Entity
from tawatur.model.event import Event, EventStatus, EventType
from tawatur.model.forecast import Forecast
from tawatur.model.ids import (
    ArticleId,
    ClaimId,
    EntityId,
    EventId,
    MentionId,
    QuantityId,
    StatementId,
    TimeId,
    content_id,
)
from tawatur.model.intake import Failure, Intake, IntakeStatus
from tawatur.model.linkage import Judgement, Linkage, Verdict
from tawatur.model.mention import EntityType, Mention, MentionKind
from tawatur.model.metadata import Metadata
from tawatur.model.origin import Origin
from tawatur.model.quantity import Qualifier, Quantity
from tawatur.model.reading import Reading
from tawatur.model.span import Span
from tawatur.model.statement import Modality, Mode, Polarity, Source, SourceKind, Statement, words_key
from tawatur.model.time import TimeExpression

__all__ = [
    "Article",
    "ArticleId",
    "CausalLink",
    "CausalSign",
    "Claim",
    "ClaimId",
    "Entity",
    "EntityId",
    "EntityType",
    "Event",
    "EventId",
    "EventStatus",
    "EventType",
    "Failure",
    "Forecast",
    "Intake",
    "IntakeStatus",
    "Judgement",
    "Linkage",
    "Mention",
    "MentionId",
    "MentionKind",
    "Metadata",
    "Modality",
    "Mode",
    "Origin",
    "Polarity",
    "Qualifier",
    "Quantity",
    "QuantityId",
    "Reading",
    "Source",
    "SourceKind",
    "SourceRun",
    "Span",
    "Statement",
    "StatementId",
    "TimeExpression",
    "TimeId",
    "Verdict",
    "content_id",
    "make_article",
    "text_hash",
    "words_key",
]
