"""PLOVER's scales, and our events in its words."""

import pytest

from tawatur.analyse.plover import CONTEXTS, MODES, QUADS, QuadClass, intensity, plover_code, quad_class
from tawatur.model import EventStatus, EventType


def test_every_type_has_a_class_and_a_score_that_fit():
    for kind in EventType:
        helps = quad_class(kind) in (QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION)
        assert intensity(kind) > 0 if helps else intensity(kind) <= 0
        for mode in MODES.get(kind, {}):
            assert -10 <= intensity(kind, mode) <= 10


def test_classes_are_numbered_as_plover_numbers_them():
    assert [QUADS[quad] for quad in QuadClass] == [1, 2, 3, 4]
    assert quad_class(EventType.SANCTION) is QuadClass.MATERIAL_CONFLICT


def test_a_mode_has_its_own_score_and_an_unknown_one_its_types():
    assert intensity(EventType.ASSAULT, "drone") == -9.5
    assert intensity(EventType.CONSULT, "visit") == 4.0
    assert intensity(EventType.AID, "drone") == intensity(EventType.AID) == 10.0


def test_types_without_modes_have_none():
    assert set(MODES) == set(EventType) - {
        EventType.AGREE, EventType.SUPPORT, EventType.CONCEDE, EventType.COOPERATE, EventType.AID,
    }  # fmt: skip


def test_there_are_37_contexts():
    assert len(set(CONTEXTS)) == len(CONTEXTS) == 37


@pytest.mark.parametrize(
    ("held", "signed", "coded"),
    [
        (("AGREE", "occurred", None), True, ("SUPPORT", ())),
        (("AGREE", "occurred", None), False, ("AGREE", ())),
        (("AGREE", "planned", None), True, ("AGREE", ())),
        (("AGREE", "denied", None), True, ("AGREE", ("negation",))),
        (("CONSULT", "planned", "visit"), False, ("AGREE", ())),
        (("AID", "planned", None), False, ("AGREE", ())),
        (("AID", "possible", None), False, ("AID", ("hypothetical",))),
        (("RETREAT", "planned", "withdraw"), False, ("RETREAT", ("withdraw", "future"))),
        (("ASSAULT", "denied", "drone"), False, ("ASSAULT", ("drone", "negation"))),
        (("ASSAULT", "ongoing", "drone"), False, ("ASSAULT", ("drone",))),
    ],
)
def test_our_status_and_our_agree_are_told_as_plover_tells_them(held, signed, coded):
    kind, status, mode = held
    found = plover_code(EventType(kind), EventStatus(status), mode, signed=signed)
    assert (found.type.value, found.modes) == coded
