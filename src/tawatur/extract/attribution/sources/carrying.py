"""Who goes on speaking where a cue leaves its subject to be understood: «وأضاف …»، «مشيرًا إلى …»."""

from dataclasses import replace

from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.sources.agreement import agrees, is_many
from tawatur.extract.attribution.sources.relays import relays_of
from tawatur.extract.attribution.sources.speakers import ACTING
from tawatur.extract.attribution.sources.subjects import person_before
from tawatur.extract.attribution.sources.told import Chained, Told
from tawatur.model import EntityType, Mention, MentionKind, Source, SourceKind

__all__ = ["carry", "carry_report"]

# Verbs that go on with what the last speaker says, whoever acted in between.
_CONTINUING = frozenset(("ADD", "SAY", "REPLY", "RELAY", "TELL", "REPEAT", "EXPLAIN", "DOCUMENT"))
# Verbs that do so unless somebody else acts in their own sentence.
_OWN_SENTENCE = frozenset(("NOTE", "STRESS"))
_SUBJECT_REACH = 8
_RECENT = 6
_DATELINE_REACH = 14
_DASHES = ("-", "–", "—", "--")


def carry(told: Told, draft: Draft, host: Chained | None) -> Chained | None:
    """Return a draft without a subject of its own with the chain that it goes on with; None where there is none."""
    anchor = draft.anchor
    if host is not None and anchor.shape not in ("participle", "noun"):
        return _as_they_say(told, draft, host)
    if anchor.shape == "noun" and not anchor.pronoun:
        return None
    last = _speaker_before(told, draft)
    subject = _clause_subject(told, draft, last) or _first_of_sentence(told, draft, last)
    if subject is None and last is None:
        subject = told.referents.section_outlet(anchor.at)
    if subject is not None:
        at = told.page.find(subject.span.start) if subject.span else anchor.at
        own = told.two_before((at, at + 1), subject) or (subject,)
        before = told.again(own)
        tail = relays_of(told, draft, own[0]) or (before.chain[before.speakers :] if before is not None else ())
        chain = (*own, *tail)
        return Chained(draft=draft, chain=chain, speakers=len(own), head="", gender=anchor.gender, host=None)
    return _go_on(told, draft, last)


def carry_report(told: Told, draft: Draft) -> Chained | None:
    """Return a draft whose subject is «البيان» or its like: it speaks for whoever issued it."""
    last = next((other for other in reversed(told.done) if other.host is None and not _is_thing(told, other)), None)
    return _go_on(told, draft, told.issuer() or last)


def _go_on(told: Told, draft: Draft, last: Chained | None) -> Chained | None:
    if last is None:
        return None
    chain = last.chain
    relays = relays_of(told, draft, chain[0])
    if relays:
        chain = (*chain[: last.speakers], *relays)
    return replace(last, draft=draft, chain=chain, gender=draft.anchor.gender or last.gender)


def _as_they_say(told: Told, draft: Draft, host: Chained) -> Chained | None:
    """«ما وصفه بـ …»: the words are those of whose report it stands in."""
    before = draft.anchor.at - 1
    if before < 0 or told.page.folded[before] not in told.page.cues.use("such_as"):
        return None
    return replace(host, draft=draft, host=host.draft)


def _clause_subject(told: Told, draft: Draft, last: Chained | None) -> Source | None:
    """The subject of the clause before, where a verb that is no cue stood there: «وترفض إيران …، وتطالب …»."""
    anchor, page = draft.anchor, told.page
    before = _before_title(told, draft) or _right_before(told, draft)
    if before is not None:
        return before
    if anchor.shape in ("participle", "noun") or anchor.cue.group in _CONTINUING:
        return None
    floor = page.sentence_start(anchor.at)
    if anchor.cue.group not in _OWN_SENTENCE:
        floor = page.sentence_start(max(0, floor - 1))
    if last is not None:
        floor = max(floor, last.draft.anchor.at + 1)
    for index in range(anchor.at - 2, floor - 1, -1):
        number = page.name_of[index + 1]
        if number < 0 or page.ranges[number][0] != index + 1 or not page.is_event_verb(index):
            continue
        mention = page.mentions[number]
        if mention.type in ACTING and page.quote_of[index] < 0 and _may_be_subject(told, draft, mention):
            return _source(mention)
    return None


def _before_title(told: Told, draft: Draft) -> Source | None:
    """The name before a title between commas: «لكن سيلفا، المتحدثة باسم الوزارة، نفت …»."""
    page, at = told.page, draft.anchor.at
    floor = page.sentence_start(at)
    if at - 1 <= floor or page.folded[at - 1] not in ("،", ","):
        return None
    comma = next((i for i in range(at - 2, floor, -1) if page.folded[i] in ("،", ",")), None)
    if comma is None or not (page.is_use(comma + 1, "person") or page.is_use(comma + 1, "role")):
        return None
    number = page.name_of[comma - 1]
    if number < 0 or page.mentions[number].type is not EntityType.PERSON:
        return None
    mention = page.mentions[number]
    return _source(mention) if _may_be_subject(told, draft, mention) else None


def _right_before(told: Told, draft: Draft) -> Source | None:
    """The name right before the verb: «لكن مدير الوكالة (…) جورج سليم هدد …»."""
    mention = person_before(told.page, draft)
    return _source(mention) if mention is not None and _may_be_subject(told, draft, mention) else None


def _first_of_sentence(told: Told, draft: Draft, last: Chained | None) -> Source | None:
    """The first name of the sentence that no preposition governs, where nobody has spoken in it yet."""
    page, at = told.page, draft.anchor.at
    if draft.anchor.shape == "noun":
        return None
    if last is not None and page.tokens[last.draft.anchor.at].sentence == page.tokens[at].sentence:
        return None
    start = _after_dateline(told, page.sentence_start(at), at)
    for mention in page.mentions_in(start, min(at, start + _SUBJECT_REACH)):
        first = page.find(mention.span.start)
        governed = first > start and page.is_use(first - 1, "preposition")
        bound = page.tokens[first].proclitics[:1] in ("ب", "ل")
        if mention.type not in ACTING or governed or bound:
            continue
        if draft.anchor.shape != "participle" and not _acts(told, mention, first, start):
            continue
        if _may_be_subject(told, draft, mention):
            return _source(mention)
    return None


def _acts(told: Told, mention: Mention, first: int, start: int) -> bool:
    """Tell whether a name is a person's, or a body's at the head of its sentence, where no noun governs it."""
    root = told.root(_source(mention))
    if root is None or root.kind is MentionKind.NOMINAL:
        return False
    if mention.type is EntityType.PERSON or first == start:
        return True
    after_verb = told.page.is_event_verb(first - 1) or first == start + 1
    return after_verb and not told.page.is_use(first - 1, "role")


def _after_dateline(told: Told, start: int, stop: int) -> int:
    """Return where a sentence begins after «دبي، الإمارات (CNN) --»."""
    page = told.page
    for index in range(start + 1, min(stop, start + _DATELINE_REACH)):
        if page.folded[index] in _DASHES and page.folded[index - 1] in (")", *_DASHES):
            return index + 1
    return start


def _may_be_subject(told: Told, draft: Draft, mention: Mention) -> bool:
    wanted, found = draft.anchor.gender, told.gender(_source(mention))
    if wanted == "f" and not found and mention.type is EntityType.PERSON:
        return False  # few who act are women, and a paper or a state may be meant
    return agrees(wanted, found)


def _speaker_before(told: Told, draft: Draft) -> Chained | None:
    """Who spoke last: in the sentence for a participle, otherwise the last one whose gender and number fit."""
    page, anchor = told.page, draft.anchor
    section = told.referents.section_start(anchor.at)
    candidates = [
        other
        for other in reversed(told.done)
        if section <= other.draft.anchor.at <= anchor.at and not _is_thing(told, other)
    ][:_RECENT]
    if anchor.shape == "participle":
        sentence = page.tokens[anchor.at].sentence
        near = [other for other in candidates if page.tokens[other.draft.anchor.at].sentence == sentence]
        candidates = near or candidates[:1]
    outer = [other for other in candidates if other.host is None] or candidates
    # «وأوردت الصحيفة أن سليم قال إن …، مضيفا»: where nobody outside fits, one who is told of inside goes on.
    for other in (*outer, *(inner for inner in candidates if inner.host is not None)):
        fitting = _fitting(told, draft, other)
        if fitting is not None:
            return fitting
    return outer[0] if outer else None


def _fitting(told: Told, draft: Draft, other: Chained) -> Chained | None:
    """Return who of an earlier report can be the subject: its speaker, or the outlet that passed it on."""
    anchor, speaker = draft.anchor, other.chain[0]
    found = other.gender or told.gender(speaker)
    many = is_many(told.page, speaker)
    relay = other.chain[-1]
    passed_on = len(other.chain) == other.speakers + 1 and told.type_of(relay) is EntityType.MEDIA
    # «ونقلت الصحيفة عن سليم … وأضافت …»: the paper goes on, unless a woman was quoted.
    outlet_may = passed_on and other.draft.rule == "relay-from" and anchor.gender == "f"
    if outlet_may and not found and told.type_of(speaker) is EntityType.PERSON:
        found = "m"
    if agrees(anchor.gender, found) and (anchor.plural or not many or anchor.shape == "participle"):
        return other
    return replace(other, chain=(relay,), speakers=1, head="", gender="f") if outlet_may else None


def _is_thing(told: Told, other: Chained) -> bool:
    """Tell whether a report is «تقارير عن …» inside a sentence: nobody goes on with it."""
    return other.draft.rule.startswith("noun-") and told.mention(other.chain[0]) is None


def _source(mention: Mention) -> Source:
    return Source(kind=SourceKind.NAMED, mention=mention.id, span=mention.span)
