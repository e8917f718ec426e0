"""What a description without a name says of whom it means."""

from dataclasses import dataclass, replace

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.settle import bare_word, inner_state
from tawatur.model import EntityType

__all__ = ["Description", "describe"]

_PLURALS = ("ون", "ين", "ان")
# Classes of first words, the kind of description that they open, and what it means.
_KINDS = (
    (("own_country",), "own-country", EntityType.GOVERNMENT),
    (("state_body", "occupier"), "state", EntityType.GOVERNMENT),
    (("media_body",), "media", EntityType.MEDIA),
    (("latter", "honour"), "person", EntityType.PERSON),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A description taken apart.

    Attributes:
        kind: «state», «own-country», «media», «organization», «person», «thing» or «group».
        words: its words as one key, by which two descriptions of one article are compared; `folded` as they are.
        head: its first word without the article.
        key: the word that would stand in the role of whom it means.
        office: the key of the office it names.
        country: the state that its words name.
        last: it points to whoever was named last.
        article: it opens with the article.
        definite: it means somebody in particular, by the article or by what it is followed by.
    """

    kind: str
    type: EntityType
    words: str
    folded: str
    head: str
    key: str
    office: str
    country: str | None
    last: bool
    article: bool
    definite: bool


def describe(row: Row, candidate: Candidate) -> Description:
    """Return what the words of a description say."""
    names = row.names
    if candidate.length > 1 and bare_word(row, candidate) in names.use("demonstrative"):
        candidate = replace(candidate, first=candidate.first + 1, skip=0)
    first = bare_word(row, candidate)
    rest = [row.keys[i] for i in range(candidate.first + 1, candidate.end)]
    office, office_words = _office(row, candidate, first)
    kind, what = _kind(row, first, office_words)
    if any(word in names.use("own_country") for word in rest):
        kind, what = "own-country", EntityType.GOVERNMENT
    pair = first in names.use("pair")
    return Description(
        kind=kind,
        type=what,
        words="pair" if pair else " ".join(_singular(w.removeprefix(names.article)) for w in (first, *rest)),
        folded=" ".join((first, *rest)),
        head=first.removeprefix(names.article),
        key=first.removeprefix(names.article) if office_words else "",
        office=office,
        country=_country(row, candidate),
        last=first in names.use("latter") or first in names.use("honour"),
        article=first.startswith(names.article),
        definite=any(word.startswith(names.article) for word in (first, *rest[: max(office_words, 1)])),
    )


def _office(row: Row, candidate: Candidate, first: str) -> tuple[str, int]:
    names = row.names
    # «طيار» is what «الطيار» is, though only one of them stands before a name.
    for opening in (first, names.article + first):
        for title in names.titles.get(opening, ()):
            words = (opening, *row.keys[candidate.first + 1 : candidate.first + len(title.words)])
            if words == title.words:
                return title.office, len(title.words)
    return "", 0


def _kind(row: Row, first: str, office_words: int) -> tuple[str, EntityType]:
    names = row.names
    for uses, kind, what in _KINDS:
        if any(first in names.use(use) for use in uses):
            return kind, what
    if first in names.use("generic_body"):
        return "organization", EntityType.ORGANIZATION
    if office_words:
        return "person", EntityType.PERSON
    head = names.heads.get(first) or names.heads.get(first.removeprefix(names.article))
    if head is None:
        return "group", EntityType.GROUP
    if head.type in (EntityType.ORGANIZATION, EntityType.MEDIA):
        return "organization", EntityType.ORGANIZATION
    return "thing", head.type


def _country(row: Row, candidate: Candidate) -> str | None:
    names = row.names
    if any(row.keys[i] in names.use("occupier") for i in range(candidate.first, candidate.end)):
        return "ISR"
    return inner_state(row, candidate)


def _singular(word: str) -> str:
    """Return a word without the endings that its case and number change."""
    for ending in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word
