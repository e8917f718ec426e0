"""A reading to its sightings: what each report and each event says, in a form in which two can be compared."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from sys import intern

from tawatur.lang import LanguagePack
from tawatur.model import (
    ArticleId,
    Days,
    Event,
    EventStatus,
    EventType,
    Mention,
    MentionId,
    MentionKind,
    Modality,
    Polarity,
    Quantity,
    Reading,
    Span,
    Statement,
    days_of,
)
from tawatur.text.normal import NormalText, fold, normalise

__all__ = ["Deed", "Sighting", "resolve", "sightings_of"]

_WORD = re.compile(r"[^\W_]+")
# The words of an event: so many before and after the word that names it, inside its sentence. A verb comes first,
# its sides and its object follow.
_BEFORE, _AFTER = 8, 16
_OBJECT = 7
# What is done, to whom and about what mostly stands in so few words before and after the word that names it.
_JUST_BEFORE, _JUST_AFTER = 2, 9
# A content that negates as a whole does so at its beginning.
_OPENING = 3
# Longer contents say many things: their beginning says what they are about.
_LONGEST = 420


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Who is said to do what to whom; the sides are ids of mentions, once resolved of entities."""

    type: str
    status: EventStatus
    actors: frozenset[str]
    recipients: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A report or an event as it is compared.

    Attributes:
        id: of the statement or of the event.
        event: it is an event.
        within: the statement that an event stands in, or a statement stands inside.
        extent: from the first to the last of its words in the article.
        said: its words in normal form.
        terms: their light lemmas, each once, sorted.
        trigger: the lemmas of the words that name an event.
        core: the lemmas of what stands close to them; of a report all its terms.
        objects: of these, what is not a name; of an event those of the words that follow its trigger.
        parties: who and what is named in it.
        speakers: who says it.
        deeds: what is said to be done.
        denied: the source says that it is not so.
        negations: how many of its words negate.
        negated: it is told as something that is not, or will not be, so: by its source or in its own words.
        numbers: the quantities in it.
        days: when, so far as it says.
        published: the article's date.
    """

    id: str
    article: ArticleId
    event: bool
    within: str | None
    extent: Span
    said: str
    terms: tuple[str, ...]
    trigger: tuple[str, ...]
    core: tuple[str, ...]
    objects: tuple[str, ...]
    parties: frozenset[str]
    speakers: frozenset[str]
    deeds: tuple[Deed, ...]
    denied: bool
    negations: int
    negated: bool
    modality: Modality | None
    numbers: tuple[Quantity, ...]
    days: tuple[Days, ...]
    place: str | None
    published: Days | None


def sightings_of(reading: Reading, text: str, pack: LanguagePack) -> list[Sighting]:
    """Return the reports and the events of an article; their sides are mentions still."""
    maker = _Maker(reading, text, pack)
    return [*map(maker.of_statement, reading.statements), *map(maker.of_event, reading.events)]


def resolve(sighting: Sighting, entity_of: Mapping[MentionId, str]) -> Sighting:
    """Return the sighting with entities in place of mentions."""

    def known(mentions: Iterable[str]) -> frozenset[str]:
        return frozenset(entity_of.get(MentionId(ident), ident) for ident in mentions)

    return replace(
        sighting,
        parties=known(sighting.parties),
        speakers=known(sighting.speakers),
        deeds=tuple(
            replace(deed, actors=known(deed.actors), recipients=known(deed.recipients)) for deed in sighting.deeds
        ),
        place=None if sighting.place is None else entity_of.get(MentionId(sighting.place), sighting.place),
    )


class _Maker:
    """Makes the sightings of one article."""

    def __init__(self, reading: Reading, text: str, pack: LanguagePack) -> None:
        self._reading = reading
        self._form = normalise(text, pack)
        self._pack = pack
        self._negators = pack.events.use("negator")
        self._words = [(m.start(), m.end()) for m in _WORD.finditer(self._form.normal)]
        self._ends = [end for _, end in self._words]
        self._names = frozenset(
            intern(pack.lemmatise(word))
            for mention in reading.mentions
            if mention.kind is not MentionKind.NOMINAL
            for word in _WORD.findall(mention.name)
        )
        self._stops = [
            place for place, mark in enumerate(self._form.normal) if mark in pack.sentences.stops or mark == "\n"
        ]
        self._normal_at = _reverse(self._form)
        self._times = {time.id: time.value for time in reading.times}
        self._quantities = {one.id: one for one in reading.quantities}
        self._speakers = {one.id: _speakers(one) for one in reading.statements}
        self._denied = {one.id for one in reading.statements if one.polarity is Polarity.DENY}
        self._published = days_of(reading.metadata.published or "")

    def of_statement(self, one: Statement) -> Sighting:
        """Return what a report says."""
        told = [event for event in self._reading.events if event.statement == one.id]
        return self._make(
            one.id,
            one.content,
            told,
            event=False,
            within=one.within,
            speakers=self._speakers[one.id],
            denied=one.polarity is Polarity.DENY,
            modality=one.modality,
        )

    def of_event(self, one: Event) -> Sighting:
        """Return what an event says; what a report denies is denied with all that it tells."""
        spans = (self._clause(one),)
        within = one.statement
        return self._make(
            one.id,
            spans,
            [one],
            event=True,
            within=within,
            speakers=self._speakers.get(within, frozenset()) if within is not None else frozenset(),
            denied=one.status is EventStatus.DENIED or within in self._denied,
            modality=None,
        )

    def _make(  # noqa: PLR0913 - what the two kinds of sighting tell of themselves
        self,
        ident: str,
        spans: tuple[Span, ...],
        told: list[Event],
        *,
        event: bool,
        within: str | None,
        speakers: frozenset[str],
        denied: bool,
        modality: Modality | None,
    ) -> Sighting:
        said = " ".join(" ".join(map(self._normal, spans)).split())[:_LONGEST]
        words = _WORD.findall(said)
        lemmas = self._lemmas(words)
        named = told[0].trigger[0] if event else None
        inside = [m.id for m in self._reading.mentions if _covered(m, spans)]
        sides = {side for one in told if event for side in (*one.actors, *one.recipients)}
        place = next((one.place for one in told if one.place is not None), None)
        return Sighting(
            id=ident,
            article=self._reading.article,
            event=event,
            within=within,
            extent=Span(min(span.start for span in spans), max(span.end for span in spans)),
            said=said,
            terms=lemmas,
            trigger=() if named is None else self._lemmas(_WORD.findall(self._normal(named))),
            core=lemmas if named is None else self._close_to(named),
            objects=self._objects(told[0]) if event else tuple(one for one in lemmas if one not in self._names),
            parties=frozenset(inside) | sides,
            speakers=speakers,
            deeds=tuple(map(_deed, told)),
            denied=denied,
            negations=sum(self._is_negator(word) for word in words),
            negated=denied or self._negates(words[:_OPENING], told),
            modality=modality,
            numbers=self._numbers(spans, told if event else []),
            days=self._days(spans, told if event else []),
            place=place,
            published=self._published,
        )

    def _normal(self, span: Span) -> str:
        """Return the words of a span in normal form."""
        return self._form.normal[self._normal_at(span.start) : self._normal_at(span.end)]

    def _lemmas(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({intern(self._pack.lemmatise(word)) for word in words if len(word) > 1}))

    def _close_to(self, named: Span) -> tuple[str, ...]:
        """Return the lemmas of the words close to those that name an event, inside its sentence."""
        chosen = self._near(named, _JUST_BEFORE, _JUST_AFTER)
        return self._lemmas(self._form.normal[start:end] for start, end in chosen)

    def _negates(self, opening: list[str], told: list[Event]) -> bool:
        """Tell whether the first words negate, or all that is told is denied."""
        if any(map(self._is_negator, opening)):
            return not told or any(map(_is_not, told))
        return bool(told) and all(map(_is_not, told))

    def _is_negator(self, word: str) -> bool:
        return fold(word, self._pack) in self._negators

    def _objects(self, one: Event) -> tuple[str, ...]:
        """Return the lemmas of the words from the trigger on that are no names: what it is done with or about."""
        found: set[str] = set()
        for span in one.trigger:
            start = self._normal_at(span.start)
            after = bisect_right(self._ends, start)
            chosen = self._words[after : after + _OBJECT]
            words = [self._form.normal[a:b] for a, b in chosen]
            found |= {intern(self._pack.lemmatise(word)) for word in words if len(word) > 2}
        return tuple(sorted(found - self._names))

    def _clause(self, one: Event) -> Span:
        """Return the words about an event: some before and after its trigger, no further than its sentence."""
        chosen = self._near(one.trigger[0], _BEFORE, _AFTER)
        if not chosen:
            return one.trigger[0]
        start, end = self._form.to_raw[chosen[0][0]], self._form.to_raw[chosen[-1][1] - 1] + 1
        return Span(min(start, one.trigger[0].start), max(end, one.trigger[0].end))

    def _near(self, named: Span, before: int, after: int) -> list[tuple[int, int]]:
        """Return the places of so many words before and after a span, no further than its sentence."""
        first, last = self._normal_at(named.start), self._normal_at(named.end)
        stop = bisect_left(self._stops, first)
        opens = self._stops[stop - 1] if stop else -1
        stop = bisect_left(self._stops, last)
        closes = self._stops[stop] if stop < len(self._stops) else len(self._form.normal)
        at = bisect_right(self._ends, first)
        near = self._words[max(0, at - before) : at + after]
        return [word for word in near if word[0] > opens and word[1] <= closes]

    def _numbers(self, spans: tuple[Span, ...], told: list[Event]) -> tuple[Quantity, ...]:
        if told:
            chosen = [self._quantities[one.quantity] for one in told if one.quantity in self._quantities]
            if chosen:
                return tuple(chosen)
        return tuple(one for one in self._reading.quantities if any(span.covers(one.span) for span in spans))

    def _days(self, spans: tuple[Span, ...], told: list[Event]) -> tuple[Days, ...]:
        values = [self._times.get(one.time) for one in told if one.time is not None]
        if not told:
            values = [t.value for t in self._reading.times if any(span.covers(t.span) for span in spans)]
        return tuple(days for value in values if value and (days := days_of(value)) is not None)


def _covered(mention: Mention, spans: tuple[Span, ...]) -> bool:
    return any(span.covers(mention.span) for span in spans)


def _is_not(one: Event) -> bool:
    """Tell whether an event says that something is not so; to refuse is to say so, not to refuse is not."""
    return (one.status is EventStatus.DENIED) != (one.type is EventType.REJECT)


def _deed(one: Event) -> Deed:
    return Deed(
        type=one.type.value, status=one.status, actors=frozenset(one.actors), recipients=frozenset(one.recipients)
    )


def _speakers(one: Statement) -> frozenset[str]:
    """Return the mentions of who speaks: the first link, and those that speak with it."""
    first = one.chain[:1]
    joint = [link for link in one.chain if link.joint]
    return frozenset(link.mention for link in (*first, *joint) if link.mention is not None)


def _reverse(form: NormalText) -> Callable[[int], int]:
    """Return what gives the offset in the normal form of an offset in the text."""
    if isinstance(form.to_raw, range):
        return lambda offset: offset
    from_raw: list[int] = []
    for place, raw in enumerate(form.to_raw):
        from_raw.extend([place] * (raw + 1 - len(from_raw)))
    return lambda offset: from_raw[min(offset, len(from_raw) - 1)]
