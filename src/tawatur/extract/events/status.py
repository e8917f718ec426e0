"""Whether an event is told as having happened, as going on, as planned, as possible, or as not so."""

import math
from collections.abc import Iterator

from tawatur.extract.events.choices import Choice
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.triggers import Found
from tawatur.extract.page import Page
from tawatur.lang.events import EventTables
from tawatur.model import EventStatus, Modality, Polarity, Statement, TimeExpression

__all__ = ["find_status", "status_clues"]

_NEAR = 5
_WIDE = 9
_AFTER = 3
# How far before an event word the verb may stand that says what becomes of it.
_GOVERNED = 12
_STOPS = (".", "،", ":", "؛")
_BY_MODALITY = {
    Modality.INTEND: EventStatus.PLANNED,
    Modality.DEMAND: EventStatus.POSSIBLE,
    Modality.WARN: EventStatus.POSSIBLE,
}
_UNREAL = ("planned", "possible", "denied")
# To tell as real what is not is the worse mistake: it takes more than an even chance. Chosen by cross-validation on
# annotated articles; with the encoder's word, on those that an encoder trained for this had never seen.
_REAL_LEAST, _REAL_SEEN = 0.7, 0.8
# How much the encoder's word counts beside the clues': on articles new to it, half was best.
_SEEN_WEIGHT = 0.5


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
        choice: what was learned of it; without it the rules alone decide.
    """
    ruled = _ruled(scene.page, scene.tables, found, statement)
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
    """Tell whether the words leave no choice: «لم يهاجم», «قد يهاجم», «سيهاجم», or what a report denies."""
    if statement is not None and statement.polarity is Polarity.DENY:
        return True
    verb = found.trigger.verb
    if verb is None or ruled.value not in _UNREAL:
        return False
    before = _before(scene.page, found)[:1]
    doubted = verb.shape == "imperfect" and _any(before, scene.tables.use("possible"))
    return ruled is EventStatus.DENIED or "س" in found.proclitics or doubted


def status_clues(
    scene: Scene, found: Found, statement: Statement | None, time: TimeExpression | None
) -> Iterator[str]:
    """Yield what speaks for each status of an event."""
    page, trigger = scene.page, found.trigger
    shape = "noun" if trigger.verb is None else trigger.verb.shape
    ruled = _ruled(page, scene.tables, found, statement).value
    yield "always"
    yield f"rule={ruled}"
    yield f"rule={ruled}{shape}"
    yield f"kind={found.kind}"
    yield f"kind={found.kind}{shape}"
    yield f"lemma={trigger.word.lemma}"
    yield f"shape={shape}{found.proclitics}"
    yield f"heading={page.heading(found.at)}{shape}"
    told = "cue" if found.at in scene.reports else ""
    yield f"told={told}{shape}{found.kind}"
    if statement is not None:
        yield f"modality={statement.modality.value}"
        yield f"modality={statement.modality.value}{shape}"
    else:
        yield f"untold={shape}"
    if time is not None and time.value and scene.published:
        yield f"time={_when(time.value, scene.published)}"
        yield f"time={_when(time.value, scene.published)}{shape}"
    yield from _governed(scene, found, shape)
    yield from _words(scene, found, shape)


def _governed(scene: Scene, found: Found, shape: str) -> Iterator[str]:
    """What the words before an event word in its sentence make of it: «هدد بشن حرب», «إذا …», «اتفقا على عقد …»."""
    page, at = scene.page, found.at
    opening = found.proclitics.replace("ال", "")
    low = page.sentence_start(at)
    if not opening and at > low:
        opening = page.folded[at - 1] if page.is_use(at - 1, "preposition") or page.is_that(at - 1) else "-"
    for index in range(at - 1, max(low, at - _GOVERNED) - 1, -1):
        if page.name_of[index] >= 0:
            continue
        for kind in _kinds(scene.tables, page.folded[index]):
            yield f"after={kind}{opening}"
            yield f"after={kind}{shape}"
        if scene.is_verb(index):
            yield f"verb={page.tokens[index].stem}{opening}"
            yield f"verb={scene.cluster(index).coarse}{opening}{shape}"
            break
    if any(_any([page.folded[index]], scene.tables.use("condition")) for index in range(low, at)):
        yield f"condition={shape}"
        yield "condition"


def _kinds(tables: EventTables, word: str) -> frozenset[str]:
    """The types of the events that a word may name, written as it stands or after و, ف, ال."""
    forms = [word, *(word.removeprefix(lead) for lead in ("و", "ف", "ال", "وال") if word.startswith(lead))]
    found = (trigger for form in forms for trigger in (*tables.verbs.get(form, ()), *tables.nouns.get(form, ())))
    return frozenset(trigger.word.type for trigger in found if not trigger.word.needs)


def _words(scene: Scene, found: Found, shape: str) -> Iterator[str]:
    page, at = scene.page, found.at
    low, high = page.sentence_start(at), page.sentence_end(at)
    for place, index in enumerate(range(at - 1, max(low, at - _WIDE) - 1, -1)):
        near = "b" if place < 3 else "B"
        cluster = scene.cluster(index)
        yield f"{near}={page.tokens[index].stem}"
        yield f"{near}f={page.folded[index]}"
        yield f"{near}k={cluster.fine}"
        yield f"{near}c={cluster.coarse}{shape}"
        if place < 2:
            yield f"{place}={page.folded[index]}"
            yield f"{place}k={cluster.fine}"
        for use in ("possible", "future", "ongoing", "negator"):
            if _any([page.folded[index]], scene.tables.use(use)):
                yield f"{near}u={use}"
                yield f"{near}u={use}{shape}"
                yield f"u{min(place, 4)}={use}{shape}"
        if page.folded[index][:1] == "س" and _is_future(page.folded[index]):
            yield f"{near}u=will{shape}"
    for place, index in enumerate(range(found.at + 1, min(high, found.end + 4))):
        near = "a" if place < 2 else "A"
        yield f"{near}={page.folded[index]}"
        yield f"{near}k={scene.cluster(index).fine}"
        for use in ("possible", "future", "ongoing"):
            if _any([page.folded[index]], scene.tables.use(use)):
                yield f"{near}u={use}"
    wide = range(low, high)
    yield f"will={any(_is_future(page.folded[index]) for index in wide)}"


def _when(value: str, published: str) -> str:
    """How a time lies to the day of the article: before, after or around it, as far as both are told."""
    start, _, end = value.partition("/")
    end = end or start
    size = min(len(start), len(published))
    if start[:size] > published[:size]:
        return "after"
    size = min(len(end), len(published))
    return "before" if end[:size] < published[:size] else "around"


def _ruled(page: Page, tables: EventTables, found: Found, statement: Statement | None) -> EventStatus:
    if statement is not None and statement.polarity is Polarity.DENY:
        return EventStatus.DENIED
    before = _before(page, found)
    if _any(before[:1], tables.use("negator")):
        return EventStatus.PLANNED if before[0] in ("لن", "ولن") else EventStatus.DENIED
    if found.trigger.verb is not None:
        return _of_verb(page, tables, found, before)
    status = _of_noun(page, tables, found, before)
    if status is EventStatus.OCCURRED and statement is not None:
        return _BY_MODALITY.get(statement.modality, status)
    return status


def _of_noun(page: Page, tables: EventTables, found: Found, before: list[str]) -> EventStatus:
    if _any(before, tables.use("possible")):
        return EventStatus.POSSIBLE
    near = before + _after(page, found)
    if _any(near, tables.use("future")) or any(_is_future(word) for word in before):
        return EventStatus.PLANNED
    return EventStatus.ONGOING if _any(near, tables.use("ongoing")) else EventStatus.OCCURRED


def _of_verb(page: Page, tables: EventTables, found: Found, before: list[str]) -> EventStatus:
    verb = found.trigger.verb
    if "س" in found.proclitics or _any(before[:2], tables.use("future")):
        return EventStatus.PLANNED
    if verb is None or verb.shape in ("perfect", "participle"):
        return EventStatus.OCCURRED
    if "ل" in found.proclitics or before[:1] in (["ان"], ["بان"]) or _any(before[:2], tables.use("possible")):
        return EventStatus.POSSIBLE
    # Headlines tell what has happened in the imperfect.
    return EventStatus.OCCURRED if page.heading(found.at) else EventStatus.ONGOING


def _is_future(word: str) -> bool:
    word = word[1:] if word[:1] in ("و", "ف") else word
    return len(word) > 4 and word[0] == "س" and word[1] in "يتن"


def _before(page: Page, found: Found) -> list[str]:
    """The words before an event word in its clause, the nearest first."""
    words: list[str] = []
    floor = max(page.sentence_start(found.at), found.at - _NEAR)
    for index in range(found.at - 1, floor - 1, -1):
        if page.folded[index] in _STOPS:
            break
        if not page.is_mark[index]:
            words.append(page.folded[index])
    return words


def _after(page: Page, found: Found) -> list[str]:
    words: list[str] = []
    for index in range(found.end, min(page.sentence_end(found.at), found.end + _AFTER)):
        if page.is_mark[index]:
            break
        words.append(page.folded[index])
    return words


def _any(words: list[str], wanted: frozenset[str]) -> bool:
    return any(word in wanted or (len(word) > 3 and word[0] in "ولب" and word[1:] in wanted) for word in words)
