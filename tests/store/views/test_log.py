import pytest
from tests.store.samples import make_item
from tests.store.test_editor import draft

from tawatur.model import EditAction, EditNoun
from tawatur.store import noun_of, open_editor, open_view

READING = make_item(0).read.reading


@pytest.fixture
def log(dossier):
    with open_editor(dossier) as editor:
        editor.add(
            [
                draft(named=(READING.statements[0].id,), these=(READING.statements[0].id,), batch="أ"),
                draft(EditAction.HIDE, named=("stm-gone",), these=("stm-gone",), batch="أ"),
                draft(EditAction.UNDO, noun=EditNoun.LOG, undoes=(1,)),
            ]
        )
    with open_view(dossier) as view:
        yield view.log


def test_entries_are_told_with_what_became_of_them(log):
    found = log.entries(offset=0, limit=10)
    assert found.total == 3
    assert [(row.edit.number, row.undone_by, row.dangling) for row in found.items] == [
        (3, None, False), (2, None, True), (1, 3, False),
    ]  # fmt: skip
    assert [row.edit.number for row in log.entries(offset=1, limit=1).items] == [2]
    assert [row.edit.number for row in log.entries(target="stm-gone", offset=0, limit=9).items] == [2]
    assert log.entries(batch="أ", offset=0, limit=9).total == 2
    assert [edit.number for edit in log.standing()] == [2, 3]


def test_findings_and_their_groups_are_found(log):
    person, state, _ = READING.mentions
    assert log.article_of(EditNoun.MENTION, person.id) == READING.article
    assert log.group_of(person.id, noun=EditNoun.ENTITY) == "ent-person"
    assert log.group_of(READING.statements[0].id, noun=EditNoun.CLAIM) == "clm-1"
    assert log.group_of(READING.events[0].id, noun=EditNoun.EVENT) is None
    assert log.group_of(person.id, noun=EditNoun.CLAIM) is None
    assert state.id in log.members_of("ent-state", noun=EditNoun.ENTITY)
    assert len(log.members_of("clm-1", noun=EditNoun.CLAIM)) == 6
    assert log.members_of("ent-none", noun=EditNoun.ENTITY) == ()
    members = log.members_of("ent-person", noun=EditNoun.ENTITY)
    assert log.first_of_articles(members) == tuple(sorted(members))
    assert log.first_of_articles([person.id, state.id]) == (person.id,)


def test_what_is_there_is_told(log):
    there = {READING.article, READING.mentions[0].id, READING.times[0].id, READING.events[0].id}
    assert log.present([*there, "men-gone", "stm-gone", "art-gone", "x-1", "clm-1"]) == there
    assert log.linked_by() == "l1"


def test_ids_tell_what_they_are_of():
    assert noun_of("ent-1") is EditNoun.ENTITY
    assert noun_of("qty-1") is None
