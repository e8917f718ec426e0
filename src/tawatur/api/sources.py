"""The shapes of the answers about sources."""

from tawatur.api.models import EntityOut
from tawatur.api.shapes import Shape
from tawatur.flow.ask import SourcePage, TellingWord
from tawatur.model import EntityType, SourceKind

__all__ = [
    "CompanionOut",
    "PeriodOut",
    "SourceOutletOut",
    "SourcePageOut",
    "SourceRowOut",
    "TellingWordOut",
    "source_out",
]


class SourceRowOut(Shape):
    """One who stands in chains, with in how many statements and as what."""

    id: str
    type: EntityType
    name: str
    name_en: str | None
    country: str | None
    statements: int
    spoken: int
    relayed: int
    denials: int
    predictions: int
    articles: int


class CompanionOut(Shape):
    """One who stands with a source in chains, or in what it says, and in how many statements."""

    kind: SourceKind
    entity: str | None
    name: str | None
    name_en: str | None
    words: str | None
    count: int


class PeriodOut(Shape):
    """One month, and how many statements a source makes in its articles."""

    month: str
    statements: int
    denials: int


class TellingWordOut(Shape):
    """A word of a source that few articles hold, and in how many of its newest statements it stands."""

    word: str
    statements: int


class SourceOutletOut(Shape):
    """An outlet that publishes what a source says, and how many statements."""

    outlet: str
    statements: int


class SourcePageOut(Shape):
    """A source with what it says and passes on, counted; the statements themselves are at `/statements?source=`."""

    entity: EntityOut
    row: SourceRowOut
    polarities: dict[str, int]
    modalities: dict[str, int]
    modes: dict[str, int]
    relays: tuple[CompanionOut, ...]
    speakers: tuple[CompanionOut, ...]
    outlets: tuple[SourceOutletOut, ...]
    topics: tuple[CompanionOut, ...]
    words: tuple[TellingWordOut, ...]
    months: tuple[PeriodOut, ...]


def source_out(page: SourcePage, words: tuple[TellingWord, ...]) -> SourcePageOut:
    """Return a source with its telling words."""
    return SourcePageOut(
        entity=EntityOut.model_validate(page.entity),
        row=SourceRowOut.model_validate(page.row),
        polarities=dict(page.polarities),
        modalities=dict(page.modalities),
        modes=dict(page.modes),
        relays=tuple(CompanionOut.model_validate(one) for one in page.relays),
        speakers=tuple(CompanionOut.model_validate(one) for one in page.speakers),
        outlets=tuple(SourceOutletOut(outlet=name, statements=count) for name, count in page.outlets),
        topics=tuple(CompanionOut.model_validate(one) for one in page.topics),
        words=tuple(TellingWordOut.model_validate(word) for word in words),
        months=tuple(PeriodOut.model_validate(month) for month in page.months),
    )
