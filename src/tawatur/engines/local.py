"""Recipes on this machine: tables in a passing SQLite file, kernels in one process or several."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain, islice

import pyarrow as pa

from tawatur.engines.pool import Crew, run_in_order
from tawatur.errors import EngineError
from tawatur.link.recipe import Batches, Kernel, Recipe, Rounds, Step, schema_of

__all__ = ["LocalRunner", "work_on"]

# What goes to a kernel at once: so many rows, fewer where their bytes come to more.
_ROWS, _BYTES = 2048, 4 << 20
# Fewer batches are done sooner than a second process is there.
_FEW = 8
_KINDS = {pa.int64(): "INTEGER", pa.float64(): "REAL", pa.string(): "TEXT", pa.binary(): "BLOB"}
# Nobody takes anything back. What 64 MB cannot hold goes to disk, sorting as well.
_PRAGMAS = ("journal_mode=OFF", "temp_store=FILE", "cache_size=-65536")

Task = tuple[Kernel, pa.RecordBatch]


class LocalRunner:
    """Carries out recipes; the result is the same with any number of workers, and tables may outgrow the memory.

    Args:
        workers: how many processes work on kernels; where there is little to do it is done in this one.
    """

    def __init__(self, workers: int = 1) -> None:
        self._workers = workers

    def run(self, recipe: Recipe, given: Mapping[str, Batches]) -> Iterator[pa.RecordBatch]:
        """Yield the rows of the recipe's result, in its order.

        Raises:
            EngineError: a process died, or there is no room for passing files.
        """
        schemas = recipe.tables()
        result, order = recipe.steps[-1].table, ", ".join(recipe.order)
        with closing(_open()) as tables:
            try:
                for name, batches in given.items():
                    _fill(tables, name, schemas[name], batches)
                for step in recipe.steps:
                    self._make(tables, step, schemas)
                rows = tables.execute(f"SELECT * FROM {result} ORDER BY {order}")  # noqa: S608 - names that were checked
                yield from _batches(rows, schemas[result])
            except sqlite3.Error as error:
                raise EngineError(
                    f"working over all articles failed ({error})",
                    do="Make room where temporary files lie; if there is some, report this as a fault of Tawatur",
                ) from error

    def _make(self, tables: sqlite3.Connection, step: Step | Rounds, schemas: Mapping[str, pa.Schema]) -> None:
        """Make the table of a step."""
        schema = schemas[step.table]
        if isinstance(step, Rounds):
            _make_rounds(tables, step, schema)
        elif step.kernel is None:
            _query(tables, step.table, schema, step.query)
        else:
            found = _batches(tables.execute(step.query), schema_of(step.query, schemas))
            _fill(tables, step.table, schema, self._worked(step.kernel, found))

    def _worked(self, kernel: Kernel, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield what the kernel makes of each batch, in their order."""
        begun = list(islice(batches, _FEW))
        crew: Crew[Task, pa.RecordBatch | None] = Crew(
            workers=self._workers if len(begun) == _FEW else 1, start=_stand_by, given=(), work=work_on, bury=_bury
        )
        tasks = ((None, ((kernel, batch),)) for batch in chain(begun, batches))
        for _, made in run_in_order(tasks, crew):
            for batch in made:
                if batch is None:
                    name = getattr(kernel.work, "__name__", "a kernel")
                    raise EngineError(f"a process died of {name}", do="Try again with fewer workers")
                yield batch


def work_on(tasks: Sequence[Task]) -> list[pa.RecordBatch]:
    """Return what each kernel makes of its batch."""
    return [kernel.work(batch).cast(kernel.gives) for kernel, batch in tasks]


def _stand_by() -> None:
    """Make a worker ready: a kernel needs nothing but its batch."""


def _bury(_: Task) -> None:
    return None


def _open() -> sqlite3.Connection:
    # A file without a name: it is on disk only where it has to be, and gone with this process, however it ends.
    tables = sqlite3.connect("", isolation_level=None)
    for pragma in _PRAGMAS:
        tables.execute(f"PRAGMA {pragma}")
    tables.execute("BEGIN")
    return tables


def _create(tables: sqlite3.Connection, name: str, schema: pa.Schema) -> None:
    columns = ", ".join(f"{column.name} {_KINDS[column.type]}" for column in schema)
    tables.execute(f"CREATE TABLE {name} ({columns})")


def _fill(tables: sqlite3.Connection, name: str, schema: pa.Schema, batches: Batches) -> None:
    """Make a table of the batches."""
    _create(tables, name, schema)
    insert = f"INSERT INTO {name} VALUES ({', '.join('?' * len(schema))})"  # noqa: S608 - a name that was checked
    for batch in batches:
        tables.executemany(insert, zip(*(column.to_pylist() for column in batch.columns), strict=True))
    tables.execute(f"ANALYZE {name}")  # tells joins which table is the larger


def _query(tables: sqlite3.Connection, name: str, schema: pa.Schema, query: str) -> None:
    """Make a table of what a query gives."""
    _create(tables, name, schema)
    tables.execute(f"INSERT INTO {name} {query}")
    tables.execute(f"ANALYZE {name}")


def _make_rounds(tables: sqlite3.Connection, step: Rounds, schema: pa.Schema) -> None:
    """Make a table out of itself until a round changes nothing."""
    _query(tables, step.table, schema, step.query)
    changed = True
    while changed:
        tables.execute(f"DROP TABLE IF EXISTS {step.before}")
        tables.execute(f"ALTER TABLE {step.table} RENAME TO {step.before}")
        _query(tables, step.table, schema, step.again)
        changed = tables.execute(f"{step.changed} LIMIT 1").fetchone() is not None


def _batches(rows: Iterator[tuple[object, ...]], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Yield the rows, some at a time."""
    wide = [n for n, column in enumerate(schema) if column.type == pa.binary()]
    held: list[tuple[object, ...]] = []
    size = 0
    for row in rows:
        held.append(row)
        size += sum(len(cell) for cell in (row[n] for n in wide) if isinstance(cell, bytes))
        if len(held) == _ROWS or size >= _BYTES:
            yield _batch(held, schema)
            held, size = [], 0
    if held:
        yield _batch(held, schema)


def _batch(rows: Sequence[tuple[object, ...]], schema: pa.Schema) -> pa.RecordBatch:
    columns = zip(*rows, strict=True)
    arrays = [pa.array(cells, kind) for cells, kind in zip(columns, schema.types, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
