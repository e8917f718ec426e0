"""Organisations, outlets, places and the like that are known by their first word."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row, Way
from tawatur.lang.names import Head
from tawatur.model import EntityType, MentionKind

__all__ = ["match_bodies"]

# The longest names of bodies that news writes out; of outlets in quotation marks, and of those without.
_CELLS, _QUOTED_CELLS, _OPEN_CELLS = 7, 5, 4
_OPENING, _CLOSING = ("«", '"', "“", "(", "'"), ("»", '"', "”", ")", "'")


def match_bodies(row: Row, taken: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Yield names by their first word; `taken` are names and adjectives of the gazetteers by first cell."""
    for index, word in enumerate(row.words_at):
        if word.head is None:
            continue
        way, head = word.head
        if head.use == "apart":
            found = _apart(row, index + 1, head, taken)
        else:
            found = _body(row, index, (way, head), taken)
        if found is not None:
            yield found


def _apart(row: Row, start: int, head: Head, taken: Mapping[int, Candidate]) -> Candidate | None:
    """Return the name that stands after its kind: in quotation marks, or up to an adjective of nationality."""
    if start >= len(row) or row.sentences[start] != row.sentences[start - 1] or start in taken:
        return None
    gap = row.gaps[start]
    end = start
    if gap in _OPENING:
        end = _quoted_end(row, start)
    elif not gap:
        end = _open_end(row, start, head, taken)
    if end == start or row.keys[start] in row.names.use("stop"):
        return None
    return _candidate(start, end, head=head, rule="kind-and-name", rank=7.0)


def _quoted_end(row: Row, start: int) -> int:
    end = start + 1
    while end < len(row) and end - start < _QUOTED_CELLS and not row.gaps[end]:
        end += 1
    return end if end < len(row) and row.gaps[end].startswith(_CLOSING) else start


def _open_end(row: Row, start: int, head: Head, taken: Mapping[int, Candidate]) -> int:
    names, stop = row.names, row.names.use("stop")
    end = start
    while end < len(row) and end - start < _OPEN_CELLS and row.joined(end, strict=True):
        key = row.keys[end]
        if end in taken or key in stop or key in names.heads or key in names.titles:
            break
        end += 1
    if head.type is EntityType.PLACE:
        return min(end, start + 1)
    followed = taken.get(end)
    return end if followed is not None and followed.kind is MentionKind.ADJECTIVE else start


def _body(row: Row, index: int, opened: tuple[Way, Head], taken: Mapping[int, Candidate]) -> Candidate | None:
    way, head = opened
    end, country, strong = _extent(row, index, head, taken)
    if end == index + 1 or not strong or (head.type is EntityType.GOVERNMENT and country is None):
        return None
    found = _candidate(index, end, head=head, rule="head-noun", rank=6.5)
    known = row.names.known.get(f"state:{country}") if head.type is EntityType.GOVERNMENT else None
    return replace(found, skip=way.skip, country=country, known=known)


def _extent(row: Row, index: int, head: Head, taken: Mapping[int, Candidate]) -> tuple[int, str | None, bool]:
    """Return where the name ends, whose it is, and whether anything tells that it is a name."""
    names = row.names
    barred = names.use("stop") | names.use("construct_stop") | names.titles.keys()
    at, country, strong = index + 1, None, False
    while at < len(row) and at - index < _CELLS and row.joined(at, strict=True):
        key = row.keys[at]
        other = taken.get(at)
        if key in barred or (other is not None and not _belongs(row, other, head)):
            break
        if other is not None:
            country, strong, at = country or other.country, True, other.end
            if other.kind is MentionKind.NAME:
                break
        elif _goes_on(row, index, at, head) and (country is None or not key.startswith("و")):
            strong = strong or key in names.use("qualifier") or (head.use == "construct" and _definite(row, key))
            at += 1
        else:
            break
    return at, country, strong


def _belongs(row: Row, other: Candidate, head: Head) -> bool:
    """Tell whether a name or adjective that stands inside may be part of the body's name."""
    if other.skip and row.keys[other.first][0] in row.names.conjunctions:
        return False
    return other.type is not EntityType.PERSON and not (head.use == "definite" and other.kind is MentionKind.NAME)


def _definite(row: Row, key: str) -> bool:
    return key.startswith((row.names.article, row.names.hidden_article))


def _goes_on(row: Row, index: int, at: int, head: Head) -> bool:
    """Tell whether a plain word goes on with the name that opened at `index`."""
    key = row.keys[at]
    if _definite(row, key):
        return True
    if head.use != "construct":
        return False
    if at == index + 1:
        return len(key) > 2 and key not in row.names.heads
    # «وزارة التربية والتعليم»
    return key[0] in row.names.conjunctions and key[1:].startswith(row.names.article)


def _candidate(first: int, end: int, *, head: Head, rule: str, rank: float) -> Candidate:
    return Candidate(
        first=first,
        end=end,
        skip=0,
        kind=MentionKind.NAME,
        type=head.type,
        rule=rule,
        rank=rank + (end - first),
        confidence=0.7,
    )
