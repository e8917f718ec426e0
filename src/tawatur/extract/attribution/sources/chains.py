"""From drafts to chains: who speaks, through whom, carried over where the text leaves it to be understood."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.sources.agreement import agrees, gender_of
from tawatur.extract.attribution.sources.carrying import carry, carry_report
from tawatur.extract.attribution.sources.relaying import carry_back
from tawatur.extract.attribution.sources.relays import names_relay, outlet_before, relays_of, said_anew, section_of
from tawatur.extract.attribution.sources.speakers import Named, name_sources
from tawatur.extract.attribution.sources.subjects import (
    may_speak,
    outlet_inside,
    person_after,
    person_before,
    speaking_part,
    subject_of_past,
)
from tawatur.extract.attribution.sources.told import Chained, Told
from tawatur.extract.page import Page
from tawatur.model import EntityType, MentionKind, Source, SourceKind

__all__ = ["Chained", "chain_drafts"]


def chain_drafts(page: Page, drafts: Sequence[Draft]) -> tuple[Chained, ...]:
    """Return the drafts with their chains, those left out for which nobody can be made out to speak.

    A cue without a subject goes on with the speaker of the report before it, with the relays of that report; a
    participle with that of its sentence. A report inside another's content carries the other's chain after its own.
    """
    told = Told(page)
    for draft in drafts:
        chained = _chain(told, draft)
        if chained is not None:
            told.done.append(replace(chained, relayed=names_relay(told, draft)))
    return carry_back(told)


def _chain(told: Told, draft: Draft) -> Chained | None:
    host = told.host(draft)
    passed_on = _told_of(told, draft)
    if passed_on is not None:
        return passed_on
    if draft.speaker is None:
        draft.speaker = subject_of_past(told.page, draft)
    if draft.speaker is None:
        return carry(told, draft, host)
    if _is_report(told, draft.speaker):
        return carry_report(told, draft)
    phrase = speaking_part(told.page, draft, draft.speaker)
    if phrase is None or (phrase[0] == draft.anchor.at + 1 and _is_known_subject(told, draft)):
        return _inside(told, carry(told, draft, None if phrase else host), host if phrase else None)
    phrase, outlet = outlet_inside(told.page, draft, phrase)
    if outlet is not None:
        draft.relays.insert(0, outlet)
    return _named(told, draft, phrase, host)


def _told_of(told: Told, draft: Draft) -> Chained | None:
    """«ونقلت الصحيفة عنه قوله»: the outlet passes on what the person who spoke last, in any report, says."""
    page = told.page
    if draft.rule == "relay-from" or "relay" not in draft.anchor.cue.frames or draft.speaker is None:
        return None
    pronouns = page.cues.use("told_of")
    about = next((i for i in range(draft.anchor.at + 1, draft.start) if page.folded[i] in pronouns), None)
    if about is None or draft.speaker[0] > draft.start:
        return None
    gender = "f" if page.folded[about].endswith("ا") else "m"
    people = (o for o in reversed(told.done) if told.type_of(o.chain[0]) is EntityType.PERSON and o.speakers == 1)
    last = next((o for o in people if agrees(gender, o.gender or told.gender(o.chain[0]))), None)
    if last is None:
        return None
    outlet = replace(draft, relays=[draft.speaker])
    draft.relays.append(draft.speaker)
    chain = told.without_repeats((last.chain[0], *relays_of(told, outlet, last.chain[0])))
    return replace(last, draft=draft, chain=chain, host=None)


def _is_known_subject(told: Told, draft: Draft) -> bool:
    """Tell whether the subject stood in quotation marks before the verb: «أن حركة "حماس" أبلغت المفاوضين …»."""
    return told.page.is_mark[draft.anchor.at - 1] and person_before(told.page, draft) is not None


def _inside(told: Told, chained: Chained | None, host: Chained | None) -> Chained | None:
    """Return a report with the chain of the one inside whose content it is told."""
    if chained is None or host is None:
        return chained
    chain = told.without_repeats((*chained.chain, *host.chain))
    return replace(chained, chain=chain, host=host.draft)


def _is_report(told: Told, phrase: Range) -> bool:
    """Tell whether a phrase is «البيان» or its like: it speaks for whoever spoke before."""
    page, after = told.page, phrase[0] + 1
    if not told.done or not page.is_use(phrase[0], "report") or page.mention_at(phrase[0]) is not None:
        return False
    # «انتقد البيان الحكومة»: what follows is the object.
    return after == phrase[1] or (page.folded[phrase[0]].startswith("ال") and page.name_of[after] >= 0)


def _named(told: Told, draft: Draft, phrase: Range, host: Chained | None) -> Chained | None:
    named = _name(told, draft, phrase)
    before = told.meant(named) if named.anaphoric else told.again(named.sources)
    own = named.sources
    before = before or told.described(phrase)
    two = told.two_before(phrase, own[0])
    if two:
        own = two
    elif before is not None and (told.is_open(own[0], named.head) or _is_other_outlet(told, named, before)):
        own = before.chain[: before.speakers]
    elif own[0].mention is None:
        own = _pointed(told, named, draft, phrase) or own
        before = before or (told.again(own) if own[0].mention is not None else None)
    if _is_object(told, draft, phrase, own) or (own[0].mention is None and not may_speak(told.page, named.head)):
        return carry(told, draft, host)
    tail = relays_of(told, draft, own[0])
    outlet = told.type_of(own[0]) is EntityType.MEDIA
    if before is not None and not tail and not draft.gap and not outlet and not said_anew(told, draft):
        tail = before.chain[before.speakers :]
    if draft.gap:
        tail = (*tail, *outlet_before(told, draft))
    if not tail and host is None:
        tail = section_of(told, draft, own[0])
    return Chained(
        draft=draft,
        chain=told.without_repeats((*own, *tail, *(host.chain if host else ()))),
        speakers=len(own),
        head=named.head,
        gender=_gender(told.page, draft),
        host=host.draft if host else None,
    )


def _is_other_outlet(told: Told, named: Named, before: Chained) -> bool:
    """Tell whether «الصحيفة» was taken for another outlet than the one that told or was told last."""
    mention = told.mention(named.sources[0])
    described = mention is not None and mention.kind is MentionKind.NOMINAL
    return described and named.head in told.page.cues.use("outlet") and told.mention(before.chain[0]) is None


def _is_object(told: Told, draft: Draft, phrase: Range, own: Sequence[Source]) -> bool:
    """Tell whether the phrase right after a verb is not its subject, by gender: «من يتهم الدوحة»."""
    anchor, mention = draft.anchor, told.mention(own[0])
    after_verb = anchor.shape in ("perfect", "imperfect") and phrase[0] == anchor.at + 1
    if mention is None or len(own) > 1 or not after_verb:
        return False
    named = mention.span.start <= told.page.tokens[phrase[0]].span.start
    return named and not agrees(anchor.gender, gender_of(told.page, own[0], mention))


def _name(told: Told, draft: Draft, phrase: Range) -> Named:
    """Return whom a phrase names: by itself, by what is apposed, or by the name after the place of an office."""
    person = person_after(told.page, phrase, draft.start) if phrase[0] > draft.anchor.at else None
    if person is not None:
        source = Source(kind=SourceKind.NAMED, mention=person.id, span=person.span)
        return Named(sources=(source,), anaphoric=False, head=name_sources(told.page, phrase).head)
    return name_sources(told.page, phrase, draft.apposed)


def _pointed(told: Told, named: Named, draft: Draft, phrase: Range) -> tuple[Source, ...]:
    """Whom a phrase without a mention points to: an outlet, a body by its noun, a person by surname."""
    at, referents, page = draft.anchor.at, told.referents, told.page
    first, outlets = min(at, phrase[0]), page.cues.use("outlet")
    found = referents.titled(phrase, first)
    if found is not None:
        pass
    elif named.head in outlets and named.head.startswith("ال"):
        found = referents.section_outlet(at) or referents.outlet(at)
    elif named.head in outlets and draft.rule == "headline-colon":
        found = referents.outlet_after(at)
    elif named.head.startswith("ال"):
        found = referents.body(named.head, first)
    elif named.head not in page.cues.heads:
        found = referents.person(phrase, first)
    return (replace(found, span=page.span(*phrase)),) if found else ()


def _gender(page: Page, draft: Draft) -> str:
    if draft.rule != "relay-from":
        return draft.anchor.gender
    said = [page.folded[first] for first, _ in draft.cue]
    if any(word.endswith("ها") for word in said):
        return "f"
    return "m" if any(word in ("قوله", "افادته", "تاكيده") for word in said) else ""
