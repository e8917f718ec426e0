"""Names that stand again elsewhere in the article where nothing else would tell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.clusters import Cluster
from tawatur.extract.mentions.settle import bare_word
from tawatur.model import EntityType, MentionKind

__all__ = ["spread"]

# Seen at most some 250 times in the three million words that the clusters were counted in.
_RARE = 7
# Above a model's name of one word, below its names of more.
_WHOLE = 19.9
_Forms = dict[str, list[tuple[tuple[str, ...], Candidate]]]


def spread(row: Row, kept: Sequence[Candidate], clusters: Mapping[str, Cluster]) -> Iterator[Candidate]:
    """Yield the other places where a name found once stands again, and a person's by the last word alone.

    One word alone is a name again only where it is rare in news (`clusters`): «نظام» may be a surname, and is not.
    """
    again: _Forms = {}
    for candidate in kept:
        if candidate.kind is MentionKind.NAME:
            for form in _forms(row, candidate, clusters):
                again.setdefault(form[0], []).append((form, candidate))
    used = {cell for candidate in kept for cell in range(candidate.first, candidate.end)}
    for index, word in enumerate(row.words_at):
        for way in word.ways:
            for form, full in again.get(way.key, ()):
                # A whole name said again may take the place of what else was seen in a part of it.
                free = index not in used or len(form) > 1
                if free and _stands_again(row, index, form):
                    yield replace(
                        full,
                        first=index,
                        end=index + len(form),
                        skip=way.skip,
                        rule="repeated",
                        rank=(_WHOLE if len(form) > 1 else 4.0) + len(form) - way.skip * 0.1,
                        role=None,
                        office="",
                    )


def _forms(row: Row, candidate: Candidate, clusters: Mapping[str, Cluster]) -> Iterator[tuple[str, ...]]:
    """Yield the forms in which a name may stand again: whole, and a person's last word with its «بن» or «أبو»."""
    names = row.names
    parts = names.use("name_part")
    words = (bare_word(row, candidate), *row.keys[candidate.first + 1 : candidate.end])
    forms = [words]
    if candidate.type is EntityType.PERSON and len(words) > 1:
        forms.append(words[-2:] if words[-2] in parts else words[-1:])
    for form in forms:
        common = form[0] in clusters and clusters[form[0]].frequency > _RARE
        if len(form) > 1 or (not common and _is_name_like(row, form[0], candidate)):
            yield form


def _is_name_like(row: Row, word: str, candidate: Candidate) -> bool:
    """Tell whether one word alone may be taken for the name again: it is no title, kind or adjective."""
    names = row.names
    if candidate.use or candidate.rule == "repeated" or len(word) < 3:
        return False
    if any(word in names.use(use) for use in ("stop", "name_part", "qualifier")):
        return False
    return word not in names.titles and word not in names.heads and word not in names.adjectives


def _stands_again(row: Row, index: int, words: tuple[str, ...]) -> bool:
    return index + len(words) <= len(row) and all(
        row.keys[index + n] == words[n] and row.joined(index + n) for n in range(1, len(words))
    )
