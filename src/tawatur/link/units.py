"""The mentions of one article that already are one: what a description or a short name points back to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from sys import intern

from tawatur.lang.names import NameTables
from tawatur.link.keys import name_key
from tawatur.model import EntityType, Mention, MentionId, MentionKind, Reading

__all__ = ["Spoken", "Unit", "units_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What judging keeps of a mention: a corpus has millions of them."""

    id: MentionId
    name: str
    kind: MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What one article says of one thing.

    Attributes:
        key: the folded form of its fullest name.
        date: when the article was published, empty where it is not known.
        named: it is named at least once, not described only.
    """

    mentions: tuple[Spoken, ...]
    type: EntityType
    key: str
    known: str | None
    country: str | None
    roles: frozenset[str]
    date: str
    named: bool

    @property
    def head(self) -> str:
        """The id by which judgements name it: the least of its mentions'."""
        return min(mention.id for mention in self.mentions)


def units_of(reading: Reading, tables: NameTables) -> list[Unit]:
    """Return the units of an article."""
    groups: dict[str, list[Mention]] = {}
    by_id = {mention.id: mention for mention in reading.mentions}
    for mention in reading.mentions:
        groups.setdefault(_group(mention, by_id, tables), []).append(mention)
    date = reading.metadata.published or ""
    return [_unit(mentions, date, tables) for mentions in groups.values()]


def _group(mention: Mention, by_id: Mapping[MentionId, Mention], tables: NameTables) -> str:
    seen: set[str] = set()
    while mention.antecedent is not None and mention.antecedent in by_id and mention.id not in seen:
        seen.add(mention.id)
        mention = by_id[mention.antecedent]
    if mention.known_as is not None:
        return mention.known_as
    return f"{mention.kind is MentionKind.NOMINAL}:{mention.type}:{name_key(mention.name, tables)}"


def _unit(mentions: Iterable[Mention], date: str, tables: NameTables) -> Unit:
    found = tuple(mentions)
    names = [m for m in found if m.kind is MentionKind.NAME] or list(found)
    fullest = max(names, key=lambda m: (len(m.name.split()), len(m.name), m.name))
    known = Counter(m.known_as for m in found if m.known_as is not None)
    countries = Counter(m.country for m in found if m.country is not None)
    return Unit(
        mentions=tuple(Spoken(id=m.id, name=intern(m.name), kind=m.kind) for m in found),
        type=fullest.type,
        key=name_key(fullest.name, tables),
        known=min(known, key=lambda k: (-known[k], k)) if known else None,
        country=min(countries, key=lambda k: (-countries[k], k)) if countries else None,
        roles=frozenset(name_key(m.role, tables) for m in found if m.role),
        date=date,
        named=any(m.kind is not MentionKind.NOMINAL for m in found),
    )
