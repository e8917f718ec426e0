"""A recipe: named tables in, one table out, and the steps between them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import pyarrow as pa

from tawatur.link.recipe.check import QueryError, check_schema, schema_of

__all__ = ["Batches", "Kernel", "Recipe", "Rounds", "Runner", "Step"]

Batches = Iterable[pa.RecordBatch]


@dataclass(frozen=True, slots=True)
class Kernel:
    """A function from a batch of rows to a batch of rows, and the columns that it gives.

    It sees the batch alone and remembers nothing of others: rows may be cut into batches anyhow and given to
    anyone. A float that it gives is finite. Workers find it by its name, so that it stands at the top of a file.
    """

    work: Callable[[pa.RecordBatch], pa.RecordBatch]
    gives: pa.Schema


@dataclass(frozen=True, slots=True)
class Step:
    """A table: the rows of a query on the tables before it, and what a kernel makes of them, where there is one."""

    table: str
    query: str
    kernel: Kernel | None = None


@dataclass(frozen=True, slots=True)
class Rounds:
    """A table that is made anew out of itself until a round changes nothing.

    Attributes:
        table: its name; what it held a round ago goes by the name with `_before` after it.
        query: its first rows.
        again: its next rows, out of those before.
        changed: gives a row where a round has changed something.
    """

    table: str
    query: str
    again: str
    changed: str

    @property
    def before(self) -> str:
        """The name of the table as it was a round ago."""
        return f"{self.table}_before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """The steps from some tables to one.

    Attributes:
        takes: the tables that are given, with their columns.
        steps: each makes a table; the last one's is the result.
        order: the columns that the rows of the result are sorted by; they tell any two rows apart.

    Raises:
        QueryError: a step would not mean the same to every engine.
    """

    takes: Mapping[str, pa.Schema]
    steps: tuple[Step | Rounds, ...]
    order: tuple[str, ...]

    def __post_init__(self) -> None:
        if not set(self.order) <= set(self.tables()[self.steps[-1].table].names):
            raise QueryError("the result is sorted by columns that it does not have")

    def tables(self) -> dict[str, pa.Schema]:
        """Return the columns of each table, in the order in which the tables are made."""
        tables = dict(self.takes)
        for name, schema in tables.items():
            check_schema(name, schema)
        for step in self.steps:
            if step.table in tables:
                raise QueryError(f"there are two tables {step.table}")
            tables[step.table] = _gives(step, tables)
            check_schema(step.table, tables[step.table])
        return tables


def _gives(step: Step | Rounds, tables: Mapping[str, pa.Schema]) -> pa.Schema:
    """Return the columns of the table that a step makes."""
    rows = schema_of(step.query, tables)
    if isinstance(step, Step):
        return rows if step.kernel is None else step.kernel.gives
    if schema_of(step.again, {**tables, step.before: rows}) != rows:
        raise QueryError(f"a round gives {step.table} other columns")
    schema_of(step.changed, {**tables, step.before: rows, step.table: rows})
    return rows


class Runner(Protocol):
    """Carries out recipes, on tables of any size; the rows of the result are the same whoever does it."""

    def run(self, recipe: Recipe, given: Mapping[str, Batches]) -> Iterator[pa.RecordBatch]:
        """Yield the rows of the recipe's result, in its order; `given` are the tables that it takes."""
