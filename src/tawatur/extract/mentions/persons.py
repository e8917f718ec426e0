"""Persons: what stands after a title, and given names with what follows them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.lang.names import Title
from tawatur.model import EntityType, MentionKind

__all__ = ["Role", "find_roles", "match_given", "match_titled"]

# A name of more words than this is no name; the longest seen with all its fathers has seven.
_NAME_CELLS = 7
_BARE_CELLS = 4
_ROLE_CELLS = 12


class Role(NamedTuple):
    """A title with what it is an office of: cells `[first, end)` without `skip` letters."""

    first: int
    end: int
    skip: int
    title: Title
    country: str | None
    defined: bool


def find_roles(row: Row, taken: Mapping[int, Candidate]) -> dict[int, Role]:
    """Return the titles of a document by their first cell; `taken` are names and adjectives by first cell."""
    roles: dict[int, Role] = {}
    for index, word in enumerate(row.words_at):
        for way, titles in word.titles:
            title = next((t for t in titles if _stands(row, index, t.words)), None)
            if title is not None:
                roles[index] = _complete(row, index, (way.skip, title), taken)
                break
    return roles


def _stands(row: Row, index: int, words: tuple[str, ...]) -> bool:
    end = index + len(words)
    if end > len(row):
        return False
    return all(row.keys[index + n] == words[n] and row.joined(index + n) for n in range(1, len(words)))


def _complete(row: Row, index: int, opened: tuple[int, Title], taken: Mapping[int, Candidate]) -> Role:
    """Return the role with its complement: definite words, states, organisations and the like."""
    skip, title = opened
    at = index + len(title.words)
    country: str | None = None
    stop, article = row.names.use("stop"), row.names.article
    defined = row.keys[index][skip:].startswith(article)
    while at < len(row) and at - index < _ROLE_CELLS and row.joined(at, strict=True):
        name = taken.get(at)
        if name is not None:
            if name.type is EntityType.PERSON:
                break
            country = country or name.country
            at = name.end
            defined = True
            continue
        key = row.keys[at]
        if key in stop or title.use == "kin":
            break
        inner = next((way.key for way in row.ways(at) if way.key.startswith(article) and len(way.key) > 4), None)
        if inner is None or inner in stop or inner in row.names.titles:
            break
        defined = True
        at += 1
    return Role(index, at, skip, title, country, defined)


def match_titled(row: Row, roles: Mapping[int, Role], taken: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Yield names that stand after a title."""
    for role in roles.values():
        start = role.end
        if (
            start >= len(row)
            or not row.joined(start)
            or row.gaps[start] not in ("", "،", "-", "–", '"', "«", "“", ".")
        ):
            continue
        if start in taken and taken[start].type is not EntityType.PERSON:
            continue
        known = taken.get(start)
        end = known.end if known is not None else _name_end(row, start, taken)
        if end <= start:
            continue
        given = row.keys[start] in row.names.use("given")
        if known is None and not given and (role.title.use != "honorific" or end - start > 4):
            continue
        yield Candidate(
            first=start,
            end=end,
            skip=0,
            kind=MentionKind.NAME,
            type=EntityType.PERSON,
            rule="title",
            rank=12 + (end - start),
            confidence=0.85 if given or known is not None else 0.6,
            known=known.known if known is not None else None,
            country=role.country,
            role=(role.first, role.end, role.skip),
            office=role.title.office,
        )


def match_given(row: Row, taken: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Yield a given name with the words after it that can be names."""
    for index, word in enumerate(row.words_at):
        way = word.given
        if way is None or index in taken:
            continue
        end = _name_end(row, index, taken)
        if end - index < 2:
            continue
        yield Candidate(
            first=index,
            end=min(end, index + _BARE_CELLS),
            skip=way.skip,
            kind=MentionKind.NAME,
            type=EntityType.PERSON,
            rule="given-name",
            rank=6 + (end - index) - way.skip * 0.5,
            confidence=0.6,
        )


def _name_end(row: Row, start: int, taken: Mapping[int, Candidate]) -> int:
    """Return where a name that starts at a cell ends, `start` where none does."""
    names = row.names
    stop, parts, article = names.use("stop"), names.use("name_part"), names.article
    given = names.use("given")
    at = start
    open_part = False
    while at < len(row) and at - start < _NAME_CELLS:
        if at > start and not row.joined(at, strict=True):
            break
        key = row.keys[at]
        if key in stop or key.isdigit() or key in names.titles or key in names.heads:
            break
        if at in taken and not open_part and taken[at].type is not EntityType.PERSON:
            break
        if (
            at > start
            and not open_part
            and key not in given
            and key not in parts
            and key[0] in "وبلف"
            and len(key) > 4
        ):
            # A proclitic begins the next word of the sentence rather than a surname.
            break
        if at == start and key.startswith(article):
            break
        open_part = key in parts
        at += 1
        if key.startswith(article) and not open_part and at - start >= 2:
            break
    return at
