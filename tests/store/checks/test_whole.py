import sqlite3

from tests.store.checks.test_given import faults

from tawatur.store import open_writer
from tawatur.store.checks.whole import (
    check_account,
    check_linkage,
    check_migrations,
    check_references,
    check_structure,
)

CHECKS = (check_account, check_linkage, check_migrations, check_references, check_structure)


def test_nothing_wrong(dossier):
    assert [faults(dossier, check) for check in CHECKS] == [[]] * 5


def test_rows_that_point_nowhere(dossier):
    connection = sqlite3.connect(dossier)
    connection.execute("DELETE FROM origins")
    connection.commit()
    connection.close()
    assert set(faults(dossier, check_references)) >= {
        "a row of mentions points to a row of origins that is not there"
    }


def test_an_index_that_tells_otherwise(dossier):
    """A row that the table holds and its index does not."""
    connection = sqlite3.connect(dossier)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("DELETE FROM sqlite_master WHERE name = 'mentions_by_id'")
    connection.commit()
    connection.close()
    assert faults(dossier, check_structure) != []


def test_what_was_never_linked_is_no_fault(path):
    open_writer(path).close()
    assert faults(path, check_linkage) == []
