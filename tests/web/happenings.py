"""Stories of events with sides, places, dates and every status, between two states; written for the tests."""

from dataclasses import replace
from pathlib import Path

from tests.web import desk

from tawatur.model import (
    EntityType,
    EventStatus,
    EventType,
    Happening,
    HappeningId,
    Linkage,
    Location,
    MentionKind,
    Modality,
    Polarity,
    content_id,
)
from tawatur.store import open_writer

COUNTRIES = {"روسيا": "RUS", "إيران": "IRN", "سيرغي لافروف": "RUS", "أوكرانيا": "UKR"}
POINTS = {
    "طهران": Location(latitude=35.694, longitude=51.422, kind="city", doubt=0.0, gazetteer="geonames:112931"),
    "قزوين": Location(latitude=41.5, longitude=50.8, kind="water", doubt=0.2, gazetteer="own:caspian-sea"),
}
VISIT = """لافروف يزور طهران ويبحث مع إيران ملف قزوين

زار سيرغي لافروف طهران يوم 5 آذار 2024، والتقى هناك وفد إيران.
وقال سيرغي لافروف إن روسيا ستجري مع إيران مناورات في قزوين في الصيف.
"""
DENIAL = """إيران تنفي تزويد روسيا بمسيّرات

نفت إيران تزويد روسيا بمسيّرات لضرب أوكرانيا.
وقصفت روسيا أوكرانيا بمسيّرات في آذار 2024.
"""


def stories() -> list[desk.Story]:
    """Return the two stories."""
    return [_visit(), _denial()]


def write(path: Path) -> Path:
    """Write a dossier of the stories; two of its events are judged to be one."""
    told = stories()
    with open_writer(path) as writer:
        writer.add_batch([story.item(number) for number, story in enumerate(told)])
        list(writer.readings_to_link())
        writer.replace_linkage(_placed(desk.link(told), told), by=desk.VERSION, search_form=str)
    return path


def _placed(linkage: Linkage, told: list[desk.Story]) -> Linkage:
    entities = tuple(
        replace(entity, country=COUNTRIES.get(entity.name), location=POINTS.get(entity.name))
        for entity in linkage.entities
    )
    one, other = told[0].events[0].id, told[0].events[1].id
    group = Happening(
        id=HappeningId(content_id("hap", one, other)),
        type=EventType.CONSULT,
        time="2024-03-05",
        events=tuple(sorted((one, other))),
    )
    return replace(linkage, entities=entities, happenings=(group,))


def _visit() -> desk.Story:
    story = desk.Story(text=VISIT, title="لافروف يزور طهران", outlet="صحيفة الميناء", published="2024-03-06")
    lavrov = story.name("سيرغي لافروف", "سيرغي لافروف", english="Sergei Lavrov", role="وزير الخارجية")
    teller = story.name("سيرغي لافروف", "سيرغي لافروف", nth=1)
    tehran = story.name("طهران", "طهران", kind=EntityType.PLACE, english="Tehran", nth=1)
    russia = story.name("روسيا", "روسيا", kind=EntityType.GOVERNMENT, english="Russia")
    iran = story.name("إيران", "إيران", kind=EntityType.GOVERNMENT, english="Iran", nth=1)
    again = story.name("إيران", "إيران", kind=EntityType.GOVERNMENT, nth=2)
    sea = story.name("قزوين", "قزوين", kind=EntityType.PLACE, english="Caspian Sea", nth=1)
    day, summer = story.time("يوم 5 آذار 2024", "2024-03-05"), story.time("في الصيف", "2024-22")
    said = story.said(
        "روسيا ستجري مع إيران مناورات في قزوين في الصيف", [teller], cue="وقال", modality=Modality.INTEND
    )
    visit = {"mode": "visit", "contexts": ("diplomatic",), "time": day, "place": tehran}
    story.event("زار", EventType.CONSULT, EventStatus.OCCURRED, actors=(lavrov,), recipients=(iran,), **visit)
    story.event("والتقى", EventType.CONSULT, EventStatus.OCCURRED, actors=(lavrov, iran), time=day, place=tehran)
    story.event(
        "مناورات",
        EventType.COOPERATE,
        EventStatus.PLANNED,
        actors=(russia, again),
        contexts=("military", "territory"),
        time=summer,
        place=sea,
        statement=said,
    )
    return story


def _denial() -> desk.Story:
    story = desk.Story(text=DENIAL, title="إيران تنفي", outlet="وكالة الضفة", published="2024-03-20")
    iran = story.name("إيران", "إيران", kind=EntityType.GOVERNMENT, nth=1)
    russia = story.name("روسيا", "روسيا", kind=EntityType.GOVERNMENT, nth=1)
    striker = story.name("روسيا", "روسيا", kind=EntityType.GOVERNMENT, nth=2)
    struck = story.name("أوكرانيا", "أوكرانيا", kind=EntityType.GOVERNMENT, english="Ukraine", nth=1)
    group = story.name("مسيّرات", nth=1, kind=EntityType.GROUP, by=MentionKind.NOMINAL)
    month = story.time("في آذار 2024", "2024-03")
    count = story.number("بمسيّرات في", 2.0, "drone")
    denied = story.said("تزويد روسيا بمسيّرات لضرب أوكرانيا", [iran], cue="نفت إيران", polarity=Polarity.DENY)
    story.event(
        "تزويد روسيا بمسيّرات لضرب",
        EventType.AID,
        EventStatus.DENIED,
        actors=(iran,),
        recipients=(russia,),
        contexts=("military",),
        statement=denied,
    )
    story.event(
        "وقصفت",
        EventType.ASSAULT,
        EventStatus.OCCURRED,
        actors=(striker, group),
        recipients=(struck,),
        mode="drone",
        contexts=("military",),
        instrument="مسيّرات",
        time=month,
        quantity=count,
    )
    return story
