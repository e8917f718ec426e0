"""Claims as a reader sees them: those that more than one article carries, in the words of one of their reports."""

from tawatur.flow.ask import ClaimPage, ClaimRow, Dossier

__all__ = ["repeated_claims", "words_of"]


def words_of(claim: ClaimPage) -> str:
    """Return a claim's words as an article has them; the gist itself is folded for matching and hard to read."""
    return next((row.words for row in (*claim.supports, *claim.denies)), claim.claim.gist)


def repeated_claims(dossier: Dossier, offset: int, limit: int) -> tuple[tuple[ClaimRow, str], ...]:
    """Return a part of the claims that stand in more than one article, each with its words.

    The dossier lists claims by the number of their articles, so that the repeated ones come first; fewer than
    `limit` are returned where they end.
    """
    rows = dossier.claims(offset, limit).items
    return tuple((row, words_of(dossier.claim(row.id))) for row in rows if row.articles > 1)
