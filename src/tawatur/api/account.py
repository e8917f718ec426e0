"""The shapes of answers about the dossier as a whole: its figures, its outlets, its inputs, its checks."""

from tawatur.api.shapes import Shape
from tawatur.model import IntakeStatus

__all__ = ["CheckOut", "FailureOut", "InfoOut", "IntakeOut", "OutletOut", "VerifyOut"]


class InfoOut(Shape):
    """What the dossier holds, in figures."""

    path: str
    schema_version: int
    package_version: str
    articles: int
    outlets: int
    words: int
    sentences: int
    mentions: int
    entities: int
    statements: int
    events: int
    times: int
    quantities: int
    claims: int
    intakes: dict[str, int]
    size_bytes: int
    first_published: str | None
    last_published: str | None


class OutletOut(Shape):
    """An outlet and the number of its articles."""

    outlet: str
    articles: int


class FailureOut(Shape):
    """Why an input could not be read."""

    stage: str
    error: str
    message: str


class IntakeOut(Shape):
    """An input and what became of it."""

    place: str
    digest: str
    size: int
    status: IntakeStatus
    article: str | None
    failure: FailureOut | None


class CheckOut(Shape):
    """One check of the dossier."""

    name: str
    ok: bool
    detail: str


class VerifyOut(Shape):
    """Whether the dossier is whole."""

    ok: bool
    checks: tuple[CheckOut, ...]
