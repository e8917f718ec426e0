"""Things and bonds between them to groups: what any row of bonds joins is one."""

from collections.abc import Iterable
from itertools import chain, groupby

import pyarrow as pa

from tawatur.link.recipe.steps import Recipe, Rounds, Runner, Step

__all__ = ["GROUPS", "group"]

_MEMBERS = pa.schema([("member", pa.string())])
_BONDS = pa.schema([("one", pa.string()), ("other", pa.string())])

# Each member takes the least name that those bound to it know of, and then the least that this one knows of: with
# every round the way to the least of all is halved.
GROUPS = Recipe(
    takes={"members": _MEMBERS, "bonds": _BONDS},
    steps=(
        Step(
            "ties",
            """
            SELECT b.one AS one, b.other AS other FROM bonds AS b
            JOIN members AS m ON m.member = b.one JOIN members AS n ON n.member = b.other
            """,
        ),
        Step(
            "links",
            """
            SELECT t.one AS member, t.other AS other FROM ties AS t
            UNION ALL SELECT t.other AS member, t.one AS other FROM ties AS t
            UNION ALL SELECT m.member AS member, m.member AS other FROM members AS m
            """,
        ),
        Rounds(
            "parts",
            "SELECT l.member AS member, MIN(l.other) AS least FROM links AS l GROUP BY l.member",
            again="""
            SELECT l.member AS member, MIN(q.least) AS least FROM links AS l
            JOIN parts_before AS p ON p.member = l.other JOIN parts_before AS q ON q.member = p.least
            GROUP BY l.member
            """,
            changed="""
            SELECT p.member AS member FROM parts AS p
            JOIN parts_before AS q ON q.member = p.member AND q.least > p.least
            """,
        ),
    ),
    order=("least", "member"),
)


def group(members: Iterable[str], bonds: Iterable[tuple[str, str]], runner: Runner) -> list[list[str]]:
    """Return the members in the groups that bonds join, sorted each and together; no member is named twice."""
    pairs = list(bonds)
    batches = runner.run(
        GROUPS,
        {
            "members": [pa.record_batch([pa.array(list(members), pa.string())], schema=_MEMBERS)],
            "bonds": [pa.record_batch([pa.array(side, pa.string()) for side in _sides(pairs)], schema=_BONDS)],
        },
    )
    rows = chain.from_iterable(batch.to_pylist() for batch in batches)
    return [[row["member"] for row in part] for _, part in groupby(rows, key=lambda row: row["least"])]


def _sides(pairs: list[tuple[str, str]]) -> tuple[list[str], list[str]]:
    return [one for one, _ in pairs], [other for _, other in pairs]
