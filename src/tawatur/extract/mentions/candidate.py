"""A stretch of a document that may be a mention, before it is weighed against others."""

from dataclasses import dataclass

from tawatur.lang.names import KnownName
from tawatur.model import EntityType, MentionKind

__all__ = ["CLOSED", "TITLE_ALONE", "Candidate"]

# The rule of words that stand for somebody named before, whatever a model sees.
CLOSED = "closed-description"
# The rule of a title with its state where no name follows.
TITLE_ALONE = "title-alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Cells `[first, end)`, without the first `skip` letters.

    Attributes:
        known: the gazetteer's entry, where the words are in one.
        use: how the gazetteer has the form: see `NameForm.use`.
        role: the cells of the title that stands with a name, half-open, and how many letters before it are not its.
        rank: which of two overlapping candidates is kept; the higher one.
        office: of a description or a titled name, the key of the office.
    """

    first: int
    end: int
    skip: int
    kind: MentionKind
    type: EntityType
    rule: str
    rank: float
    confidence: float
    known: KnownName | None = None
    use: str = ""
    country: str | None = None
    role: tuple[int, int, int] | None = None
    office: str = ""

    @property
    def length(self) -> int:
        """How many cells it has."""
        return self.end - self.first
