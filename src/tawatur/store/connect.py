"""How a dossier's file is opened: for one writer, or to be read."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event, exc
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from tawatur.errors import StoreError

__all__ = ["APPLICATION", "connect_reader", "connect_writer", "guard"]

# Written into the file's head (PRAGMA application_id), by which a dossier is told from other SQLite files: «TWTR».
APPLICATION = 0x54575452
# How long a writer waits for another, in milliseconds.
PATIENCE = 5000


def connect_writer(path: Path) -> Engine:
    """Return an engine whose transactions take the right to write as they begin, and wait 5 s for it."""
    return _engine(path, mode="rwc", begin="BEGIN IMMEDIATE", pragmas=(
        "journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "cache_size = -65536",
    ))  # fmt: skip


def connect_reader(path: Path) -> Engine:
    """Return an engine that cannot write; each of its transactions sees the file as it stood at its beginning."""
    # A dossier on a read-only disk has no room for the log's index; without a log it needs none.
    sealed = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
    mode = "ro&immutable=1" if sealed else "ro"
    return _engine(path, mode=mode, begin="BEGIN", pragmas=("query_only = ON", "cache_size = -16384"))


def _engine(path: Path, *, mode: str, begin: str, pragmas: tuple[str, ...]) -> Engine:
    # A bare address would read "?" and "#" in a file's name as its own.
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, check_same_thread=False, timeout=PATIENCE / 1000)

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=QueuePool, pool_size=8, max_overflow=32)

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        # The driver's own transactions begin late and without a lock; ours are begun below.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (f"busy_timeout = {PATIENCE}", *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def take(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


@contextmanager
def guard(path: Path) -> Iterator[None]:
    """Turn what the database complains of into a `StoreError` that says what to do."""
    try:
        yield
    except exc.OperationalError as error:
        raise _explain(str(error.orig), path) from error
    except exc.DatabaseError as error:
        raise StoreError(
            f"the dossier cannot be used ({error.orig})", where=str(path), do="Run `tawatur verify` on it"
        ) from error


def _explain(message: str, path: Path) -> StoreError:
    """Return the error for what stands outside the file's content: locks, rights and room."""
    if "locked" in message or "busy" in message:
        return StoreError("another program is writing", where=str(path), do="Try again when it is done")
    if "full" in message:
        return StoreError("there is no room left on the disk", where=str(path), do="Make room and run it again")
    if "unable to open" in message or "readonly" in message:
        return StoreError(
            "the file cannot be opened", where=str(path), do="Check that the folder is there and may be written to"
        )
    return StoreError(f"the dossier cannot be used ({message})", where=str(path), do="Run `tawatur verify` on it")
