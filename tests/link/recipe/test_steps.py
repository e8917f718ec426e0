"""Recipes: each query of each one gives on SQLite what its grammar means, and what is no recipe is refused."""

import sqlite3
from collections import Counter

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.recipe.plain import answer

from tawatur.link.recipe import Kernel, QueryError, Recipe, Rounds, Step
from tawatur.link.recipe.grammar import parse
from tawatur.link.recipe.groups import GROUPS
from tawatur.link.reuse.recipe import REUSE

WORDS = pa.schema([("word", pa.string())])
CELLS = {
    pa.int64(): st.none() | st.integers(0, 4) | st.sampled_from([-(2**63), 40, 41, 2**63 - 1]),
    pa.string(): st.none() | st.sampled_from(["a", "b", "ب", "𝔞", ""]),
    pa.float64(): st.sampled_from([0.0, 0.1, 1e300]),
    pa.binary(): st.sampled_from([b"", b"\x00a", b"\xff"]),
}


def queries():
    """Return every query of every recipe, with the columns of all tables that it may name."""
    for recipe in (REUSE, GROUPS):
        tables = recipe.tables()
        for step in recipe.steps:
            texts = [step.query]
            if isinstance(step, Rounds):
                tables[step.before] = tables[step.table]
                texts += [step.again, step.changed]
            yield from (pytest.param(text, tables, id=f"{step.table}-{n}") for n, text in enumerate(texts))


@pytest.mark.parametrize(("query", "schemas"), list(queries()))
@settings(deadline=None)
@given(data=st.data())
def test_a_query_means_one_thing(query, schemas, data):
    named = {source.table for select in parse(query) for source in select.sources}
    tables = {
        name: data.draw(
            st.lists(st.fixed_dictionaries({one.name: CELLS[one.type] for one in schemas[name]}), max_size=6), name
        )
        for name in sorted(named)
    }
    plain = [tuple(row.values()) for row in answer(query, tables)]
    assert Counter(on_sqlite(query, tables, schemas)) == Counter(plain)


def on_sqlite(query, tables, schemas):
    database = sqlite3.connect(":memory:")
    try:
        for name, rows in tables.items():
            # Columns without a type keep what they are given as it is.
            database.execute(f"CREATE TABLE {name} ({', '.join(schemas[name].names)})")
            cells = ", ".join(f":{column}" for column in schemas[name].names)
            database.executemany(f"INSERT INTO {name} VALUES ({cells})", rows)
        return database.execute(query).fetchall()
    finally:
        database.close()


def test_the_tables_of_a_recipe():
    recipe = Recipe(
        takes={"words": WORDS},
        steps=(
            Step("once", "SELECT DISTINCT w.word AS word FROM words AS w"),
            Step("sizes", "SELECT o.word AS word FROM once AS o", Kernel(len, pa.schema([("size", pa.int64())]))),
        ),
        order=("size",),
    )
    assert list(recipe.tables()) == ["words", "once", "sizes"]
    assert recipe.tables()["sizes"].names == ["size"]


ALL = "SELECT w.word AS word FROM words AS w"


@pytest.mark.parametrize(
    ("steps", "order", "why"),
    [
        ((Step("words", ALL),), ("word",), "two tables words"),
        ((Step("once", ALL),), ("size",), "sorted by columns"),
        ((Step("once", "SELECT l.word AS word FROM later AS l"), Step("later", ALL)), ("word",), "no table later"),
        ((Step("flags", ALL, Kernel(len, pa.schema([("flag", pa.bool_())]))),), ("flag",), "of a type"),
        (
            (Rounds("parts", ALL, again="SELECT COUNT(*) AS size FROM parts_before AS p", changed=ALL),),
            ("word",),
            "a round gives parts other columns",
        ),
        (
            (Rounds("parts", ALL, again=ALL, changed="SELECT p.size AS size FROM parts AS p"),),
            ("word",),
            "no p.size",
        ),
    ],
)
def test_what_is_no_recipe_is_refused(steps, order, why):
    with pytest.raises(QueryError, match=why):
        Recipe(takes={"words": WORDS}, steps=steps, order=order)
