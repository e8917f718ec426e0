import sqlite3

import pytest
from tests.store.samples import make_item

from tawatur.errors import StoreError
from tawatur.store import migrations as steps
from tawatur.store import needs_upgrade, open_view, open_writer, upgrade
from tawatur.store.migrations import Migration, load_migrations


@pytest.fixture
def a_later_package(monkeypatch):
    """A package that knows one migration more."""

    def apply():
        last = load_migrations()[-1].number
        later = Migration(number=last + 1, name="a_later_step", statements=("CREATE TABLE later (n INTEGER)",))
        known = (*load_migrations(), later)
        monkeypatch.setattr(upgrade, "load_migrations", lambda: known)
        monkeypatch.setattr("tawatur.store.queries.info.load_migrations", lambda: known)
        monkeypatch.setattr("tawatur.store.checks.whole.load_migrations", lambda: known)
        return last + 1

    return apply


def version_of(path):
    with sqlite3.connect(path) as connection:
        found = connection.execute("SELECT number, name, package FROM migrations ORDER BY number").fetchall()
    connection.close()
    return found


def test_migrations_are_recorded(path):
    open_writer(path).close()
    found = version_of(path)
    assert [(number, name) for number, name, _ in found] == [(m.number, m.name) for m in load_migrations()]
    assert all(package for _, _, package in found)


def test_an_older_dossier_is_backed_up_and_brought_up_to_date(path, a_later_package):
    with open_writer(path) as writer:
        assert writer.backup is None
        writer.add_batch([make_item(0)])
    newest = a_later_package()
    assert needs_upgrade(path)
    with pytest.raises(StoreError, match="older"):
        open_view(path)
    with open_writer(path) as writer:
        backup = writer.backup
    assert backup is not None
    assert version_of(path)[-1][:2] == (newest, "a_later_step")
    assert version_of(backup)[-1][0] == newest - 1
    with open_view(path) as view:
        assert view.info().schema_version == newest
        assert view.info().articles == 1
        assert all(check.ok for check in view.verify())
    with open_writer(path) as writer:
        assert writer.backup is None


def test_a_newer_dossier_is_refused(path, a_later_package, monkeypatch):
    open_writer(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO migrations VALUES (99, 'from_tomorrow', '9.9')")
    connection.close()
    for opener in (open_writer, open_view):
        with pytest.raises(StoreError, match=r"newer Tawatur .*schema 99") as caught:
            opener(path)
        assert "pip install" in str(caught.value)


def test_a_migration_that_fails_leaves_nothing_behind(path, monkeypatch):
    open_writer(path).close()
    last = steps.load_migrations()[-1].number
    bad = Migration(number=last + 1, name="bad", statements=("CREATE TABLE half (n INTEGER)", "NONSENSE"))
    monkeypatch.setattr(upgrade, "load_migrations", lambda: (*steps.load_migrations(), bad))
    with pytest.raises(StoreError):
        open_writer(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
    connection.close()
    assert [number for number, _, _ in version_of(path)] == list(range(1, last + 1))


@pytest.mark.parametrize("content", [b"", b"no database, but a text that is long enough to look at" * 100])
def test_what_is_no_dossier_is_refused(path, content):
    path.write_bytes(content)
    with pytest.raises(StoreError):
        open_view(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (n INTEGER)")
    connection.close()
    before = path.read_bytes()
    for opener in (open_writer, open_view):
        with pytest.raises(StoreError, match="not a dossier"):
            opener(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
    connection.close()
    assert len(path.read_bytes()) == len(before)


def test_a_dossier_that_is_not_there(path):
    with pytest.raises(StoreError, match="no dossier") as caught:
        open_view(path)
    assert "tawatur build" in str(caught.value)
    assert not path.exists()
