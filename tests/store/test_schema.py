import sqlite3

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from tawatur.store import open_writer
from tawatur.store.schema import metadata


def declared(table):
    types = {"VARCHAR": "TEXT", "FLOAT": "DOUBLE PRECISION"}
    dialect = sqlite.dialect()
    return {
        column.name: (
            types.get(str(column.type.compile(dialect)), str(column.type.compile(dialect))),
            not column.nullable,
            column.primary_key,
        )
        for column in table.columns
    }


def test_the_migrations_make_the_tables_that_the_code_knows(path):
    open_writer(path).close()
    connection = sqlite3.connect(path)
    for name, table in metadata.tables.items():
        found = {
            row[1]: (row[2], bool(row[3]), bool(row[5])) for row in connection.execute(f"PRAGMA table_info({name})")
        }
        assert found == declared(table), name
        keys = connection.execute(f"PRAGMA foreign_key_list({name})").fetchall()
        assert {(row[3], row[2], row[4]) for row in keys} == {
            (key.parent.name, key.column.table.name, key.column.name) for key in table.foreign_keys
        }, name
        indexes = {
            row[1]: bool(row[2]) for row in connection.execute(f"PRAGMA index_list({name})") if row[3] == "c"
        }
        assert indexes == {index.name: index.unique for index in table.indexes}, name
    known = {*metadata.tables, "search"}
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {name for name in tables if not name.startswith("search_")} == known
    connection.close()


def test_tables_are_kept_in_the_order_of_their_key():
    assert "WITHOUT ROWID" in str(CreateTable(metadata.tables["mentions"]).compile(dialect=sqlite.dialect()))
