"""How likely a sentence tells of an assault or a protest as news. The sentences are written for this."""

from tawatur.extract.attribution import find_statements
from tawatur.extract.events import find_events
from tawatur.extract.events.choices import Choice, load_choices
from tawatur.extract.events.find import find_sightings
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.telling import telling_clues, told_together, weigh_tellings
from tawatur.extract.findings import Findings
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import EventType, make_article
from tawatur.text import read

NEWS = "قتل خمسة جنود وأصيب عشرة آخرون في هجوم انتحاري استهدف حاجزًا للجيش."
TALK = "ويرى الكاتب أن الحرب لا تحل شيئًا."


def scene_of(text: str) -> Scene:
    """Return what the event stages see of a text."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    mentions = find_mentions(document, pack)
    return Scene(
        document, pack, Findings(mentions=mentions, statements=find_statements(document, pack, mentions)[0])
    )


def surest(text: str) -> float:
    """Return the confidence of the surest assault of a text."""
    scene = scene_of(text)
    found = find_events(scene.page.document, load(), scene.findings)
    return max(event.origin.confidence for event in found if event.type is EventType.ASSAULT)


def test_news_of_an_assault_is_surer_than_talk_of_one():
    assert surest(NEWS) > 0.5 > surest(TALK)


def test_other_types_keep_the_confidence_of_their_rule():
    scene = scene_of("وقّعت روسيا وإيران اتفاقية جديدة.")
    sightings = find_sightings(scene, load(), load_choices("ar"))
    assert weigh_tellings(scene, sightings, load_choices("ar")) == sightings


def test_a_language_that_learnt_nothing_keeps_every_confidence():
    scene = scene_of(NEWS)
    sightings = find_sightings(scene, load(), load_choices("ar"))
    assert weigh_tellings(scene, sightings, {}) == sightings


def test_the_events_of_a_sentence_are_weighed_together():
    scene = scene_of(NEWS)
    sightings = find_sightings(scene, load(), load_choices("ar"))
    together = told_together(scene, sightings)
    assert list(together) == [(EventType.ASSAULT, 0)]
    clues = list(telling_clues(scene, together[EventType.ASSAULT, 0]))
    choice = Choice(labels=("spoken", "told"), weights={clues[1]: ((1, 4.0),)})
    weighed = weigh_tellings(scene, sightings, {"telling-assault": choice})
    assert {event.origin.confidence for _, event in weighed if event.type is EventType.ASSAULT} == {0.982}
