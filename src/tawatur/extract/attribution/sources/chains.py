"""From drafts to chains: who speaks, through whom, carried over where the text leaves it to be understood."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.sources.referents import Referents
from tawatur.extract.attribution.sources.speakers import ACTING, Named, name_sources
from tawatur.extract.page import Page
from tawatur.model import EntityType, Mention, MentionKind, Source, SourceKind

__all__ = ["Chained", "chain_drafts"]

# Verbs that go on with what the last speaker says, whoever acted in between.
_CONTINUING = frozenset(("ADD", "SAY", "REPLY", "RELAY", "TELL", "REPEAT", "EXPLAIN", "DOCUMENT"))
_SUBJECT_REACH = 8
# How many reports back a speaker is remembered, and how often a description may point to another.
_MEMORY, _POINTING = 12, 4
# Uses of words that open a source, and of those that never do: «لا أساس له», «على …», «هجوم …».
_SPEAKING = ("person", "role", "outlet", "report", "label")
_SILENT = ("negator", "preposition", "particle", "fact", "act", "feeling", "occasion")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chained:
    """A draft with its chain; `host` is the draft inside whose content it is told."""

    draft: Draft
    chain: tuple[Source, ...]
    speakers: int
    head: str
    gender: str
    host: Draft | None


def chain_drafts(page: Page, drafts: Sequence[Draft]) -> tuple[Chained, ...]:
    """Return the drafts with their chains, those left out for which nobody can be made out to speak.

    A cue without a subject goes on with the speaker of the report before it, with the relays of that report; a
    participle with that of its sentence. A report inside another's content carries the other's chain after its own.
    """
    builder = _Builder(page)
    return tuple(chained for draft in drafts if (chained := builder.add(draft)) is not None)


class _Builder:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.done: list[Chained] = []
        self.referents = Referents(page)
        self.by_id: dict[str, Mention] = {mention.id: mention for mention in page.mentions}

    def add(self, draft: Draft) -> Chained | None:
        host = self._host(draft)
        if draft.speaker is None or self._is_report(draft.speaker):
            chained = self._carry(draft, host)
        else:
            chained = self._named(draft, host)
        if chained is not None:
            self.done.append(chained)
        return chained

    def _is_report(self, phrase: Range) -> bool:
        """Tell whether a phrase is «البيان» or its like: it speaks for whoever spoke before."""
        return (
            bool(self.done)
            and phrase[1] - phrase[0] == 1
            and self.page.is_use(phrase[0], "report")
            and self.page.mention_at(phrase[0]) is None
        )

    def _host(self, draft: Draft) -> Chained | None:
        """The smallest report before this one whose content holds its cue."""
        holding = [other for other in self.done if other.draft.holds(draft.anchor.at)]
        return min(holding, key=lambda other: other.draft.end - other.draft.start) if holding else None

    def _carry(self, draft: Draft, host: Chained | None) -> Chained | None:
        if host is not None and draft.anchor.shape not in ("participle", "noun"):
            return self._as_they_say(draft, host)
        if draft.anchor.shape == "noun" and not draft.anchor.pronoun:
            return None
        last = self._speaker_before(draft)
        clause = self._clause_subject(draft, last)
        if clause is not None:
            return Chained(draft=draft, chain=(clause,), speakers=1, head="", gender=draft.anchor.gender, host=None)
        if draft.anchor.shape == "participle" and not self._same_sentence(draft, last):
            subject = self._first_acting(draft)
            if subject is not None:
                return Chained(
                    draft=draft, chain=(subject,), speakers=1, head="", gender=draft.anchor.gender, host=None
                )
        if last is None:
            return None
        chain, speakers = last.chain, last.speakers
        relays = self._relays(draft, chain[0])
        if relays:
            chain = (*chain[:speakers], *relays)
        gender = draft.anchor.gender or last.gender
        return Chained(draft=draft, chain=chain, speakers=speakers, head=last.head, gender=gender, host=last.host)

    def _clause_subject(self, draft: Draft, last: Chained | None) -> Source | None:
        """The subject of the clause before, where a verb that is no cue stood there: «وترفض إيران …، وتطالب …»."""
        anchor, page = draft.anchor, self.page
        if anchor.shape in ("participle", "noun") or anchor.cue.group in _CONTINUING:
            return None
        floor = page.sentence_start(max(0, page.sentence_start(anchor.at) - 1))
        if last is not None:
            floor = max(floor, last.draft.anchor.at + 1)
        for index in range(anchor.at - 2, floor - 1, -1):
            number = page.name_of[index + 1]
            if number < 0 or page.ranges[number][0] != index + 1 or not page.is_event_verb(index):
                continue
            mention = page.mentions[number]
            if mention.type in ACTING and page.quote_of[index] < 0:
                return Source(kind=SourceKind.NAMED, mention=mention.id, span=mention.span)
        return None

    def _same_sentence(self, draft: Draft, last: Chained | None) -> bool:
        tokens = self.page.tokens
        return last is not None and tokens[last.draft.anchor.at].sentence == tokens[draft.anchor.at].sentence

    def _as_they_say(self, draft: Draft, host: Chained) -> Chained | None:
        """«ما وصفه بـ …»: the words are those of whose report it stands in."""
        before = draft.anchor.at - 1
        if before < 0 or self.page.folded[before] not in self.page.cues.use("such_as"):
            return None
        return Chained(
            draft=draft,
            chain=host.chain,
            speakers=host.speakers,
            head=host.head,
            gender=host.gender,
            host=host.draft,
        )

    def _first_acting(self, draft: Draft) -> Source | None:
        """The first name of the sentence that no preposition governs: the subject of a participle."""
        page = self.page
        start = page.sentence_start(draft.anchor.at)
        for mention in page.mentions_in(start, min(draft.anchor.at, start + _SUBJECT_REACH)):
            first = page.find(mention.span.start)
            governed = first > start and page.is_use(first - 1, "preposition")
            if mention.type in ACTING and not governed and page.tokens[first].proclitics[:1] not in ("ب", "ل"):
                return Source(kind=SourceKind.NAMED, mention=mention.id, span=mention.span)
        return None

    def _speaker_before(self, draft: Draft) -> Chained | None:
        """Who spoke last: in the sentence for a participle, otherwise the last one whose gender fits."""
        wanted = draft.anchor.gender
        candidates = [other for other in reversed(self.done) if other.draft.anchor.at <= draft.anchor.at][:6]
        if draft.anchor.shape == "participle":
            sentence = self.page.tokens[draft.anchor.at].sentence
            near = [c for c in candidates if self.page.tokens[c.draft.anchor.at].sentence == sentence]
            candidates = near or candidates[:1]
        outer = [c for c in candidates if c.host is None] or candidates
        fitting = [c for c in outer if not wanted or not c.gender or c.gender == wanted]
        chosen = fitting or outer
        return chosen[0] if chosen else None

    def _named(self, draft: Draft, host: Chained | None) -> Chained | None:
        if draft.speaker is None:
            return None
        named = name_sources(self.page, draft.speaker, draft.apposed)
        before = self._meant(named) if named.anaphoric else self._again(named.sources)
        own = named.sources
        if before is not None and self._is_open(own[0], named.head):
            own = before.chain[: before.speakers]
        elif own[0].mention is None:
            own = self._pointed(named, draft) or own
            before = before or (self._again(own) if own[0].mention is not None else None)
        if own[0].mention is None and not self._may_speak(named.head):
            return self._carry(draft, host)
        tail = self._relays(draft, own[0])
        if before is not None and not tail and not draft.gap:
            tail = before.chain[before.speakers :]
        if draft.gap:
            tail = (*tail, *self._outlet_before(draft))
        if not tail and host is None:
            tail = self._section(draft, own[0])
        chain = self._without_repeats((*own, *tail, *(host.chain if host else ())))
        return Chained(
            draft=draft,
            chain=chain,
            speakers=len(own),
            head=named.head,
            gender=self._gender(draft),
            host=host.draft if host else None,
        )

    def _may_speak(self, head: str) -> bool:
        """Tell whether a phrase without a name can be who speaks.

        A noun of people, outlets or documents can; a negation, a preposition and «الاجتماع» or another thing with
        its article cannot; what is left may be a name that nobody has seen.
        """
        cues, bare = self.page.cues, head.removeprefix("ال")
        words = (head, bare)
        if bare in cues.heads or any(word in cues.use(use) for word in words for use in _SPEAKING):
            return True
        return bare == head and not any(word in cues.use(use) for word in words for use in _SILENT)

    def _pointed(self, named: Named, draft: Draft) -> tuple[Source, ...]:
        """Whom a phrase without a mention points to: an outlet, a body by its noun, a person by surname."""
        at, phrase = draft.anchor.at, draft.speaker
        if phrase is None:
            return ()
        outlets = self.page.cues.use("outlet")
        found = self.referents.titled(phrase, min(at, phrase[0]))
        if found is not None:
            pass
        elif named.head in outlets and named.head.startswith("ال"):
            found = self.referents.section_outlet(at) or self.referents.outlet(at)
        elif named.head in outlets and draft.rule == "headline-colon":
            found = self.referents.outlet_after(at)
        elif named.head.startswith("ال"):
            found = self.referents.body(named.head, min(at, phrase[0]))
        elif named.head not in self.page.cues.heads:
            found = self.referents.person(phrase, min(at, phrase[0]))
        return (replace(found, span=self.page.span(*phrase)),) if found else ()

    def _section(self, draft: Draft, speaker: Source) -> tuple[Source, ...]:
        """The outlet whose section this is, in a round-up of the press."""
        outlet = self.referents.section_outlet(draft.anchor.at)
        if outlet is None or self._type(speaker) is EntityType.MEDIA:
            return ()
        return (outlet,)

    def _relays(self, draft: Draft, speaker: Source) -> tuple[Source, ...]:
        """The relays that the text names, without «الصحيفة» where the paper itself speaks."""
        relays = tuple(source for relay in draft.relays for source in self._relay(relay))
        if self._type(speaker) is EntityType.MEDIA and draft.rule != "relay-from":
            return tuple(relay for relay in relays if self._key(relay) != self._key(speaker) and relay.mention)
        return relays

    def _again(self, sources: Sequence[Source]) -> Chained | None:
        """The last report of the same speaker, named or described again: its relays still stand between."""
        mention = self._root(sources[0].mention)
        if mention is None or mention.type is not EntityType.PERSON or len(sources) > 1:
            return None
        for other in reversed(self.done[-_MEMORY:]):
            earlier = self._root(other.chain[0].mention)
            if earlier is not None and earlier.name.split()[-1:] == mention.name.split()[-1:]:
                return other if other.host is None else None
        return None

    def _root(self, mention: str | None) -> Mention | None:
        """The mention that a description points back to, in the end; any other mention itself."""
        found = self.by_id.get(mention or "")
        for _ in range(_POINTING):
            before = self.by_id.get(found.antecedent or "") if found is not None else None
            if before is None:
                break
            found = before
        return found

    def _relay(self, relay: Range) -> tuple[Source, ...]:
        named = name_sources(self.page, relay)
        if self._is_open(named.sources[0], named.head) and named.head.startswith("ال"):
            outlet = self._last_outlet() or self.referents.outlet(relay[0])
            if outlet is not None:
                return (replace(outlet, joint=False),)
        return named.sources

    def _meant(self, named: Named) -> Chained | None:
        """Whom «الصحيفة», «المصدر», «الوزير» mean: the last speaker of that kind."""
        head = named.head
        if head in self.page.cues.use("demonstrative_subject"):
            return self.done[-1] if self.done else None
        if head in self.page.cues.use("outlet"):
            for other in reversed(self.done):
                for place, source in enumerate(other.chain):
                    if self._type(source) is EntityType.MEDIA:
                        return replace(other, chain=other.chain[place:], speakers=1)
            return None
        bare = head.removeprefix("ال")
        for other in reversed(self.done):
            if other.head.removeprefix("ال") == bare:
                return other
            if self._role(other).find(bare) >= 0:
                return other
        return None

    def _role(self, chained: Chained) -> str:
        source = chained.chain[0]
        mention = self.by_id.get(source.mention or "")
        return (mention.role or "") if mention else ""

    def _is_open(self, source: Source, head: str) -> bool:
        """Tell whether a source is words alone, or «المصدر» and its like, described and not linked to anybody."""
        mention = self.by_id.get(source.mention or "")
        if mention is None:
            return True
        unlinked = mention.kind is MentionKind.NOMINAL and mention.antecedent is None
        return unlinked and head.removeprefix("ال") in self.page.cues.heads

    def _type(self, source: Source) -> EntityType | None:
        mention = self.by_id.get(source.mention or "")
        return mention.type if mention else None

    def _last_outlet(self) -> Source | None:
        for other in reversed(self.done):
            for source in other.chain:
                if self._type(source) is EntityType.MEDIA:
                    return source
        return None

    def _outlet_before(self, draft: Draft) -> tuple[Source, ...]:
        outlet = self._last_outlet() or self.referents.outlet(draft.anchor.at)
        return (replace(outlet, joint=False),) if outlet else (Source(kind=SourceKind.GAP),)

    def _gender(self, draft: Draft) -> str:
        if draft.rule == "relay-from":
            said = [self.page.folded[first] for first, _ in draft.cue]
            if any(word.endswith("ها") for word in said):
                return "f"
            return "m" if any(word in ("قوله", "افادته", "تاكيده") for word in said) else ""
        return draft.anchor.gender

    def _without_repeats(self, chain: tuple[Source, ...]) -> tuple[Source, ...]:
        seen: list[Source] = []
        for source in chain:
            if all(self._key(source) != self._key(other) for other in seen):
                seen.append(source)
        return tuple(seen)

    def _key(self, source: Source) -> str:
        """What two links must share to be one: the name that is meant, or the words."""
        mention = self.by_id.get(source.mention or "")
        while mention is not None and mention.antecedent in self.by_id:
            mention = self.by_id[mention.antecedent]
        if mention is not None:
            return mention.known_as or mention.name
        return source.words or source.kind.value
