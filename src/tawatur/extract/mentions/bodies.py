"""Organisations, outlets, places and the like that are known by their first word."""

from collections.abc import Iterator, Mapping

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row, Way
from tawatur.lang.names import Head
from tawatur.model import EntityType, MentionKind

__all__ = ["match_bodies"]

_CELLS = 7


def match_bodies(row: Row, taken: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Yield names by their first word; `taken` are names and adjectives of the gazetteers by first cell."""
    for index, word in enumerate(row.words_at):
        if word.head is None:
            continue
        way, head = word.head
        found = _apart(row, index, head, taken) if head.use == "apart" else _body(row, index, way, head, taken)
        if found is not None:
            yield found


def _apart(row: Row, index: int, head: Head, taken: Mapping[int, Candidate]) -> Candidate | None:
    """Return the name that stands after its kind: in quotation marks, or up to an adjective of nationality."""
    start = index + 1
    if start >= len(row) or row.sentences[start] != row.sentences[index] or start in taken:
        return None
    gap = row.gaps[start]
    stop = row.names.use("stop")
    end = start
    if gap in ("«", '"', "“", "(", "'"):
        while end < len(row) and end - start < 5 and (end == start or not row.gaps[end]):
            end += 1
        closed = end < len(row) and row.gaps[end][:1] in ("»", '"', "”", ")", "'")
        if not closed:
            return None
    elif not gap:
        while end < len(row) and end - start < 4 and row.joined(end, strict=True):
            other = taken.get(end)
            key = row.keys[end]
            if key in stop or (other is not None and other.kind is not MentionKind.ADJECTIVE):
                break
            if other is not None or key in row.names.heads or key in row.names.titles:
                break
            end += 1
        followed = taken.get(end)
        if head.type is EntityType.PLACE:
            end = min(end, start + 1)
        elif followed is None or followed.kind is not MentionKind.ADJECTIVE:
            return None
    if end == start or row.keys[start] in stop:
        return None
    return _candidate(start, end, 0, head, "kind-and-name", 7.0)


def _body(row: Row, index: int, way: Way, head: Head, taken: Mapping[int, Candidate]) -> Candidate | None:
    end, country, strong = _extent(row, index, head, taken)
    if end == index + 1 or not strong:
        return None
    found = _candidate(index, end, way.skip, head, "head-noun", 6.5)
    if head.type is EntityType.GOVERNMENT and country is None:
        return None
    known = row.names.known.get(f"state:{country}") if head.type is EntityType.GOVERNMENT else None
    return Candidate(**{**_fields(found), "country": country, "known": known})


def _extent(row: Row, index: int, head: Head, taken: Mapping[int, Candidate]) -> tuple[int, str | None, bool]:
    """Return where the name ends, whose it is, and whether anything tells that it is a name."""
    names = row.names
    stop, article, qualifiers = names.use("stop"), names.article, names.use("qualifier")
    loose = names.use("construct_stop")
    at, country, strong = index + 1, None, False
    while at < len(row) and at - index < _CELLS and row.joined(at, strict=True):
        key = row.keys[at]
        other = taken.get(at)
        if key in stop or key in loose or key in names.titles:
            break
        if other is not None:
            if other.skip and row.keys[at][0] in names.conjunctions:
                break
            if other.type is EntityType.PERSON or (head.use == "definite" and other.kind is MentionKind.NAME):
                break
            country = country or other.country
            strong = True
            at = other.end
            if other.kind is MentionKind.NAME:
                break
            continue
        definite = key.startswith(article) or key.startswith(names.hidden_article)
        if key.startswith("و" + article) and head.use == "construct" and at > index + 1 and country is None:
            at += 1
            continue
        if not definite:
            if head.use == "construct" and at == index + 1 and len(key) > 2 and key not in names.heads:
                at += 1
                continue
            break
        strong = strong or head.use == "construct" or key in qualifiers
        at += 1
    return at, country, strong


def _candidate(first: int, end: int, skip: int, head: Head, rule: str, rank: float) -> Candidate:
    return Candidate(
        first=first,
        end=end,
        skip=skip,
        kind=MentionKind.NAME,
        type=head.type,
        rule=rule,
        rank=rank + (end - first),
        confidence=0.7,
    )


def _fields(candidate: Candidate) -> dict[str, object]:
    return {name: getattr(candidate, name) for name in candidate.__dataclass_fields__}
