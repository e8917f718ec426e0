"""Who passes a report on: relays that the text names, an interview or a report that it stands in."""

from dataclasses import replace

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.sources.speakers import name_sources
from tawatur.extract.attribution.sources.told import Told
from tawatur.model import EntityType, Source, SourceKind

__all__ = ["outlet_before", "relays_of", "said_anew", "section_of"]

# «في مقابلة … مع قناة …»: how many words the phrase takes at most.
_OCCASION_REACH = 12


def relays_of(told: Told, draft: Draft, speaker: Source) -> tuple[Source, ...]:
    """Return the relays that the text names, without «الصحيفة» where the paper itself speaks."""
    relays = tuple(source for relay in draft.relays for source in _relay(told, relay))
    if not relays:
        relays = _met_before(told, draft)
    if told.type_of(speaker) is EntityType.MEDIA and draft.rule != "relay-from":
        return tuple(relay for relay in relays if told.key(relay) != told.key(speaker) and relay.mention)
    return relays


def said_anew(told: Told, draft: Draft) -> bool:
    """Tell whether a report names an occasion of its own, so that the outlet of an earlier one is over."""
    page = told.page
    between = range(draft.anchor.at + 1, min(draft.start, draft.anchor.at + _OCCASION_REACH))
    return any(page.is_use(index, "to_reporters") or page.is_use(index, "occasion") for index in between)


def _met_before(told: Told, draft: Draft) -> tuple[Source, ...]:
    """The outlet of «وفي مقابلة مع رويترز، قال …»: the sentence opens with where it was said."""
    page, at = told.page, draft.anchor.at
    start = page.sentence_start(at)
    if draft.anchor.shape in ("noun", "participle") or not page.is_use(start, "preposition"):
        return ()
    occasion = next((i for i in (start + 1, start + 2) if i < at and page.is_use(i, "occasion")), None)
    if occasion is None:
        return ()
    for index in range(occasion + 1, min(at, occasion + _OCCASION_REACH)):
        number = page.name_of[index]
        if page.folded[index] in ("،", ",") or page.folded[index] in page.cues.use("copy"):
            break
        if number >= 0 and page.mentions[number].type is EntityType.MEDIA:
            mention = page.mentions[number]
            return (Source(kind=SourceKind.NAMED, mention=mention.id, span=mention.span),)
    return ()


def section_of(told: Told, draft: Draft, speaker: Source) -> tuple[Source, ...]:
    """Return the outlet whose section this is, in a round-up of the press."""
    outlet = told.referents.section_outlet(draft.anchor.at)
    if outlet is None or told.type_of(speaker) is EntityType.MEDIA:
        return ()
    return (outlet,)


def outlet_before(told: Told, draft: Draft) -> tuple[Source, ...]:
    """Return the outlet that «ونقلت عن …» leaves to be understood; a gap where none was named."""
    outlet = told.last_outlet() or told.referents.outlet(draft.anchor.at)
    return (replace(outlet, joint=False),) if outlet else (Source(kind=SourceKind.GAP),)


def _relay(told: Told, relay: Range) -> tuple[Source, ...]:
    named = name_sources(told.page, relay)
    if told.is_open(named.sources[0], named.head) and named.head.startswith("ال"):
        outlet = told.last_outlet() or told.referents.outlet(relay[0])
        return (replace(outlet, joint=False),) if outlet is not None else ()
    return named.sources
