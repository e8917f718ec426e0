import sqlite3

import pytest
from sqlalchemy import exc
from tests.store.samples import make_item

from tawatur.errors import StoreError
from tawatur.store import open_view, open_writer
from tawatur.store.connect import connect_reader, connect_writer, guard


def test_a_writer_waits_and_logs_ahead(path):
    engine = connect_writer(path)
    with engine.connect() as connection:
        pragma = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "busy_timeout", "synchronous", "foreign_keys")
        }
    engine.dispose()
    assert pragma == {"journal_mode": "wal", "busy_timeout": 5000, "synchronous": 1, "foreign_keys": 1}


def test_a_reader_cannot_write(dossier):
    engine = connect_reader(dossier)
    with (
        engine.connect() as connection,
        pytest.raises(exc.OperationalError, match="readonly"),
    ):
        connection.exec_driver_sql("DELETE FROM articles")
    engine.dispose()


def test_a_writer_that_is_kept_waiting_says_so(path, monkeypatch):
    monkeypatch.setattr("tawatur.store.connect.PATIENCE", 50)
    with open_writer(path) as writer:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is writing"):
            writer.add_batch([make_item(0)])
        other.close()


def test_a_closed_dossier_is_one_file(dossier):
    assert [file.name for file in dossier.parent.iterdir()] == [dossier.name]


def test_a_dossier_on_a_disk_that_cannot_be_written_is_read(dossier, monkeypatch):
    monkeypatch.setattr("tawatur.store.connect.os.access", lambda *_: False)
    with open_view(dossier) as view:
        assert view.info().articles == 3
    assert [file.name for file in dossier.parent.iterdir()] == [dossier.name]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("database is locked", "another program"),
        ("database or disk is full", "no room"),
        ("unable to open database file", "cannot be opened"),
        ("disk I/O error", "disk I/O error"),
    ],
)
def test_what_the_database_complains_of_is_explained(path, said, told):
    error = exc.OperationalError("SELECT", {}, sqlite3.OperationalError(said))
    with pytest.raises(StoreError, match=told) as caught, guard(path):
        raise error
    assert caught.value.where == str(path)
    assert caught.value.do


def test_a_damaged_page_is_explained(dossier):
    content = bytearray(dossier.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    dossier.write_bytes(content)
    with pytest.raises(StoreError), open_view(dossier) as view:
        view.info()
