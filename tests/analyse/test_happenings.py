from tests.link.scenes import Story

from tawatur.analyse import additions
from tawatur.link import link
from tawatur.model import EntityType, EventId, EventType, Happening, HappeningId, Qualifier


def sent(name, text, *, count=None, day=None, place=None, published=None):
    story = Story(name, text, published=published)
    by = story.someone("أرمينيا", EntityType.GOVERNMENT)
    to = story.someone("جورجيا", EntityType.GOVERNMENT)
    more = {}
    if count:
        more["quantity"] = story.number(count[0], count[1], "سفينة", Qualifier.AT_LEAST)
    if day:
        more["time"] = story.time(day, "2024-01-07")
    if place:
        more["place"] = story.someone(place, EntityType.PLACE)
    story.done("سلمت", "AID", actors=(by,), recipients=(to,), theme="سفن", **more)
    return story.reading()


def test_each_report_tells_what_it_adds_and_what_it_changes():
    readings = [
        sent(
            "a",
            "سلمت أرمينيا خمس سفن إلى جورجيا في باتومي",
            count=("خمس", 5),
            place="باتومي",
            published="2024-01-09",
        ),
        sent(
            "b",
            "سلمت أرمينيا ثلاث سفن إلى جورجيا الأحد",
            count=("ثلاث", 3),
            day="الأحد",
            published="2024-01-08",
        ),
        sent("c", "سلمت أرمينيا جورجيا سفنا"),
    ]
    events = tuple(EventId(f"ev-{name}-0") for name in "abc")
    happening = Happening(id=HappeningId("hap-1"), type=EventType.AID, events=events)
    first, second, third = additions(happening, readings, link(readings))
    assert first.article == "art-b", "the earliest comes first"
    assert dict(first.adds)["time"] == "2024-01-07"
    assert first.changes == ()
    assert second.adds == (("place", "باتومي"),)
    assert second.changes == (("quantity", "at_least 3 سفينة", "at_least 5 سفينة"),)
    assert (third.article, third.adds, third.changes) == ("art-c", (), ())
