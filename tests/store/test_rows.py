import dataclasses

import pytest

from tawatur.store import rows


@pytest.mark.parametrize("name", rows.__all__)
def test_rows_are_frozen_and_named(name):
    kind = getattr(rows, name)
    assert dataclasses.is_dataclass(kind)
    assert kind.__dataclass_params__.frozen
    assert all(field.kw_only for field in dataclasses.fields(kind))
