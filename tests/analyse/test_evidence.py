"""Who says a sighting, through whom, and which words articles share."""

from tests.link.scenes import Story

from tawatur.analyse.evidence import Evidence
from tawatur.model import (
    EntityType,
    Linkage,
    Passage,
    PassageKind,
    Reuse,
    ReuseId,
    ReuseKind,
    Span,
    make_article,
)


def stories():
    found = []
    for name in "ab":
        story = Story(name, "قال سمير الحاج إن السقف سقط. وانهار السوق.", outlet="الميناء", via=("وكالة الشرق",))
        story.said("السقف سقط", story.someone("سمير الحاج"))
        story.done("انهار", "ASSAULT")
        found.append(story)
    return found


def evidence(*reuses, found=None):
    return Evidence([story.reading() for story in found or stories()], Linkage(reuses=reuses))


def shared(left, right, kind=PassageKind.COPY):
    return Reuse(
        id=ReuseId("use-1"), left="art-a", right="art-b", kind=ReuseKind.NEAR, jaccard=1.0, containment=1.0,
        agency="وكالة الغرب", passages=(Passage(kind=kind, left=left, right=right),),
    )  # fmt: skip


def test_a_report_has_its_chain_and_an_event_the_articles_voice():
    known = evidence()
    assert [link.label for link in known.voice("stm-a-0").chain] == [""], "without entities nobody has a name"
    assert known.voice("ev-a-0").chain == ()
    assert known.voice("stm-z-0") is None
    assert known.outlet("art-a") == "الميناء"
    assert known.outlet("art-z") == ""


def test_the_outlet_may_come_from_the_container():
    article = make_article(text="نص", lang="ar", outlet="الفجر")
    assert Evidence([], Linkage(), [article]).outlet(article.id) == "الفجر"


def test_words_are_the_same_where_a_shared_passage_lays_one_over_the_other():
    whole = Span(0, 40)
    known = evidence(shared(whole, whole))
    left, right = known.voice("stm-a-0"), known.voice("stm-b-0")
    assert known.same_words(left, right)
    assert known.same_words(right, left)
    assert not known.same_words(left, known.voice("ev-b-0")), "another place of the same passage"
    assert not evidence(shared(whole, whole, PassageKind.TEMPLATE)).same_words(left, right)


def test_a_wire_is_known_by_a_credit_of_both_or_of_a_copy():
    known = evidence()
    left, right = known.voice("ev-a-0"), known.voice("ev-b-0")
    assert known.same_wire(left, right) == "وكالة الشرق"
    assert evidence(shared(Span(0, 40), Span(0, 40))).same_wire(left, right) == "وكالة الغرب"


def test_a_person_named_with_a_role_speaks_for_the_state_it_names():
    from tawatur.link import link

    story = Story("a", "قال سمير الحاج إن السقف سقط.")
    story.said("السقف سقط", story.someone("سمير الحاج", EntityType.PERSON, role="الوزير السوداني", country="SDN"))
    known = Evidence([story.reading()], link([story.reading()]))
    assert known.voice("stm-a-0").chain[0].state == "SDN"
