from tests.store.test_editor import draft

from tawatur.model import EditAction, EditNoun
from tawatur.store.connect import connect_writer
from tawatur.store.records.account import get_meta
from tawatur.store.records.edits import LAST_EDIT, add_edits, decode_edits, last_edit, read_edits


def test_an_entry_comes_back_as_it_was(dossier):
    engine = connect_writer(dossier)
    with engine.begin() as connection:
        assert last_edit(connection) is None
        made = add_edits(
            connection,
            [
                draft(EditAction.SPLIT, noun=EditNoun.ENTITY, named=("ent-1", "men-2"), these=("men-2",),
                      those=("men-3", "men-1"), before="أ", after="ب", why="سبب"),
                draft(EditAction.UNDO, noun=EditNoun.LOG, undoes=(12, 3)),
            ],
        )  # fmt: skip
        assert read_edits(connection) == made
        assert last_edit(connection) == made[-1]
        assert get_meta(connection, LAST_EDIT) == made[-1].hash
        assert decode_edits(connection, []) == ()
        assert made[0].those == ("men-3", "men-1")
        assert made[1].undoes == (12, 3)
    engine.dispose()
