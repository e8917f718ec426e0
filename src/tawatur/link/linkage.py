"""Everything that was found in any number of articles, judged together."""

from collections.abc import Callable, Iterable

from tawatur.lang.names import NameTables
from tawatur.link.claims import judge_claims
from tawatur.link.entities import judge_entities
from tawatur.model import Linkage, Reading, Statement

__all__ = ["link"]


def link(
    readings: Iterable[Reading],
    *,
    content_of: Callable[[Statement], str] | None = None,
    tables: NameTables | None = None,
) -> Linkage:
    """Return the judgements on what is the same across articles, with the entities and claims that follow.

    The result does not depend on the order of the readings.

    Args:
        readings: the findings of each article.
        content_of: the folded words of a report's content; without it no claims are drawn.
        tables: the gazetteers and office-holders of the language, where there are any.
    """
    kept = list(readings)
    judgements, entities = judge_entities(kept, tables or NameTables())
    statements = [statement for reading in kept for statement in reading.statements]
    claims = judge_claims(statements, content_of) if content_of is not None else ()
    return Linkage(judgements=judgements, entities=entities, claims=claims)
