"""What has been told so far on a page, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.sources.agreement import gender_of
from tawatur.extract.attribution.sources.referents import Referents, bare
from tawatur.extract.attribution.sources.speakers import Named
from tawatur.extract.page import Page
from tawatur.model import EntityType, Mention, MentionKind, Source

__all__ = ["Chained", "Told"]

# How many reports back a speaker is remembered, and how often a description may point to another.
_MEMORY, _POINTING = 12, 4
# How far after its verb the document that a report names may stand.
_ISSUED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Chained:
    """A draft with its chain.

    Attributes:
        host: the draft inside whose content it is told.
        relayed: its own words name who passes it on.
    """

    draft: Draft
    chain: tuple[Source, ...]
    speakers: int
    head: str
    gender: str
    host: Draft | None
    relayed: bool = False


class Told:
    """The reports read so far, in the order of their cues, and the mentions that their sources point to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.done: list[Chained] = []
        self.referents = Referents(page)
        self._by_id: dict[str, Mention] = {mention.id: mention for mention in page.mentions}

    def mention(self, source: Source) -> Mention | None:
        """Return the mention that a source names."""
        return self._by_id.get(source.mention or "")

    def type_of(self, source: Source) -> EntityType | None:
        """Return what kind of entity a source is, where it has a name or a description."""
        mention = self.mention(source)
        return mention.type if mention else None

    def root(self, source: Source) -> Mention | None:
        """Return the mention that a description points back to, in the end; any other mention itself."""
        found = self.mention(source)
        for _ in range(_POINTING):
            before = self._by_id.get(found.antecedent or "") if found is not None else None
            if before is None:
                break
            found = before
        return found

    def gender(self, source: Source) -> str:
        """Return the gender of a source: as its own words tell, or as a verb that it was the subject of."""
        root = self.root(source)
        own = gender_of(self.page, source, root)
        if own or root is None:
            return own
        for other in self.done:
            if other.gender and other.speakers == 1 and self.key(other.chain[0]) == self.key(source):
                return other.gender
        return ""

    def key(self, source: Source) -> str:
        """Return what two links must share to be one: the name that is meant, or the words."""
        mention = self.root(source)
        if mention is not None:
            return mention.known_as or mention.name
        return source.words or source.kind.value

    def without_repeats(self, chain: Sequence[Source]) -> tuple[Source, ...]:
        """Return a chain in which nobody stands twice."""
        seen: dict[str, Source] = {}
        for source in chain:
            seen.setdefault(self.key(source), source)
        return tuple(seen.values())

    def host(self, draft: Draft) -> Chained | None:
        """Return the smallest report before a draft whose content holds its cue; «من جهته» opens one of its own."""
        before = draft.anchor.at - 1
        if draft.rule == "denial-of-it":
            return None
        if any(self.page.is_use(index, "switch") for index in (before - 1, before) if index >= 0):
            return None
        holding = [other for other in self.done if other.draft.holds(draft.anchor.at)]
        return min(holding, key=lambda other: other.draft.end - other.draft.start) if holding else None

    def again(self, sources: Sequence[Source]) -> Chained | None:
        """Return the last report of the same speaker, named or described again: its relays still stand between."""
        mention = self.root(sources[0])
        if mention is None or len(sources) > 1 or mention.type is EntityType.MEDIA:
            return None
        for other in reversed(self.done[-_MEMORY:]):
            earlier = self.root(other.chain[0])
            if earlier is not None and _are_one(mention, earlier):
                return other if other.host is None else None
        return None

    def issuer(self) -> Chained | None:
        """Return the last report that names a document or an occasion: whose «البيان» is."""
        page = self.page
        for other in reversed(self.done):
            at, stop = other.draft.anchor.at, min(other.draft.start, other.draft.anchor.at + _ISSUED)
            if other.host is None and any(
                page.is_use(i, "occasion") or page.is_use(i, "report") for i in range(at, stop)
            ):
                passed_on = other.draft.rule == "relay-from"
                return replace(other, chain=other.chain[-1:], speakers=1) if passed_on else other
        return None

    def meant(self, named: Named) -> Chained | None:
        """Return the last report of whom «الصحيفة», «المصدر», «الوزير» mean."""
        head = named.head
        if head in self.page.cues.use("demonstrative_subject"):
            return self.done[-1] if self.done else None
        if head in self.page.cues.use("outlet"):
            return self._last_of_outlet()
        noun = head.removeprefix("ال")
        for other in reversed(self.done):
            if other.head.removeprefix("ال") == noun or noun in self._role(other):
                return self._one_of(other, noun)
            if other.speakers > 1 and other.host is None and self._one_of(other, noun) is not other:
                return self._one_of(other, noun)
        return None

    def _one_of(self, other: Chained, noun: str) -> Chained:
        """Return a report of several as that of the one among them whom a noun names, where one is."""
        relays = other.chain[other.speakers :]
        for source in other.chain[: other.speakers if other.speakers > 1 else 0]:
            first = self.page.folded[self.page.find(source.span.start)] if source.span else ""
            if noun in (first, first[1:]):
                return replace(other, chain=(replace(source, joint=False), *relays), speakers=1)
        return other

    def described(self, phrase: Range) -> Chained | None:
        """Return the last report of whom «المسؤول القطري» describes: the title shares its other words."""
        page = self.page
        if page.folded[phrase[0]] not in page.cues.use("anybody"):
            return None
        words = {bare(word) for word in page.folded[phrase[0] + 1 : phrase[1]]}
        for other in reversed(self.done):
            if self.type_of(other.chain[0]) is EntityType.PERSON and other.host is None:
                root = self.root(other.chain[0])
                span = root.role_span if root is not None else None
                title = page.folded[slice(*page.token_range(span))] if span is not None else []
                return other if words <= {bare(word) for word in title} else None
        return None

    def two_before(self, phrase: Range, source: Source) -> tuple[Source, ...]:
        """Return the last two persons named before «الوزيران», «الجانبان» or what they point back to."""
        root, page = self.root(source), self.page
        first = page.find(root.span.start) if root is not None else phrase[0]
        if not (page.is_use(phrase[0], "two") and page.is_use(first, "two")):
            return ()
        return self.referents.two_persons(first)

    def last_outlet(self) -> Source | None:
        """Return the outlet that stood last in a chain."""
        for other in reversed(self.done):
            for source in other.chain:
                if self.is_outlet(source):
                    return source
        return None

    def is_outlet(self, source: Source) -> bool:
        """Tell whether a source is an outlet, known or only called one («صحيفة …»)."""
        if source.mention is None and source.span is not None:
            return self.page.is_use(self.page.find(source.span.start), "outlet")
        return self.type_of(source) is EntityType.MEDIA

    def is_open(self, source: Source, head: str) -> bool:
        """Tell whether a source is words alone, or «المصدر» and its like, described and not linked to anybody."""
        mention = self.mention(source)
        if mention is None:
            return True
        unlinked = mention.kind is MentionKind.NOMINAL and mention.antecedent is None
        return unlinked and head.removeprefix("ال") in self.page.cues.heads

    def _last_of_outlet(self) -> Chained | None:
        for other in reversed(self.done):
            for place, source in enumerate(other.chain):
                if self.is_outlet(source):
                    return replace(other, chain=other.chain[place:], speakers=1)
        return None

    def _role(self, chained: Chained) -> str:
        mention = self.mention(chained.chain[0])
        return (mention.role or "") if mention else ""


def _are_one(mention: Mention, earlier: Mention) -> bool:
    if mention.type is EntityType.PERSON:
        return earlier.name.split()[-1:] == mention.name.split()[-1:]
    return (mention.known_as or mention.name) == (earlier.known_as or earlier.name)
