"""Recipes carried out in plain Python, row by row, as their grammar is meant: what engines are held against."""

from collections import defaultdict
from itertools import chain

import pyarrow as pa

from tawatur.link.recipe import Rounds, schema_of
from tawatur.link.recipe.grammar import Column, Literal, Total, parse

SIGNS = {
    "=": lambda a, b: a == b,
    "<>": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


class PlainRunner:
    """Carries out a recipe; each kernel gets so many rows at once."""

    def __init__(self, rows=3):
        self.rows = rows

    def run(self, recipe, given):
        schemas = recipe.tables()
        tables = {
            name: list(chain.from_iterable(b.to_pylist() for b in batches)) for name, batches in given.items()
        }
        for step in recipe.steps:
            rows = answer(step.query, tables)
            if isinstance(step, Rounds):
                rows = self.rounds(step, rows, tables)
            elif step.kernel is not None:
                rows = self.worked(step.kernel, rows, schema_of(step.query, schemas))
            tables[step.table] = rows
        result = recipe.steps[-1].table
        rows = sorted(tables[result], key=lambda row: [row[name] for name in recipe.order])
        return iter([pa.RecordBatch.from_pylist(rows, schema=schemas[result])])

    def worked(self, kernel, rows, schema):
        made = []
        for at in range(0, len(rows), self.rows):
            batch = pa.RecordBatch.from_pylist(rows[at : at + self.rows], schema=schema)
            made += kernel.work(batch).to_pylist()
        return made

    def rounds(self, step, rows, tables):
        while True:
            before, rows = rows, answer(step.again, {**tables, step.before: rows})
            if not answer(step.changed, {**tables, step.before: before, step.table: rows}):
                return rows


def answer(query, tables):
    """Return the rows of a query as dicts."""
    return [row for select in parse(query) for row in one_select(select, tables)]


def one_select(select, tables):
    rows = [{select.sources[0].name: row} for row in tables[select.sources[0].table]]
    for source in select.sources[1:]:
        joined = []
        for row in rows:
            wider = [{**row, source.name: other} for other in tables[source.table]]
            found = [one for one in wider if holds(source.on, [one])]
            joined += found or ([{**row, source.name: None}] if source.outer else [])
        rows = joined
    rows = [row for row in rows if holds(select.where, [row])]
    totals = any(isinstance(value, Total) for _, value in select.items)
    groups = defaultdict(list)
    for row in rows:
        groups[tuple(of(column, [row]) for column in select.groups)].append(row)
    if select.groups:
        found = list(groups.values())
    elif totals or select.having:
        found = [rows]
    else:
        found = [[row] for row in rows]
    made = [
        {name: of(value, group) for name, value in select.items} for group in found if holds(select.having, group)
    ]
    return [dict(row) for row in dict.fromkeys(tuple(row.items()) for row in made)] if select.distinct else made


def holds(tests, group):
    return all(hold(test, group) for test in tests)


def hold(test, group):
    left = of(test.left, group)
    if test.right is None:
        return (left is None) is (test.sign == "IS NULL")
    right = of(test.right, group)
    return left is not None and right is not None and SIGNS[test.sign](left, right)


def of(value, group):
    """Return a value of a group of rows; a single row is a group of one."""
    match value:
        case Literal(number):
            return number
        case Column(table, name):
            row = group[0][table]
            return None if row is None else row[name]
        case Total("COUNT", None):
            return len(group)
    cells = [cell for row in group if (cell := of(value.column, [row])) is not None]
    cells = list(dict.fromkeys(cells)) if value.distinct else cells
    if value.function == "COUNT":
        return len(cells)
    return {"MIN": min, "MAX": max, "SUM": sum}[value.function](cells) if cells else None
