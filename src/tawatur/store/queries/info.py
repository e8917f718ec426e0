"""What is asked of a dossier as a whole."""

from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from tawatur.store import schema
from tawatur.store.migrations import load_migrations
from tawatur.store.queries.articles import count_intakes
from tawatur.store.records.account import get_meta
from tawatur.store.rows import DossierInfo

__all__ = ["newest_schema", "read_info"]

_READING = schema.readings
_HERE = schema.shown.join(_READING, _READING.c.number == schema.shown.c.reading)
_COUNTED = ("words", "sentences", "mentions", "times", "quantities", "statements", "events")


def newest_schema() -> int:
    """Return the number of the last migration that this package knows."""
    return load_migrations()[-1].number


def read_info(connection: Connection, path: Path) -> DossierInfo:
    """Return what the dossier holds, in figures."""
    sums = [func.coalesce(func.sum(_READING.c[name]), 0).label(name) for name in _COUNTED]
    more = (
        func.count().label("articles"),
        func.count(_READING.c.outlet.distinct()).label("outlets"),
        func.min(_READING.c.published).label("first"),
        func.max(_READING.c.published).label("last"),
    )
    row = connection.execute(select(*sums, *more).select_from(_HERE)).one()
    versions = select(_READING.c.version, func.count()).select_from(_HERE).group_by(_READING.c.version)
    schema_version = connection.execute(select(func.max(schema.migrations.c.number))).scalar_one()
    entities = connection.execute(select(func.count()).select_from(schema.entities)).scalar_one()
    claims = connection.execute(select(func.count()).select_from(schema.claims)).scalar_one()
    return DossierInfo(
        path=str(path),
        schema_version=schema_version,
        package_version=get_meta(connection, "package") or "",
        readers={found[0]: found[1] for found in connection.execute(versions.order_by(_READING.c.version))},
        articles=row.articles,
        outlets=row.outlets,
        words=row.words,
        sentences=row.sentences,
        mentions=row.mentions,
        entities=entities,
        statements=row.statements,
        events=row.events,
        times=row.times,
        quantities=row.quantities,
        claims=claims,
        intakes=count_intakes(connection),
        size_bytes=path.stat().st_size,
        first_published=row.first,
        last_published=row.last,
    )
