"""What a speaker does with what is said: says or denies it, asserts, judges, predicts, intends, demands, warns."""

from collections import defaultdict

from tawatur.extract.attribution.draft import Anchor, Draft
from tawatur.extract.page import Page
from tawatur.model import Modality, Mode, Polarity

__all__ = ["Tone", "find_mode", "find_tone", "is_negated"]

Tone = tuple[Polarity, Modality]
# How much the rules' word counts beside an encoder's mean log-probability: where the cue itself tells («حذر»), and
# where words of the content do.
_BY_CUE, _BY_WORDS = 1.0, 0.5
_OWN_PLANS = frozenset(("ANNOUNCE", "COMMIT", "PROPOSE", "STRESS"))


def find_tone(page: Page, draft: Draft) -> Tone | None:
    """Return polarity and modality of a report; None where the cue's negation leaves no report («لم يقل إنّ»)."""
    cue = draft.anchor.cue
    negated = is_negated(page, draft.anchor)
    if negated:
        if cue.group == "RULEOUT":
            return Polarity.AFFIRM, Modality.PREDICT
        if cue.group == "DOUBT":
            return Polarity.AFFIRM, Modality.JUDGE
        if cue.group in ("OPINE", "PREDICT", "HOPE") and cue.modality in ("judge", "predict"):
            return Polarity.DENY, Modality(cue.modality)
        return None
    deny = cue.deny and not (cue.group in ("DENY", "REJECT") and _opens_with_absence(page, draft))
    polarity = Polarity.DENY if deny else Polarity.AFFIRM
    return polarity, _weighed(page, draft, _modality(page, draft))


def is_negated(page: Page, anchor: Anchor) -> bool:
    """Tell whether a negating word stands right before the verb."""
    index = anchor.at - 1
    if index < page.sentence_start(anchor.at) or anchor.shape == "participle":
        return False
    return page.folded[index] in page.cues.use("verb_negator")


def find_mode(page: Page, draft: Draft) -> Mode:
    """Return how much of the content stands in quotation marks."""
    inside = outside = 0
    for piece in draft.content:
        for index in range(piece.start, piece.end):
            if page.is_mark[index]:
                continue
            if page.quote_of[index] >= 0 or _in_short_quote(page, index):
                inside += 1
            else:
                outside += 1
    if not inside:
        return Mode.INDIRECT
    return Mode.DIRECT if not outside else Mode.MIXED


def _in_short_quote(page: Page, index: int) -> bool:
    return any(quote.first <= index < quote.end for quote in page.quotes)


def _opens_with_absence(page: Page, draft: Draft) -> bool:
    return page.folded[draft.start] in ("عدم", "انعدام")


def _modality(page: Page, draft: Draft) -> Modality:
    fixed = draft.modality or draft.anchor.cue.modality
    if fixed == "object":
        return _by_object(page, draft)
    if fixed != "content":
        return Modality(fixed)
    return _by_words(page, draft)


def _weighed(page: Page, draft: Draft, ruled: Modality) -> Modality:
    """Return what an encoder's words for the cue and the content, and the rules, say together; the rules alone."""
    head = page.heads.get("modality")
    tokens = [i for first, last in draft.cue for i in range(first, last)]
    tokens += [i for piece in draft.content for i in range(piece.start, piece.end) if not page.is_mark[i]]
    if head is None or not tokens:
        return ruled
    scores = head.scores[tokens].mean(axis=0)
    told = draft.modality or draft.anchor.cue.modality not in ("content", "object")
    scores[head.labels.index(ruled)] += _BY_CUE if told else _BY_WORDS if ruled is not Modality.ASSERT else 0.0
    return Modality(head.labels[int(scores.argmax())])


def _by_object(page: Page, draft: Draft) -> Modality:
    word = page.folded[draft.start]
    entries = page.cues.modality.get(word) or page.cues.modality.get(word[:-1]) or page.cues.modality.get(word[:-2])
    if entries:
        return Modality(max(entries, key=lambda entry: entry[1])[0])
    return Modality.JUDGE


def _by_words(page: Page, draft: Draft) -> Modality:
    weights: dict[str, float] = defaultdict(float)
    for piece in draft.content:
        for index in range(piece.start, min(piece.end, piece.start + 40)):
            if page.is_mark[index]:
                continue
            for modality, weight in _speaks_for(page, index):
                # What stands first in a clause governs it.
                near = index - piece.start < 6
                weights[modality] += weight * (1.5 if near else 0.4)
    if not weights:
        return Modality.ASSERT
    if draft.anchor.cue.group in _OWN_PLANS and weights["predict"]:
        # Who announces what will be announces what he or his side will do.
        weights["intend"] += weights.pop("predict")
    best = max(weights, key=lambda name: weights[name])
    return Modality(best) if weights[best] >= 3 else Modality.ASSERT


def _speaks_for(page: Page, index: int) -> tuple[tuple[str, float], ...]:
    word = page.folded[index]
    table = page.cues.modality
    found = table.get(word)
    if found is None and len(word) > 3 and word[0] in "وفبل":
        found = table.get(word[1:])
    if found:
        return found
    if len(word) > 4 and word[0] == "س" and word[1] in "يتنا" and page.name_of[index] < 0:
        return (("intend", 3.0),) if word[1] in "نا" else (("predict", 3.0),)
    if word in ("قد", "وقد") and index + 1 < len(page.folded) and page.folded[index + 1][:1] in ("ي", "ت"):
        return (("predict", 3.0),)
    return ()
