"""What the pairs of states of a dossier are counted by."""

import dataclasses

import pytest

from tawatur.store.pair_rows import StateName


def test_a_state_is_frozen_and_needs_no_english_name():
    state = StateName(code="RUS", name="روسيا")
    assert state.name_en is None
    with pytest.raises(dataclasses.FrozenInstanceError):
        state.code = "IRN"
