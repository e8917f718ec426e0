"""Whom a description of a person means: who has its role here or by the tables, or who was told of last."""

from collections.abc import Sequence

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cast import HEADS_OF_STATE, Cast, Held
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.descriptions import Description
from tawatur.extract.mentions.holders import holder_of
from tawatur.extract.mentions.settle import bare_word
from tawatur.model import EntityType, Mention, MentionKind

__all__ = ["Bearers"]


class Bearers:
    """Looks for the person whom a description means; `mentions` is read as it stands at each call."""

    def __init__(self, row: Row, kept: Sequence[Candidate], mentions: Sequence[Mention], cast: Cast) -> None:
        self._row = row
        self._names = row.names
        self._kept = kept
        self._mentions = mentions
        self._cast = cast

    def of(self, i: int, described: Description) -> int | str | None:
        """Return the place of the person's mention, the id of a known person, or None where nothing tells."""
        if described.last:
            return self._last(i, described)
        candidate = self._kept[i]
        if not described.definite and self._cast.end_of(candidate) == candidate.end:
            return None
        role = self._cast.describe(candidate)
        found: int | str | None = self._told_before(i, role, described)
        if found is None:
            found = self._in_office(i, role)
        if found is None and described.article:
            found = self._only_by_state(i, role)
        return found if found is not None else self._told_later(i, role, described)

    def is_person(self, j: int) -> bool:
        """Tell whether a mention names a person."""
        return self._mentions[j].type is EntityType.PERSON and self._mentions[j].kind is MentionKind.NAME

    def _people(self, i: int) -> list[int]:
        return [j for j in range(i - 1, -1, -1) if self.is_person(j)]

    def _last(self, i: int, described: Description) -> int | None:
        """Return who was told of last; by «the latter» what, where its sentence tells of nobody."""
        people = [j for j in range(i - 1, -1, -1) if self._mentions[j].type is EntityType.PERSON]
        if described.folded in self._names.use("last_named"):
            sentence = self._row.sentences[self._kept[i].first]
            near = [j for j in range(i - 1, -1, -1) if self._row.sentences[self._kept[j].first] == sentence]
            bodies = [j for j in near if self._mentions[j].type is EntityType.ORGANIZATION]
            if bodies and not (people and people[0] in near):
                return bodies[0]
        if described.folded in self._names.use("royal_honour"):
            royal = self._names.use("royal")
            people = [j for j in people if self._is_called(j, royal)] or people
        return people[0] if people else None

    def _is_called(self, j: int, words: frozenset[str]) -> bool:
        return any(held.head in words or held.rest & words for held in self._cast.held(j))

    def _told_before(self, i: int, role: Held, described: Description) -> int | None:
        if described.article and role.office in HEADS_OF_STATE and role.country is None and not role.rest:
            # «الرئيس» without a state is the one whom the article is about.
            fitting = [j for j in self._people(i) if self._cast.fits(j, role, article=True)]
            if fitting:
                return max(fitting, key=self._cast.count)
        for j in range(i - 1, -1, -1):
            if self.is_person(j):
                if self._cast.fits(j, role, article=described.article):
                    return j
            elif described.article and self._same_head(j, described):
                return j
        return None

    def _same_head(self, j: int, described: Description) -> bool:
        """Tell whether an earlier description of somebody without a name opens with the same word."""
        mention = self._mentions[j]
        if mention.kind is not MentionKind.NOMINAL or (mention.antecedent or mention.known_as) is not None:
            return False
        if None not in (described.country, mention.country) and described.country != mention.country:
            return False
        return bare_word(self._row, self._kept[j]).removeprefix(self._names.article) == described.head

    def _in_office(self, i: int, role: Held) -> int | str | None:
        """Return who held the office on the article's day: the last mention, or the id of whom it does not name."""
        if not role.office or role.country is None:
            return None
        holder = holder_of(self._names, role.office, role.country, self._cast.date)
        if holder is None:
            return None
        return next((j for j in self._people(i) if self._mentions[j].known_as == holder), holder)

    def _only_by_state(self, i: int, role: Held) -> int | None:
        """Return the last person of the state, where the description says little more of them."""
        if role.head not in self._names.use("official"):
            return None
        if role.country is None:
            return self._last_official(i, role)
        at = self._kept[i].end
        if at < len(self._row) and self._row.keys[at] in self._names.use("posted"):
            # «الدبلوماسي الصيني لدى جنوب أفريقيا» need not have been named.
            return None
        people = self._people(i)
        states = [self._cast.country(j) for j in people]
        wanted = role.country if role.country in states else None
        return people[states.index(wanted)] if wanted in states else None

    def _last_official(self, i: int, role: Held) -> int | None:
        """Return the last person with a role, but none whom an official without a name was told of after."""
        row, start = self._row, self._kept[i].first
        nameless = next(
            (at for at in range(start - 1, -1, -1) if any(way.key == role.head for way in row.ways(at))), -1
        )
        officials = (j for j in self._people(i) if self._cast.held(j) and not self._cast.leads(j))
        chosen = next(officials, None)
        return chosen if chosen is not None and self._kept[chosen].first > nameless else None

    def _told_later(self, i: int, role: Held, described: Description) -> int | None:
        """Return who is named only later, as headlines do: «وزير الدفاع الأميركي في بغداد»."""
        if role.country is None and not role.bodies and not role.rest:
            return None
        for j in range(i + 1, len(self._mentions)):
            if not self.is_person(j) or not self._cast.fits(j, role, article=described.article):
                continue
            if role.country in (None, self._cast.country(j)):
                return j
        return None
