"""The people that an article names, each with the roles that it gives them anywhere in it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.holders import offices_of
from tawatur.extract.mentions.persons import Role, find_roles
from tawatur.extract.mentions.settle import inner_state
from tawatur.model import EntityType, Mention, MentionKind

__all__ = ["HEADS_OF_STATE", "Cast", "Held"]

_BODIES = (EntityType.ORGANIZATION, EntityType.MEDIA, EntityType.PLACE)
# What may stand between a name and the role after it.
_BEFORE_ROLE = ("", "،", "(", "-", "–", "،«")
_MINISTER = "minister"
_PORTFOLIOS = ("defence-minister", "foreign-minister", "interior-minister")
# What tells a woman's title from a man's, as words are folded.
_FEMININE = "ه"
HEADS_OF_STATE = ("president", "king", "emir")
_LEADERS = (*HEADS_OF_STATE, "prime-minister")


class Held(NamedTuple):
    """A role taken apart.

    Attributes:
        head: its first word without the article.
        rest: its other words without the article.
        office: the key of the office; empty where the words name none of a state.
        country: the state it is an office of, where the words tell.
        bodies: the roots of the organisations it is a role in.
    """

    head: str
    rest: frozenset[str]
    office: str
    country: str | None
    bodies: frozenset[str]


class Cast:
    """What an article says of the people it names, by their root; `date` is the day it was published."""

    def __init__(self, row: Row, kept: Sequence[Candidate], mentions: Sequence[Mention], date: str) -> None:
        """Take the mentions of an article, short names already joined, and the day it was published."""
        self._row = row
        self._kept = kept
        self.date = date
        self._mentions = list(mentions)
        self._by_id = {mention.id: i for i, mention in enumerate(mentions)}
        self._by_cell = {
            cell: i
            for i, candidate in enumerate(kept)
            if candidate.kind is MentionKind.NAME
            for cell in range(candidate.first, candidate.end)
        }
        self._described = {c.first for c in kept if c.kind is MentionKind.NOMINAL}
        taken = {c.first: c for c in kept if c.kind is not MentionKind.NOMINAL}
        self._roles = find_roles(row, taken)
        # Of several that end in one place the first is the fullest.
        self._ending = {role.end: role for role in sorted(self._roles.values(), key=lambda r: -r.first)}
        self._held: dict[str, list[Held]] = {}
        self._countries: dict[str, str] = {}
        self._counts = Counter(self.root(i) for i in range(len(mentions)))
        for i, mention in enumerate(mentions):
            if mention.type is EntityType.PERSON and mention.kind is MentionKind.NAME:
                self._add(i)

    def root(self, i: int) -> str:
        """Return the key of whom or what a mention means inside the article."""
        seen: set[int] = set()
        while i not in seen:
            seen.add(i)
            mention = self._mentions[i]
            if mention.antecedent is None or mention.antecedent not in self._by_id:
                break
            i = self._by_id[mention.antecedent]
        mention = self._mentions[i]
        return mention.known_as or f"{mention.type}:{mention.name}"

    def held(self, i: int) -> Sequence[Held]:
        """Return the roles that the article gives to a named person, in any place."""
        return self._held.get(self.root(i), ())

    def country(self, i: int) -> str | None:
        """Return the state of a named person."""
        return self._countries.get(self.root(i))

    def count(self, i: int) -> int:
        """Return how often an article names whom a mention names."""
        return self._counts[self.root(i)]

    def leads(self, i: int) -> bool:
        """Tell whether somebody is said to head a state or its government."""
        return any(held.office in _LEADERS for held in self.held(i))

    def describe(self, candidate: Candidate) -> Held:
        """Return the role that a description is made of."""
        return self._take_apart(
            candidate.first, self.end_of(candidate), candidate.skip, inner_state(self._row, candidate)
        )

    def fits(self, i: int, role: Held, *, article: bool) -> bool:
        """Tell whether a named person is said anywhere to have a role; `article`: it opens with the article."""
        country = self.country(i)
        if role.country is not None and country is not None and role.country != country:
            return False
        if any(self._agree(role, held, article=article) for held in self.held(i)):
            return True
        known = self._mentions[i].known_as
        if known is None or not role.office or role.bodies:
            return False
        offices = offices_of(self._row.names, known, "" if self._is_former(role) else self.date)
        # The table does not tell women from men.
        any_minister = role.office == _MINISTER and not role.rest and not role.head.endswith(_FEMININE)
        meant = _PORTFOLIOS if any_minister else (role.office,)
        return any(office in meant and role.country in (None, country) for office, country in offices)

    def _agree(self, role: Held, held: Held, *, article: bool) -> bool:
        if not _one_office(role, held) or self._is_former(role) != self._is_former(held):
            return False
        if None not in (role.country, held.country) and role.country != held.country:
            return False
        if role.bodies and not role.bodies & held.bodies and not role.rest <= held.rest:
            return False
        same_office = bool(role.office) and role.office == held.office and role.office != _MINISTER
        return article or same_office or role.rest <= held.rest

    def _is_former(self, role: Held) -> bool:
        return not role.rest.isdisjoint(self._row.names.use("former"))

    def _add(self, i: int) -> None:
        root, candidate = self.root(i), self._kept[i]
        held = self._held.setdefault(root, [])
        known = self._row.names.known.get(self._mentions[i].known_as or "")
        country = self._mentions[i].country or (known.country if known is not None else None)
        for role, end in self._roles_at(candidate):
            found = self._take_apart(role.first, end, role.skip, role.country)
            after = role.first >= candidate.end and not self._row.gaps[role.first]
            if after and country is not None and found.country not in (None, country):
                continue
            held.append(found)
            country = country or found.country
        if country is not None:
            self._countries.setdefault(root, country)

    def _roles_at(self, candidate: Candidate) -> Iterator[tuple[Role, int]]:
        """Yield the roles that stand right before and right after a name, with where each ends."""
        for role in self._before(candidate.first):
            yield role, candidate.first
        after = self._roles.get(candidate.end)
        if after is None or after.skip or self._row.gaps[after.first] not in _BEFORE_ROLE:
            return
        if not self._row.gaps[after.first] and after.first in self._described:
            # «أبلغ النجار رئيس الوزراء»: what describes somebody by itself is no role of the name before it.
            return
        end = self._with_body(after.end)
        follower = self._by_cell.get(end)
        # «استقبل أوباما العاهل الأردني الملك عبد الله»: the title is of whom is named after it.
        another = end in self._roles or (
            follower is not None and self._mentions[follower].type is EntityType.PERSON
        )
        if not another:
            yield after, end

    def _before(self, first: int) -> Iterator[Role]:
        """Yield the roles that end where a name starts.

        What a title is the complement of is the role: «مساعد» of «مساعد الرئيس». Two side by side are both.
        """
        article = self._row.names.article
        inner = self._ending.get(first)
        while inner is not None and self._row.joined(first):
            outer = None if inner.skip else self._ending.get(inner.first)
            if outer is None or not self._row.joined(inner.first, strict=True) or not self._is_closed(outer):
                yield inner
                return
            if outer.end - outer.first > 1 or self._row.keys[outer.first][outer.skip :].startswith(article):
                yield inner
            inner, first = outer, inner.first

    def bearer_of(self, candidate: Candidate) -> int | None:
        """Return who is named right after what is a title then: «الأمين العام للأمم المتحدة بان كي مون»."""
        row, end = self._row, self.end_of(candidate)
        office = self.describe(candidate).office
        word = self._roles.get(end)
        if word is not None and word.title.use == "honorific" and word.title.office in ("", office):
            end = max(end + len(word.title.words), word.end)
        named = self._by_cell.get(end)
        if named is None or not row.joined(end) or self._mentions[named].type is not EntityType.PERSON:
            return None
        return named if self._kept[named].first == end and not self._kept[named].skip else None

    def _is_closed(self, role: Role) -> bool:
        """Tell whether a role goes on without a preposition: «الوزير بالتزام الرئيس» is none of the president."""
        plain = range(role.first + len(role.title.words), role.end)
        article = self._row.names.article
        return all(cell in self._by_cell or self._row.keys[cell].startswith(article) for cell in plain)

    def end_of(self, candidate: Candidate) -> int:
        """Return where a description ends with the body or state that is named right after it."""
        row, end = self._row, candidate.end
        with_body = self._with_body(end)
        if with_body > end or row.keys[candidate.first][candidate.skip :].startswith(row.names.article):
            return with_body
        follower = self._by_cell.get(end)
        if follower is None or not row.joined(end) or self._kept[follower].skip:
            return end
        return self._kept[follower].end

    def _with_body(self, end: int) -> int:
        """Return where words go on with «in the name of» a body, or with one that a preposition is written with."""
        row = self._row
        if end < len(row) and end not in self._by_cell and row.keys[end].startswith(row.names.article):
            # «المحافظ الجديد للبنك المركزي»
            after = self._with_body(end + 1) if row.joined(end, strict=True) else end
            return after if after > end + 1 else end
        spoken_for = end < len(row) and row.keys[end] in row.names.use("in_name_of")
        follower = self._by_cell.get(end + 1 if spoken_for else end)
        if follower is None or not row.joined(end) or self._mentions[follower].type not in _BODIES:
            return end
        body = self._kept[follower]
        if spoken_for or (body.skip and row.keys[body.first][: body.skip] in row.names.prepositions):
            return body.end
        return end

    def _take_apart(self, first: int, end: int, skip: int, country: str | None) -> Held:
        row = self._row
        article = row.names.article
        key = row.keys[first]
        opening = next((way.key for way in row.ways(first) if way.skip == skip), key[skip:])
        named = {self._by_cell[cell] for cell in range(first, end) if cell in self._by_cell}
        bodies = frozenset(self.root(i) for i in named if self._mentions[i].type in _BODIES)
        states = [self._mentions[i].country for i in sorted(named)]
        states += [state for cell in range(first, end) for _, state in row.words_at[cell].states if state]
        left_out = row.names.use("stop") - row.names.use("former")
        words = [row.keys[cell] for cell in range(first + 1, end) if row.keys[cell] not in left_out]
        titles = row.names.titles.get(opening, ())
        title = next((t for t in titles if list(t.words[1:]) == row.keys[first + 1 : first + len(t.words)]), None)
        rest = frozenset(
            word.removeprefix(row.names.hidden_article).removeprefix(article)
            for word in words
            if word not in row.names.adjectives
        )
        office = title.office if title is not None else ""
        of_body = bodies or (rest and not opening.startswith(article))
        if title is not None and len(title.words) == 1 and office in HEADS_OF_STATE and of_body:
            # «رئيس» of a company is no president.
            office = ""
        return Held(
            head=opening.removeprefix(article),
            rest=rest,
            office=office,
            country=country or next((state for state in states if state is not None), None),
            bodies=bodies,
        )


def _one_office(role: Held, held: Held) -> bool:
    """Tell whether the words of two roles may mean one office: «الوزير» any minister, but a man."""
    if role.head != held.head and role.head.rstrip(_FEMININE) == held.head.rstrip(_FEMININE):
        return False
    if role.office == _MINISTER and held.office.endswith(_MINISTER):
        return held.office in (_MINISTER, *_PORTFOLIOS)
    if role.office in _LEADERS or (role.office and held.office):
        return role.office == held.office
    return role.head == held.head
