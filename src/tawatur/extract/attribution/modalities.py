"""What a speaker does with what is said, by rules: the cue first, then the main predicate and whose it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tawatur.extract.attribution.clauses import Predicate, read_predicate
from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.wording import has_use, uses_of
from tawatur.extract.page import Page
from tawatur.model import EntityType, Mention, Modality

__all__ = ["Ruling", "rule_modality", "side_of"]

# Whose deed the predicate tells: the speaker's own side's, another party's, a thing's; nobody is named.
Side = Literal["own", "other", "thing", "none"]
_PARTIES = frozenset((EntityType.GOVERNMENT, EntityType.ORGANIZATION, EntityType.PERSON, EntityType.GROUP))
_LANDED = frozenset((EntityType.GOVERNMENT, EntityType.ORGANIZATION, EntityType.PERSON))
# Cues that announce: what will be done is then a plan, whoever does it.
_ANNOUNCING = frozenset(("ANNOUNCE", "STRESS", "EXPLAIN", "LEARN", "COMMIT"))
_NOTING = frozenset(("NOTE", "REVEAL", "SAY", "RELAY"))
_PLANNING = frozenset(("ANNOUNCE", "STRESS", "COMMIT", "PROPOSE"))
_NEAR, _SOON, _SUBJECT, _HEAD = 3, 7, 6, 3
# What the head of a noun phrase tells: the first use that it has.
_HEADS = (
    ("must", Modality.DEMAND),
    ("call", Modality.DEMAND),
    ("plan", Modality.INTEND),
    ("stand", Modality.JUDGE),
    ("wish", Modality.PREDICT),
    ("chance", Modality.PREDICT),
    ("expect", Modality.PREDICT),
    ("danger", Modality.PREDICT),
    ("blame", Modality.ALLEGE),
    ("worth", Modality.JUDGE),
    ("elative", Modality.JUDGE),
)
_NOMINALS = (
    ("wish", Modality.PREDICT),
    ("expect", Modality.PREDICT),
    ("chance", Modality.PREDICT),
    ("opinion", Modality.JUDGE),
    ("seem", Modality.JUDGE),
    ("value", Modality.JUDGE),
    ("worth", Modality.JUDGE),
    ("elative", Modality.JUDGE),
    ("blame", Modality.ALLEGE),
    ("danger", Modality.JUDGE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A modality and what told it: the cue, the content's words, or nothing, which makes it an assertion."""

    modality: Modality
    told: Literal["cue", "words", "nothing"]


def rule_modality(page: Page, draft: Draft, speaker: Mention | None) -> Ruling:
    """Return what the rules make of a report.

    Args:
        page: the document.
        draft: the report.
        speaker: who speaks, where he is a mention.
    """
    fixed = draft.modality or draft.anchor.cue.modality
    if fixed not in ("content", "object"):
        return Ruling(modality=_by_cue(page, draft, Modality(fixed)), told="cue")
    found: Modality | None
    if draft.opening in ("np", "obj") and draft.anchor.cue.group != "SOURCE":
        found = _by_head(page, draft)
        if found is None and fixed == "object":
            found = Modality.JUDGE
        if found is None and (draft.opening == "obj" or draft.anchor.cue.group not in ("SAY", "ADD")):
            return Ruling(modality=Modality.ASSERT, told="nothing")
    else:
        # «دعمه للحل»: what he stands for.
        is_stand = "stand" in uses_of(page, draft.start) and _is_possessed(page, draft.start)
        found = Modality.JUDGE if is_stand else None
    if found is None:
        predicate = read_predicate(page, draft)
        found = _by_predicate(page, draft, predicate, side_of(page, draft, predicate, speaker))
    return Ruling(modality=found or Modality.ASSERT, told="words" if found else "nothing")


def _by_cue(page: Page, draft: Draft, fixed: Modality) -> Modality:
    """Return what a cue tells, but for an opinion or a fear about what will come, or must be done."""
    group = draft.anchor.cue.group
    if group == "FEAR":
        predicate = read_predicate(page, draft)
        coming = draft.opening == "that" and predicate.kind == "imperfect" and not predicate.subject
        is_state = "outcome" in predicate.uses and "copula" in page.cues.modality.get(predicate.verb, ())
        if (coming and not is_state) or "chance" in uses_of(page, draft.start):
            return Modality.PREDICT
    if fixed is Modality.JUDGE and group in ("OPINE", "ESTIMATE") and draft.opening in ("that", "quote", "colon"):
        predicate = read_predicate(page, draft)
        if predicate.kind in ("future", "possible") or predicate.uses & {"expect", "chance"}:
            return Modality.PREDICT
        if "must" in predicate.uses:
            return Modality.DEMAND
    return fixed


def _by_head(page: Page, draft: Draft) -> Modality | None:
    """Return what the noun tells with which a content opens («ضرورة وقف النار»), past «وجود» and its like."""
    for index in range(draft.start, min(draft.start + _HEAD, draft.end)):
        uses = uses_of(page, index)
        for use, modality in _HEADS:
            if use in uses and _is_held(page, draft, index, use):
                return modality
        if not (page.is_mark[index] or has_use(page, index, "holder")):
            return None
    return None


def _is_held(page: Page, draft: Draft, index: int, use: str) -> bool:
    """Tell whether a noun is the speaker's: his stand, unless he notes another's, and blame that is not his own."""
    if use == "blame":
        return not _is_possessed(page, index)
    return use != "stand" or draft.anchor.cue.group not in _NOTING or _is_possessed(page, index)


def _is_possessed(page: Page, index: int) -> bool:
    """Tell whether a pronoun follows a noun: «مسؤوليته عن الهجوم» is claimed, not blamed on another."""
    return page.folded[index].endswith(("ه", "ها")) and not page.tokens[index].form.endswith("ة")


def side_of(page: Page, draft: Draft, predicate: Predicate, speaker: Mention | None) -> Side:
    """Return whose deed the predicate of a content tells."""
    subject = predicate.subject
    if predicate.first or any(has_use(page, index, "own") for index in subject[:_SUBJECT]):
        return "own"
    if not subject:
        cue = [i for first, last in draft.cue for i in range(first, last) if not page.is_mark[i]]
        is_his = bool(cue) and has_use(page, cue[-1], "that_he") and not has_use(page, predicate.at, "impersonal")
        return "own" if is_his else "none"
    lands = _lands(page, draft, speaker)
    mention = page.mention_at(subject[0])
    if mention is not None:
        if (speaker is not None and _is_same(mention, speaker)) or (
            mention.type in _LANDED and mention.country in lands
        ):
            return "own"
        return "other" if mention.type in _PARTIES else "thing"
    near = {page.adjectives[index].country for index in subject[:_NEAR] if index in page.adjectives}
    return "own" if near & lands else "thing"


def _lands(page: Page, draft: Draft, speaker: Mention | None) -> set[str | None]:
    """Return the country for which somebody may speak («مسؤول أميركي»); a newspaper does not speak for its own."""
    if speaker is None and draft.speaker is not None:
        speaker = page.mention_at(draft.speaker[0])
    if speaker is not None and speaker.type is EntityType.MEDIA:
        return set()
    if speaker is not None and speaker.country is not None:
        return {speaker.country}
    first, last = draft.speaker or (0, 0)
    return {page.adjectives[index].country for index in range(first, last) if index in page.adjectives} - {None}


def _is_same(mention: Mention, speaker: Mention) -> bool:
    return mention.name == speaker.name or (mention.known_as is not None and mention.known_as == speaker.known_as)


def _by_predicate(page: Page, draft: Draft, predicate: Predicate, side: Side) -> Modality | None:
    by_kind: Mapping[str, Callable[[Page, Draft, Predicate, Side], Modality | None]]
    by_kind = {"future": _future, "imperfect": _present, "nominal": _nominal, "possible": _possible}
    if predicate.kind in by_kind:
        return by_kind[predicate.kind](page, draft, predicate, side)
    if predicate.kind == "perfect" and side != "own" and "blame" in predicate.uses:
        return Modality.ALLEGE
    if predicate.kind == "perfect" and "weighed" in predicate.uses and predicate.negation != "not_done":
        return Modality.JUDGE
    return None


def _future(page: Page, draft: Draft, predicate: Predicate, side: Side) -> Modality:
    uses = predicate.uses
    is_being = "copula" in page.cues.modality.get(predicate.verb, ())
    if "threat" in uses and not predicate.first:
        return Modality.WARN
    if predicate.negation == "never":
        return Modality.INTEND if side == "own" and not is_being else Modality.PREDICT
    if is_being and _soon(page, _after(draft, predicate, _NEAR), "worth"):
        return Modality.JUDGE  # «سيكون خطوة استفزازية»
    if predicate.first or (side == "own" and ("outcome" not in uses or is_being)):
        return Modality.INTEND
    if "outcome" in uses or ("effect" in uses and side == "thing"):
        return Modality.PREDICT
    return Modality.INTEND if draft.anchor.cue.group in _ANNOUNCING else Modality.PREDICT


def _possible(page: Page, draft: Draft, predicate: Predicate, side: Side) -> Modality:
    is_being = "copula" in page.cues.modality.get(predicate.verb, ())
    if side == "own" and ("outcome" not in predicate.uses or _soon(page, _after(draft, predicate, _NEAR), "plan")):
        return Modality.INTEND
    return Modality.JUDGE if is_being else Modality.PREDICT


def _present(page: Page, draft: Draft, predicate: Predicate, side: Side) -> Modality | None:
    """Return what a present verb tells; another party's call, wish or opinion is reported as a fact."""
    uses = predicate.uses
    if "must" in uses:
        return Modality.DEMAND
    if "can" in uses:
        return _ability(predicate, side)
    if side in ("own", "none"):
        found = _said_of_oneself(page, draft, predicate)
        if found is not None:
            return found
    elif uses & {"call", "opinion", "wish", "stance"}:
        return None
    elif "plan" in uses:
        is_told = side == "other" and (draft.anchor.cue.group in _PLANNING or not draft.anchor.cue.lemma)
        return Modality.INTEND if is_told else None
    return _of_things(page, predicate, side)


def _ability(predicate: Predicate, side: Side) -> Modality | None:
    if side == "own":
        return None
    return Modality.JUDGE if predicate.negation else Modality.PREDICT


def _said_of_oneself(page: Page, draft: Draft, predicate: Predicate) -> Modality | None:
    uses = predicate.uses
    if predicate.first and "danger" in uses:
        return Modality.WARN  # «أحذر»
    if "call" in uses or (predicate.first and ("need" in uses or _expects_of(page, draft, predicate))):
        return Modality.DEMAND
    if "opinion" in uses:
        is_demand = _soon(page, _after(draft, predicate, _SOON), "must")
        return Modality.DEMAND if is_demand else Modality.JUDGE
    if "wish" in uses:
        return Modality.DEMAND if predicate.first and _is_put(page, draft, predicate) else Modality.PREDICT
    if uses & {"plan", "stance"}:
        return Modality.INTEND if "plan" in uses else Modality.JUDGE
    return None


def _is_put(page: Page, draft: Draft, predicate: Predicate) -> bool:
    """Tell whether a wish is put to somebody: a party follows soon."""
    near = [page.name_of[index] for index in _after(draft, predicate, _NEAR + 2)]
    return any(number >= 0 and page.mentions[number].type in _PARTIES for number in near)


def _expects_of(page: Page, draft: Draft, predicate: Predicate) -> bool:
    """Tell whether something is expected of somebody: «نتوقع من الحكومة …»."""
    ahead = next(_after(draft, predicate, 2), None)
    return "expect" in predicate.uses and ahead is not None and has_use(page, ahead, "any")


def _of_things(page: Page, predicate: Predicate, side: Side) -> Modality | None:
    uses = predicate.uses
    if "expect" in uses:
        return None if side == "other" else Modality.PREDICT
    if "chance" in uses:
        return Modality.PREDICT
    if uses & {"seem", "weigh", "danger"} or ("need" in uses and side != "own"):
        return Modality.JUDGE
    if side != "own" and "blame" in uses:
        return Modality.ALLEGE
    # «لا يحقق أي هدف»: what others fail to do is weighed, that something is not there is told.
    is_weighed = predicate.negation == "no" and side != "own"
    return Modality.JUDGE if is_weighed and not has_use(page, predicate.at, "existing") else None


def _nominal(page: Page, draft: Draft, predicate: Predicate, side: Side) -> Modality | None:
    uses = predicate.uses
    if predicate.negation == "is_not":
        return _negated_nominal(page, draft, predicate, side)
    if "must" in uses:
        return None if side == "own" and page.folded[predicate.at].startswith("ب") else Modality.DEMAND
    if "plan" in uses:
        return None if side == "thing" else Modality.INTEND
    for use, modality in _NOMINALS:
        if use in uses:
            return modality
    return Modality.JUDGE if "can" in uses and predicate.negation else None


def _negated_nominal(page: Page, draft: Draft, predicate: Predicate, side: Side) -> Modality | None:
    """Return what «ليس» tells: a plan denied, a fact about oneself or what is not there, or a judgement."""
    if _soon(page, _after(draft, predicate, _NEAR), "plan"):
        return Modality.INTEND
    ahead = next(_after(draft, predicate, 2), None)
    if ahead is not None and has_use(page, ahead, "having"):
        is_weighed = _soon(page, _after(draft, predicate, _SOON), "worth")
        return Modality.JUDGE if is_weighed else None
    if has_use(page, predicate.at, "own"):
        return None
    return None if side == "own" and predicate.subject else Modality.JUDGE


def _soon(page: Page, words: Iterable[int], use: str) -> bool:
    """Tell whether one of some words is of a use, without a preposition written with it."""
    return any(use in uses_of(page, index, governed=False) for index in words)


def _after(draft: Draft, predicate: Predicate, reach: int) -> Iterator[int]:
    yield from (index for index in range(predicate.at + 1, predicate.at + reach) if draft.holds(index))
