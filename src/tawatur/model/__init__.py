"""The nouns: frozen records of what is read, found and judged; no input, no output, no third-party import."""

from tawatur.model.article import Article, SourceRun, make_article, text_hash
from tawatur.model.cause import CausalLink, CausalSign
from tawatur.model.claim import Claim
from tawatur.model.difference import Difference, DifferenceKind, DifferenceNature
from tawatur.model.edit import RULINGS, Edit, EditAction, EditNoun, chain_edit, standing_edits
from tawatur.model.edtf import Days, Precision, days_of
from tawatur.model.entity import Entity, Location
from tawatur.model.event import Event, EventStatus, EventType
from tawatur.model.forecast import Forecast
from tawatur.model.happening import Happening
from tawatur.model.ids import (
    ArticleId,
    ClaimId,
    DifferenceId,
    EntityId,
    EventId,
    HappeningId,
    MentionId,
    QuantityId,
    ReuseId,
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
from tawatur.model.reuse import Passage, PassageKind, Reuse, ReuseKind
from tawatur.model.span import Span
from tawatur.model.statement import (
    Modality,
    Mode,
    Number,
    Polarity,
    Source,
    SourceKind,
    Stance,
    Statement,
    Verification,
    words_key,
)
from tawatur.model.time import TimeExpression

__all__ = [
    "RULINGS",
    "Article",
    "ArticleId",
    "CausalLink",
    "CausalSign",
    "Claim",
    "ClaimId",
    "Days",
    "Difference",
    "DifferenceId",
    "DifferenceKind",
    "DifferenceNature",
    "Edit",
    "EditAction",
    "EditNoun",
    "Entity",
    "EntityId",
    "EntityType",
    "Event",
    "EventId",
    "EventStatus",
    "EventType",
    "Failure",
    "Forecast",
    "Happening",
    "HappeningId",
    "Intake",
    "IntakeStatus",
    "Judgement",
    "Linkage",
    "Location",
    "Mention",
    "MentionId",
    "MentionKind",
    "Metadata",
    "Modality",
    "Mode",
    "Number",
    "Origin",
    "Passage",
    "PassageKind",
    "Polarity",
    "Precision",
    "Qualifier",
    "Quantity",
    "QuantityId",
    "Reading",
    "Reuse",
    "ReuseId",
    "ReuseKind",
    "Source",
    "SourceKind",
    "SourceRun",
    "Span",
    "Stance",
    "Statement",
    "StatementId",
    "TimeExpression",
    "TimeId",
    "Verdict",
    "Verification",
    "chain_edit",
    "content_id",
    "days_of",
    "make_article",
    "standing_edits",
    "text_hash",
    "words_key",
]
