"""What became of each thing that was given to read."""

from dataclasses import dataclass
from enum import StrEnum

from tawatur.model.ids import ArticleId

__all__ = ["Failure", "Intake", "IntakeStatus"]


class IntakeStatus(StrEnum):
    """The four ends an input can come to; together they account for every one."""

    READ = "read"
    DUPLICATE = "duplicate"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why something could not be read: the stage, the error's name and its message."""

    stage: str
    error: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """One input and its end.

    Attributes:
        place: where it was found: the path as given, with `#` and a number for a record inside a file.
        digest: SHA-256 of the bytes of the file, or of the record inside it; empty where they cannot be read.
        size: the number of those bytes.
        article: the article it gave, or the one it repeats.
        failure: the reason, for `failed` and `skipped`.
    """

    place: str
    digest: str
    size: int
    status: IntakeStatus
    article: ArticleId | None = None
    failure: Failure | None = None
