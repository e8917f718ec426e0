"""What a query gives, and whether it means the same to every engine."""

import re
from collections.abc import Iterable, Mapping

import pyarrow as pa

from tawatur.link.recipe.grammar import Column, Condition, Literal, QueryError, Select, Source, Total, Value, parse

__all__ = ["TYPES", "QueryError", "check_schema", "schema_of"]

# What a column may hold. Engines do not agree on truth values, on days, or on what NaN equals.
TYPES = (pa.int64(), pa.string(), pa.float64(), pa.binary())
# Only these are compared and grouped: a float is never surely equal, and bytes are a kernel's own.
_COMPARED = (pa.int64(), pa.string())
# Words that some engine keeps to itself, of those that one is tempted to name a table or a column by.
_KEPT = """
    all and any array as at between both by case cast check column cross cube current date day default delete desc
    distinct drop else end except exists filter first for foreign from full function grant group grouping having
    hour if in index inner insert intersect interval into is join key last lateral leading left like limit minute
    month natural not null of offset on only or order outer over overlaps partition primary range references right
    row rows second select session set some start sum table then time timestamp to trailing transaction trigger
    union unique unknown update user using value values view when where window with year
"""
_RESERVED = frozenset(_KEPT.split())
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def check_schema(table: str, schema: pa.Schema) -> None:
    """Make sure that every engine can hold the table.

    Raises:
        QueryError: a name or a type is not one for every engine.
    """
    for name in (table, *schema.names):
        if name in _RESERVED or not _NAME.fullmatch(name):
            raise QueryError(f"{name!r} names no table and no column: it is a word of SQL, or no plain word")
    if len(set(schema.names)) != len(schema.names):
        raise QueryError(f"{table} names a column twice")
    for column in schema:
        if column.type not in TYPES:
            raise QueryError(f"{table}.{column.name} is of a type that engines do not share: {column.type}")


def schema_of(query: str, tables: Mapping[str, pa.Schema]) -> pa.Schema:
    """Return the columns that a query gives.

    Raises:
        QueryError: it is not written in the grammar, names what is not there, or engines would differ on it.
    """
    first, *others = (_Scope(select, tables).checked() for select in parse(query))
    if any(other != first for other in others):
        raise QueryError("the parts of a UNION ALL give other columns")
    check_schema("query", first)
    return first


class _Scope:
    """One SELECT among the tables that it names."""

    def __init__(self, select: Select, tables: Mapping[str, pa.Schema]) -> None:
        self._select = select
        self._schemas: dict[str, pa.Schema] = {}
        for source in select.sources:
            if source.table not in tables:
                raise QueryError(f"there is no table {source.table} before this query")
            if source.name in self._schemas or source.name in _RESERVED:
                raise QueryError(f"no table can go by the name of {source.name} here")
            self._schemas[source.name] = tables[source.table]
        totals = [value for _, value in select.items if isinstance(value, Total)]
        self._grouped = bool(select.groups or select.having or totals)

    def checked(self) -> pa.Schema:
        select = self._select
        for n, source in enumerate(select.sources[1:], 1):
            self._check_join(source, {one.name for one in select.sources[:n]})
        self._check_conditions(select.where, grouped=False)
        for column in select.groups:
            self._compared(column)
        self._check_conditions(select.having, grouped=True)
        for _, value in select.items:
            self._check_grouped(value)
            if select.distinct:
                self._compared(value)
        return pa.schema([(name, self._type(value)) for name, value in select.items])

    def _check_join(self, source: Source, before: set[str]) -> None:
        """Make sure that a join goes by equal values: any other holds all rows against all."""
        self._check_conditions(source.on, grouped=False)
        known = {*before, source.name}
        sides = [{side.table for side in _columns(condition)} for condition in source.on if condition.sign == "="]
        if not any(source.name in pair and pair & before for pair in sides):
            raise QueryError(f"{source.name} is joined to nothing by equal values")
        if any(side.table not in known for condition in source.on for side in _columns(condition)):
            raise QueryError(f"{source.name} is joined on a table that comes later")

    def _check_conditions(self, conditions: Iterable[Condition], *, grouped: bool) -> None:
        for condition in conditions:
            sides = [side for side in (condition.left, condition.right) if side is not None]
            for side in sides:
                if isinstance(side, Total) and not grouped:
                    raise QueryError(f"{side.function} stands where there are no groups yet")
                if grouped:
                    self._check_grouped(side)
            if len(sides) == 2 and len({self._compared(side) for side in sides}) == 2:
                raise QueryError(f"a {self._type(sides[0])} is compared to a {self._type(sides[1])}")
            if len(sides) == 1 and not isinstance(sides[0], Column):
                raise QueryError("only a column is NULL or not")

    def _check_grouped(self, value: Value) -> None:
        if self._grouped and isinstance(value, Column) and value not in self._select.groups:
            raise QueryError(f"{value.table}.{value.name} is neither grouped by nor summed up")

    def _compared(self, value: Value) -> pa.DataType:
        kind = self._type(value)
        if kind not in _COMPARED:
            raise QueryError(f"a {kind} is carried along, never compared")
        return kind

    def _type(self, value: Value) -> pa.DataType:
        match value:
            case Column(table, name):
                if table not in self._schemas or name not in self._schemas[table].names:
                    raise QueryError(f"there is no {table}.{name}")
                return self._schemas[table].field(name).type
            case Literal(number):
                return pa.int64() if isinstance(number, int) else pa.string()
            case Total(function, column):
                kind = pa.int64() if column is None else self._compared(column)
                if function == "SUM" and kind != pa.int64():
                    raise QueryError(f"a {kind} has no sum")
                return pa.int64() if function == "COUNT" else kind


def _columns(condition: Condition) -> list[Column]:
    return [side for side in (condition.left, condition.right) if isinstance(side, Column)]
