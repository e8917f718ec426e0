"""Reports to claims: which reports say the same thing."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from tawatur.model import Claim, ClaimId, Polarity, Statement, StatementId, content_id, words_key

__all__ = ["judge_claims"]


def judge_claims(statements: Iterable[Statement], content_of: Callable[[Statement], str]) -> tuple[Claim, ...]:
    """Return a claim for each thing that is said, with the reports that affirm it and those that deny it.

    Reports say the same thing here where their words are the same; what says it in other words is another claim.
    The result does not depend on the order of the statements.

    Args:
        statements: the reports of all articles.
        content_of: the words of a report's content, folded for matching, without marks; they become the gist of a
            claim. A report without words makes no claim.

    Returns:
        The claims, by id.
    """
    supports: dict[ClaimId, set[StatementId]] = defaultdict(set)
    denies: dict[ClaimId, set[StatementId]] = defaultdict(set)
    gists: dict[ClaimId, str] = {}
    for statement in statements:
        words = " ".join(content_of(statement).split())
        if not words:
            continue
        claim = ClaimId(content_id("clm", words_key(words)))
        gists[claim] = words
        side = denies if statement.polarity is Polarity.DENY else supports
        side[claim].add(statement.id)
    return tuple(
        Claim(
            id=claim,
            gist=gists[claim],
            supports=tuple(sorted(supports[claim])),
            denies=tuple(sorted(denies[claim])),
        )
        for claim in sorted(gists)
    )
