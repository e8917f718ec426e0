import sqlite3

import pytest
from tests.store.test_editor import draft

from tawatur.store import open_editor, open_view


@pytest.fixture
def logged(dossier):
    with open_editor(dossier) as editor:
        editor.add([draft(value=str(n), these=(f"stm-{n}",)) for n in range(4)])
    return dossier


def check(dossier):
    with open_view(dossier) as view:
        return next(check for check in view.verify() if check.name == "edits")


def test_a_whole_log(logged):
    assert check(logged).ok
    assert check(logged).detail == "4 edits"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE edits SET value = 'x' WHERE number = 2", "edit 2 was altered"),
        ("UPDATE edit_targets SET target = 'stm-9' WHERE edit = 1", "edit 1 was altered"),
        ("UPDATE edits SET at = '2020-01-01T00:00:00+00:00' WHERE number = 4", "edit 4 was altered"),
        ("UPDATE edits SET action = 'nothing' WHERE number = 4", "beyond reading"),
        ("DELETE FROM edit_targets WHERE edit = 3", "edit 3 was altered"),
        ("DELETE FROM edit_targets WHERE edit = 4; DELETE FROM edits WHERE number = 4", "cut short"),
        ("DELETE FROM edit_targets WHERE edit = 2; DELETE FROM edits WHERE number = 2", "edit 3 was altered"),
    ],
)
def test_a_log_that_was_tampered_with(logged, change, told):
    connection = sqlite3.connect(logged)
    connection.executescript(change)
    connection.close()
    assert not check(logged).ok
    assert told in check(logged).detail
