"""The way of a content from its speaker to the reader, as it is drawn: its stages, and the words between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.model import EntityId, Number, SourceKind, Span

__all__ = ["Node", "Stage", "draw_route"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One who speaks, passes on, acts or is acted upon, as a reader sees him.

    `words` are the words of the text where there is no entity; a gap of a chain has neither. Of one without a name,
    `number`, `country` and `reason` (the words that say why) are known where the text tells them.
    """

    kind: SourceKind
    entity: EntityId | None = None
    name: str | None = None
    name_en: str | None = None
    words: str | None = None
    role: str | None = None
    joint: bool = False
    number: Number | None = None
    country: str | None = None
    reason: str | None = None


_GAP = (Node(kind=SourceKind.GAP),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage of the way: those who stand there side by side, and the words with which it goes on from there.

    `part` is `speaker`, `relay`, `via` (an agency that the article credits) or `outlet`; the reader comes after it.
    """

    part: str
    nodes: tuple[Node, ...]
    cue: str = ""


def draw_route(
    chain: Sequence[Node],
    spans: Sequence[Span | None],
    cues: Mapping[Span, str],
    *,
    via: Sequence[str],
    outlet: str | None,
) -> tuple[Stage, ...]:
    """Return the stages from the speaker to the outlet.

    Args:
        chain: the links, the speaker first.
        spans: where each link stands in the text; None where it does not.
        cues: the places of the words that report, with those words.
        via: the agencies that the article credits.
        outlet: who publishes it, None where that is not known.
    """
    links = chain or _GAP
    groups = _side_by_side(links)
    said = _by_stage(groups, spans, cues)
    stages = [
        Stage(part="relay" if number else "speaker", nodes=tuple(links[at] for at in group), cue=said[number])
        for number, group in enumerate(groups)
    ]
    known = {name for node in stages[-1].nodes for name in (node.name, node.words)}
    credited = tuple(Node(kind=SourceKind.NAMED, words=name) for name in via if name not in known)
    if credited:
        stages.append(Stage(part="via", nodes=credited))
    stages.append(Stage(part="outlet", nodes=(Node(kind=SourceKind.NAMED, words=outlet),) if outlet else _GAP))
    return tuple(stages)


def _side_by_side(chain: Sequence[Node]) -> list[list[int]]:
    """Return the numbers of the links, those together that speak together."""
    groups: list[list[int]] = []
    for number, link in enumerate(chain):
        if number and link.joint and chain[number - 1].joint:
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _by_stage(
    groups: Sequence[Sequence[int]], spans: Sequence[Span | None], cues: Mapping[Span, str]
) -> tuple[str, ...]:
    """Return for each stage the words that report it: those that stand nearest to one of its links."""
    words: list[list[str]] = [[] for _ in groups]
    placed = [
        (span, number)
        for number, group in enumerate(groups)
        for at in group
        if (span := _at(spans, at)) is not None
    ]
    for cue in sorted(cues):
        nearest = min(((_distance(cue, span), number) for span, number in placed), default=(0, 0))[1]
        words[nearest].append(cues[cue])
    return tuple(" … ".join(found) for found in words)


def _at(spans: Sequence[Span | None], number: int) -> Span | None:
    return spans[number] if number < len(spans) else None


def _distance(cue: Span, span: Span) -> int:
    """Return how many characters lie between two places."""
    return max(span.start - cue.end, cue.start - span.end, 0)
