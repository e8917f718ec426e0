"""What judges claims with something that rules do not have."""

from collections.abc import Sequence
from typing import Protocol

from tawatur.link.stance import Stance

__all__ = ["Judge"]


class Judge(Protocol):
    """Says how two sentences stand to each other; the same for the same sentences, whatever else it is asked."""

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Stance]:
        """Return the stance of each pair."""
