"""What a known name means where it stands, and which known name stands inside another."""

from collections.abc import Iterable
from dataclasses import replace

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.model import EntityType, MentionKind

__all__ = ["bare_word", "identify", "inner_state", "settle", "unquoted"]

_OPENING = frozenset('«“"')


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
    first = bare_word(row, candidate)
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


def bare_word(row: Row, candidate: Candidate) -> str:
    """Return a candidate's first word without its proclitics, with the article that one of them swallowed."""
    key = row.keys[candidate.first]
    return next((way.key for way in row.ways(candidate.first) if way.skip == candidate.skip), key[candidate.skip :])


def unquoted(row: Row, candidate: Candidate) -> Candidate:
    """Return a name without the noun before its quotation mark: «الحياة» of «صحيفة "الحياة"»; others as they are.

    A name that is part number («مجموعة "5+1"») needs its noun.
    """
    second = candidate.first + 1
    if candidate.kind is not MentionKind.NAME or candidate.length == 1 or candidate.known is not None:
        return candidate
    if row.gaps[second][-1:] not in _OPENING or any(
        row.gaps[i][-1:] in _OPENING for i in range(second + 1, candidate.end)
    ):
        return candidate
    if bare_word(row, candidate) not in row.names.heads or not row.keys[second].isalpha():
        return candidate
    return replace(candidate, first=second, skip=0)
