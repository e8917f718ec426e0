"""Is a dossier whole? Each check looks at all rows and tells what it counted, or what is wrong and where."""

from collections.abc import Callable, Iterator
from itertools import islice

from sqlalchemy import Table, func, select
from sqlalchemy.engine import Connection

from tawatur.store import schema
from tawatur.store.checks import found, given, log, whole
from tawatur.store.records.log_tables import edits
from tawatur.store.rows import Check

__all__ = ["verify"]

# How many faults a check names before it only counts them.
_NAMED = 5
_CHECKS: dict[str, tuple[Callable[[Connection], Iterator[str]], tuple[Table, ...]]] = {
    "structure": (whole.check_structure, ()),
    "references": (whole.check_references, ()),
    "migrations": (whole.check_migrations, (schema.migrations,)),
    "texts": (given.check_texts, (schema.texts,)),
    "articles": (given.check_articles, (schema.articles,)),
    "inputs": (given.check_inputs, (schema.intakes,)),
    "findings": (found.check_findings, (schema.readings, *schema.FINDINGS)),
    "search": (found.check_shown, (schema.shown,)),
    "linkage": (whole.check_linkage, (schema.judgements, schema.entities, schema.claims)),
    "edits": (log.check_log, (edits,)),
    "account": (whole.check_account, ()),
}


def verify(connection: Connection) -> tuple[Check, ...]:
    """Return what each check found; all look at the same moment."""
    return tuple(_run(connection, name, check(connection), tables) for name, (check, tables) in _CHECKS.items())


def _run(connection: Connection, name: str, faults: Iterator[str], tables: tuple[Table, ...]) -> Check:
    named = list(islice(faults, _NAMED))
    more = sum(1 for _ in faults)
    if named:
        rest = f"; and {more} more" if more else ""
        return Check(name=name, ok=False, detail="; ".join(named) + rest)
    counts = (
        f"{connection.execute(select(func.count()).select_from(table)).scalar_one()} {table.name}"
        for table in tables
    )
    return Check(name=name, ok=True, detail=", ".join(counts) or "nothing wrong")
