"""Whom or what a description means: a mention of the article, or a known name that the article need not have."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tawatur.extract.mentions.bearers import Bearers
from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cast import Cast
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.descriptions import Description
from tawatur.extract.mentions.settle import bare_word
from tawatur.model import EntityType, Mention, MentionKind

__all__ = ["Antecedent", "Antecedents"]

Antecedent: TypeAlias = int | str | None
"""The place of a mention, the id of a known name, or neither."""

# How many words may stand between a description and «who is called» with the name.
_NEAR = 8
_BODIES = (EntityType.ORGANIZATION, EntityType.MEDIA)


class Antecedents:
    """Looks for antecedents among the mentions of an article; `mentions` is read as it stands at each call."""

    def __init__(self, row: Row, kept: Sequence[Candidate], mentions: Sequence[Mention], date: str) -> None:
        self._row = row
        self._names = row.names
        self._kept = kept
        self._mentions = mentions
        self._cast = Cast(row, kept, mentions, date)
        self._bearers = Bearers(row, kept, mentions, self._cast)
        self._finders = {
            "own-country": self._own_country,
            "state": self._state,
            "media": self._body,
            "organization": self._body,
            "thing": self._thing,
            "person": self._person,
            "group": self._called_so,
        }

    def of(self, i: int, described: Description) -> Antecedent:
        """Return what description `i` means, None where nothing tells."""
        if described.folded in self._names.use("kingdom"):
            return self._kingdom(i)
        named = self._surname(i, described)
        if named is not None:
            return named
        known, beside = self._names.epithets.get(described.folded, ("", ""))
        if known and (not beside or any(m.known_as in (known, beside) for m in self._mentions)):
            return known
        return self._finders[described.kind](i, described)

    def _surname(self, i: int, described: Description) -> int | None:
        """Return the last person before whose name ends with the words of what only looks like a description."""
        if described.country is not None or described.kind not in ("group", "person"):
            return None
        words = described.folded.split()
        for j in range(i - 1, -1, -1):
            if self._bearers.is_person(j) and self._kept[j].length > len(words):
                end = self._kept[j].end
                if list(self._row.keys[end - len(words) : end]) == words:
                    return j
        return None

    def _person(self, i: int, described: Description) -> Antecedent:
        found = self._bearers.of(i, described)
        return found if found is not None else self._called_so(i, described)

    def _called_so(self, i: int, _: Description) -> Antecedent:
        """Return the name that a description is given in its own sentence: «أحد العاملين، ويدعى برندن»."""
        row, at = self._row, i + 1
        if at >= len(self._kept) or not self._bearers.is_person(at):
            return None
        first = self._kept[at].first
        if row.sentences[first] != row.sentences[self._kept[i].first] or first - self._kept[i].end > _NEAR:
            return None
        return at if any(way.key in self._names.use("called") for way in row.ways(first - 1)) else None

    def _kingdom(self, i: int) -> Antecedent:
        """Return the kingdom that was told of last before a mention, or else first after it."""
        kings = {office.country for office in self._names.offices if office.office == "king"}
        for j in (*range(i - 1, -1, -1), *range(i + 1, len(self._mentions))):
            if self._mentions[j].country in kings:
                return f"state:{self._mentions[j].country}"
        return None

    def _own_country(self, i: int, _: Description) -> Antecedent:
        """Return the state of who speaks or acts: of the sentence's people the last that is no mere companion."""
        sentence = self._row.sentences[self._kept[i].first]
        before = [j for j in range(i - 1, -1, -1) if self._whose(j) is not None]
        near = [j for j in before if self._row.sentences[self._kept[j].first] == sentence]
        chosen = next((j for j in near if not self._beside(j)), None)
        if chosen is None and before:
            chosen = before[0]
        country = self._whose(chosen) if chosen is not None else self._last_country(i, _BODIES)
        return f"state:{country}" if country is not None else None

    def _whose(self, j: int) -> str | None:
        """Return the state of a person, named or described."""
        mention = self._mentions[j]
        if self._bearers.is_person(j):
            return self._cast.country(j)
        described = mention.kind is MentionKind.NOMINAL and mention.type in (EntityType.PERSON, EntityType.GROUP)
        return mention.country if described else None

    def _beside(self, j: int) -> bool:
        """Tell whether somebody is only told of beside another: «مع وزير الخارجية»."""
        candidate = self._kept[j]
        first = candidate.role[0] if candidate.role is not None else candidate.first
        words = (first - 1, first) if first else (first,)
        return any(way.key in self._names.use("beside") for at in words for way in self._row.ways(at))

    def _state(self, i: int, described: Description) -> Antecedent:
        country = described.country or self._of_follower(i, described) or self._of_head(i, described)
        country = country or self._last_country(i) or self._main_state()
        return f"state:{country}" if country is not None else None

    def _of_follower(self, i: int, described: Description) -> str | None:
        """Return the state of who is named right after: «نظام الأسد», «حكومة نتنياهو»."""
        end, follower = self._kept[i].end, i + 1
        if described.article or follower >= len(self._kept) or self._kept[follower].first != end:
            return None
        return self._mentions[follower].country if self._row.joined(end) else None

    def _of_head(self, i: int, described: Description) -> str | None:
        """Return the state of which a body was called by the same word: «النظام» after «النظام السوري»."""
        for j in range(i - 1, -1, -1):
            mention = self._mentions[j]
            if mention.type is not EntityType.GOVERNMENT or mention.country is None:
                continue
            if bare_word(self._row, self._kept[j]).removeprefix(self._names.article) == described.head:
                return mention.country
        return None

    def _last_country(self, i: int, more: Sequence[EntityType] = ()) -> str | None:
        """Return the state that was told of last before a mention, or that of a body of the types in `more`."""
        wanted = (EntityType.GOVERNMENT, *more)
        before = (self._mentions[j] for j in range(i - 1, -1, -1))
        return next((m.country for m in before if m.type in wanted and m.country is not None), None)

    def _main_state(self) -> str | None:
        """Return the state that the article tells of most, the first of several."""
        counts = Counter(m.country for m in self._mentions if m.type is EntityType.GOVERNMENT and m.country)
        return max(counts, key=lambda country: counts[country]) if counts else None

    def _body(self, i: int, described: Description) -> Antecedent:
        if not described.article and not (described.definite and described.country):
            return self._named_later(i, described)
        media = described.kind == "media"
        before = list(self._named(i, (EntityType.MEDIA,) if media else _BODIES))
        agreeing = [
            j for j in before if described.country is None or self._mentions[j].country in (None, described.country)
        ]
        called = [j for j in agreeing if described.head in self._heads(j)]
        if called or not media:
            return called[0] if called else None
        # «الصحيفة» may mean an outlet that was never called one, but not what the article calls an agency.
        agencies = self._names.use("agency")
        return next((j for j in agreeing if agencies.isdisjoint(self._heads(j))), None)

    def _named_later(self, i: int, described: Description) -> Antecedent:
        """Return the outlet that a headline only calls «صحيفة تركية»: the next that is named, of the state."""
        headline = self._row.sentences[self._kept[i].first] == self._row.sentences[0]
        if not headline or described.kind != "media" or described.country is None:
            return None
        for j in range(i + 1, len(self._mentions)):
            mention = self._mentions[j]
            if mention.type is EntityType.MEDIA and mention.country == described.country:
                return j if mention.kind is MentionKind.NAME else None
        return None

    def _thing(self, i: int, described: Description) -> Antecedent:
        return next((j for j in self._named(i, (described.type,)) if described.head in self._heads(j)), None)

    def _named(self, i: int, kinds: Sequence[EntityType]) -> Iterator[int]:
        """Yield the names of some types before a mention, the last first."""
        for j in range(i - 1, -1, -1):
            if self._mentions[j].type in kinds and self._mentions[j].kind is MentionKind.NAME:
                yield j

    def _heads(self, j: int) -> frozenset[str]:
        """Return the first words, without the article, by which a body is or may be called."""
        article = self._names.article
        first = self._kept[j].first
        found = {self._row.keys[first][self._kept[j].skip :]}
        if first:
            found.add(self._row.keys[first - 1])
        known = self._kept[j].known
        if known is not None:
            found.update(self._names.heads_of(known.id))
        return frozenset(word.removeprefix(article) for word in found)
