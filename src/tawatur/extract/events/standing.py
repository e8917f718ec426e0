"""The words for which an event is told as having happened, going on, planned, possible or not so."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from tawatur.extract.attribution.verbs import read_verb
from tawatur.extract.events.choices import Choice
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.status_clues import status_clues
from tawatur.extract.events.triggers import Found
from tawatur.model import EventStatus, Modality, Polarity, Span, Statement, TimeExpression

__all__ = ["StatusReason", "tell_status"]


class StatusReason(StrEnum):
    """How words speak for the status of an event."""

    DENIAL = "denial"
    NEGATION = "negation"
    FUTURE = "future"
    POSSIBLE = "possible"
    ONGOING = "ongoing"
    CONDITION = "condition"
    GOVERNED = "governed"
    FORM = "form"
    REPORT = "report"
    WEIGHED = "weighed"
    PLAIN = "plain"


# How far from an event word a marker may stand, in tokens before and after: as in `status_clues`, which weighs it.
_BACK, _AHEAD = 9, 4
# Which uses of the closed words speak for a status, the clearest first.
_MARKS: Mapping[EventStatus, tuple[tuple[str, StatusReason], ...]] = {
    EventStatus.DENIED: (("negator", StatusReason.NEGATION),),
    EventStatus.PLANNED: (("future", StatusReason.FUTURE),),
    EventStatus.POSSIBLE: (("possible", StatusReason.POSSIBLE), ("condition", StatusReason.CONDITION)),
    EventStatus.ONGOING: (("ongoing", StatusReason.ONGOING),),
    EventStatus.OCCURRED: (),
}
# What the words say of an event that govern it, by the status for which that speaks.
_GOVERNORS = {
    EventStatus.DENIED: frozenset(("deny", "fail", "negate", "prevent", "refuse", "stop")),
    EventStatus.PLANNED: frozenset(("delay", "expect", "intend", "offer", "purpose", "threaten", "try", "will")),
    EventStatus.POSSIBLE: frozenset(("ask", "expect", "fear", "let", "may", "must", "offer", "purpose")),
    EventStatus.ONGOING: frozenset(("begin", "continue", "during")),
}
_MODALITIES = {
    EventStatus.PLANNED: (Modality.INTEND, Modality.PREDICT),
    EventStatus.POSSIBLE: (Modality.DEMAND, Modality.WARN, Modality.PREDICT, Modality.ALLEGE),
}
_SHAPES = {EventStatus.OCCURRED: ("perfect", "participle"), EventStatus.ONGOING: ("imperfect",)}
_STOPS = frozenset(".:؛")
# Letters that may be written before a marker, and how long what is left must be.
_LEADS, _SHORTEST = "ولبف", 2
# Of the words that were weighed, so many are shown, and none that speaks for the status by less.
_SHOWN, _LEAST = 3, 0.15
# The clues of `status_clues` that are a word beside the event word: before it, after it.
_BESIDE = {"b": -1, "B": -1, "bf": -1, "Bf": -1, "0": -1, "1": -1, "a": 1, "A": 1}


def tell_status(
    scene: Scene,
    found: Found,
    told: tuple[EventStatus, Statement | None, TimeExpression | None],
    choice: Choice | None,
) -> tuple[StatusReason, tuple[Span, ...]]:
    """Return how the words speak for the status of an event, and which do.

    Several clues and, where it has looked, an encoder were weighed together: what is told is the clearest of the
    words that speak for the outcome. What the encoder added stands in no word, so it is not told.

    Args:
        scene: the document.
        found: the event word.
        told: the status, the report in which the event stands, and when it is said to happen.
        choice: what was learnt of status.
    """
    status, statement, _ = told
    page = scene.page
    own = (page.span(found.at, found.end),)
    if status is EventStatus.DENIED and statement is not None and statement.polarity is Polarity.DENY:
        return StatusReason.DENIAL, statement.cue
    if status is EventStatus.PLANNED and "س" in found.proclitics:
        return StatusReason.FORM, own
    marker = _marker(scene, found, status)
    if marker is not None:
        return marker
    if statement is not None and statement.modality in _MODALITIES.get(status, ()):
        return StatusReason.REPORT, statement.cue
    verb = found.trigger.verb
    if verb is not None and verb.shape in _SHAPES.get(status, ()):
        return StatusReason.FORM, own
    is_plain = status is EventStatus.OCCURRED
    return (StatusReason.PLAIN, ()) if is_plain else (StatusReason.WEIGHED, _weighed(scene, found, told, choice))


def _marker(scene: Scene, found: Found, status: EventStatus) -> tuple[StatusReason, tuple[Span, ...]] | None:
    """Return the closed word nearest to an event word that speaks for its status, None where there is none."""
    page = scene.page
    for use, reason in _MARKS[status]:
        marks = [index for index in _around(scene, found) if _is(page.folded[index], scene.tables.use(use))]
        if marks:
            nearest = min(marks, key=lambda index: abs(index - found.at))
            return reason, (page.span(nearest, nearest + 1),)
    wanted = _GOVERNORS.get(status, frozenset())
    for index in range(found.at - 1, max(page.sentence_start(found.at), found.at - _BACK) - 1, -1):
        if page.folded[index] in _STOPS:
            break
        if page.name_of[index] < 0 and wanted.intersection(_uses(scene, index)):
            return StatusReason.GOVERNED, (page.span(index, index + 1),)
    return None


def _uses(scene: Scene, index: int) -> tuple[str, ...]:
    """Return what a word says of an event that it governs."""
    page, governors = scene.page, scene.tables.governors
    verb = read_verb(page, index)
    if verb is not None:
        return governors.get(verb.form, ())
    return governors.get(page.folded[index]) or governors.get(scene.lemmatise(page.tokens[index].form), ())


def _around(scene: Scene, found: Found) -> Iterator[int]:
    """Yield the tokens beside an event word in its clause, those before it first."""
    page = scene.page
    for index in range(found.at - 1, max(page.sentence_start(found.at), found.at - _BACK) - 1, -1):
        if page.folded[index] in _STOPS:
            break
        yield index
    yield from range(found.end, min(page.sentence_end(found.at), found.end + _AHEAD))


def _is(word: str, words: frozenset[str]) -> bool:
    return word in words or (len(word) > _SHORTEST and word[0] in _LEADS and word[1:] in words)


def _weighed(
    scene: Scene,
    found: Found,
    told: tuple[EventStatus, Statement | None, TimeExpression | None],
    choice: Choice | None,
) -> tuple[Span, ...]:
    """Return the words beside an event word that spoke most for its status, in text order."""
    if choice is None or told[0].value not in choice.labels:
        return ()
    place = choice.labels.index(told[0].value)
    worth: dict[int, float] = {}
    for clue in dict.fromkeys(status_clues(scene, found, told[1], told[2])):
        side, _, value = clue.partition("=")
        weight = dict(choice.weights.get(clue, ())).get(place, 0.0)
        index = _word_of(scene, found, _BESIDE.get(side, 0), value)
        if index is not None:
            worth[index] = worth.get(index, 0.0) + weight
    best = sorted((-weight, index) for index, weight in worth.items() if weight >= _LEAST)[:_SHOWN]
    return tuple(scene.page.span(index, index + 1) for index in sorted(index for _, index in best))


def _word_of(scene: Scene, found: Found, side: int, value: str) -> int | None:
    """Return the nearest token on a side of an event word that is the word of a clue."""
    page = scene.page
    before = range(found.at - 1, max(page.sentence_start(found.at), found.at - _BACK) - 1, -1)
    after = range(found.end, min(page.sentence_end(found.at), found.end + _AHEAD))
    places: Iterable[int] = before if side < 0 else after if side else ()
    for index in places:
        if not page.is_mark[index] and value in (page.folded[index], page.tokens[index].stem):
            return index
    return None
