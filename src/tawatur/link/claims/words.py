"""Reports to claims: which reports say the same thing."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from tawatur.model import Claim, ClaimId, Polarity, Statement, StatementId, content_id, words_key

__all__ = ["Claims"]


class Claims:
    """What reports say: a claim for each thing said, with those that affirm it and those that deny it.

    Reports say the same thing here where their words are the same; what says it in other words is another claim.
    The result does not depend on the order in which reports are added.

    Args:
        content_of: the words of a report's content, folded for matching, without marks; they become the gist of a
            claim. A report without words makes no claim; without `content_of` there are none at all.
    """

    def __init__(self, content_of: Callable[[Statement], str] | None) -> None:
        self._content_of = content_of
        self._supports: dict[ClaimId, set[StatementId]] = defaultdict(set)
        self._denies: dict[ClaimId, set[StatementId]] = defaultdict(set)
        self._gists: dict[ClaimId, str] = {}

    def add(self, statements: Iterable[Statement]) -> None:
        """Take in the reports of an article."""
        if self._content_of is None:
            return
        for statement in statements:
            words = " ".join(self._content_of(statement).split())
            if not words:
                continue
            claim = ClaimId(content_id("clm", words_key(words)))
            self._gists[claim] = words
            side = self._denies if statement.polarity is Polarity.DENY else self._supports
            side[claim].add(statement.id)

    def drawn(self) -> tuple[Claim, ...]:
        """Return the claims of the reports so far, by id."""
        return tuple(
            Claim(
                id=claim,
                gist=self._gists[claim],
                supports=tuple(sorted(self._supports.get(claim, ()))),
                denies=tuple(sorted(self._denies.get(claim, ()))),
            )
            for claim in sorted(self._gists)
        )
