"""What a speaker does with what is said: says or denies it, asserts, judges, predicts, intends, demands, warns."""

import numpy as np

from tawatur.extract.attribution.clues import load_choice, modality_clues
from tawatur.extract.attribution.draft import Anchor, Draft
from tawatur.extract.attribution.modalities import Ruling, rule_modality
from tawatur.extract.attribution.openness import NO_COMMENT
from tawatur.extract.page import Page
from tawatur.model import Mention, Modality, Mode, Polarity

__all__ = ["Tone", "find_mode", "find_tone", "is_negated"]

Tone = tuple[Polarity, Modality]
# How much the rules' word and an encoder's count beside the choice learnt from marked reports; found on articles
# that none of them had learnt from.
_OF_RULES, _OF_ENCODER = 0.25, 0.75
_TINY = 1e-6
# Too few were marked to learn them from: where the rules see one, it is so.
_RARE = (Modality.WARN, Modality.ALLEGE)
# How much of the encoder's word is taken from the cue; the rest is from the content.
_OF_CUE = 0.3


def find_tone(page: Page, draft: Draft, speaker: Mention | None = None) -> Tone | None:
    """Return polarity and modality of a report; None where the cue's negation leaves no report («لم يقل إنّ»).

    A denial that is itself denied («لم ينفِ») leaves open whether the content is so.

    Args:
        page: the document.
        draft: the report.
        speaker: who speaks, where he is a mention: what his own side will do is an intention.
    """
    cue = draft.anchor.cue
    if draft.rule == NO_COMMENT:
        return Polarity.OPEN, Modality.ASSERT
    negated = is_negated(page, draft.anchor)
    if negated:
        if cue.group == "RULEOUT":
            return Polarity.AFFIRM, Modality.PREDICT
        if cue.group == "DOUBT":
            return Polarity.AFFIRM, Modality.JUDGE
        if cue.group in ("OPINE", "PREDICT", "HOPE") and cue.modality in ("judge", "predict"):
            return Polarity.DENY, Modality(cue.modality)
        return (Polarity.OPEN, Modality.ASSERT) if _is_open(page, draft.anchor) else None
    deny = cue.deny and not _is_said(page, draft)
    polarity = Polarity.DENY if deny else Polarity.AFFIRM
    return polarity, _weighed(page, draft, rule_modality(page, draft, speaker), speaker)


def is_negated(page: Page, anchor: Anchor) -> bool:
    """Tell whether a negating word stands right before the verb."""
    index = anchor.at - 1
    if index < page.sentence_start(anchor.at) or anchor.shape == "participle":
        return False
    return page.folded[index] in page.cues.use("verb_negator")


def _is_open(page: Page, anchor: Anchor) -> bool:
    """Tell whether a source neither affirms nor denies: «لم ينفِ», and «ولم يؤكد» beside it."""
    if anchor.cue.group == "DENY":
        return True
    near = range(page.sentence_start(anchor.at) + 1, anchor.at)
    return page.is_use(anchor.at, "doubting") and any(
        page.is_use(index, "denying_it") and page.folded[index - 1] in page.cues.use("verb_negator")
        for index in near
    )


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


def _is_said(page: Page, draft: Draft) -> bool:
    """Tell whether a denial's content is what its speaker says, not what he denies.

    So it is after two denials («نفى عدم …»), and in his own words after a refusal («ورفض … بالقول: «…»»).
    """
    group = draft.anchor.cue.group
    if group in ("DENY", "REJECT") and page.folded[draft.start] in ("عدم", "انعدام"):
        return True
    return group == "REJECT" and draft.opening in ("colon", "quote")


def _weighed(page: Page, draft: Draft, ruling: Ruling, speaker: Mention | None) -> Modality:
    """Return what the cue fixes; else what the learnt choice and an encoder, where there is one, say together."""
    choice = load_choice(page.document.article.lang)
    if choice is None or ruling.told == "cue" or ruling.modality in _RARE:
        return ruling.modality
    shares = choice.shares(modality_clues(page, draft, ruling, speaker))
    scores = {Modality(label): float(np.log(share + _TINY)) for label, share in shares.items()}
    scores[ruling.modality] += _OF_RULES
    for modality, score in _encoded(page, draft).items():
        scores[modality] += _OF_ENCODER * score
    return max(scores, key=lambda modality: scores[modality])


def _encoded(page: Page, draft: Draft) -> dict[Modality, float]:
    """Return an encoder's mean log-probabilities over cue and content; nothing without one."""
    head = page.heads.get("modality")
    if head is None:
        return {}
    cue = [i for first, last in draft.cue for i in range(first, last) if not page.is_mark[i]]
    content = [i for p in draft.content for i in range(p.start, p.end) if not page.is_mark[i]]
    scores = np.zeros(len(head.labels), np.float32)
    for tokens, share in ((cue, _OF_CUE), (content, 1 - _OF_CUE)):
        if tokens:
            scores += share * head.scores[tokens].mean(axis=0)
    return {Modality(label): float(score) for label, score in zip(head.labels, scores, strict=True)}
