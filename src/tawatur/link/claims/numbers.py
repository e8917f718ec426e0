"""Two numbers that count the same thing: do they go together?"""

from collections.abc import Sequence

from tawatur.model import DifferenceNature, Qualifier, Quantity

__all__ = ["Clash", "clash_of"]

# The bounds that a number allows, as multiples of it: «نحو» is taken to mean a sixth more or less.
_ABOUT = 1 / 6
# Two digits are what is left of a number that is told in round terms.
_DIGITS = 2
Clash = tuple[Quantity, Quantity, DifferenceNature]


def clash_of(left: Sequence[Quantity], right: Sequence[Quantity]) -> Clash | None:
    """Return two numbers that count the same thing and are not one, and what their difference is.

    None where each number of the side that has fewer finds one on the other side that it goes together with, or
    where nothing is counted on both sides.
    """
    found: Clash | None = None
    for one in left:
        rivals = [other for other in right if _counts_the_same(one, other)]
        if not rivals or any(_meet(one, other) for other in rivals):
            continue
        near = min(rivals, key=lambda other: (abs(other.value - one.value), other.value))
        nature = DifferenceNature.ROUNDING if _rounded(one, near) else DifferenceNature.CONTRADICTION
        if found is None or nature is DifferenceNature.CONTRADICTION:
            found = (one, near, nature)
    return found


def _counts_the_same(one: Quantity, other: Quantity) -> bool:
    if one.unit != other.unit or one.per != other.per:
        return False
    # A bare number is no count: a year, an article of a law, the name of a weapon.
    return one.counted == other.counted and (one.unit is not None or one.counted is not None)


def _bounds(one: Quantity) -> tuple[float, float]:
    low, high = one.value, one.value if one.upper is None else one.upper
    match one.qualifier:
        case Qualifier.ABOUT:
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
        case Qualifier.AT_LEAST:
            return low, float("inf")
        case Qualifier.UP_TO:
            return 0.0, high
        case _:
            return low, high


def _meet(one: Quantity, other: Quantity) -> bool:
    """Tell whether both can be so."""
    (a, b), (c, d) = _bounds(one), _bounds(other)
    return a <= d and c <= b


def _rounded(one: Quantity, other: Quantity) -> bool:
    """Tell whether one number is the other in round terms."""
    a, b = one.value, other.value
    return any(_round(a, n) == b or _round(b, n) == a for n in range(1, _DIGITS + 1))


def _round(value: float, digits: int) -> float:
    return float(f"{value:.{digits - 1}e}")
