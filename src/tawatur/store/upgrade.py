"""Bringing a dossier's schema up to date, and refusing what is not a dossier or is too new."""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, insert, inspect, select
from sqlalchemy.engine import Connection

from tawatur._version import __version__
from tawatur.errors import StoreError
from tawatur.store.connect import APPLICATION
from tawatur.store.migrations import Migration, load_migrations
from tawatur.store.schema import migrations

__all__ = ["back_up", "read_schema_version", "upgrade"]


def read_schema_version(connection: Connection, path: Path) -> int:
    """Return the number of the last migration, 0 for a file that holds nothing yet.

    Raises:
        StoreError: the file is another program's, or a newer version of Tawatur wrote it.
    """
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    tables = inspect(connection).get_table_names()
    if not tables and mark == 0:
        return 0
    if mark != APPLICATION or migrations.name not in tables:
        raise StoreError("this is not a dossier", where=str(path), do="Give a file that `tawatur build` made")
    version = max(connection.execute(select(migrations.c.number)).scalars(), default=0)
    newest = load_migrations()[-1].number
    if version > newest:
        raise StoreError(
            f"a newer Tawatur made this dossier (schema {version}; this one knows up to {newest})",
            where=str(path),
            do="Upgrade Tawatur: pip install --upgrade tawatur",
        )
    return version


def upgrade(engine: Engine, path: Path) -> Path | None:
    """Apply the migrations that the file lacks, in one transaction, and return the backup that was made before.

    A new file needs no backup; the backup lies beside the dossier, named for the version it holds.
    """
    with engine.connect() as connection:
        version = read_schema_version(connection, path)
    lacking = [migration for migration in load_migrations() if migration.number > version]
    if not lacking:
        return None
    backup = back_up(path, version) if version else None
    with engine.begin() as connection:
        # Another program may have upgraded it in the meantime.
        now = read_schema_version(connection, path)
        for migration in lacking:
            if migration.number > now:
                _apply(connection, migration)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    return backup


def _apply(connection: Connection, migration: Migration) -> None:
    for statement in migration.statements:
        connection.exec_driver_sql(statement)
    row = {"number": migration.number, "name": migration.name, "package": __version__}
    connection.execute(insert(migrations).values(row))


def back_up(path: Path, version: int) -> Path:
    """Copy a dossier of this schema version, log included, to a file beside it, and return that file."""
    target = path.with_name(f"{path.name}.schema-{version}.backup")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    source = sqlite3.connect(path)
    copy = sqlite3.connect(part)
    try:
        source.backup(copy)
    finally:
        copy.close()
        source.close()
    part.replace(target)
    return target
