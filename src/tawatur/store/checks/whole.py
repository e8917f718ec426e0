"""Is the file sound, and does what spans all articles still hold?"""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.engine import Connection

from tawatur.store import schema
from tawatur.store.checks.chunks import ALTERED
from tawatur.store.migrations import load_migrations
from tawatur.store.records.account import count_account, get_meta
from tawatur.store.records.linkage import LINKAGE, decode_linkage, digest_linkage

__all__ = ["check_account", "check_linkage", "check_migrations", "check_references", "check_structure"]


def check_structure(connection: Connection) -> Iterator[str]:
    """Yield what the database says of its own pages, tables and indexes."""
    for row in connection.exec_driver_sql("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield str(row[0])


def check_references(connection: Connection) -> Iterator[str]:
    """Yield rows that point to rows that are not there."""
    for table, _, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {table} points to a row of {parent} that is not there"


def check_migrations(connection: Connection) -> Iterator[str]:
    """Yield migrations that are not those that this package knows."""
    table = schema.migrations
    found = connection.execute(select(table.c.number, table.c.name).order_by(table.c.number))
    have = [(row.number, row.name) for row in found]
    known = [(migration.number, migration.name) for migration in load_migrations()]
    if have != known:
        yield f"migrations {have} instead of {known}"


def check_linkage(connection: Connection) -> Iterator[str]:
    """Yield that entities, claims or judgements are not those that were written."""
    try:
        digest = digest_linkage(decode_linkage(connection))
    except ALTERED as error:
        yield f"entities or claims were altered ({error})"
        return
    kept = get_meta(connection, LINKAGE)
    if kept is not None and kept != digest:
        yield "entities, claims or judgements were altered"


def check_account(connection: Connection) -> Iterator[str]:
    """Yield that rows are missing or were put in."""
    kept, counted = count_account(connection)
    if kept != counted:
        yield "articles, inputs or readings are missing, or were put in by another program"
