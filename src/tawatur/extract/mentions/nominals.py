"""Descriptions without a name, as rules find them: «الرئيس الروسي» where no name follows."""

from collections.abc import Iterator

from tawatur.extract.mentions.candidate import CLOSED, TITLE_ALONE, Candidate
from tawatur.extract.mentions.survey import Survey
from tawatur.model import EntityType, MentionKind

__all__ = ["match_nominals"]


def match_nominals(ground: Survey) -> Iterator[Candidate]:
    """Yield titles with their state, where no name follows."""
    named = {c.first for c in (*ground.listed, *ground.ruled) if c.type is EntityType.PERSON}
    for role in ground.roles.values():
        if role.end - role.first < 2 or role.country is None or role.end in named or role.title.use == "kin":
            continue
        yield Candidate(
            first=role.first,
            end=role.end,
            skip=role.skip,
            kind=MentionKind.NOMINAL,
            type=EntityType.PERSON,
            rule=TITLE_ALONE,
            rank=6.4 + (role.end - role.first),
            confidence=0.6,
            country=role.country,
            office=role.title.office,
        )
    yield from _closed(ground)


def _closed(ground: Survey) -> Iterator[Candidate]:
    """Yield words that stand for somebody named before wherever they stand: «سموه», «الصحيفة», «الجانبان»."""
    row = ground.row
    descriptions = row.names.use("description")
    for index, word in enumerate(row.words_at):
        way = next((way for way in word.ways if way.key in descriptions), None)
        if way is not None:
            yield Candidate(
                first=index,
                end=index + 1,
                skip=way.skip,
                kind=MentionKind.NOMINAL,
                type=EntityType.GROUP,
                rule=CLOSED,
                rank=5.0,
                confidence=0.8,
            )
