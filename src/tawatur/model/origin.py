"""Who inside Tawatur made a finding."""

from dataclasses import dataclass

__all__ = ["Origin"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The engine, its version, the rule or model that fired, and how sure it is.

    `confidence` is a probability in [0, 1].
    """

    engine: str
    version: str
    rule: str
    confidence: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence is a probability, got {self.confidence}")
