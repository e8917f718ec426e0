"""Candidates against each other and against their context: what a form means here, and which one is kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.persons import Role
from tawatur.model import EntityType, MentionKind

__all__ = ["keep_best", "settle", "spread", "weigh_labels", "with_role"]


def keep_best(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates that share no cell, the higher rank first, in text order."""
    kept: dict[int, Candidate] = {}
    used: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (-c.rank, c.first, -c.end, c.skip, c.rule)):
        cells = range(candidate.first, candidate.end)
        if used.isdisjoint(cells):
            used.update(cells)
            kept[candidate.first] = candidate
    return [kept[first] for first in sorted(kept)]


def settle(row: Row, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield known names with what they mean where they stand: a capital that acts is its government."""
    where = row.names.use("where")
    regions = row.names.use("region")
    waiting: list[Candidate] = []
    cued: set[str] = set()
    for candidate in candidates:
        before = _before(row, candidate)
        if candidate.use == "cue":
            if before & (regions if candidate.type is EntityType.GOVERNMENT else frozenset()):
                if candidate.known is not None:
                    cued.add(candidate.known.id)
                yield candidate
            else:
                waiting.append(candidate)
        elif candidate.use in ("capital", "seat"):
            yield _capital(row, candidate, before, where)
        else:
            yield candidate
    for candidate in waiting:
        if candidate.known is not None and candidate.known.id in cued:
            yield candidate


def _before(row: Row, candidate: Candidate) -> frozenset[str]:
    """Return what stands before a name: the word before it and the preposition written with it."""
    found = set()
    if candidate.skip:
        clitic = row.keys[candidate.first][: candidate.skip]
        found.add(clitic[-1])
    if candidate.first and row.joined(candidate.first):
        found.add(row.keys[candidate.first - 1])
        # «وفي», «بين»: the word before may have proclitics of its own.
        found.update(way.key for way in row.ways(candidate.first - 1))
    return frozenset(found)


def _capital(row: Row, candidate: Candidate, before: frozenset[str], where: frozenset[str]) -> Candidate:
    known = candidate.known
    if known is None:
        return candidate
    state = row.names.known.get(f"state:{known.country}")
    dateline = candidate.first == 0 or row.sentences[candidate.first] != row.sentences[candidate.first - 1]
    after = row.gaps[candidate.end] if candidate.end < len(row) else ""
    placed = "ب" in before or bool(before & where) or (dateline and after[:1] in ("-", "–", "(", "ـ", "،"))
    if state is None or (candidate.use == "capital" and placed):
        return candidate
    return replace(candidate, type=EntityType.GOVERNMENT, known=state, rule="capital-acts", confidence=0.8)


def spread(row: Row, kept: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield later and earlier places that repeat a person's name in part: the last word of a name found in full."""
    names = row.names
    surnames: dict[str, Candidate] = {}
    for candidate in kept:
        if candidate.kind is not MentionKind.NAME or candidate.type is not EntityType.PERSON:
            continue
        if candidate.length > 1:
            surnames.setdefault(row.keys[candidate.end - 1], candidate)
            if candidate.length > 2:
                surnames.setdefault(" ".join(row.keys[candidate.end - 2 : candidate.end]), candidate)
    if not surnames:
        return
    used = {cell for candidate in kept for cell in range(candidate.first, candidate.end)}
    stop = names.use("stop")
    for index in range(len(row)):
        if index in used:
            continue
        for way in row.ways(index):
            full = surnames.get(way.key)
            if full is None or way.key in stop or len(way.key) < 3:
                continue
            yield replace(
                full,
                first=index,
                end=index + 1,
                skip=way.skip,
                rule="repeated-surname",
                rank=5.0,
                role=None,
                office="",
            )
            break


def weigh_labels(row: Row, found: Sequence[Candidate], seen: Iterable[Candidate]) -> list[Candidate]:
    """Return what lists, rules and the sequence model say together.

    The model has seen what lists and rules made of the text, so that it decides where a name starts and ends and
    whether it is one; lists say who it is, and stand alone where they are sure.
    """
    by_place = {(c.first, c.end): c for c in sorted(found, key=lambda c: (c.rank, c.use, c.rule))}
    by_first = {}
    for candidate in sorted(found, key=lambda c: c.rank):
        by_first[candidate.first] = candidate
    out: list[Candidate] = []
    for candidate in seen:
        same = by_place.get((candidate.first, candidate.end))
        if same is not None and same.kind is candidate.kind:
            out.append(
                replace(same, rank=candidate.rank + 2, confidence=max(same.confidence, candidate.confidence))
            )
            continue
        start = by_first.get(candidate.first)
        if start is not None:
            candidate = replace(candidate, skip=start.skip, role=start.role, country=start.country)
        out.append(candidate)
    out += [c for c in found if c.rule in ("gazetteer", "capital-acts") and c.use not in ("short", "cue")]
    return out


def with_role(row: Row, candidate: Candidate, roles: Mapping[int, Role]) -> Candidate:
    """Return a person's name with the title that ends right before it; other candidates as they are."""
    if candidate.type is not EntityType.PERSON or candidate.kind is not MentionKind.NAME:
        return candidate
    before = candidate.first - 1
    found = None
    for start in range(before, max(before - 12, -1), -1):
        role = roles.get(start)
        if role is not None and role.end >= candidate.first and row.joined(candidate.first):
            found = role
    if found is None or row.sentences[found.first] != row.sentences[candidate.first]:
        return candidate
    # «وزير الخارجية الروسي» of «قال وزير الخارجية الروسي سيرغي لافروف»: the first letters may be proclitics.
    return replace(
        candidate,
        role=(found.first, candidate.first),
        office=found.title.office or candidate.office,
        country=candidate.country or found.country,
    )
