"""The gazetteer is read once, and refuses a point that lies on no globe."""

from importlib import resources

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.ar import load
from tawatur.lang.places import english_key, load_places

HEAD = "# source: written for this test\n# licence: Apache-2.0\n# checked: 2026-01-01\n# key: id form\n"
COLUMNS = "id\tform\ten\tcountry\tkind\tlatitude\tlongitude\tsize\n"
KINDS = {"country", "region", "city", "water", "site"}


@pytest.fixture
def folder(tmp_path):
    source = resources.files("tawatur.lang.ar") / "lexicon"
    for name in ("alphabet.toml", "letters.tsv"):
        (tmp_path / name).write_text((source / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "gazetteer.tsv").write_text(
        HEAD
        + COLUMNS
        + "geonames:1\tطرابلس\tTripoli\tLBY\tcity\t32.9\t13.2\t900\nstate:LBY\t\tLibya\tLBY\tcountry\t27\t17\t9\n",
        encoding="utf-8",
    )
    (tmp_path / "gazetteer_more.tsv").write_text(
        HEAD + COLUMNS + "own:tripoli\tطرابلس\tTripoli\tLBN\tcity\t34.4\t35.8\n", encoding="utf-8"
    )
    return tmp_path


def test_places_are_found_by_form_by_english_name_and_by_state(folder):
    tables = load_places(folder)
    assert [place.id for place in tables.by_form["طرابلس"]] == ["own:tripoli", "geonames:1"]
    assert [place.country for place in tables.by_name["tripoli", "LBN"]] == ["LBN"]
    assert tables.states["LBY"].latitude == 27.0
    assert tables.by_form["طرابلس"][0].size == 0


@pytest.mark.parametrize("cells", ["91\t13", "north\t13", "32\t181"])
def test_a_point_on_no_globe_is_refused(folder, cells):
    path = folder / "gazetteer_more.tsv"
    path.write_text(HEAD + COLUMNS + f"own:x\tمكان\tX\t\tcity\t{cells}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="own:x"):
        load_places(folder)


def test_the_gazetteer_of_arabic_news_is_large_and_its_kinds_are_known():
    tables = load().places()
    assert len(tables.states) > 200
    assert len(tables.by_form) > 5000
    assert {place.kind for places in tables.by_form.values() for place in places} <= KINDS


def test_an_english_name_is_compared_plainly():
    assert english_key("Zaporizhzhia – Nuclear") == "zaporizhzhia nuclear"
    assert english_key("Ürümqi") == "urumqi"
