"""What rulings name that no rule joined."""

from tests.link.scenes import Story
from tests.link.test_curated import rule

from tawatur.link.curated import Lone
from tawatur.model import EditAction, EditNoun, EntityType, EventStatus, EventType, Polarity

TEXT = "نفى هاكوب ساركيسيان أن تكون أرمينيا سلمت السفن، وزارت بعثة جورجية يريفان في 2 مايو ثم ألغت اللقاء."


def taken(*idents: str, noun: EditNoun = EditNoun.EVENT) -> Lone:
    story = Story("a", TEXT, published="2024-05-03")
    said = story.said("أرمينيا سلمت السفن", story.someone("هاكوب ساركيسيان"), polarity=Polarity.DENY)
    by = story.someone("أرمينيا", EntityType.GOVERNMENT)
    story.done("سلمت", "AID", actors=(by,), statement=said)
    story.done("زارت", "CONSULT", time=story.time("2 مايو", "2024-05-02"))
    story.done("ألغت", "REJECT", status=EventStatus.DENIED)
    found = Lone([rule(EditAction.SAME, idents[:1], idents[1:], noun=noun)])
    found.add(story.reading())
    return found


def test_without_rulings_nothing_is_kept():
    found = taken("men-a", "men-b", noun=EditNoun.ENTITY)
    assert (found.there, found.happenings, found.claims) == (set(), [], [])


def test_findings_that_are_there_are_told():
    assert taken("stm-a-0", "ev-a-1", "ev-none").there == {"stm-a-0", "ev-a-1"}


def test_an_event_is_a_happening_of_one():
    (one,) = taken("ev-a-1", "ev-none").happenings
    assert (one.type, one.time, one.events) == (EventType.CONSULT, "2024-05-02", ("ev-a-1",))
    assert one.id.startswith("hap-")


def test_an_event_takes_the_side_of_its_status_and_of_its_report():
    claims = taken("ev-a-0", "ev-a-1", "ev-a-2", noun=EditNoun.CLAIM).claims
    assert [(one.told, one.untold) for one in claims] == [
        ((), ("ev-a-0",)), (("ev-a-1",), ()), ((), ("ev-a-2",)),
    ]  # fmt: skip
