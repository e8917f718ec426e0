"""Where the parties stand around an event word: what the choice between actor, recipient and neither looks at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.extract.events.leads import joined_heads, lead_before, nearest_places
from tawatur.extract.events.scene import Scene, Spot
from tawatur.extract.events.triggers import Found
from tawatur.model import EntityType, MentionKind, Statement

__all__ = ["Setting", "Surroundings"]

# A party of the sentences before may be meant though the event's own does not name it: «ورفضت الطلب».
_SENTENCES_BACK = 2
# A heading leaves out who does it, and the first sentences after it tell: «مقتل خمسة في غارة».
_AFTER_HEADING = 2
_SALIENT = 2
_FAR = 45
# The clues, by their second letter, that mean something else for each type of event and for each event word.
_BY_KIND = frozenset("ldnqtcvbos")
_BY_WORD = frozenset("ln")
_STEPS = (1, 3, 7, 15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """An event word with what is known of it when its sides are asked for.

    `ruled` is the part that grammar gives each party.
    """

    found: Found
    statement: Statement | None
    ruled: Mapping[int, str]


class Surroundings:
    """What stands around one event word, and what it says of who has a part in the event.

    Args:
        scene: the document.
        setting: the event word, its report, and for each party what the rules of grammar make of it.
    """

    def __init__(self, scene: Scene, setting: Setting) -> None:
        self.scene = scene
        self.page = scene.page
        self.setting = setting
        found = setting.found
        self.start = self.page.sentence_start(found.at)
        self.stop = self.page.sentence_end(found.at)
        self.sentence = self.page.tokens[found.at].sentence
        inside = scene.between(self.start, self.stop)
        self.heads = joined_heads(scene, inside)
        self.ahead = nearest_places(s for s in inside if s.first > found.at)
        self.behind = nearest_places(s for s in reversed(inside) if s.first < found.at)
        self.sides = frozenset(s.party for s in self.ahead), frozenset(s.party for s in self.behind)
        self.shape = self._shape()
        self.opening = self._opening()
        self.governor = self._governor()
        self.places = {**self._number(self.ahead), **self._number(self.behind)}
        self.speakers = scene.speakers(setting.statement) if setting.statement else []
        report = scene.reports.get(found.at)
        self.tellers = scene.speakers(report) if report is not None else []
        self.within = self._within(report)
        self.seats = self._seats()

    def party_clues(self) -> Iterator[tuple[int, int, list[str]]]:
        """Yield each party that may have a part, the place of those و joins it to, and what speaks for it."""
        for party in self._candidates():
            yield party, self._chain(party), list(self._clues(party))

    def _governor(self) -> int:
        """The nearest verb before an event word that asks, says or does something; -1 where none stands there."""
        page = self.page
        for index in range(self.setting.found.at - 1, self.start - 1, -1):
            if page.folded[index] in (".", "؛", ":"):
                break
            if self.scene.is_verb(index):
                return index
        return -1

    def _governed(self, spot: Spot) -> str:
        """Where a party before an event word stands to the verb that governs it: before, or which one after."""
        if self.governor < 0:
            return "none"
        if spot.first < self.governor:
            return "before"
        between = {self.heads.get(s.first, s).first for s in self.behind if s.first > self.governor and not s.inner}
        return str(min(sorted(between).index(spot.first), 2)) if spot.first in between else "inner"

    def _opening(self) -> str:
        """The letter or preposition before the event word."""
        at, found = self.setting.found.at, self.setting.found
        letters = found.proclitics.replace("ال", "").replace("لل", "ل")
        if letters:
            return letters
        before = at - 1
        if before < self.start:
            return "^"
        if self.page.is_use(before, "relative"):
            return "rel"
        if self.page.is_use(before, "preposition") or self.page.is_that(before):
            return self.page.folded[before]
        return "." if self.page.is_mark[before] else "-"

    def _number(self, spots: Sequence[Spot]) -> dict[int, int]:
        """The order of the parties from the event word on; those that و joins share it, and what is in a title."""
        places: dict[int, int] = {}
        place = -1
        last = -1
        for spot in spots:
            head = self.heads.get(spot.first, spot).first
            if not spot.inner and head != last:
                place, last = place + 1, head
            places[spot.first] = max(place, 0)
        return places

    def _chain(self, party: int) -> int:
        """Return where the head of the parties that و joins to this one stands, -1 where it stands alone."""
        for spots in (self.ahead, self.behind):
            for spot in spots:
                if spot.party == party:
                    return self.heads.get(spot.first, spot).first
        return -1

    def _within(self, report: Statement | None) -> list[int]:
        """Who is named in what the event word itself reports, first first."""
        if report is None:
            return []
        named: list[int] = []
        for span in report.content:
            first, end = self.page.token_range(span)
            named += [s.party for s in self.scene.between(first, end) if not s.inner]
        return list(dict.fromkeys(named))

    def _candidates(self) -> list[int]:
        """Return the parties that may be meant, in the order of their numbers."""
        near = {spot.party for spot in (*self.ahead, *self.behind)}
        near.update(self.speakers, self.tellers, self.within[:2])
        sentences = self.page.document.sentences
        window = sentences[max(0, self.sentence - _SENTENCES_BACK)].first_token
        near.update(spot.party for spot in self.scene.between(window, self.setting.found.at))
        near.update(party for party, place in self.scene.rank.items() if place < _SALIENT)
        near.update(self.seats)
        if self.page.heading(self.setting.found.at):
            told = sentences[min(self.sentence + _AFTER_HEADING, len(sentences) - 1)].end_token
            near.update(spot.party for spot in self.scene.between(self.stop, told))
        return sorted(near)

    def _seats(self) -> dict[int, tuple[str, Spot]]:
        """The states whose places stand beside an event word, each with the nearest and its side: «زار القاهرة»."""
        seats: dict[int, tuple[str, Spot]] = {}
        for side, spots in (("A", self.ahead), ("B", self.behind)):
            for spot in spots:
                state = self.scene.state_of(spot)
                if state is not None and state != spot.party:
                    seats.setdefault(state, (side, spot))
        return seats

    def _clues(self, party: int) -> Iterator[str]:
        """Yield what speaks for and against one party."""
        word = self.setting.found.trigger.word
        kind = self.setting.found.kind
        base = list(self._places(party))
        yield from base
        for clue in base:
            if clue[0] in "AB" and clue[1] in _BY_KIND:
                yield f"{kind}&{clue}"
                if clue[1] in _BY_WORD:
                    yield f"{word.lemma}&{clue}"
        rule = self.setting.ruled.get(party, "none")
        yield f"rule={rule}"
        yield f"{kind}&rule={rule}"
        yield f"{self.shape}&rule={rule}"
        yield f"{word.lemma}&rule={rule}"
        yield f"{kind}&{self._here(party)}"
        yield from self._who(party)
        yield "always"
        yield f"always&{kind}"

    def count_clues(self) -> Iterator[str]:
        """Yield what speaks for how many have a part on either side."""
        found = self.setting.found
        lemma, kind, shape = found.trigger.word.lemma, found.kind, self.shape
        roles = list(self.setting.ruled.values())
        ruled = f"{min(roles.count('actor'), 2)}{min(roles.count('recipient'), 2)}"
        yield "always"
        for clue in (f"shape={shape}", f"rule={ruled}", f"opening={self.opening}"):
            yield clue
            yield f"{kind}&{clue}"
        yield f"kind={kind}"
        yield f"lemma={lemma}"
        yield f"lemma={lemma}&{ruled}"
        yield f"tells={bool(self.tellers)}{kind}"
        for side, spots in (("A", self.ahead), ("B", self.behind)):
            heads = list(dict.fromkeys(self.heads.get(s.first, s).first for s in spots if not s.inner))
            yield f"{side}many={min(len(heads), 3)}"
            yield f"{kind}&{side}many={min(len(heads), 3)}"
            for spot in spots[:4]:
                if spot.inner:
                    continue
                lead = lead_before(self.scene, self.heads.get(spot.first, spot))
                place = self.places[spot.first]
                yield f"{side}lead={lead}{place}"
                yield f"{kind}&{side}lead={lead}{place}"
                yield f"{side}type={spot.mention.type.value}{place}"
                yield f"{kind}&{side}type={spot.mention.type.value}{place}"
            if any(spot.first in self.heads for spot in spots[:3]):
                yield f"{side}joined"

    def _shape(self) -> str:
        trigger = self.setting.found.trigger
        return "noun" + trigger.owner[:1] if trigger.verb is None else trigger.verb.shape + trigger.verb.pronoun[:1]

    def _here(self, party: int) -> str:
        return f"here={'a' if party in self.sides[0] else ''}{'b' if party in self.sides[1] else ''}"

    def _places(self, party: int) -> Iterator[str]:
        yield self._here(party)
        for side, spots in (("A", self.ahead), ("B", self.behind)):
            for spot in spots:
                if spot.party == party:
                    yield from self._spot(side, self.places[spot.first], spot)
                    break
        if party in self.seats:
            side, spot = self.seats[party]
            yield f"{side}seat={lead_before(self.scene, spot)}{min(self.places[spot.first], 2)}"
            yield f"{side}seat"
        yield from self._talk(party)
        yield from self._before(party)
        yield from self._after(party)

    def _spot(self, side: str, place: int, spot: Spot) -> Iterator[str]:
        shape, at = self.shape, self.setting.found.at
        noun = "adj" if spot.mention.kind is MentionKind.ADJECTIVE else "inner" if spot.inner else "own"
        joined = spot.first in self.heads
        # Those that و joins stand where the first of them stands.
        spot = self.heads.get(spot.first, spot)
        lead = lead_before(self.scene, spot)
        order = min(place, 4)
        size = _size((spot.title - self.setting.found.end) if side == "A" else at - spot.end)
        yield f"{side}l={lead}"
        yield f"{side}n={order}{noun}"
        yield f"{side}d={size}"
        crossed = self._crossed(side, spot)
        yield f"{side}c={crossed}{order}"
        yield f"{side}h={shape}{order}{lead}"
        yield f"{side}k={noun}{lead}{crossed}"
        yield f"{side}j={lead}{size}{noun}"
        yield f"{side}t={spot.mention.type.value}{lead}"
        yield f"{side}u={self.opening}{shape}{order}{noun}"
        if joined:
            yield f"{side}joined"
        before = spot.title - 1
        if before >= self.start:
            coarse = self.scene.cluster(before).coarse
            yield f"{side}p={self.page.folded[before]}{order}"
            yield f"{side}q={coarse}{noun}{shape}"
            yield f"{side}q={coarse}{order}"
        if side == "B":
            yield from self._ruled_by(spot, noun)

    def _ruled_by(self, spot: Spot, noun: str) -> Iterator[str]:
        """What the verb before an event word makes of a party: «دعا … طهران إلى وقف …», «اتهم … موسكو بدعم …»."""
        place, opening = self._governed(spot), self.opening
        yield f"Bv={place}{noun}"
        yield f"Bv={place}{self.shape}{opening}{noun}"
        yield f"Bv={place}{opening}"
        if self.governor >= 0:
            yield f"Bw={place}{self.page.tokens[self.governor].stem}{opening}"
            yield f"Bx={place}{self.scene.cluster(self.governor).coarse}{opening}"

    def _crossed(self, side: str, spot: Spot) -> str:
        """What stands between an event word and a party: marks, أنّ, a relative, another verb."""
        found = self.setting.found
        low, high = (found.end, spot.title) if side == "A" else (spot.end, found.at)
        low = max(low, high - _FAR) if side == "B" else low
        signs = {self.scene.sign(index) for index in range(low, min(high, low + _FAR))}
        return "".join(sorted(signs)) or "-"

    def _talk(self, party: int) -> Iterator[str]:
        if party in self.speakers:
            yield "Bspeaks"
            trigger = self.setting.found.trigger
            if trigger.owner == "نا" or (trigger.verb is not None and trigger.verb.first):
                yield "Bours"
        elif self.setting.statement is not None:
            yield "told"
        if party in self.tellers:
            yield "Btells"
        elif self.tellers:
            yield "Bothertells"
        if party in self.within:
            yield f"Awithin={min(self.within.index(party), 2)}"

    def _before(self, party: int) -> Iterator[str]:
        """Where a party stood before this sentence."""
        back = [s for s in self.scene.parties[party].spots if s.first < self.start]
        if not back:
            yield "Bnew"
        else:
            last = back[-1]
            gap = min(self.sentence - self.page.tokens[last.first].sentence, 4)
            first = last.title <= self.page.sentence_start(last.first) + 2
            yield f"Bback={gap}{'f' if first else ''}"
            if party not in self.sides[0] and party not in self.sides[1]:
                yield f"Bonly={gap}{'f' if first else ''}"
                yield f"Bonlyl={gap}{lead_before(self.scene, last)}"

    def _after(self, party: int) -> Iterator[str]:
        """Where a party that the event's sentence does not name stands first after it."""
        if party in self.sides[0] or party in self.sides[1]:
            return
        spot = next((spot for spot in self.scene.parties[party].spots if spot.first >= self.stop), None)
        if spot is not None:
            gap = min(self.page.tokens[spot.first].sentence - self.sentence, 3)
            first = spot.title <= self.page.sentence_start(spot.first) + 2
            yield f"Aonly={gap}{'f' if first else ''}{'h' if self.page.heading(self.setting.found.at) else ''}"
            yield f"Aonlyl={gap}{lead_before(self.scene, spot)}"

    def _who(self, party: int) -> Iterator[str]:
        spots = self.scene.parties[party].spots
        first = spots[0].mention
        kinds = {spot.mention.kind for spot in spots}
        rank = min(self.scene.rank[party], 4)
        yield f"type={first.type.value}"
        yield f"type={first.type.value}&{self._here(party)}"
        yield f"rank={rank}"
        yield f"rank={rank}&{self._here(party)}"
        yield f"rank={rank}&{self.setting.found.kind}"
        if kinds == {MentionKind.ADJECTIVE}:
            yield "adjectives"
        if self.page.heading(spots[0].first):
            yield f"headed&{self._here(party)}"
        if first.type is EntityType.PERSON:
            yield from self._state_of(party)

    def _state_of(self, party: int) -> Iterator[str]:
        near = {spot.party for spot in (*self.ahead, *self.behind)}
        country = self.scene.parties[party].spots[0].mention.country
        for other in near - {party}:
            mention = self.scene.parties[other].spots[0].mention
            if country and mention.country == country and mention.type is EntityType.GOVERNMENT:
                yield "state-near"
                return


def _size(distance: int) -> str:
    """A distance in tokens, roughly."""
    return str(sum(distance >= least for least in _STEPS))
