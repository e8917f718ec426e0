"""The figures that are held: where each stands in the scorer's answer. For all of them more is better."""

from collections.abc import Mapping
from typing import Any

__all__ = ["FIGURES", "figures"]

# name of the figure: path in what score.py prints
FIGURES: dict[str, tuple[str, ...]] = {
    "names F1": ("mentions", "name", "f1"),
    "adjectives F1": ("mentions", "adjective", "f1"),
    "nominals F1": ("mentions", "nominal", "f1"),
    "entity types": ("type accuracy",),
    "entities B3": ("entities B3", "f1"),
    "times F1": ("times", "f1"),
    "time values": ("times", "value accuracy"),
    "boilerplate F1": ("cleaning", "boilerplate", "f1"),
    "titles": ("cleaning", "title"),
    "authors": ("cleaning", "author"),
    "publication dates": ("cleaning", "published"),
    "statements @0.3 F1": ("statements", "@0.3", "f1"),
    "statements @0.8 F1": ("statements", "@0.8", "f1"),
    "statements strict F1": ("statements", "strict", "f1"),
    "speakers": ("statements", "speaker"),
    "chains": ("statements", "chain"),
    "chains of two or more": ("statements", "chain of two or more"),
    "links F1": ("statements", "links", "f1"),
    "cues": ("statements", "cue"),
    "modes": ("statements", "mode"),
    "polarities": ("statements", "polarity"),
    "modalities": ("statements", "modality"),
    "event places F1": ("events", "place", "f1"),
    "event types F1": ("events", "type", "f1"),
    "event types and sides F1": ("events", "type and who", "f1"),
    "event status": ("events", "status"),
}


def figures(score: Mapping[str, Any]) -> dict[str, float]:
    """Return the figures of one score; one that the set cannot measure (nothing was wanted) is left out."""
    found = {name: _at(score, path) for name, path in FIGURES.items()}
    denials = score["statements"]["denials"]
    if denials["of"]:
        found["denials seen"] = denials["right"] / denials["of"]
    unreal = score["events"]["not real, told as real"]
    if unreal["of"]:
        found["not real, not told as real"] = 1 - unreal["wrong"] / unreal["of"]
    return {name: round(value, 4) for name, value in found.items() if value is not None}


def _at(score: Mapping[str, Any], path: tuple[str, ...]) -> float | None:
    value: Any = score
    for part in path:
        value = value[part]
    return value if value is None else float(value)
