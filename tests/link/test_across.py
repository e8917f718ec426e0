"""Articles together: happenings, claims, differences and shared text, whatever the order of the articles."""

import itertools

from tests.link.scenes import Story

from tawatur.engines.local import LocalRunner
from tawatur.lang.ar import load
from tawatur.lang.names import NameTables
from tawatur.link import link
from tawatur.model import DifferenceKind, EntityType, EventStatus, Polarity, Verdict

PACK = load()
TABLES = NameTables()
FAR = "رأى محللون أن تأخر الأمطار سيدفع المزارعين في السهول إلى شراء الأعلاف من الخارج هذا الشتاء"


def sent(name, text, *, status=EventStatus.OCCURRED, said_by=None, polarity=Polarity.AFFIRM, content=None, **more):
    story = Story(name, text, **more)
    by = story.someone("أرمينيا", EntityType.GOVERNMENT)
    to = story.someone("جورجيا", EntityType.GOVERNMENT)
    inside = None
    if said_by:
        inside = story.said(content, story.someone(said_by), polarity=polarity)
    story.done("سلمت", "AID", actors=(by,), recipients=(to,), status=status, statement=inside)
    return story


def stories():
    return [
        sent("a", "سلمت أرمينيا ثلاث سفن دورية إلى جورجيا في ميناء باتومي.", published="2024-05-01"),
        sent("b", "وكانت أرمينيا قد سلمت جورجيا سفن دورية في ميناء باتومي.", published="2024-05-02"),
        sent(
            "c",
            "نفى كارين مانوكيان أن تكون أرمينيا سلمت جورجيا أي سفن دورية.",
            said_by="كارين مانوكيان",
            content="أرمينيا سلمت جورجيا أي سفن دورية",
            polarity=Polarity.DENY,
            published="2024-05-03",
        ),
        Story("d", FAR, published="2024-05-03"),
    ]


def linked(found):
    texts = {story.id: story.text for story in found}
    readings = (story.reading() for story in found)
    return link(readings, text_of=texts.__getitem__, pack=PACK, tables=TABLES, runner=LocalRunner())


def test_a_claim_with_its_denial_and_the_contradiction():
    linkage = linked(stories())
    (claim,) = (one for one in linkage.claims if one.denies)
    assert claim.told == ("ev-a-0", "ev-b-0")
    assert claim.denies == ("stm-c-0",)
    assert DifferenceKind.POLARITY in {one.kind for one in linkage.differences}
    owners = {one.left_claim for one in linkage.differences} | {one.right_claim for one in linkage.differences}
    assert owners <= {one.id for one in linkage.claims}


def test_reports_of_one_week_are_one_happening():
    linkage = linked(stories())
    assert ("ev-a-0", "ev-b-0") in {one.events[:2] for one in linkage.happenings}
    reasons = {one.reason for one in linkage.judgements if one.reason.startswith("event: ")}
    assert any("told in one week" in reason for reason in reasons)


def test_the_order_of_articles_does_not_matter():
    results = {linked(order) for order in itertools.permutations(stories())}
    assert len(results) == 1


def test_every_claim_says_why_its_sightings_are_one():
    linkage = linked(stories())
    reasons = [one for one in linkage.judgements if one.reason.startswith("claim: ")]
    assert {one.verdict for one in reasons} >= {Verdict.SAME}
    assert all(len(one.reason) > len("claim: ") for one in reasons)


def test_copies_share_their_text():
    text = "سلمت أرمينيا ثلاث سفن دورية إلى جورجيا في ميناء باتومي صباح الأحد بحضور وزيري الدفاع في البلدين"
    linkage = linked([sent("a", text, published="2024-05-01"), sent("b", text, published="2024-05-02")])
    (reuse,) = linkage.reuses
    assert reuse.earlier == "art-a"
    assert reuse.kind == "exact"
