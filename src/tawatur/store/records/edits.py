"""Entries of the log of edits, to rows and back, and the chain that holds them together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from tawatur.model import Edit, EditAction, EditNoun, chain_edit
from tawatur.store.records.account import set_meta
from tawatur.store.records.log_tables import edit_targets, edits

__all__ = ["LAST_EDIT", "add_edits", "decode_edits", "last_edit", "read_edits"]

# Under this key the dossier keeps the hash of the last entry, by which a log cut short is found.
LAST_EDIT = "last_edit"
_PARTS = ("named", "these", "those", "undoes")
_CELLS = ("number", "whole", "value", "before", "after", "by", "at", "why", "batch", "previous", "hash")
_CHUNK = 5000


def add_edits(connection: Connection, drafts: Iterable[Edit]) -> tuple[Edit, ...]:
    """Write the entries at the end of the log and return them with their numbers and hashes."""
    before = last_edit(connection)
    made: list[Edit] = []
    for draft in drafts:
        made.append(chain_edit(draft, made[-1] if made else before))
    if not made:
        return ()
    rows = [
        {**{name: getattr(edit, name) for name in _CELLS}, "action": edit.action.value, "noun": edit.noun.value}
        for edit in made
    ]
    targets = [
        {"edit": edit.number, "part": part, "n": n, "target": str(target)}
        for edit in made
        for part in _PARTS
        for n, target in enumerate(getattr(edit, part))
    ]
    connection.execute(insert(edits), rows)
    for start in range(0, len(targets), _CHUNK):
        connection.execute(insert(edit_targets), targets[start : start + _CHUNK])
    set_meta(connection, LAST_EDIT, made[-1].hash)
    return tuple(made)


def last_edit(connection: Connection) -> Edit | None:
    """Return the last entry of the log, None where there is none."""
    rows = connection.execute(select(edits).order_by(edits.c.number.desc()).limit(1)).all()
    return next(iter(decode_edits(connection, rows)), None)


def read_edits(connection: Connection) -> tuple[Edit, ...]:
    """Return the whole log, the first entry first."""
    return decode_edits(connection, connection.execute(select(edits).order_by(edits.c.number)).all())


def decode_edits(connection: Connection, rows: Sequence[Any]) -> tuple[Edit, ...]:
    """Return the entries of these rows, in their order."""
    parts: dict[tuple[int, str], list[str]] = defaultdict(list)
    for start in range(0, len(rows), _CHUNK):
        numbers = [row.number for row in rows[start : start + _CHUNK]]
        chosen = select(edit_targets).where(edit_targets.c.edit.in_(numbers))
        for row in connection.execute(chosen.order_by(edit_targets.c.edit, edit_targets.c.part, edit_targets.c.n)):
            parts[row.edit, row.part].append(row.target)
    return tuple(
        Edit(
            **{name: getattr(row, name) for name in _CELLS},
            action=EditAction(row.action),
            noun=EditNoun(row.noun),
            named=tuple(parts[row.number, "named"]),
            these=tuple(parts[row.number, "these"]),
            those=tuple(parts[row.number, "those"]),
            undoes=tuple(int(target) for target in parts[row.number, "undoes"]),
        )
        for row in rows
    )
