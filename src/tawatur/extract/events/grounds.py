"""Why an event is coded as it is: its word in the lexicon, and the words that decided status, mode and contexts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tawatur.extract.events.beside import Beside
from tawatur.extract.events.choices import Choice, load_choices
from tawatur.extract.events.contexts import tell_contexts
from tawatur.extract.events.find import nearest_time, trigger_span
from tawatur.extract.events.modes import tell_mode
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.standing import StatusReason, tell_status
from tawatur.extract.events.triggers import Found, Word, find_words
from tawatur.extract.findings import Findings
from tawatur.lang import LanguagePack
from tawatur.lang.events import EventWord, Trigger
from tawatur.model import Event, Span
from tawatur.text import Document

__all__ = ["EventGrounds", "Ground", "GroundPart", "Sense", "find_grounds"]

# Reasons that no word of their own gives.
_WEAK = (StatusReason.PLAIN, StatusReason.WEIGHED)


class GroundPart(StrEnum):
    """What of an event some words decided."""

    WORD = "word"
    STATUS = "status"
    MODE = "mode"
    CONTEXT = "context"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """A word of the list of event words, as one of its rows has it.

    Attributes:
        lemma: the row's form, folded.
        type: the type of event that it names.
        shape: what the word is in grammar: a noun, or the form of the verb.
        actor: where who does it stands: the subject, the noun's owner, or before the noun.
        recipients: where the other side stands: `obj` or prepositions, sorted.
        needs: beginnings of words, one of which must follow.
    """

    lemma: str
    type: str
    shape: str
    actor: str
    recipients: tuple[str, ...]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Words that decided something: none where it follows from something else.

    Attributes:
        part: what they decided.
        value: how: a status, a mode, a context; the type for the event word, empty for the place.
        reason: of a status, how they did.
        spans: where they stand.
    """

    part: GroundPart
    value: str
    reason: StatusReason | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGrounds:
    """Why one event is coded as it is.

    Attributes:
        sense: the row of the list of event words that fits; None for a word that only the encoder knows.
        others: what else the word may be by that list.
        grounds: what decided the rest, in the order of `GroundPart`.
    """

    sense: Sense | None
    others: tuple[Sense, ...]
    grounds: tuple[Ground, ...]


def find_grounds(document: Document, pack: LanguagePack, findings: Findings, event: Event) -> EventGrounds:
    """Return why an event of a document is coded as it is.

    Args:
        document: the text as read.
        pack: its language.
        findings: what was found in it: its mentions, times and statements.
        event: the event.
    """
    scene = Scene(document, pack, findings)
    words, choice = _find_words(scene, event), load_choices(pack.code).get("status")
    found = [one for word in words if (one := _as_told(word, event)) is not None]
    told = found or [_unlisted(scene, event)]
    mine = {_sense(one.trigger) for one in found}
    may_be = (_sense(meaning.trigger) for word in words for meaning in word.meanings)
    return EventGrounds(
        sense=_sense(found[0].trigger) if found else None,
        others=tuple(dict.fromkeys(sense for sense in may_be if sense not in mine)),
        grounds=tuple(_grounds(Beside(scene.page, pack), scene, event, (told, choice))),
    )


def _find_words(scene: Scene, event: Event) -> list[Word]:
    """Return the words of an event that the list of event words has, in text order."""
    places = {index for span in event.trigger for index in range(*scene.page.token_range(span))}
    return [word for word in find_words(scene.page, scene.tables) if word.at in places]


def _as_told(word: Word, event: Event) -> Found | None:
    """Return a word as the event that it was read as: a row of its type, else the likeliest one."""
    types = {meaning.trigger.word.type for meaning in word.meanings}
    return word.found(event.type.value) if event.type.value in types else word.found()


def _unlisted(scene: Scene, event: Event) -> Found:
    """Return the event word that no list has."""
    first, end = scene.page.token_range(event.trigger[0])
    plain = EventWord(lemma="", type=event.type.value, actor="genitive", recipients=frozenset())
    letters = scene.page.tokens[first].proclitics
    return Found(at=first, end=end, trigger=Trigger(word=plain), proclitics=letters, kind=event.type.value)


def _sense(trigger: Trigger) -> Sense:
    word = trigger.word
    return Sense(
        lemma=word.lemma,
        type=word.type,
        shape="noun" if trigger.verb is None else trigger.verb.shape,
        actor=word.actor,
        recipients=tuple(sorted(word.recipients)),
        needs=word.needs,
    )


def _grounds(
    beside: Beside, scene: Scene, event: Event, known: tuple[Sequence[Found], Choice | None]
) -> Iterator[Ground]:
    found, choice = known
    yield Ground(part=GroundPart.WORD, value=event.type.value, spans=event.trigger)
    yield _of_status(scene, event, found, choice)
    if event.mode is not None:
        told = next((one for word in found if (one := tell_mode(beside, word)) and one[0] == event.mode), None)
        of_mode = () if told is None else (scene.page.span(told[1], told[2]),)
        yield Ground(part=GroundPart.MODE, value=event.mode, spans=of_mode)
    for context in event.contexts:
        ranges = [place for word in found for place in tell_contexts(beside, word, event.mode).get(context, ())]
        spans = tuple(sorted({scene.page.span(first, end) for first, end in ranges}))
        yield Ground(part=GroundPart.CONTEXT, value=context, spans=spans)
    place = next((one for one in scene.findings.mentions if one.id == event.place), None)
    if place is not None:
        yield Ground(part=GroundPart.PLACE, value="", spans=(place.span,))


def _of_status(scene: Scene, event: Event, found: Sequence[Found], choice: Choice | None) -> Ground:
    """Return what decided the status: of several words of an event, the first that a marker stands beside."""
    statement = next((one for one in scene.findings.statements if one.id == event.statement), None)
    told = [
        tell_status(scene, one, (event.status, statement, nearest_time(scene, trigger_span(scene, one))), choice)
        for one in found
    ]
    reason, spans = next((one for one in told if one[0] not in _WEAK), told[0])
    return Ground(part=GroundPart.STATUS, value=event.status.value, reason=reason, spans=spans)
