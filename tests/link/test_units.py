"""The mentions of one article that already are one."""

from tawatur.link.units import units_of
from tawatur.model import EntityType, MentionKind


def test_the_same_name_twice_is_one_unit(name, reading, tables):
    units = units_of(reading(name("كارل هانسن"), name("كارل هانسن", at=40)), tables)
    assert [len(unit.mentions) for unit in units] == [2]


def test_a_short_name_belongs_to_the_full_one_it_points_to(name, reading, tables):
    full = name("كارل هانسن", country="NOR")
    short = name("هانسن", at=40, antecedent=full.id)
    (unit,) = units_of(reading(full, short), tables)
    assert (unit.key, unit.country, unit.named) == ("كارل هانسن", "NOR", True)


def test_all_ways_to_name_a_state_are_one(name, reading, tables):
    state = {"kind": EntityType.GOVERNMENT, "known_as": "state:RUS", "country": "RUS"}
    units = units_of(
        reading(
            name("روسيا", **state),
            name("موسكو", at=20, **state),
            name("الروسي", at=40, how=MentionKind.ADJECTIVE, **state),
        ),
        tables,
    )
    assert [unit.known for unit in units] == ["state:RUS"]


def test_a_description_is_no_name(name, reading, tables):
    (unit,) = units_of(reading(name("الوزير", how=MentionKind.NOMINAL)), tables)
    assert not unit.named


def test_a_ring_of_antecedents_ends(name, reading, tables):
    one, two = name("كارل"), name("هانسن", at=20)
    one = name("كارل", antecedent=two.id)
    two = name("هانسن", at=20, antecedent=one.id)
    assert sum(len(unit.mentions) for unit in units_of(reading(one, two), tables)) == 2
