"""A chain of sources to its grade, after the Admiralty code: who tells it, apart from what is told.

The code grades a source by its record. Tawatur knows no records: it grades how far a reader could go back along the
chain, and says so. See docs/why/origins.md.
"""

from dataclasses import dataclass

from tawatur.analyse.evidence import Voice
from tawatur.model import SourceKind

__all__ = ["ChainGrade", "credibility_of", "grade_chain"]

_CANNOT_BE_JUDGED = 6
# From this many relays on nobody could say what the speaker's own words were.
_FAR = 3
_NAMELESS = (SourceKind.UNNAMED, SourceKind.GROUP)
_STRENGTH = {SourceKind.GAP: 0, SourceKind.UNNAMED: 1, SourceKind.GROUP: 2, SourceKind.NAMED: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainGrade:
    """The grade of one sighting's chain.

    Attributes:
        reliability: `A` (a named source, in its own words, without a relay) to `E` (a link is missing); `F`: it
            cannot be judged, since no source is named.
        credibility: `1` (borne out by other independent origins) to `5` (denied by more than tell it); `6`: it
            cannot be judged.
        gaps: how many links the text leaves out.
        anonymous: how many have no name.
        distance: how many stand between the speaker and the article.
        weakest: the place of the weakest link in the chain, None where there is no chain.
        reasons: what the grade rests on.
    """

    sighting: str
    reliability: str
    credibility: int
    gaps: int
    anonymous: int
    distance: int
    weakest: int | None
    reasons: tuple[str, ...]


def grade_chain(voice: Voice, credibility: int) -> ChainGrade:
    """Return the grade of a sighting's chain; `credibility` is that of what is reported."""
    kinds = [link.kind for link in voice.chain]
    gaps, anonymous = kinds.count(SourceKind.GAP), sum(kind in _NAMELESS for kind in kinds)
    # Those who speak together are one step.
    distance = max(0, len(kinds) - max(1, sum(link.joint for link in voice.chain)))
    reliability, reasons = _reliability(voice, gaps, anonymous, distance)
    weakest = min(range(len(kinds)), key=lambda n: (_STRENGTH[kinds[n]], n)) if kinds else None
    return ChainGrade(
        sighting=voice.sighting,
        reliability=reliability,
        credibility=credibility,
        gaps=gaps,
        anonymous=anonymous,
        distance=distance,
        weakest=weakest,
        reasons=reasons,
    )


def _reliability(voice: Voice, gaps: int, anonymous: int, distance: int) -> tuple[str, tuple[str, ...]]:
    if not voice.chain:
        return "F", ("the article names no source",)
    if gaps:
        return "E", ("a link of the chain is missing",)
    if anonymous:
        return _nameless(voice, anonymous, distance)
    if distance >= _FAR:
        return "C", (f"named, but {distance} relays away",)
    if distance or not voice.direct:
        return "B", ("named, through a named relay" if distance else "named, in the article's words",)
    return "A", ("named, in its own words",)


def _nameless(voice: Voice, anonymous: int, distance: int) -> tuple[str, tuple[str, ...]]:
    first = voice.chain[0]
    known = first.kind is SourceKind.GROUP and anonymous == 1 and first.state is not None
    if known and distance < _FAR:
        return "C", ("a group without names, of a known state",)
    return "D", ("a source without a name",)


def credibility_of(telling: int, denying: int, *, known: bool) -> int:
    """Return the credibility of what is reported, from how many proven origins tell it and deny it.

    `known`: at least one origin is known by name.
    """
    if not known:
        return _CANNOT_BE_JUDGED
    if denying > telling:
        return 5
    if denying:
        return 4
    return 1 if telling > 2 else 2 if telling > 1 else 3
