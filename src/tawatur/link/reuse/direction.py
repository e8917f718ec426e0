"""Of two articles that share words: which was there first, and whose agency's text it is."""

from tawatur.link.reuse.piece import Piece
from tawatur.model import ArticleId

__all__ = ["agency_of", "earlier_of"]


def agency_of(left: Piece, right: Piece) -> str | None:
    """Return the agency whose text both carry, so far as a credit tells: both credit it, one does, or one is it."""
    both = sorted(set(left.via) & set(right.via))
    if both:
        return both[0]
    for one, other in ((left, right), (right, left)):
        if other.outlet and other.outlet in one.via:
            return other.outlet
    credited = sorted({*left.via, *right.via})
    return credited[0] if credited and not (left.via and right.via) else None


def earlier_of(left: Piece, right: Piece) -> tuple[ArticleId | None, str]:
    """Return the article from which the other was taken, None where nothing tells, and what tells it."""
    for one, other in ((left, right), (right, left)):
        if other.outlet and other.outlet in one.via:
            return other.article, "one credits the other's outlet"
    if set(left.via) & set(right.via):
        return None, "both credit one agency"
    if left.via or right.via:
        return None, "one credits an agency: both may have its text"
    # As far as both tell: «2013-03» and «2013-03-14» may be one day.
    size = min(len(left.published), len(right.published))
    first, second = left.published[:size], right.published[:size]
    if not size or first == second or not (_plain(first) and _plain(second)):
        return None, "nothing tells who was first"
    return (left if first < second else right).article, "published earlier"


def _plain(date: str) -> bool:
    """Tell whether a date is one point of the calendar, no interval and not blurred."""
    return not set(date) & set("/X~?%.")
