"""The little SQL: what it reads, and what it does not."""

import pytest

from tawatur.link.recipe import QueryError
from tawatur.link.recipe.grammar import Column, Condition, Literal, Select, Source, Total, parse


def test_a_query_comes_apart():
    text = """
    SELECT DISTINCT a.run AS run, COUNT(DISTINCT b.article) AS many
    FROM runs AS a LEFT JOIN texts AS b ON b.article = a.article AND a.place >= 3
    WHERE b.outlet IS NOT NULL AND a.run <> 'x' GROUP BY a.run HAVING COUNT(*) > 1
    UNION ALL SELECT c.run AS run, c.many AS many FROM seen AS c
    """
    first, second = parse(text)
    run, outlet = Column("a", "run"), Column("b", "outlet")
    assert first == Select(
        distinct=True,
        items=(("run", run), ("many", Total("COUNT", Column("b", "article"), distinct=True))),
        sources=(
            Source("runs", "a"),
            Source(
                "texts",
                "b",
                outer=True,
                on=(
                    Condition(Column("b", "article"), "=", Column("a", "article")),
                    Condition(Column("a", "place"), ">=", Literal(3)),
                ),
            ),
        ),
        where=(Condition(outlet, "IS NOT NULL"), Condition(run, "<>", Literal("x"))),
        groups=(run,),
        having=(Condition(Total("COUNT", None), ">", Literal(1)),),
    )
    assert second.sources == (Source("seen", "c"),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SELECT",
        "SELECT * FROM runs AS r",
        "SELECT r.run FROM runs AS r",
        "SELECT run AS run FROM runs AS r",
        "SELECT r.run AS run FROM runs",
        "SELECT r.run AS run FROM (SELECT s.run AS run FROM runs AS s) AS r",
        "SELECT r.run AS run FROM runs AS r, texts AS t",
        "SELECT r.run AS run FROM runs AS r ORDER BY r.run",
        "SELECT r.run AS run FROM runs AS r LIMIT 3",
        "SELECT r.run + 1 AS run FROM runs AS r",
        "SELECT LENGTH(r.article) AS size FROM runs AS r",
        "SELECT length(r.article) AS size FROM runs AS r",
        "SELECT AVG(r.run) AS mean FROM runs AS r",
        "SELECT MIN(*) AS least FROM runs AS r",
        "SELECT r.run AS run FROM runs AS r WHERE r.run = 1 OR r.run = 2",
        "SELECT r.run AS run FROM runs AS r WHERE r.run == 1",
        "SELECT r.run AS run FROM runs AS r WHERE r.run = 1.5",
        "SELECT r.run AS run FROM runs AS r WHERE r.run = -1",
        "SELECT r.run AS run FROM runs AS r WHERE r.run = ٣",
        "SELECT r.run AS runFROM runs AS r",
        r"SELECT r.run AS run FROM runs AS r WHERE r.article = 'a\b'",
        "SELECT r.run AS run FROM runs AS r WHERE r.article = 'it''s'",
        'SELECT r."run" AS run FROM runs AS r',
        "SELECT r.run AS run FROM runs AS r RIGHT JOIN texts AS t ON t.article = r.article",
        "SELECT r.run AS run FROM runs AS r JOIN texts AS t",
        "SELECT r.run AS run FROM runs AS r UNION SELECT r.run AS run FROM runs AS r",
        "SELECT r.run AS run FROM runs AS r -- all of them",
        "SELECT r.run AS run FROM runs AS r; SELECT 1 AS one FROM runs AS r",
        "select r.run as run from runs as r",
    ],
)
def test_what_engines_read_otherwise_is_not_read(text):
    with pytest.raises(QueryError):
        parse(text)


def test_an_error_says_where():
    with pytest.raises(QueryError, match=r"AS is wanted after «SELECT r \. run», not FROM"):
        parse("SELECT r.run FROM runs AS r")
