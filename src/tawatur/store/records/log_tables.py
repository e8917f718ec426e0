"""The tables of the log of edits, beside those of `schema`: entries are added at the end and never changed."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table

from tawatur.store.schema import metadata

__all__ = ["edit_targets", "edits"]

edits = Table(
    "edits",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    *(Column(name, String, nullable=False) for name in ("action", "noun")),
    Column("whole", Boolean(create_constraint=False), nullable=False),
    *(Column(name, String) for name in ("value", "before", "after")),
    *(Column(name, String, nullable=False) for name in ("by", "at", "why")),
    Column("batch", String),
    *(Column(name, String, nullable=False) for name in ("previous", "hash")),
    Index("edits_by_batch", "batch"),
)
# `part` is the field of the entry that the target belongs to: named, these, those or undoes.
edit_targets = Table(
    "edit_targets",
    metadata,
    Column("edit", Integer, ForeignKey("edits.number"), primary_key=True, autoincrement=False),
    Column("part", String, primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("target", String, nullable=False),
    Index("edit_targets_by_target", "target"),
    sqlite_with_rowid=False,
)
