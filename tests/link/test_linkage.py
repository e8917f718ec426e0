"""Everything judged together."""

from tawatur.link import link


def test_entities_and_judgements_are_there_without_claims(name, reading, tables):
    linkage = link([reading(name("كارل هانسن"), name("كارل هانسن", at=50))], tables=tables)
    assert [entity.name for entity in linkage.entities] == ["كارل هانسن"]
    assert [j.reason for j in linkage.judgements] == ["one in the article"]
    assert linkage.claims == ()


def test_without_tables_names_are_judged_as_they_stand(name, reading):
    linkage = link([reading(name("كارل هانسن"))], tables=None)
    assert linkage.entities[0].name_en is None


def test_readings_may_be_given_once_only(name, reading, tables):
    assert link(iter([reading(name("كارل هانسن"))]), content_of=lambda _: "", tables=tables).claims == ()
