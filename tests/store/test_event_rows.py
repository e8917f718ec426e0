"""What events are answered with is frozen, and says nothing it does not know."""

from dataclasses import FrozenInstanceError

import pytest

from tawatur.model import EntityType
from tawatur.store.event_rows import EventPlace, Party


def test_a_row_cannot_be_changed():
    party = Party(entity=None, name="وفد", type=EntityType.GROUP)
    with pytest.raises(FrozenInstanceError):
        party.name = "غيره"  # type: ignore[misc]


def test_what_is_not_known_is_none():
    place = EventPlace(entity=None, name="القرية")
    assert (place.name_en, place.country, place.location) == (None, None, None)
