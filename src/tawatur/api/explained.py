"""The shapes of an article explained."""

from tawatur.api.shapes import Shape, SpanOut

__all__ = ["PassedOverOut", "ReportOut", "SentenceOut"]


class ReportOut(Shape):
    """A report as it is read anew, in words, with what found it."""

    cue: tuple[str, ...]
    chain: tuple[str, ...]
    content: tuple[str, ...]
    polarity: str
    modality: str
    mode: str
    engine: str
    rule: str
    confidence: float


class PassedOverOut(Shape):
    """A word that may be a cue and made no report, and why."""

    word: str
    span: SpanOut
    group: str
    stage: str
    why: str


class SentenceOut(Shape):
    """A sentence with its reports and the words passed over."""

    number: int
    span: SpanOut
    text: str
    reports: tuple[ReportOut, ...]
    passed_over: tuple[PassedOverOut, ...]
