"""PLOVER's scales over our events: quad class and intensity, and its type where ours files a deed elsewhere."""

from enum import StrEnum
from typing import NamedTuple

from tawatur.model import EventStatus, EventType

__all__ = ["CONTEXTS", "MODES", "QUADS", "Coded", "QuadClass", "intensity", "plover_code", "quad_class"]


class QuadClass(StrEnum):
    """Word or deed, with or against: the four classes, in PLOVER's order."""

    VERBAL_COOPERATION = "verbal_cooperation"
    MATERIAL_COOPERATION = "material_cooperation"
    VERBAL_CONFLICT = "verbal_conflict"
    MATERIAL_CONFLICT = "material_conflict"


# The number of each class in PLOVER's records.
QUADS = {quad: number for number, quad in enumerate(QuadClass, 1)}

# Class and score of each type (2023 expert scores of PLOVER's manual, 2.0 draft). Where its files contradict each
# other we take SANCTION as material conflict, as its text has it, and ACCUSE as -3: its modes are all negative.
_TYPES = {
    EventType.AGREE: (QuadClass.VERBAL_COOPERATION, 2.5),
    EventType.CONSULT: (QuadClass.VERBAL_COOPERATION, 2.5),
    EventType.SUPPORT: (QuadClass.VERBAL_COOPERATION, 5.0),
    EventType.CONCEDE: (QuadClass.VERBAL_COOPERATION, 4.5),
    EventType.COOPERATE: (QuadClass.MATERIAL_COOPERATION, 9.5),
    EventType.AID: (QuadClass.MATERIAL_COOPERATION, 10.0),
    EventType.RETREAT: (QuadClass.MATERIAL_COOPERATION, 6.5),
    EventType.REQUEST: (QuadClass.VERBAL_CONFLICT, 0.0),
    EventType.ACCUSE: (QuadClass.VERBAL_CONFLICT, -3.0),
    EventType.REJECT: (QuadClass.VERBAL_CONFLICT, -2.0),
    EventType.THREATEN: (QuadClass.VERBAL_CONFLICT, -3.5),
    EventType.PROTEST: (QuadClass.MATERIAL_CONFLICT, -5.0),
    EventType.SANCTION: (QuadClass.MATERIAL_CONFLICT, -6.0),
    EventType.MOBILIZE: (QuadClass.MATERIAL_CONFLICT, -5.5),
    EventType.COERCE: (QuadClass.MATERIAL_CONFLICT, -7.0),
    EventType.ASSAULT: (QuadClass.MATERIAL_CONFLICT, -9.0),
}
# The modes of each type that has them, and the score of each; vandalising is symbolic and has its type's.
MODES: dict[EventType, dict[str, float]] = {
    EventType.CONSULT: {"visit": 4.0, "third-party": 1.0, "multilateral": 4.0, "phone": 1.5},
    EventType.RETREAT: {
        "withdraw": 8.0, "release": 6.5, "disarm": 10.0, "ceasefire": 7.5, "access": 6.5, "resign": 4.5,
    },
    EventType.REQUEST: {"assist": 0.5, "change": -1.0, "yield": -1.0, "meet": 0.0},
    EventType.REJECT: {"assist": -1.5, "change": -2.0, "yield": -2.0, "meet": -2.0},
    EventType.ACCUSE: {"disapprove": -2.0, "investigate": -3.5, "allege": -3.5},
    EventType.THREATEN: {
        "restrict": -3.0, "arrest": -3.5, "relations": -3.5, "expel": -3.5, "territory": -4.0, "violence": -3.5,
    },
    EventType.PROTEST: {
        "demo": -5.0, "riot": -7.0, "strike": -5.0, "hunger": -4.5, "boycott": -4.5, "obstruct": -4.5,
        "vandalize": -5.0,
    },
    EventType.SANCTION: {"convict": -6.0, "expel": -5.5, "withdraw": -6.0, "discontinue": -6.0},
    EventType.MOBILIZE: {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6.0},
    EventType.COERCE: {
        "seize": -7.0, "restrict": -7.0, "censor": -6.5, "curfew": -6.5, "martial-law": -7.5, "arrest": -7.0,
        "deport": -7.0, "withhold": -7.0, "misinformation": -6.5, "cyber": -7.0,
    },
    EventType.ASSAULT: {
        "abduct": -8.5, "beat": -7.5, "torture": -8.5, "sexual": -8.5, "targeted": -9.5, "destroy": -8.5,
        "primitive": -8.0, "firearms": -9.0, "explosives": -9.0, "suicide-attack": -9.5, "aerial": -9.5,
        "drone": -9.5, "heavy-weapons": -9.5, "crowd-control": -7.5, "unconventional": -10.0,
    },
}  # fmt: skip
CONTEXTS = (
    "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
    "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
    "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory",
    "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology",
    "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
)  # fmt: skip
"""The contexts, in the manual's order."""

# What is still to come of these PLOVER files under AGREE, whatever it is.
_FOLDED = frozenset((EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID))
_REAL = frozenset((EventStatus.OCCURRED, EventStatus.ONGOING))
# Its auxiliary modes for what has not happened.
_AUXILIARY = {
    EventStatus.PLANNED: "future",
    EventStatus.POSSIBLE: "hypothetical",
    EventStatus.DENIED: "negation",
}


class Coded(NamedTuple):
    """A type of PLOVER's with its modes, an auxiliary one last; none for something that happened and has none."""

    type: EventType
    modes: tuple[str, ...]


def quad_class(kind: EventType) -> QuadClass:
    """Return the class of a type."""
    return _TYPES[kind][0]


def intensity(kind: EventType, mode: str | None = None) -> float:
    """Return how cooperative (to +10) or hostile (to -10) a type is, or its mode where that has a score."""
    return MODES.get(kind, {}).get(mode or "", _TYPES[kind][1])


def plover_code(kind: EventType, status: EventStatus, mode: str | None, *, signed: bool) -> Coded:
    """Return how PLOVER codes what we hold as a type, a status and a mode.

    Args:
        kind: our type: a signature is AGREE, a plan is its type with the status `planned`.
        status: whether it happened.
        mode: our mode.
        signed: of AGREE, that a text was signed, initialled or ratified.
    """
    happened = status in _REAL
    if kind is EventType.AGREE and signed and happened:
        return Coded(EventType.SUPPORT, ())
    if status is EventStatus.PLANNED and kind in (*_FOLDED, EventType.AGREE):
        return Coded(EventType.AGREE, ())
    own = (mode,) if mode is not None else ()
    return Coded(kind, own if happened else (*own, _AUXILIARY[status]))
