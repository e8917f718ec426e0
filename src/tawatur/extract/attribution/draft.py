"""A report while it is being read: token ranges, not yet spans, sources or ids."""

from dataclasses import dataclass, field
from typing import Literal

from tawatur.lang.cues import Cue

__all__ = ["Anchor", "Draft", "Opening", "Piece", "Range"]

Range = tuple[int, int]
OpeningKind = Literal["that", "colon", "quote", "np", "obj"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of content in tokens; the first `skip` characters of its first token belong to the cue."""

    start: int
    end: int
    skip: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Where content opens: `at` is the token that opens it, `start` the first token of the content."""

    kind: OpeningKind
    at: int
    start: int
    skip: int = 0
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A word that may be a cue.

    Attributes:
        at: its token.
        start: where a content before it must end at the latest, with the conjunction that belongs to it.
        joined: it goes on after a conjunction, or is a participle: what stood before it is over.
    """

    at: int
    start: int
    cue: Cue
    shape: Literal["perfect", "imperfect", "participle", "noun"]
    gender: Literal["m", "f", ""] = ""
    plural: bool = False
    first: bool = False
    pronoun: str = ""
    joined: bool = False


@dataclass(slots=True, kw_only=True)
class Draft:
    """A report in the making.

    `relays` run from the speaker's side outwards; `gap`: a relay is there, unnamed.
    """

    rule: str
    anchor: Anchor
    cue: list[Range]
    content: list[Piece]
    opening: OpeningKind
    speaker: Range | None = None
    apposed: list[Range] = field(default_factory=list)
    relays: list[Range] = field(default_factory=list)
    gap: bool = False
    modality: str = ""

    @property
    def start(self) -> int:
        """The first token of the content."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """The token after the content."""
        return self.content[-1].end

    def holds(self, index: int) -> bool:
        """Tell whether a token stands in the content."""
        return any(piece.start <= index < piece.end for piece in self.content)
