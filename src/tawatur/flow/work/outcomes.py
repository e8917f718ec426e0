"""What became of each input, from what was planned and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.flow.work.inputs import Input, Plan
from tawatur.ingest import Found
from tawatur.model import ArticleId, Failure, Intake, IntakeStatus
from tawatur.store import BatchItem, ReadArticle

__all__ = ["Outcome", "Settler"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input.

    Attributes:
        status: its end; None where an earlier run has brought it to one.
        read: what was read, where it was read in this run.
        failure: why it failed or is skipped.
    """

    found: Found
    status: IntakeStatus | None
    read: ReadArticle | None = None
    failure: Failure | None = None

    @property
    def place(self) -> str:
        """Where the input lies, as it can be written: bytes that are no UTF-8 are shown by their numbers."""
        return _writable(self.found.place)

    def item(self) -> BatchItem | None:
        """Return what a dossier is to keep of it, None where it keeps all of it already."""
        if self.status is None:
            return None
        article = self.found.article
        failure = self.failure and Failure(
            stage=self.failure.stage, error=self.failure.error, message=_writable(self.failure.message)
        )
        intake = Intake(
            place=self.place,
            digest=self.found.digest,
            size=self.found.size,
            status=self.status,
            article=None if article is None or failure is not None else article.id,
            failure=failure,
        )
        return BatchItem(intake=intake, read=self.read)


class Settler:
    """Brings inputs to their ends, in order; it remembers articles that failed, for those who repeat them."""

    def __init__(self) -> None:
        self._failed: dict[ArticleId, Failure] = {}

    def settle(self, inputs: Sequence[Input], results: Sequence[ReadArticle | Failure]) -> list[Outcome]:
        """Return the outcome of each input; the results are of those that were to be read, in order."""
        coming = iter(results)
        return [
            self._read(one.found, next(coming)) if one.plan is Plan.READ else self._settle(one) for one in inputs
        ]

    def _read(self, found: Found, result: ReadArticle | Failure) -> Outcome:
        if isinstance(result, ReadArticle):
            return Outcome(found=found, status=IntakeStatus.READ, read=result)
        if found.article is not None:
            self._failed[found.article.id] = result
        return Outcome(found=found, status=IntakeStatus.FAILED, failure=result)

    def _settle(self, one: Input) -> Outcome:
        if one.plan is Plan.KEEP:
            return Outcome(found=one.found, status=None)
        if one.plan is Plan.REFUSE:
            skipped = one.found.skipped or one.found.article is not None
            status = IntakeStatus.SKIPPED if skipped else IntakeStatus.FAILED
            return Outcome(found=one.found, status=status, failure=one.failure)
        failure = None if one.found.article is None else self._failed.get(one.found.article.id)
        if failure is not None:
            return Outcome(found=one.found, status=IntakeStatus.FAILED, failure=failure)
        return Outcome(found=one.found, status=IntakeStatus.DUPLICATE)


def _writable(words: str) -> str:
    return words.encode("utf-8", "backslashreplace").decode("utf-8")
