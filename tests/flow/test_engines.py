from importlib.metadata import EntryPoint

import pytest

from tawatur.errors import EngineError
from tawatur.flow import engines


@pytest.fixture
def installed(monkeypatch):
    """Say which entry points there are; what was loaded is forgotten afterwards."""

    def install(**groups):
        def entry_points(*, group, name=None):
            found = [EntryPoint(key, value, group) for key, value in groups.get(group.split(".")[1], {}).items()]
            return [entry for entry in found if name in (None, entry.name)]

        monkeypatch.setattr(engines, "entry_points", entry_points)
        engines.load_pack.cache_clear()
        engines.load_tagger.cache_clear()

    yield install
    engines.load_pack.cache_clear()
    engines.load_tagger.cache_clear()


def test_the_packs_that_come_along():
    assert {"ar", "en"} <= set(engines.known_languages())
    assert engines.load_pack("ar").direction == "rtl"
    assert engines.load_pack("en") is engines.load_pack("en")


def test_a_pack_that_is_not_there():
    with pytest.raises(EngineError, match="no language pack 'xx'") as caught:
        engines.load_pack("xx")
    assert "ar" in caught.value.do


@pytest.mark.parametrize(
    "value", ["no.such.module:load", "tawatur.lang.ar:no_such_name", "tawatur.flow.progress:Silent"]
)
def test_a_pack_that_is_none(installed, value):
    installed(languages={"zz": value})
    with pytest.raises(EngineError, match="zz"):
        engines.load_pack("zz")


def test_without_a_tagger(installed):
    installed()
    assert engines.name_tagger() == ""
    assert engines.load_tagger() is None


def test_the_first_tagger_by_name(installed):
    installed(taggers={"b": "no.such:thing", "a": "tawatur.flow.progress:Silent"})
    assert engines.name_tagger() == "a"
    assert type(engines.load_tagger()).__name__ == "Silent"
