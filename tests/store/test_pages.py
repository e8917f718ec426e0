import dataclasses

import pytest

from tawatur.store import pages


@pytest.mark.parametrize("name", pages.__all__)
def test_pages_are_frozen_and_named(name):
    kind = getattr(pages, name)
    assert dataclasses.is_dataclass(kind)
    assert kind.__dataclass_params__.frozen
    assert all(field.kw_only for field in dataclasses.fields(kind))
