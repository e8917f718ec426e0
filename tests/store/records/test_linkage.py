from dataclasses import replace

from tests.store.samples import make_item, make_linkage

from tawatur.model import EntityId, Linkage
from tawatur.store import open_view, open_writer
from tawatur.store.connect import connect_reader
from tawatur.store.records.linkage import decode_linkage, digest_linkage

ITEMS = [make_item(0), make_item(1)]


def read(path):
    engine = connect_reader(path)
    with engine.connect() as connection:
        found = decode_linkage(connection)
    engine.dispose()
    return found


def test_a_linkage_round(path):
    with open_writer(path) as writer:
        writer.add_batch(ITEMS)
        writer.replace_linkage(make_linkage(ITEMS), by="l", search_form=str)
        assert read(path) == make_linkage(ITEMS)
        writer.replace_linkage(Linkage(), by="l", search_form=str)
        assert read(path) == Linkage()


def test_an_old_reading_has_no_share(path):
    """The same mention found by two versions of the reader is one mention of the entity."""
    with open_writer(path) as writer:
        writer.add_batch(ITEMS)
        writer.add_batch([make_item(0, version="v2")])
        writer.replace_linkage(make_linkage(ITEMS), by="l", search_form=str)
    with open_view(path) as view:
        assert {row.mentions for row in view.entities(kind=None, names=(), offset=0, limit=9).items} == {2}
        assert all(check.ok for check in view.verify())


def test_the_digest_tells_linkages_apart():
    linkage = make_linkage(ITEMS)
    person, state = linkage.entities
    others = [
        replace(linkage, judgements=()),
        replace(linkage, claims=()),
        replace(linkage, entities=(person,)),
        replace(linkage, entities=(replace(person, other_names=()), state)),
        replace(linkage, entities=(replace(person, mentions=()), state)),
        replace(linkage, entities=(replace(person, id=EntityId("ent-x")), state)),
    ]
    assert len({digest_linkage(other) for other in [linkage, *others]}) == 7
    shuffled = replace(linkage, entities=(replace(person, mentions=person.mentions[::-1]), state))
    assert digest_linkage(shuffled) == digest_linkage(linkage)
