"""Everything that was found in any number of articles, judged together."""

from collections.abc import Callable, Iterable, Iterator

from tawatur.lang.names import NameTables
from tawatur.link.claims import Claims
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
    claims = Claims(content_of)

    def passing() -> Iterator[Reading]:
        # One reading at a time: of a large corpus no more is kept than what is judged.
        for reading in readings:
            claims.add(reading.statements)
            yield reading

    judgements, entities = judge_entities(passing(), tables or NameTables())
    return Linkage(judgements=judgements, entities=entities, claims=claims.drawn())
