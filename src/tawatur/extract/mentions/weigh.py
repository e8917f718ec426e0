"""Candidates against each other and against their context: what a form means here, and which one is kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tawatur.extract.mentions.candidate import CLOSED, TITLE_ALONE, Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.persons import Role
from tawatur.extract.mentions.settle import bare_word, identify
from tawatur.model import EntityType, MentionKind

__all__ = ["keep_best", "weigh_labels", "with_role"]

# The rank of names of several words in a list, against 20 for what a model sees; a model's name that holds one of
# them whole outranks it by its length.
_LISTED = 19.0
# A title with its state outranks the adjective in it.
_TITLE = 19.6

_PLURAL = ("ين", "ون")


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
        elif start is not None and start.rule == "demonym" and candidate.kind is MentionKind.ADJECTIVE:
            # «الكوري الشمالي» is one adjective: the table knows how far it goes.
            out.append(replace(start, rank=candidate.rank + start.length))
        elif start is not None:
            out.append(replace(candidate, skip=start.skip, role=start.role, country=start.country))
        else:
            out.append(candidate)
    out = [candidate if candidate.known is not None else identify(row, candidate) for candidate in out]
    out = [part for candidate in out for part in _without_state(row, candidate, found)]
    named = (*out, *(c for c in found if c.rule == "gazetteer"))
    people = [c for c in named if c.type is EntityType.PERSON and c.kind is MentionKind.NAME]
    inside = [c for c in found if c.kind is MentionKind.ADJECTIVE]
    for candidate in [c for c in out if c.kind is MentionKind.NOMINAL and _only_whose(row, c, people)]:
        out.remove(candidate)
        out += [c for c in inside if candidate.first <= c.first < candidate.end]
    out += [alone for candidate in found if (alone := _sure_alone(row, candidate, people)) is not None]
    return out


def _sure_alone(row: Row, candidate: Candidate, people: Sequence[Candidate]) -> Candidate | None:
    """Return a candidate of lists and rules that counts though no model sees it, with its rank; None for others."""
    if candidate.rule == TITLE_ALONE and _stands_alone(row, candidate, people):
        # «الرئيس الروسي» without a name is a description; with one, «الروسي» is an adjective.
        return replace(candidate, rank=_TITLE + candidate.length)
    if candidate.rule in ("gazetteer", "capital-acts") and candidate.use not in ("short", "cue"):
        # A list's name of several words is not cut short by what the model sees of it.
        longer = candidate.length > 1 and candidate.kind is MentionKind.NAME
        return replace(candidate, rank=_LISTED + candidate.length) if longer else candidate
    return candidate if candidate.kind is MentionKind.NOMINAL and candidate.rule == CLOSED else None


def _stands_alone(row: Row, candidate: Candidate, people: Sequence[Candidate]) -> bool:
    """Tell whether a definite title and its adjective stand for somebody whom no name beside them names."""
    names = row.names
    if candidate.length != 2 or not row.keys[candidate.first][candidate.skip :].startswith(names.article):
        return False
    if candidate.first and row.words_at[candidate.first - 1].titles:
        return False
    near = range(candidate.end, candidate.end + 3)
    return not any(c.first in near or c.end == candidate.first for c in people)


def _without_state(row: Row, candidate: Candidate, found: Sequence[Candidate]) -> list[Candidate]:
    """Return an outlet's own name and the adjective after it apart: «لوموند الفرنسية»; others as they are."""
    last = candidate.end - 1
    if candidate.type is not EntityType.MEDIA or candidate.known is not None or candidate.length == 1:
        return [candidate]
    if not row.words_at[last].states or row.words_at[candidate.first].head is not None:
        return [candidate]
    adjective = [c for c in found if c.kind is MentionKind.ADJECTIVE and c.first == last]
    return [replace(candidate, end=last), *(replace(c, rank=candidate.rank) for c in adjective)]


def _only_whose(row: Row, candidate: Candidate, people: Sequence[Candidate]) -> bool:
    """Tell whether what looks like a description is a name's title, or a noun and the adjective of whose it is."""
    first = candidate.first
    if candidate.length == 2:
        bare, after = bare_word(row, candidate), row.words_at[first + 1].states
        if bare in row.names.use("possessed"):
            return True
        # «طيار الإيرانية»: a noun without the article and an adjective with it are no description of anybody.
        article = row.names.article
        if after and after[0][0].key.startswith(article) and not bare.startswith(article):
            return not after[0][0].key.endswith(_PLURAL)
    if not row.words_at[first].titles:
        return False
    ends = candidate.end
    return any(c.first == ends and not row.gaps[ends] for c in people)


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
        role=(found.first, candidate.first, found.skip),
        office=found.title.office or candidate.office,
        country=candidate.country or found.country,
    )
