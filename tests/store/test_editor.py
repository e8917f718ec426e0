import sqlite3

import pytest
from tests.store.samples import make_item

from tawatur.errors import StoreError
from tawatur.model import Edit, EditAction, EditNoun
from tawatur.store import open_editor, open_view, open_writer


def draft(action: EditAction = EditAction.NOTE, **cells) -> Edit:
    given = {"noun": EditNoun.STATEMENT, "by": "هدى", "at": "2025-01-01T00:00:00+00:00"}
    return Edit(action=action, **{**given, **cells})


def test_entries_are_numbered_and_kept(dossier):
    with open_editor(dossier) as editor:
        assert editor.log() == ()
        (first,) = editor.add([draft(named=("stm-1",), these=("stm-1",), value="ملاحظة", batch="أ", whole=True)])
    with open_editor(dossier) as editor:
        second, third = editor.add([draft(), draft(EditAction.UNDO, noun=EditNoun.LOG, undoes=(1,))])
        assert editor.log() == (first, second, third)
        assert editor.corrections() == (third,)
        assert editor.add([]) == ()
    assert (first.number, second.number, third.number) == (1, 2, 3)
    assert second.previous == first.hash
    with open_view(dossier) as view:
        assert all(check.ok for check in view.verify())


def add_and_fail(dossier):
    with open_editor(dossier) as editor:
        editor.add([draft()])
        raise ValueError("halt")


def test_a_failed_edit_leaves_nothing(dossier):
    with pytest.raises(ValueError, match="halt"):
        add_and_fail(dossier)
    with open_editor(dossier) as editor:
        assert editor.log() == ()


def test_there_must_be_a_dossier(path):
    with pytest.raises(StoreError, match="no dossier"):
        open_editor(path)
    path.write_text("no database", encoding="utf-8")
    with pytest.raises(StoreError):
        open_editor(path)


def test_an_editor_that_has_not_begun_says_so(dossier):
    with pytest.raises(StoreError, match="nothing is being edited"):
        open_editor(dossier).log()


def test_the_article_of_a_finding_is_found(dossier):
    item = make_item(0)
    reading = item.read.reading
    with open_editor(dossier) as editor:
        assert editor.article_of(EditNoun.STATEMENT, reading.statements[0].id) == reading.article
        assert editor.article_of(EditNoun.TIME, reading.times[0].id) == reading.article
        assert editor.article_of(EditNoun.ARTICLE, reading.article) == reading.article
        assert editor.article_of(EditNoun.EVENT, "ev-none") is None
        assert editor.base(reading.article).reading == reading
        assert editor.base("art-none") is None


def test_two_editors_wait_for_one_another(dossier):
    with open_editor(dossier) as editor:
        editor.add([draft()])
        connection = sqlite3.connect(dossier, timeout=0.01)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            connection.execute("BEGIN IMMEDIATE")
        connection.close()


def test_a_writer_reads_the_log(dossier):
    with open_editor(dossier) as editor:
        made = editor.add([draft()])
    with open_writer(dossier) as writer:
        assert writer.edits() == made
