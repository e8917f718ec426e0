"""What stands before a party, which parties و joins, and which place of each is the nearest."""

from collections.abc import Iterable, Sequence

from tawatur.extract.events.scene import Scene, Spot

__all__ = ["joined_heads", "lead_before", "nearest_places"]

_LEAD_BACK = 4
# «الرئيس الروسي والتركي», «موسكو، وأنقرة»: what may stand between two that و joins.
_JOIN_GAP = 1
_LETTERS = ("ل", "ب", "و", "ك", "ف")


def joined_heads(scene: Scene, spots: Sequence[Spot]) -> dict[int, Spot]:
    """For each place that و joins to ones before it, the first of them, and that one for itself."""
    heads: dict[int, Spot] = {}
    last: Spot | None = None
    for spot in spots:
        if spot.inner:
            continue
        if last is not None and 0 <= spot.title - last.end <= _JOIN_GAP and lead_before(scene, spot) == "و":
            head = heads.setdefault(last.first, last)
            heads[spot.first] = head
        last = spot
    return heads


def nearest_places(spots: Iterable[Spot]) -> Sequence[Spot]:
    """The nearest place of each party, in order."""
    seen: dict[int, Spot] = {}
    for spot in spots:
        held = seen.get(spot.party)
        if held is None or (held.inner and not spot.inner and len(seen) == 1):
            seen[spot.party] = spot
    return list(seen.values())


def lead_before(scene: Scene, spot: Spot) -> str:
    """Return the preposition or letter before a party; with ~ where other words stand between."""
    key = spot.title, spot.mention.span.start
    known = scene.leads.get(key)
    if known is None:
        known = scene.leads[key] = _lead(scene, spot)
    return known


def _lead(scene: Scene, spot: Spot) -> str:
    page = scene.page
    letter = _written_with(scene, spot)
    if letter:
        return letter
    start = page.sentence_start(spot.title)
    for back in range(1, _LEAD_BACK + 1):
        far = "" if back == 1 else "~"
        if spot.title - back < start:
            return far + "^"
        sign = _sign(scene, spot.title - back, far=bool(far))
        if sign:
            return far + sign
    return "-"


def _written_with(scene: Scene, spot: Spot) -> str:
    """The letter that is written together with a party's first word."""
    token = scene.page.tokens[spot.title]
    if spot.title == spot.first:
        attached = token.folded[: max(0, spot.mention.span.start - token.span.start)]
    else:
        attached = token.proclitics
    last = attached.removesuffix("ال")[-1:]
    return last if last in _LETTERS else ""


def _sign(scene: Scene, index: int, *, far: bool) -> str:
    """What a word before a party says of its part: a mark, a preposition, a name; empty for other words."""
    page, word = scene.page, scene.page.folded[index]
    if page.is_mark[index]:
        return "," if word in ("،", ",") else "q" if far else "."
    if page.is_use(index, "preposition"):
        return word.removeprefix("و")
    if far and page.tokens[index].proclitics[:1] in ("ل", "ب"):
        return page.tokens[index].proclitics[0]
    return "name" if page.name_of[index] >= 0 else ""
