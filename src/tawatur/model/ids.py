"""Ids: hashes of what makes a record the one it is, so that a second run writes the same ones."""

import hashlib
from typing import NewType

__all__ = [
    "ArticleId",
    "ClaimId",
    "DifferenceId",
    "EntityId",
    "EventId",
    "HappeningId",
    "MentionId",
    "QuantityId",
    "ReuseId",
    "StatementId",
    "TimeId",
    "content_id",
]

ArticleId = NewType("ArticleId", str)
MentionId = NewType("MentionId", str)
EntityId = NewType("EntityId", str)
TimeId = NewType("TimeId", str)
QuantityId = NewType("QuantityId", str)
StatementId = NewType("StatementId", str)
EventId = NewType("EventId", str)
ClaimId = NewType("ClaimId", str)
DifferenceId = NewType("DifferenceId", str)
HappeningId = NewType("HappeningId", str)
ReuseId = NewType("ReuseId", str)


def content_id(prefix: str, *parts: str | int | None) -> str:
    """Return `prefix-` and 16 hexadecimal digits of SHA-256 over the parts.

    Args:
        prefix: a short word that says what kind of record it is.
        parts: what identifies the record, in a fixed order; `None` differs from the empty string.
    """
    hasher = hashlib.sha256()
    for part in parts:
        # Length-prefixed, so that ("ab", "c") and ("a", "bc") differ.
        data = b"\x00" if part is None else str(part).encode("utf-8", "surrogatepass")
        hasher.update(f"{'n' if part is None else len(data)}:".encode())
        hasher.update(data)
    return f"{prefix}-{hasher.hexdigest()[:16]}"
