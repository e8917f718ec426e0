"""A pack needs a code, a version and a direction; all else has a default."""

from importlib.metadata import entry_points

from tawatur.lang import LanguagePack


def test_the_smallest_pack():
    pack = LanguagePack(code="xx", version="0", direction="ltr")
    assert pack.split_clitics("word") == ("", "word", "")
    assert pack.lemmatise("Word") == "word"
    assert pack.letters.folding == {}


def test_packs_are_found_by_entry_point():
    packs = {point.name: point.load()() for point in entry_points(group="tawatur.languages")}
    assert packs["ar"].direction == "rtl"
    assert packs["en"].direction == "ltr"
    assert all(pack.code == name for name, pack in packs.items())


def test_a_pack_is_read_once():
    from tawatur.lang.ar import load

    assert load() is load()
