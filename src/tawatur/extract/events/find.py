"""Document → events: event words, with their sides and their status."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TypeVar

from tawatur import __version__
from tawatur.extract.events.answers import name_answered
from tawatur.extract.events.beside import Beside
from tawatur.extract.events.choices import Choice, load_choices
from tawatur.extract.events.contexts import find_contexts
from tawatur.extract.events.instruments import find_instrument
from tawatur.extract.events.kinds import choose_events
from tawatur.extract.events.merging import merge_sightings
from tawatur.extract.events.modes import find_mode
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.sharing import share_places
from tawatur.extract.events.sides import find_sides
from tawatur.extract.events.status import find_status
from tawatur.extract.events.telling import weigh_tellings
from tawatur.extract.events.themes import find_theme
from tawatur.extract.events.triggers import Found, find_words
from tawatur.extract.events.weighing import UNLISTED, load_scales, weigh_words
from tawatur.extract.events.where import find_place
from tawatur.extract.findings import Findings
from tawatur.lang import LanguagePack
from tawatur.model import Event, EventId, EventType, Origin, Quantity, Span, TimeExpression, content_id
from tawatur.text import Document

__all__ = ["find_events", "find_sightings", "nearest_time", "trigger_span"]

_Item = TypeVar("_Item", TimeExpression, Quantity)
# For rules too rare to be measured: about what all of them reach together.
_UNMEASURED = 0.5


def find_events(document: Document, pack: LanguagePack, findings: Findings) -> tuple[Event, ...]:
    """Return the events of a document in text order, each with the report in which it is told.

    Args:
        document: the text as read.
        pack: its language.
        findings: what the stages before have found.
    """
    if not pack.events.verbs:
        return ()
    scene = Scene(document, pack, findings)
    choices = load_choices(pack.code)
    told = weigh_tellings(scene, find_sightings(scene, pack, choices), choices)
    merged = merge_sightings(told, scene.page, pack.events)
    return name_answered(scene.page, share_places(scene.page, merged))


def find_sightings(scene: Scene, pack: LanguagePack, choices: Mapping[str, Choice]) -> list[tuple[Found, Event]]:
    """Return the event words of a document, each with the event that it names, in text order."""
    coder = _Coder(scene, choices, Beside(scene.page, pack))
    page, words = scene.page, find_words(scene.page, pack.events)
    found = weigh_words(page, choose_events(page, pack.events, words), words, load_scales(pack.code))
    return [(one, coder.event(one)) for one in found]


class _Coder:
    """Makes events of the event words of one page."""

    def __init__(self, scene: Scene, choices: Mapping[str, Choice], beside: Beside) -> None:
        self.scene = scene
        self.choices = choices
        self.beside = beside

    def event(self, found: Found) -> Event:
        """Return the event that a word names."""
        scene, page, article = self.scene, self.scene.page, self.scene.page.document.article.id
        span = trigger_span(scene, found)
        statement = scene.holding(span)
        actors, recipients = find_sides(scene, found, statement, self.choices)
        sentence = page.document.sentences[page.tokens[found.at].sentence].span
        time = nearest_time(scene, span)
        counted = _nearest(
            [q for q in _inside(scene.findings.quantities, sentence) if q.span.start >= span.start], span
        )
        rule = _rule(found)
        confidence = scene.tables.confidence.get(rule, _UNMEASURED) if found.chance is None else found.chance
        status = find_status(scene, found, statement, time, choice=self.choices.get("status"))
        mode = find_mode(self.beside, found)
        place = find_place(self.beside, found, mode)
        instrument = find_instrument(self.beside, found)
        return Event(
            id=EventId(content_id("ev", article, found.kind, span.start, span.end)),
            article=article,
            trigger=(span,),
            type=EventType(found.kind),
            status=status,
            actors=tuple(mention.id for mention in actors),
            recipients=tuple(mention.id for mention in recipients),
            mode=mode,
            contexts=find_contexts(self.beside, found, mode),
            theme=find_theme(self.beside, found, instrument),
            instrument=instrument,
            quantity=counted.id if counted else None,
            time=time.id if time else None,
            place=place.id if place else None,
            statement=statement.id if statement else None,
            origin=Origin(engine="rules", version=__version__, rule=rule, confidence=round(confidence, 3)),
        )


def _rule(found: Found) -> str:
    """Return how an event word was found: its type, with what it is in grammar or that only an encoder saw it."""
    trigger = found.trigger
    shape = "noun" if trigger.verb is None else trigger.verb.shape
    return f"{found.kind.lower()}-{'seen' if trigger.word.lemma == UNLISTED else shape}"


def trigger_span(scene: Scene, found: Found) -> Span:
    """Return where an event word stands: the article ال belongs to the word, the letters before it do not."""
    return scene.page.span(found.at, found.end, len(found.proclitics.replace("ال", "")))


def nearest_time(scene: Scene, span: Span) -> TimeExpression | None:
    """Return the time of the sentence that stands nearest to an event word."""
    page = scene.page
    sentence = page.document.sentences[page.tokens[page.find(span.start)].sentence].span
    return _nearest(_inside(scene.findings.times, sentence), span)


def _inside(items: Sequence[_Item], sentence: Span) -> list[_Item]:
    """Return the findings of a sentence, of all of a text in text order."""
    first = bisect_left(items, sentence.start, key=_start)
    after = bisect_left(items, sentence.end, key=_start)
    return [item for item in items[first:after] if sentence.covers(item.span)]


def _start(item: TimeExpression | Quantity) -> int:
    return item.span.start


def _nearest(items: Sequence[_Item], trigger: Span) -> _Item | None:
    """The finding that stands nearest to an event word."""
    return min(items, key=lambda item: abs(item.span.start - trigger.start), default=None)
