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


def settle(row: Row, candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Return known names with what they mean where they stand, and those that nothing there calls for.

    A capital that acts is its government. A form that is clear only beside a word that calls for it («cue») counts
    there, and then everywhere in the article, as it does where the article has the same name in a clear form.
    """
    found: list[Candidate] = []
    waiting: list[Candidate] = []
    clear: set[str] = set()
    where = row.names.use("where")
    for candidate in candidates:
        before = _before(row, candidate)
        if candidate.use == "cue" and not _called_for(row, candidate, before):
            waiting.append(candidate)
            continue
        if candidate.known is not None:
            clear.add(candidate.known.id)
        found.append(_capital(row, candidate, before, where) if candidate.use in ("capital", "seat") else candidate)
    weak = []
    for candidate in waiting:
        (found if candidate.known is not None and candidate.known.id in clear else weak).append(candidate)
    return found, weak


def _called_for(row: Row, candidate: Candidate, before: frozenset[str]) -> bool:
    names = row.names
    if candidate.type is EntityType.GOVERNMENT:
        return bool(before & names.use("region"))
    if candidate.type is EntityType.PERSON:
        return bool(before & names.use("rule_of")) or any(
            title.use == "honorific" and len(title.words) == 1 for w in before for title in names.titles.get(w, ())
        )
    gap = row.gaps[candidate.first]
    after = row.gaps[candidate.end] if candidate.end < len(row) else ""
    if gap[-1:] in ("«", '"', "“", "(") and after[:1] in ("»", '"', "”", ")"):
        return True
    heads = [names.heads[w] for w in before if w in names.heads]
    return any(
        head.type is candidate.type or (head.use == "apart" and candidate.type is EntityType.MEDIA)
        for head in heads
    )


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
    """Yield the other places where a name found once stands again, and a person's by the last word alone."""
    names = row.names
    barred = names.use("stop") | names.use("name_part") | names.use("qualifier")
    again: dict[str, list[tuple[tuple[str, ...], Candidate]]] = {}
    for candidate in kept:
        if candidate.kind is not MentionKind.NAME:
            continue
        first = candidate.first
        words = (_bare(row, candidate), *row.keys[first + 1 : candidate.end])
        forms = {words}
        if candidate.type is EntityType.PERSON and len(words) > 1:
            forms.add(words[-1:])
            if words[-2] in names.use("name_part"):
                forms.add(words[-2:])
                forms.discard(words[-1:])
        for form in forms:
            if len(form) > 1 or (
                len(form[0]) > 2 and form[0] not in barred and _is_name_like(row, form[0], candidate)
            ):
                again.setdefault(form[0], []).append((form, candidate))
    used = {cell for candidate in kept for cell in range(candidate.first, candidate.end)}
    for index, word in enumerate(row.words_at):
        if index in used:
            continue
        for way in word.ways:
            for form, full in again.get(way.key, ()):
                if _stands_again(row, index, form):
                    yield replace(
                        full,
                        first=index,
                        end=index + len(form),
                        skip=way.skip,
                        rule="repeated",
                        rank=4.0 + len(form) - way.skip * 0.1,
                        role=None,
                        office="",
                    )


def _bare(row: Row, candidate: Candidate) -> str:
    """Return the first word of a name without its proclitics, with the article that one of them swallowed."""
    for way in row.ways(candidate.first):
        if way.skip == candidate.skip:
            return way.key
    return row.keys[candidate.first][candidate.skip :]


def _is_name_like(row: Row, word: str, candidate: Candidate) -> bool:
    """Tell whether one word alone may be taken for the name again: it is no title, kind or adjective."""
    names = row.names
    if candidate.use or candidate.rule == "repeated":
        return False
    return word not in names.titles and word not in names.heads and word not in names.adjectives


def _stands_again(row: Row, index: int, words: tuple[str, ...]) -> bool:
    return index + len(words) <= len(row) and all(
        row.keys[index + n] == words[n] and row.joined(index + n) for n in range(1, len(words))
    )


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
