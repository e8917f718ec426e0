import pytest

from tawatur.errors import ConfigError
from tawatur.flow.settings import LARGEST_BATCH, Settings
from tawatur.store import LARGEST_BATCH as STORED


@pytest.mark.parametrize("wrong", [{"profile": "slow"}, {"workers": 0}, {"batch": 0}, {"batch": LARGEST_BATCH + 1}])
def test_what_is_out_of_range(wrong):
    with pytest.raises(ConfigError) as caught:
        Settings(**wrong)
    assert caught.value.do


def test_a_batch_is_never_more_than_the_store_takes():
    assert LARGEST_BATCH == STORED
    assert Settings(batch=LARGEST_BATCH).batch == STORED
