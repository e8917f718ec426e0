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
    """Yield words that stand for somebody wherever they stand: «سموه», «الصحيفة», «الجانبان», «المجتمع الدولي»."""
    row = ground.row
    descriptions = row.names.use("description")
    for index, word in enumerate(row.words_at):
        for way, length in ((way, length) for way in word.ways for length in (2, 1)):
            end = index + length
            if end > len(row) or (length > 1 and not row.joined(index + 1, strict=True)):
                continue
            if " ".join((way.key, *row.keys[index + 1 : end])) not in descriptions:
                continue
            yield Candidate(
                first=index,
                end=end,
                skip=way.skip,
                kind=MentionKind.NOMINAL,
                type=EntityType.GROUP,
                rule=CLOSED,
                rank=5.0,
                confidence=0.8,
            )
            break
