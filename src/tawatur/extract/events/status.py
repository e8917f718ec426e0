"""Whether an event is told as having happened, as going on, as planned, as possible, or as not so."""

import math

from tawatur.extract.events.choices import Choice
from tawatur.extract.events.ruling import after_relative, has_word, rule_status, words_before
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.status_clues import status_clues
from tawatur.extract.events.triggers import Found
from tawatur.extract.page import Page
from tawatur.model import EventStatus, EventType, Polarity, Statement, TimeExpression

__all__ = ["find_status"]

_UNREAL = ("planned", "possible", "denied")
# To tell as real what is not is the worse mistake: it takes more than an even chance. Chosen by cross-validation on
# annotated articles; with the encoder's word, on those that an encoder trained for this had never seen.
_REAL_LEAST, _REAL_SEEN = 0.7, 0.9
# How much the encoder's word counts beside the clues'; on articles new to it, this much with the bound above told
# less as real that is not (25 in a hundred, 29 with .5 and .8) and left as many right.
_SEEN_WEIGHT = 0.8


def find_status(
    scene: Scene,
    found: Found,
    statement: Statement | None,
    time: TimeExpression | None,
    *,
    choice: Choice | None,
) -> EventStatus:
    """Return the status of an event from the word's own form, the words around it, its time and its report.

    Args:
        scene: the document.
        found: the event word.
        statement: the report in whose content it stands.
        time: when it is said to happen.
        choice: what was learnt of it; without it the rules alone decide.
    """
    ruled = rule_status(scene.page, scene.tables, found, statement)
    if choice is None or _is_sure(scene, found, statement, ruled):
        return ruled
    shares = _seen(scene.page, found, choice.shares(status_clues(scene, found, statement, time)))
    unreal = {label: share for label, share in shares.items() if label in _UNREAL}
    real = {label: share for label, share in shares.items() if label not in _UNREAL}
    least = _REAL_SEEN if "status" in scene.page.heads else _REAL_LEAST
    chosen = real if sum(real.values()) >= least else unreal
    return EventStatus(max(chosen, key=lambda label: chosen[label]))


def _seen(page: Page, found: Found, shares: dict[str, float]) -> dict[str, float]:
    """Return the shares weighed with what an encoder says of the event word; as they are where none has looked."""
    head = page.heads.get("status")
    if head is None:
        return shares
    scores = head.scores[found.at : found.end].mean(axis=0)
    powers = {
        label: share * math.exp(_SEEN_WEIGHT * scores[head.labels.index(label)]) for label, share in shares.items()
    }
    total = sum(powers.values())
    return {label: power / total for label, power in powers.items()} if total else shares


def _is_sure(scene: Scene, found: Found, statement: Statement | None, ruled: EventStatus) -> bool:
    """Tell whether the words leave no choice: «لم يهاجم», «قد يهاجم», «سيهاجم», or what a report denies.

    What a report denies is not what a relative clause in it tells («نفت صلتها بالسفينة التي اعترضتها …»), and a
    refusal may be told by negation («لم توافق»).
    """
    if statement is not None and statement.polarity is Polarity.DENY:
        return not after_relative(scene.page, found)
    verb = found.trigger.verb
    if verb is None or ruled.value not in _UNREAL:
        return False
    before = words_before(scene.page, found)[:1]
    doubted = verb.shape == "imperfect" and has_word(before, scene.tables.use("possible"))
    negated = ruled is EventStatus.DENIED and found.kind != EventType.REJECT
    return negated or "س" in found.proclitics or doubted
