"""How long work tells its watcher where it stands."""

from typing import Protocol

__all__ = ["Progress", "Silent"]


class Progress(Protocol):
    """What the flow tells while it works; the interfaces draw it."""

    def start(self, stage: str, total: int | None) -> None:
        """Begin a stage («reading», «linking», «exporting», …) of `total` steps, None where it is not known."""

    def advance(self, steps: int = 1) -> None:
        """Tell that so many steps of the stage are done."""

    def finish(self) -> None:
        """End the stage."""

    def warn(self, message: str) -> None:
        """Tell of something that went wrong but does not stop the work."""


class Silent:
    """A watcher that does not look."""

    def start(self, stage: str, total: int | None) -> None:
        """Do nothing."""

    def advance(self, steps: int = 1) -> None:
        """Do nothing."""

    def finish(self) -> None:
        """Do nothing."""

    def warn(self, message: str) -> None:
        """Do nothing."""
