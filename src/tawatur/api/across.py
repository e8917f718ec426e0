"""The shapes of answers across documents: claims with origins, contradictions, echoes, two articles compared."""

from tawatur.api.events import EventRowOut
from tawatur.api.models import ArticleRowOut, ClaimRowOut, StatementRowOut
from tawatur.api.shapes import Shape, SpanOut
from tawatur.flow.questions.across import ClaimLine, ClaimReport
from tawatur.model import DifferenceKind, DifferenceNature, PassageKind, ReuseKind, Verdict

__all__ = [
    "ChainGradeOut",
    "ClaimLineOut",
    "ClaimOriginsOut",
    "ClaimReportOut",
    "ClaimVerdictOut",
    "ComparisonOut",
    "DifferenceOut",
    "DifferenceRowOut",
    "EchoOut",
    "JudgementOut",
    "PassageOut",
    "ReuseOut",
    "RootOut",
    "SharedClaimOut",
    "line_out",
    "report_out",
]


class ClaimLineOut(ClaimRowOut):
    """A claim in a list with its independent origins, at the least and at the most.

    Both are null where very many articles tell it: its own address has them.
    """

    least: int | None
    most: int | None
    differs: bool


class RootOut(Shape):
    """One origin of a claim; `through` has for each sighting the labels from the root to the outlet."""

    id: str
    kind: str
    label: str
    entity: str | None
    proven: bool
    sightings: tuple[str, ...]
    articles: tuple[str, ...]
    through: tuple[tuple[str, tuple[str, ...]], ...]
    why: tuple[str, ...]


class ChainGradeOut(Shape):
    """The grade of one sighting's chain, after the Admiralty code: the source `A` to `F`, the report 1 to 6."""

    sighting: str
    reliability: str
    credibility: int
    gaps: int
    anonymous: int
    distance: int
    weakest: int | None
    reasons: tuple[str, ...]


class ClaimOriginsOut(Shape):
    """Who stands behind a claim: articles, outlets and independent origins side by side."""

    claim: str
    articles: int
    outlets: int
    least: int
    most: int
    roots: tuple[RootOut, ...]
    denying: tuple[RootOut, ...]
    grades: tuple[ChainGradeOut, ...]


class DifferenceOut(Shape):
    """A difference of two sightings; a contradiction only where `nature` says so."""

    id: str
    kind: DifferenceKind
    nature: DifferenceNature
    left: str
    right: str
    left_claim: str
    right_claim: str
    score: float
    reason: str


class DifferenceRowOut(Shape):
    """A difference with both of its sides: reports or events."""

    difference: DifferenceOut
    left: StatementRowOut | EventRowOut
    right: StatementRowOut | EventRowOut


class JudgementOut(Shape):
    """A verdict on two sightings, by the rules or by a person, how sure and why."""

    left: str
    right: str
    verdict: Verdict
    by: str
    score: float
    reason: str


class ClaimVerdictOut(Shape):
    """A judgement on a sighting of a claim; of a person's, when, and the entry of the log that takes it back."""

    judgement: JudgementOut
    left: StatementRowOut | EventRowOut | None
    right: StatementRowOut | EventRowOut | None
    at: str | None
    edit: int | None
    why: str


class ClaimReportOut(Shape):
    """A claim with all that tells (`supports`, `told`) or denies it (`denies`, `untold`), and its origins.

    `repeats` are events that stand in a report on the same side, with that report: one place of a text.
    """

    row: ClaimRowOut
    supports: tuple[str, ...]
    denies: tuple[str, ...]
    told: tuple[str, ...]
    untold: tuple[str, ...]
    tellings: dict[str, StatementRowOut | EventRowOut]
    repeats: dict[str, str]
    origins: ClaimOriginsOut
    differences: tuple[DifferenceRowOut, ...]
    changes: tuple[DifferenceRowOut, ...]
    verdicts: tuple[ClaimVerdictOut, ...]
    whole: bool


class PassageOut(Shape):
    """One stretch that two articles share, where it stands in each and in the words of each."""

    kind: PassageKind
    own: SpanOut
    other: SpanOut
    own_words: str
    other_words: str


class ReuseOut(Shape):
    """How much two articles share, and what tells who took it from whom."""

    id: str
    left: str
    right: str
    kind: ReuseKind
    jaccard: float
    containment: float
    earlier: str | None
    agency: str | None
    why: str


class EchoOut(Shape):
    """What an article shares with another; `taken`: it took it from the other (null where nothing tells)."""

    article: ArticleRowOut
    reuse: ReuseOut
    taken: bool | None
    passages: tuple[PassageOut, ...]


class SharedClaimOut(Shape):
    """A claim that two articles both speak of, with the places in each."""

    row: ClaimRowOut
    left: tuple[StatementRowOut | EventRowOut, ...]
    right: tuple[StatementRowOut | EventRowOut, ...]


class ComparisonOut(Shape):
    """Two articles side by side."""

    left: ArticleRowOut
    right: ArticleRowOut
    echo: EchoOut | None
    same: tuple[SharedClaimOut, ...]
    differences: tuple[DifferenceRowOut, ...]
    changes: tuple[DifferenceRowOut, ...]
    only_left: tuple[ClaimRowOut, ...]
    only_right: tuple[ClaimRowOut, ...]


def line_out(line: ClaimLine) -> ClaimLineOut:
    """Return a claim in a list, with its counts of origins."""
    row = ClaimRowOut.model_validate(line.row)
    return ClaimLineOut(**row.model_dump(), least=line.least, most=line.most, differs=line.differs)


def report_out(report: ClaimReport) -> ClaimReportOut:
    """Return a claim with all that tells it."""
    claim = report.claim
    return ClaimReportOut(
        row=ClaimRowOut.model_validate(report.row),
        supports=claim.supports,
        denies=claim.denies,
        told=claim.told,
        untold=claim.untold,
        tellings=dict(report.tellings),  # type: ignore[arg-type]  # pydantic reads the rows by their attributes
        repeats=dict(report.repeats),
        origins=ClaimOriginsOut.model_validate(report.origins),
        differences=tuple(DifferenceRowOut.model_validate(row) for row in report.differences),
        changes=tuple(DifferenceRowOut.model_validate(row) for row in report.changes),
        verdicts=tuple(ClaimVerdictOut.model_validate(one) for one in report.verdicts),
        whole=report.whole,
    )
