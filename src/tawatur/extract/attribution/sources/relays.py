"""Who passes a report on: relays that the text names, an interview or a report that it stands in."""

from dataclasses import replace

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.sources.speakers import name_sources
from tawatur.extract.attribution.sources.subjects import first_of_outlet
from tawatur.extract.attribution.sources.told import Told
from tawatur.model import EntityType, Mention, MentionKind, Source, SourceKind

__all__ = ["names_relay", "outlet_before", "relays_of", "said_anew", "section_of"]

# «في مقابلة … مع قناة …»: how many words the phrase takes at most.
_OCCASION_REACH = 12


def relays_of(told: Told, draft: Draft, speaker: Source) -> tuple[Source, ...]:
    """Return the relays that the text names, without «الصحيفة» where the paper itself speaks."""
    relays = tuple(source for relay in draft.relays for source in _relay(told, relay))
    if not relays:
        relays = _met_before(told, draft) or _met_inside(told, draft)
    if told.type_of(speaker) is EntityType.MEDIA and draft.rule != "relay-from":
        return tuple(relay for relay in relays if told.key(relay) != told.key(speaker) and relay.mention)
    return relays


def names_relay(told: Told, draft: Draft) -> bool:
    """Tell whether the words of a report itself name who passes it on."""
    return bool(draft.relays) or draft.gap or bool(_met_before(told, draft) or _met_inside(told, draft))


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


def _met_inside(told: Told, draft: Draft) -> tuple[Source, ...]:
    """The outlet of «وقال في برنامج بمناسبة …، على قناة الأفق، إن …»: named between the cue and what is said."""
    page, at = told.page, draft.anchor.at
    if draft.anchor.shape == "noun" or draft.opening == "obj" or draft.rule == "relay-from":
        return ()
    for index in range(at + 1, draft.start):
        mention = page.mention_at(index)
        if mention is None or mention.type is not EntityType.MEDIA or mention.kind is not MentionKind.NAME:
            continue
        if page.find(mention.span.start) == index and _is_met(told, draft, index, mention):
            return (Source(kind=SourceKind.NAMED, mention=mention.id, span=mention.span),)
    return ()


def _is_met(told: Told, draft: Draft, index: int, mention: Mention) -> bool:
    """Tell whether an outlet is where something was said: to it, on it, or at an occasion; in nobody's title."""
    page, at = told.page, draft.anchor.at
    lead = page.folded[index][: mention.span.start - page.tokens[index].span.start] == "ل"
    first = first_of_outlet(page, at + 1, index)
    lead |= first < index
    phrases = [phrase for phrase in (draft.speaker, *(() if lead else draft.apposed)) if phrase is not None]
    if any(begin <= index < end for begin, end in phrases):
        return False
    before = range(max(at + 1, index - _OCCASION_REACH), index)
    if any(page.folded[i] in page.cues.use("copy") for i in before) or page.folded[index] in page.cues.use(
        "platform"
    ):
        return False
    first -= page.is_use(first - 1, "outlet") and first - 1 > at
    if not lead and not page.is_use(first - 1, "preposition"):
        return False
    # «الخبير في قناة الأفق»: right after who speaks it is his office.
    office = any(end == first - 1 for _, end in phrases)
    return lead or not office or any(page.is_use(i, "occasion") for i in before)


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
    issuer = told.issuer() if told.page.is_use(relay[0], "report") else None
    if issuer is not None:
        return (replace(issuer.chain[0], joint=False),)
    if told.is_open(named.sources[0], named.head) and named.head.startswith("ال"):
        outlet = told.last_outlet() or told.referents.outlet(relay[0])
        return (replace(outlet, joint=False),) if outlet is not None else ()
    return named.sources
