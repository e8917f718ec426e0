"""The account of a dossier: one number that every row written once has a share in, so that a lost row is missed.

It is the sum of the digests of articles, inputs, readings and of what is shown, modulo 2 to the 256th power: rows
may be written in any order, and a row that is replaced gives its share back.
"""

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from tawatur.store import schema

__all__ = ["ACCOUNT", "LINKED_BY", "PACKAGE", "add_to_account", "count_account", "get_meta", "set_meta"]

_MODULUS = 1 << 256
ACCOUNT = "account"
# Under these keys it keeps who linked it last, and the version of the package that wrote to it last.
LINKED_BY = "linked_by"
PACKAGE = "package"


def get_meta(connection: Connection, key: str) -> str | None:
    """Return what the dossier keeps under this key, None where it keeps nothing."""
    chosen = select(schema.meta.c.value).where(schema.meta.c.key == key)
    value = connection.execute(chosen).scalar()
    return None if value is None else str(value)


def set_meta(connection: Connection, key: str, value: str) -> None:
    """Keep a value under this key, in place of what was there."""
    if get_meta(connection, key) == value:
        return
    connection.execute(delete(schema.meta).where(schema.meta.c.key == key))
    connection.execute(insert(schema.meta).values(key=key, value=value))


def add_to_account(connection: Connection, change: int) -> None:
    """Add digests that were written, less those that were removed."""
    kept = int(get_meta(connection, ACCOUNT) or "0", 16)
    set_meta(connection, ACCOUNT, f"{(kept + change) % _MODULUS:064x}")


def count_account(connection: Connection) -> tuple[str, str]:
    """Return the account that the dossier keeps and the one that its rows give."""
    total = 0
    for table in (schema.articles, schema.intakes, schema.readings, schema.shown):
        for digest in connection.execute(select(table.c.digest)).scalars():
            total += int(digest, 16) if _is_hexadecimal(digest) else 0
    return get_meta(connection, ACCOUNT) or f"{0:064x}", f"{total % _MODULUS:064x}"


def _is_hexadecimal(digest: str) -> bool:
    return bool(digest) and set(digest) <= set("0123456789abcdef")
