"""Whether a sentence tells of an assault or a protest as news, or only speaks of such deeds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tawatur.extract.events.choices import Choice
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.triggers import Found
from tawatur.model import Event, EventStatus, EventType

__all__ = ["TOLD", "telling_clues", "told_together", "weigh_tellings"]

# The types of which annotators judged whole sentences; of the others nothing is learnt here.
TOLD = (EventType.ASSAULT, EventType.PROTEST)
_REAL = (EventStatus.OCCURRED, EventStatus.ONGOING)
_AROUND = 3
_STEP, _FARTHEST = 4, 5
_WORDS, _LONGEST = 8, 5
_Sighting = tuple[Found, Event]


def weigh_tellings(
    scene: Scene, sightings: Sequence[_Sighting], choices: Mapping[str, Choice]
) -> list[tuple[Found, Event]]:
    """Return the sightings; the confidence of an assault or a protest is the chance that its sentence tells of one.

    Args:
        scene: the document.
        sightings: its event words with the events, in text order.
        choices: what was learnt, `telling-assault` and `telling-protest`; a type without one stays as it is.
    """
    shares: dict[tuple[EventType, int], float] = {}
    for (kind, sentence), some in told_together(scene, sightings).items():
        choice = choices.get(f"telling-{kind.value.lower()}")
        if choice is not None:
            shares[kind, sentence] = round(choice.shares(telling_clues(scene, some))["told"], 3)
    weighed = []
    for found, event in sightings:
        share = shares.get((event.type, scene.page.tokens[found.at].sentence))
        known = event if share is None else replace(event, origin=replace(event.origin, confidence=share))
        weighed.append((found, known))
    return weighed


def told_together(scene: Scene, sightings: Sequence[_Sighting]) -> dict[tuple[EventType, int], list[_Sighting]]:
    """Return the assaults and the protests by their type and sentence."""
    together: dict[tuple[EventType, int], list[_Sighting]] = {}
    for found, event in sightings:
        if event.type in TOLD:
            together.setdefault((event.type, scene.page.tokens[found.at].sentence), []).append((found, event))
    return together


def telling_clues(scene: Scene, together: Sequence[_Sighting]) -> Iterator[str]:
    """Yield what speaks for a sentence that tells of events of one type as news.

    Args:
        scene: the document.
        together: the events of this type in the sentence, at least one.
    """
    page = scene.page
    first, end = page.sentence_start(together[0][0].at), page.sentence_end(together[0][0].at)
    real = sum(event.status in _REAL for _, event in together)
    yield "always"
    yield f"real={min(real, 3)}"
    yield f"all={min(len(together), 3)}"
    for found, event in together:
        yield from _of_event(scene, found, event, first)
        for index in range(max(first, found.at - _AROUND), min(end, found.at + _AROUND + 1)):
            if index != found.at:
                yield f"{index - found.at}={page.tokens[index].stem}"
                yield f"{'before' if index < found.at else 'after'}={page.tokens[index].stem}"
    for index in range(first, end):
        yield f"word={page.tokens[index].stem}"
        if page.folded[index].isdigit():
            yield "number"
    yield f"length={min((end - first) // _WORDS, _LONGEST)}"


def _of_event(scene: Scene, found: Found, event: Event, first: int) -> Iterator[str]:
    shape = "noun" if found.trigger.verb is None else found.trigger.verb.shape
    held = scene.holding(event.trigger[0])
    yield f"shape={shape}"
    yield f"shape={shape}{event.status.value}"
    yield f"status={event.status.value}"
    yield f"event={found.trigger.word.lemma}"
    yield f"event={found.trigger.word.lemma}{shape}"
    yield f"sides={min(len(event.actors), 1)}{min(len(event.recipients), 1)}{shape}"
    yield f"held={held.modality.value if held is not None else '-'}"
    yield f"place={min((found.at - first) // _STEP, _FARTHEST)}{shape}"
    yield f"counted={event.quantity is not None}"
    yield f"timed={event.time is not None}"
