"""Candidates against each other and against their context: what a form means here, and which one is kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tawatur.extract.mentions.candidate import CLOSED, TITLE_ALONE, Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.persons import Role
from tawatur.model import EntityType, MentionKind

__all__ = ["identify", "inner_state", "keep_best", "settle", "weigh_labels", "with_role"]

# The rank of names of several words in a list, against 20 for what a model sees; a model's name that holds one of
# them whole outranks it by its length.
_LISTED = 19.0
# A title with its state outranks the adjective in it.
_TITLE = 19.6


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
    weak: list[Candidate] = []
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
    if candidate.type is EntityType.ORGANIZATION and before & names.use("in_name_of"):
        return True
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


def weigh_labels(row: Row, found: Sequence[Candidate], seen: Iterable[Candidate]) -> list[Candidate]:
    """Return what lists, rules and a model of names say together.

    The model has seen what lists and rules made of the text, so that it decides where a name starts and ends and
    whether it is one; lists say who it is, and stand alone where they are sure.
    """
    by_place = {(c.first, c.end): c for c in sorted(found, key=lambda c: (c.rank, c.use, c.rule))}
    by_first = {c.first: c for c in sorted(found, key=lambda c: c.rank)}
    out: list[Candidate] = []
    for candidate in seen:
        same = by_place.get((candidate.first, candidate.end))
        start = by_first.get(candidate.first)
        if same is not None and same.kind is candidate.kind:
            sure = max(same.confidence, candidate.confidence)
            merged = replace(same, rank=candidate.rank + 0.5, confidence=sure)
            out.append(_side(row, merged, candidate.type) if same.use == "capital" else merged)
        elif same is not None and same.known is not None and candidate.kind is MentionKind.NOMINAL:
            # What a list has as a name is none of the descriptions, whatever stands around it.
            out.append(replace(same, rank=candidate.rank))
        elif start is not None:
            out.append(replace(candidate, skip=start.skip, role=start.role, country=start.country))
        else:
            out.append(candidate)
    out = [candidate if candidate.known is not None else identify(row, candidate) for candidate in out]
    people = [c for c in out if c.type is EntityType.PERSON and c.kind is MentionKind.NAME]
    inside = [c for c in found if c.kind is MentionKind.ADJECTIVE]
    for candidate in [c for c in out if c.kind is MentionKind.NOMINAL and _only_whose(row, c, people)]:
        out.remove(candidate)
        out += [c for c in inside if candidate.first <= c.first < candidate.end]
    for candidate in found:
        if candidate.rule == TITLE_ALONE and _stands_alone(row, candidate, people):
            # «الرئيس الروسي» without a name is a description; with one, «الروسي» is an adjective.
            out.append(replace(candidate, rank=_TITLE + candidate.length))
        elif candidate.rule in ("gazetteer", "capital-acts") and candidate.use not in ("short", "cue"):
            # A list's name of several words is not cut short by what the model sees of it.
            longer = candidate.length > 1 and candidate.kind is MentionKind.NAME
            out.append(replace(candidate, rank=_LISTED + candidate.length) if longer else candidate)
        elif candidate.kind is MentionKind.NOMINAL and candidate.rule == CLOSED:
            out.append(candidate)
    return out


def _stands_alone(row: Row, candidate: Candidate, people: Sequence[Candidate]) -> bool:
    """Tell whether a definite title and its adjective stand for somebody whom no name beside them names."""
    names = row.names
    if candidate.length != 2 or not row.keys[candidate.first][candidate.skip :].startswith(names.article):
        return False
    if candidate.first and row.words_at[candidate.first - 1].titles:
        return False
    near = range(candidate.end, candidate.end + 3)
    return not any(c.first in near or c.end == candidate.first for c in people)


def _only_whose(row: Row, candidate: Candidate, people: Sequence[Candidate]) -> bool:
    """Tell whether what looks like a description is a name's title, or a noun and the adjective of whose it is."""
    first = candidate.first
    if candidate.length == 2 and _bare(row, candidate) in row.names.use("possessed"):
        return True
    if not row.words_at[first].titles:
        return False
    ends = candidate.end
    return any(c.first == ends and not row.gaps[ends] for c in people)


def _bare(row: Row, candidate: Candidate) -> str:
    return next((way.key for way in row.ways(candidate.first) if way.skip == candidate.skip), "")


def _side(row: Row, candidate: Candidate, kind: EntityType) -> Candidate:
    """Return a capital as the model takes it: as a place or as its government."""
    if kind not in (EntityType.PLACE, EntityType.GOVERNMENT) or kind is candidate.type or candidate.known is None:
        return candidate
    if kind is EntityType.GOVERNMENT:
        known = row.names.known.get(f"state:{candidate.known.country}")
    else:
        known = next(
            (
                form.known
                for way, forms in row.words_at[candidate.first].forms
                for form in forms
                if way.skip == candidate.skip and form.use == "capital" and len(form.words) == candidate.length
            ),
            None,
        )
    return candidate if known is None else replace(candidate, type=kind, known=known, rule="capital-seen")


def identify(row: Row, candidate: Candidate) -> Candidate:
    """Return a candidate that no list has as it stands, with the known name that stands inside it.

    An adjective is its state's; a government is its adjective's; of «جماعة الإخوان المسلمين» the words after the
    first say who it is.
    """
    names = row.names
    if candidate.kind is MentionKind.NOMINAL:
        return candidate
    state = inner_state(row, candidate)
    if candidate.kind is MentionKind.ADJECTIVE:
        return replace(candidate, known=names.known.get(f"state:{state}"), country=state)
    first = next((way.key for way in row.ways(candidate.first) if way.skip == candidate.skip), "")
    if candidate.type is EntityType.GOVERNMENT and state is not None:
        return replace(candidate, known=names.known.get(f"state:{state}"), country=state)
    if first in names.heads:
        for way, forms in row.words_at[candidate.first + 1].forms if candidate.length > 1 else ():
            for form in forms:
                rest = tuple(row.keys[candidate.first + 2 : candidate.end])
                if way.skip == 0 and form.known.type is candidate.type and rest == form.words[1:]:
                    return replace(candidate, known=form.known, country=form.known.country)
    return replace(candidate, country=candidate.country or state)


def inner_state(row: Row, candidate: Candidate) -> str | None:
    """Return the state that an adjective or a state's name inside a candidate names, None where none does."""
    for i in range(candidate.first, candidate.end):
        for _, state in row.words_at[i].states:
            if state:
                return state
        for _, forms in row.words_at[i].forms:
            for form in forms:
                rest = tuple(row.keys[i + 1 : i + len(form.words)])
                if form.known.type is EntityType.GOVERNMENT and form.use != "cue" and rest == form.words[1:]:
                    return form.known.country
    return None


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
