"""What the stages of event finding ask of a page: who stands where, who speaks where, what is told by whom."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tawatur.extract.findings import Findings
from tawatur.extract.mentions.clusters import Cluster, load_clusters
from tawatur.extract.page import Page
from tawatur.extract.phrases import is_finite_cue
from tawatur.lang import LanguagePack
from tawatur.model import EntityType, Mention, MentionId, MentionKind, Span, Statement
from tawatur.text import Document

__all__ = ["ACTS", "Party", "Scene", "Spot"]

# Who can do something or be done something to.
ACTS = frozenset(
    (EntityType.PERSON, EntityType.GOVERNMENT, EntityType.ORGANIZATION, EntityType.MEDIA, EntityType.GROUP)
)
_SIDES = ACTS | {EntityType.PLACE}
_NO_CLUSTER = Cluster(-1, -1, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on the page where a party is mentioned: tokens `[first, end)`.

    `title` is where the title before a name starts, `first` where there is none; `inner` tells that the mention
    stands in another one's title or description.
    """

    title: int
    first: int
    end: int
    mention: Mention
    party: int
    inner: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Party:
    """Somebody whom mentions of an article name, with the places, in text order."""

    number: int
    spots: list[Spot] = field(default_factory=list)


class Scene:
    """A document with its mentions gathered by whom they name."""

    def __init__(self, document: Document, pack: LanguagePack, findings: Findings) -> None:
        self.page = Page(document, pack, findings.mentions, findings.seen)
        self.tables = pack.events
        self.lemmatise = pack.lemmatise
        self.findings = findings
        self.clusters: Mapping[str, Cluster] = load_clusters(pack.code)
        self.parties, self.spots = _gather(self.page, findings.mentions)
        self._firsts = [spot.first for spot in self.spots]
        self.party_of: dict[MentionId, int] = {spot.mention.id: spot.party for spot in self.spots}
        ranked = sorted(self.parties, key=lambda party: (-len(party.spots), party.number))
        self.rank = {party.number: place for place, party in enumerate(ranked)}
        self._states = _states(self.parties, self.rank)
        self._told_at: dict[int, list[Statement]] = {}
        for statement in findings.statements:
            for piece in statement.content:
                for index in range(*self.page.token_range(piece)):
                    self._told_at.setdefault(index, []).append(statement)
        self.reports: dict[int, Statement] = {}
        for statement in findings.statements:
            for span in statement.cue:
                for index in range(*self.page.token_range(span)):
                    self.reports.setdefault(index, statement)
        self._signs: dict[int, str] = {}
        # What `lead_before` has told, by the place of a party's title and of its name: it is asked for every event.
        self.leads: dict[tuple[int, int], str] = {}
        self.published = document.article.published

    def cluster(self, index: int) -> Cluster:
        """Return the cluster of a token's word, without the letters before it where it is only known so."""
        token = self.page.tokens[index]
        return self.clusters.get(token.folded) or self.clusters.get(token.stem) or _NO_CLUSTER

    def sign(self, index: int) -> str:
        """Return what a token is that parts an event word and a party: m, q marks, t أنّ, r a relative, v a verb."""
        found = self._signs.get(index)
        if found is None:
            found = self._signs[index] = self._sign(index)
        return found

    def _sign(self, index: int) -> str:
        page = self.page
        if page.is_mark[index]:
            return "m" if page.folded[index] in ("،", ",", "-") else "q"
        if page.is_that(index):
            return "t"
        if page.is_use(index, "relative"):
            return "r"
        return "v" if page.is_event_verb(index) else ""

    def is_verb(self, index: int) -> bool:
        """Tell whether a token is a finite verb that says or does something and belongs to no name."""
        page = self.page
        return page.name_of[index] < 0 and (self.sign(index) == "v" or is_finite_cue(page, index))

    def between(self, first: int, end: int) -> list[Spot]:
        """Return the spots that start in a token range, in order."""
        return self.spots[bisect_left(self._firsts, first) : bisect_left(self._firsts, end)]

    def state_of(self, spot: Spot) -> int | None:
        """Return the party that is the state in which a place lies; None for others, and where it is not named."""
        mention = spot.mention
        return self._states.get(mention.country or "") if mention.type is EntityType.PLACE else None

    def holding(self, span: Span) -> Statement | None:
        """The smallest report in whose content a span stands."""
        near = self._told_at.get(self.page.find(span.start), ())
        holding = [s for s in near if any(piece.covers(span) for piece in s.content)]
        return min(holding, key=lambda s: sum(map(len, s.content))) if holding else None

    def speakers(self, report: Statement) -> list[int]:
        """Return the parties that speak in a report."""
        own = [source for source in report.chain if source.joint] or list(report.chain[:1])
        named = [self.party_of.get(source.mention) for source in own if source.mention is not None]
        return [party for party in named if party is not None]


def _states(parties: Sequence[Party], rank: Mapping[int, int]) -> dict[str, int]:
    """Return for each country the party that is its state, the one named most often of several."""
    states: dict[str, int] = {}
    for party in sorted(parties, key=lambda party: rank[party.number]):
        mention = party.spots[0].mention
        if mention.type is EntityType.GOVERNMENT and mention.country:
            states.setdefault(mention.country, party.number)
    return states


class _Spans:
    """Spans that do not overlap, asked for the one that holds another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(set(spans))
        self._starts = [span.start for span in self._spans]

    def around(self, span: Span) -> Span | None:
        """Return the span that covers this one, None where none does."""
        place = bisect_right(self._starts, span.start) - 1
        found = self._spans[place] if place >= 0 else None
        return found if found is not None and found.covers(span) else None


def _gather(page: Page, mentions: Sequence[Mention]) -> tuple[list[Party], list[Spot]]:
    known = {mention.id: mention for mention in mentions}
    parties: dict[str, Party] = {}
    titles = _Spans(mention.role_span for mention in mentions if mention.role_span is not None)
    wide = _Spans(mention.span for mention in mentions if mention.kind is MentionKind.NOMINAL)
    spots: list[Spot] = []
    for mention in mentions:
        if mention.type not in _SIDES and mention.kind is not MentionKind.NOMINAL:
            continue
        first, end = page.token_range(mention.span)
        if first >= end:
            continue
        party = parties.setdefault(_key(mention, known), Party(number=len(parties)))
        around = wide.around(mention.span)
        inner = titles.around(mention.span) is not None or (around is not None and len(around) > len(mention.span))
        title = page.find(mention.role_span.start) if mention.role_span is not None else first
        spots.append(
            Spot(title=min(title, first), first=first, end=end, mention=mention, party=party.number, inner=inner)
        )
    spots.sort(key=lambda spot: (spot.first, spot.end))
    gathered = list(parties.values())
    for spot in spots:
        gathered[spot.party].spots.append(spot)
    return gathered, spots


def _key(mention: Mention, known: Mapping[MentionId, Mention]) -> str:
    """Whom a mention names: the list's entry, or the name that it points back to."""
    for _ in range(4):
        before = known.get(mention.antecedent) if mention.antecedent is not None else None
        if before is None:
            break
        mention = before
    return mention.known_as or mention.name
