"""What a query gives, and the queries on which engines would differ."""

import pyarrow as pa
import pytest

from tawatur.link.recipe import QueryError, schema_of
from tawatur.link.recipe.check import check_schema

TABLES = {
    "runs": pa.schema(
        [("article", pa.string()), ("run", pa.int64()), ("share", pa.float64()), ("body", pa.binary())]
    ),
    "texts": pa.schema([("article", pa.string()), ("outlet", pa.string())]),
}


def test_what_a_query_gives():
    query = """
    SELECT r.article AS article, COUNT(*) AS many, MAX(t.outlet) AS last_outlet, SUM(r.run) AS whole, 'x' AS sign
    FROM runs AS r JOIN texts AS t ON t.article = r.article GROUP BY r.article
    """
    kinds = [pa.string(), pa.int64(), pa.string(), pa.int64(), pa.string()]
    names = ["article", "many", "last_outlet", "whole", "sign"]
    assert schema_of(query, TABLES) == pa.schema(zip(names, kinds, strict=True))


def test_bytes_and_floats_are_carried_along():
    query = "SELECT r.body AS body, r.share AS share FROM runs AS r"
    assert schema_of(query, TABLES).types == [pa.binary(), pa.float64()]


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("SELECT r.run AS run FROM gone AS r", "no table gone"),
        ("SELECT r.gone AS run FROM runs AS r", "no r.gone"),
        ("SELECT s.run AS run FROM runs AS r", "no s.run"),
        ("SELECT r.run AS run FROM runs AS r JOIN texts AS r ON r.article = r.article", "the name of r"),
        ("SELECT r.run AS user FROM runs AS r", "'user' names no table"),
        ("SELECT r.run AS run, r.article AS run FROM runs AS r", "names a column twice"),
        ("SELECT left.run AS run FROM runs AS left", "the name of left"),
        ("SELECT r.run AS run, COUNT(*) AS many FROM runs AS r", "r.run is neither"),
        ("SELECT r.run AS run FROM runs AS r GROUP BY r.article", "r.run is neither"),
        ("SELECT r.run AS run FROM runs AS r GROUP BY r.run HAVING r.article = 'a'", "r.article is neither"),
        ("SELECT r.run AS run FROM runs AS r WHERE COUNT(*) > 1", "no groups yet"),
        ("SELECT r.run AS run FROM runs AS r WHERE r.run = 'a'", "int64 is compared to a string"),
        ("SELECT r.run AS run FROM runs AS r WHERE r.share > 1", "double is carried along"),
        ("SELECT DISTINCT r.body AS body FROM runs AS r", "binary is carried along"),
        ("SELECT r.body AS body FROM runs AS r GROUP BY r.body", "binary is carried along"),
        ("SELECT SUM(r.share) AS whole FROM runs AS r", "double is carried along"),
        ("SELECT SUM(r.article) AS whole FROM runs AS r", "string has no sum"),
        ("SELECT r.run AS run FROM runs AS r WHERE 1 IS NULL", "only a column"),
        ("SELECT r.run AS run FROM runs AS r JOIN texts AS t ON t.article <> r.article", "by equal values"),
        ("SELECT r.run AS run FROM runs AS r JOIN texts AS t ON t.article = 'a'", "by equal values"),
        (
            """
            SELECT r.run AS run FROM runs AS r JOIN texts AS t ON t.article = r.article AND t.outlet = u.outlet
            JOIN texts AS u ON u.article = r.article
            """,
            "comes later",
        ),
        (
            "SELECT r.run AS run FROM runs AS r UNION ALL SELECT t.article AS run FROM texts AS t",
            "give other columns",
        ),
    ],
)
def test_what_engines_differ_on_is_refused(query, why):
    with pytest.raises(QueryError, match=why):
        schema_of(query, TABLES)


def test_tables_that_every_engine_can_hold():
    check_schema("runs", TABLES["runs"])
    with pytest.raises(QueryError, match="of a type"):
        check_schema("runs", pa.schema([("told", pa.bool_())]))
    for name in ("table", "Runs", "two words", "runs; --", ""):
        with pytest.raises(QueryError, match="names no table"):
            check_schema(name, TABLES["runs"])
