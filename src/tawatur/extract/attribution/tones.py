"""What a speaker does with what is said: says or denies it, asserts, judges, predicts, intends, demands, warns."""

import numpy as np

from tawatur.extract.attribution.draft import Anchor, Draft
from tawatur.extract.attribution.modalities import Ruling, rule_modality
from tawatur.extract.page import Page
from tawatur.model import Mention, Modality, Mode, Polarity

__all__ = ["Tone", "find_mode", "find_tone", "is_negated"]

Tone = tuple[Polarity, Modality]
# How much the rules' word counts beside an encoder's mean log-probability over the cue, by what told it; found on
# articles that the encoder had not learnt from.
_WEIGHTS = {"cue": 2.0, "words": 2.5, "nothing": 2.5}
# How much of the encoder's word is taken from the cue; the rest is from the content.
_OF_CUE = 0.3


def find_tone(page: Page, draft: Draft, speaker: Mention | None = None) -> Tone | None:
    """Return polarity and modality of a report; None where the cue's negation leaves no report («لم يقل إنّ»).

    Args:
        page: the document.
        draft: the report.
        speaker: who speaks, where he is a mention: what his own side will do is an intention.
    """
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
    return polarity, _weighed(page, draft, rule_modality(page, draft, speaker))


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


def _weighed(page: Page, draft: Draft, ruling: Ruling) -> Modality:
    """Return what an encoder's words for the cue, and the rules, say together; the rules alone without one."""
    head = page.heads.get("modality")
    if head is None:
        return ruling.modality
    cue = [i for first, last in draft.cue for i in range(first, last) if not page.is_mark[i]]
    content = [i for p in draft.content for i in range(p.start, p.end) if not page.is_mark[i]]
    scores = np.zeros(len(head.labels), np.float32)
    for tokens, share in ((cue, _OF_CUE), (content, 1 - _OF_CUE)):
        if tokens:
            scores += share * head.scores[tokens].mean(axis=0)
    scores[head.labels.index(ruling.modality)] += _WEIGHTS[ruling.told]
    return Modality(head.labels[int(scores.argmax())])
