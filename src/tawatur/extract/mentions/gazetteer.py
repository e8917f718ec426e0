"""Names that a gazetteer knows, and adjectives of nationality."""

from collections.abc import Iterator
from functools import lru_cache

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row, Way
from tawatur.lang.names import NameForm, NameTables
from tawatur.model import EntityType, MentionKind

__all__ = ["match_adjectives", "match_names"]


@lru_cache(maxsize=8)
def _single_forms(names: NameTables) -> frozenset[tuple[str, ...]]:
    return frozenset(form.words for forms in names.forms.values() for form in forms if len(form.words) == 1)


def _agrees(row: Row, index: int, way: Way) -> bool:
    """Tell whether a word that may be a state's name stands where its adjective would: «السياسة السعودية»."""
    article = row.names.article
    if way.skip or index == 0 or not row.joined(index, strict=True):
        return False
    before = row.keys[index - 1]
    feminine = way.key[-1:]
    if not way.key.startswith(article):
        return False
    stem = next((w.key for w in row.ways(index - 1) if w.key.startswith(article) and len(w.key) > 4), "")
    return bool(stem) and (stem.endswith(feminine) or before.endswith("ات"))


def match_names(row: Row) -> Iterator[Candidate]:
    """Yield the longest gazetteer name at each cell."""
    for index, word in enumerate(row.words_at):
        best: tuple[NameForm, Way] | None = None
        for way, forms in word.forms:
            for form in forms:
                if best is not None and len(form.words) <= len(best[0].words):
                    break
                if _stands(row, index, form.words):
                    best = form, way
                    break
        if best is not None:
            yield _candidate(index, *best)


def _stands(row: Row, index: int, words: tuple[str, ...]) -> bool:
    keys = row.keys
    if index + len(words) > len(keys):
        return False
    return all(
        keys[index + offset] == words[offset] and row.joined(index + offset) for offset in range(1, len(words))
    )


def _candidate(index: int, form: NameForm, way: Way) -> Candidate:
    known = form.known
    return Candidate(
        first=index,
        end=index + len(form.words),
        skip=way.skip,
        kind=MentionKind.NAME,
        type=known.type,
        rule="gazetteer",
        rank=7 + len(form.words),
        confidence=0.9,
        known=known,
        use=form.use,
        country=known.country,
    )


def match_adjectives(row: Row) -> Iterator[Candidate]:
    """Yield adjectives of nationality and peoples named for their state."""
    names = row.names
    adjectives, weak, languages, bodies = (
        names.adjectives,
        names.weak_adjectives,
        names.use("language"),
        names.use("body"),
    )
    words = _single_forms(names)
    for index, word in enumerate(row.words_at):
        for way, single in word.states:
            state = None
            if index + 1 < len(row) and row.joined(index + 1, strict=True):
                state = adjectives.get(f"{way.key} {row.keys[index + 1]}")
            length = 2 if state else 1
            state = state or single or None
            before = row.keys[index - 1] if index else ""
            if state is None or before in languages or (way.key in weak and before not in bodies):
                continue
            named = (way.key,) in words if length == 1 else False
            if named and not _agrees(row, index, way):
                continue
            yield Candidate(
                first=index,
                end=index + length,
                skip=way.skip,
                kind=MentionKind.ADJECTIVE,
                type=EntityType.GOVERNMENT,
                rule="demonym",
                rank=8.5 if named else 4 + length,
                confidence=0.7 if named else 0.95,
                known=names.known.get(f"state:{state}"),
                country=state,
            )
            break
