"""What has been found so far in a document, handed from stage to stage."""

from dataclasses import dataclass, field

from tawatur.extract.seen import Seen
from tawatur.model import Mention, Quantity, Statement, TimeExpression

__all__ = ["Findings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The findings of the stages before one, each in text order, and what an encoder made of the text."""

    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
    seen: Seen = field(default_factory=Seen)
