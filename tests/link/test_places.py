"""Names are joined to the gazetteer, and what stays doubtful says so."""

import pytest

from tawatur.lang.ar import load
from tawatur.lang.names import NameTables
from tawatur.lang.places import Place, PlaceTables
from tawatur.link.places import locate, locate_entities
from tawatur.model import Entity, EntityId, EntityType

PACK = load()


def entity(name, kind=EntityType.PLACE, *, english=None, country=None, others=()):
    return Entity(
        id=EntityId("ent-1"), type=kind, name=name, name_en=english, country=country, other_names=tuple(others)
    )


@pytest.mark.parametrize(
    ("name", "known", "kind", "near"),
    [
        ("طهران", ("Tehran", "IRN"), "city", (35.7, 51.4)),
        ("موسكو", ("Moscow", "RUS"), "city", (55.8, 37.6)),
        ("فوردو", ("Fordow", "IRN"), "site", (34.9, 51.0)),
        ("بحر قزوين", ("Caspian Sea", None), "water", (41.5, 50.8)),
        ("مضيق هرمز", ("Mdiq Hrmz?", None), "water", (26.6, 56.2)),
        ("مدينة الرقة", (None, None), "city", (35.9, 39.0)),
        ("مطار صنعاء الدولي", (None, None), "city", (15.4, 44.2)),
        ("حماه", ("Hmah?", None), "city", (35.1, 36.8)),
        ("خوزستان", ("Khuzestan", "IRN"), "region", (31.4, 48.8)),
    ],
)
def test_places_of_the_news_are_found(name, known, kind, near):
    found = locate(entity(name, english=known[0], country=known[1]), PACK.names, PACK.places())
    assert found is not None
    assert found.kind == kind
    assert found.latitude == pytest.approx(near[0], abs=0.5)
    assert found.longitude == pytest.approx(near[1], abs=0.5)


@pytest.mark.parametrize("name", ["ملعب مدينة تشرين الرياضية", "قرية لا اسم لها", "قصر الرئاسة"])
def test_what_the_gazetteer_lacks_has_no_point(name):
    assert locate(entity(name), PACK.names, PACK.places()) is None


def test_a_state_stands_at_its_middle():
    found = locate(entity("إيران", EntityType.GOVERNMENT, english="Iran", country="IRN"), PACK.names, PACK.places())
    assert found is not None
    assert (found.kind, found.gazetteer) == ("country", "state:IRN")


@pytest.mark.parametrize("kind", [EntityType.PERSON, EntityType.ORGANIZATION, EntityType.WEAPON])
def test_what_is_no_place_has_no_point(kind):
    assert locate(entity("طهران", kind), PACK.names, PACK.places()) is None


def test_a_project_lies_where_a_site_does_and_nowhere_else():
    found = locate(entity("محطة بوشهر", EntityType.PROJECT), PACK.names, PACK.places())
    assert found is not None
    assert found.kind == "site"
    assert locate(entity("طهران", EntityType.PROJECT), PACK.names, PACK.places()) is None


def place(number, country, size, latitude):
    return Place(id=f"list:{number}", country=country, kind="city", latitude=latitude, longitude=10.0, size=size)


TWINS = PlaceTables(by_form={"طرابلس": (place(1, "LBY", 900, 32.9), place(2, "LBN", 300, 34.4))})


def test_of_several_places_the_largest_is_meant_and_the_others_are_doubt():
    found = locate(entity("طرابلس"), NameTables(), TWINS)
    assert found is not None
    assert (found.gazetteer, found.doubt) == ("list:1", 0.25)


def test_the_state_of_an_entity_decides():
    found = locate(entity("طرابلس", country="LBN"), NameTables(), TWINS)
    assert found is not None
    assert (found.gazetteer, found.doubt) == ("list:2", 0.0)
    assert locate(entity("طرابلس", country="SYR"), NameTables(), TWINS) is None


def test_one_place_in_two_lists_is_no_doubt():
    tables = PlaceTables(by_form={"نطنز": (place(1, None, 0, 33.7), place(2, None, 0, 33.8))})
    found = locate(entity("نطنز"), NameTables(), tables)
    assert found is not None
    assert found.doubt == 0.0


def test_other_spellings_are_tried_too():
    found = locate(entity("اسم آخر", others=["طرابلس"]), NameTables(), TWINS)
    assert found is not None


def test_all_entities_come_back_in_order():
    given = (entity("طرابلس"), entity("لا مكان"))
    found = locate_entities(given, NameTables(), TWINS)
    assert [one.name for one in found] == ["طرابلس", "لا مكان"]
    assert [one.location is not None for one in found] == [True, False]
