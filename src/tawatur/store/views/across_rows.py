"""What questions across documents are answered with."""

from dataclasses import dataclass

from tawatur.model import Article, Claim, Difference, Entity, Reading, Reuse
from tawatur.store.event_rows import EventRow
from tawatur.store.rows import StatementRow

__all__ = ["Corpus", "DifferenceRow", "TellingRow"]

TellingRow = StatementRow | EventRow
"""A sighting of a claim: a report, or an event that an article tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Some articles with what was found in them and what follows from it: `entities` have their mentions there."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    reuses: tuple[Reuse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """A difference with both of its sides."""

    difference: Difference
    left: TellingRow
    right: TellingRow
