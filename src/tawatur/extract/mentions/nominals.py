"""Descriptions without a name: «الرئيس الروسي», «الوزير», «الجانبان»."""

from collections.abc import Iterator, Mapping

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.persons import Role
from tawatur.model import EntityType, MentionKind

__all__ = ["match_nominals"]


def match_nominals(row: Row, roles: Mapping[int, Role], taken: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Yield definite titles that no name follows, and the closed list of definite descriptions."""
    for role in roles.values():
        if role.end - role.first < 2 or not role.title.office or role.country is None:
            continue
        yield Candidate(
            first=role.first,
            end=role.end,
            skip=role.skip,
            kind=MentionKind.NOMINAL,
            type=EntityType.PERSON,
            rule="title-alone",
            rank=6.4 + (role.end - role.first),
            confidence=0.6,
            country=role.country,
            office=role.title.office,
        )
