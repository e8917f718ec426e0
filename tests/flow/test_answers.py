import dataclasses

import pytest

from tawatur.flow import answers, ask


@pytest.mark.parametrize("name", answers.__all__)
def test_answers_are_frozen_and_offered_where_interfaces_look(name):
    kind = getattr(answers, name)
    assert kind.__dataclass_params__.frozen
    assert all(field.kw_only for field in dataclasses.fields(kind))
    assert getattr(ask, name) is kind
