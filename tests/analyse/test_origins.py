"""Chains drawn to their roots: how many who could have known it by themselves."""

from tests.link.scenes import Story

from tawatur.analyse import Evidence, origins_of
from tawatur.engines.local import LocalRunner
from tawatur.lang.ar import load
from tawatur.link import link
from tawatur.model import Claim, ClaimId, EntityType, Modality

WIRE = (
    "انهار جزء من سقف السوق القديم في مدينة الرمل صباح الثلاثاء بعد أمطار غزيرة استمرت يومين متتاليين ولم تسجل "
    "إصابات بين الباعة الذين كانوا قد غادروا المكان قبل وقت قصير من وقوع الحادث"
)
PACK = load()


def asked(stories, *, supports=(), told=(), denies=()):
    """Return the origins of a claim that these stories tell."""
    texts = {story.id: story.text for story in stories}
    readings = [story.reading() for story in stories]
    linkage = link(readings, text_of=texts.__getitem__, pack=PACK, runner=LocalRunner())
    claim = Claim(id=ClaimId("clm-1"), gist="", supports=supports, told=told, denies=denies)
    return origins_of(claim, Evidence(readings, linkage))


def report(name, speaker, *, relay=None, words="سقف السوق القديم انهار", kind=EntityType.PERSON, **more):
    relayed = f" بحسب {relay}" if relay else ""
    story = Story(name, f"قال {speaker} إن {words}{relayed}. خبر رقم {name}.", **more)
    chain = [story.someone(speaker, kind)] + ([story.someone(relay, EntityType.MEDIA)] if relay else [])
    story.said(words, *chain)
    return story


def nameless(name, who, words="سقف السوق القديم انهار"):
    story = Story(name, f"قال {who} إن {words}. خبر رقم {name}.")
    story.said(words, who)
    return story


def test_ten_copies_of_one_wire_under_ten_mastheads_are_one_origin():
    stories = [Story(f"{n}", WIRE, outlet=f"صحيفة {n}") for n in range(10)]
    for story in stories:
        story.done("انهار", "ASSAULT")
    found = asked(stories, told=tuple(f"ev-{n}-0" for n in range(10)))
    assert (found.articles, found.outlets, found.least, found.most) == (10, 10, 1, 1)
    assert found.roots[0].why == ("the same text",)
    assert found.unknown, "one origin, and nobody knows which"


def test_ten_copies_with_one_credit_and_changed_words():
    stories = [
        Story(
            f"{n}",
            f"{WIRE.split('بعد', maxsplit=1)[0]} وفق ما ورد في الخبر رقم {n}",
            outlet=f"صحيفة {n}",
            via=("وكالة الشرق",),
        )
        for n in range(10)
    ]
    for story in stories:
        story.done("انهار", "ASSAULT")
    found = asked(stories, told=tuple(f"ev-{n}-0" for n in range(10)))
    assert (found.articles, found.least, found.most) == (10, 1, 1)


def test_two_who_are_named_are_two():
    stories = [report("a", "سمير الحاج"), report("b", "ليلى الناصر", words="السقف في السوق القديم سقط")]
    found = asked(stories, supports=("stm-a-0", "stm-b-0"))
    assert (found.least, found.most, found.unknown) == (2, 2, False)
    assert [root.label for root in found.roots]
    assert all(root.proven for root in found.roots)


def test_one_speaker_in_two_interviews_is_one_voice():
    stories = [
        report("a", "سمير الحاج", relay="صحيفة الميناء"),
        report("b", "سمير الحاج", relay="قناة الفجر", words="السقف في السوق القديم سقط"),
    ]
    found = asked(stories, supports=("stm-a-0", "stm-b-0"))
    assert (found.least, found.most) == (1, 1)
    assert found.roots[0].why == ("the same speaker",)
    assert found.roots[0].through[0][1][:2] == ("سمير الحاج", "صحيفة الميناء")


def test_a_newspaper_that_passes_words_on_is_no_second_origin():
    stories = [
        report("a", "سمير الحاج", relay="صحيفة الميناء"),
        report("b", "صحيفة الميناء", kind=EntityType.MEDIA, words="السقف في السوق القديم سقط"),
    ]
    found = asked(stories, supports=("stm-a-0", "stm-b-0"))
    assert (found.least, found.most) == (1, 1)
    assert "one quotes the other" in found.roots[0].why


def test_two_without_a_name_are_never_proven_to_be_two():
    stories = [nameless("a", "مصدر مطلع"), nameless("b", "مسؤول كبير", "السقف في السوق القديم سقط")]
    found = asked(stories, supports=("stm-a-0", "stm-b-0"))
    assert (found.least, found.most, found.unknown) == (1, 2, True)
    assert not any(root.proven for root in found.roots)


def test_the_same_words_for_a_nameless_source_are_one():
    stories = [nameless("a", "مصدر مطلع"), nameless("b", "مصدر مطلع", "السقف في السوق القديم سقط")]
    assert asked(stories, supports=("stm-a-0", "stm-b-0")).most == 1


def test_what_an_article_tells_itself_adds_no_proof_and_joins_no_two():
    story = Story("a", "قال سمير الحاج إن السقف سقط. وقالت ليلى الناصر إن السوق أغلق. وانهار السوق القديم.")
    story.said("السقف سقط", story.someone("سمير الحاج"))
    story.said("السوق أغلق", story.someone("ليلى الناصر"))
    story.done("انهار", "ASSAULT")
    found = asked([story], supports=("stm-a-0", "stm-a-1"), told=("ev-a-0",))
    assert (found.articles, found.least, found.most) == (1, 2, 2)


def test_a_government_and_its_official_are_one():
    story = Story("a", "قال البيت الأزرق إن السقف سقط. وأكد سمير الحاج أن السوق أغلق.")
    story.said("السقف سقط", story.someone("البيت الأزرق", EntityType.GOVERNMENT, country="SDN"))
    story.said("السوق أغلق", story.someone("سمير الحاج", role="وزير الداخلية السوداني", country="SDN"))
    found = asked([story], supports=("stm-a-0", "stm-a-1"))
    assert (found.least, found.most) == (1, 1)
    assert "one government" in found.roots[0].why


def test_a_body_and_who_is_named_with_an_office_in_it_are_one():
    story = Story("a", "قالت هيئة الأسواق إن السقف سقط. وأكد الناطق باسم دائرة الأسواق سمير الحاج أن السوق أغلق.")
    story.said("السقف سقط", story.someone("هيئة الأسواق", EntityType.ORGANIZATION, known_as="org:market"))
    story.someone("دائرة الأسواق", EntityType.ORGANIZATION, known_as="org:market")
    role = "الناطق باسم دائرة الأسواق"
    speaker = story.someone("سمير الحاج", role=role, role_span=story.span(role))
    story.said("السوق أغلق", speaker)
    found = asked([story], supports=("stm-a-0", "stm-a-1"))
    assert (found.least, found.most) == (1, 1)
    assert "one speaks for the other" in found.roots[0].why


def test_two_who_hold_office_in_one_state_may_have_it_from_one_place():
    story = Story("a", "قال سمير الحاج إن السقف سقط. وأكدت ليلى الناصر أن السوق أغلق.")
    story.said("السقف سقط", story.someone("سمير الحاج", role="وزير الداخلية السوداني", country="SDN"))
    story.said("السوق أغلق", story.someone("ليلى الناصر", role="وزيرة التجارة السودانية", country="SDN"))
    found = asked([story], supports=("stm-a-0", "stm-a-1"))
    assert (found.least, found.most) == (1, 2)


def test_a_newspaper_may_have_it_from_whoever_else_tells_it():
    stories = [
        report("a", "صحيفة الميناء", kind=EntityType.MEDIA),
        report("b", "ليلى الناصر", words="السقف في السوق القديم سقط"),
    ]
    found = asked(stories, supports=("stm-a-0", "stm-b-0"))
    assert (found.least, found.most) == (1, 2)
    assert found.roots[0].label == "ليلى الناصر"


def test_a_family_name_alone_is_no_second_person():
    stories = [report("a", "سمير الحاج"), report("b", "الحاج", words="السقف في السوق القديم سقط")]
    assert asked(stories, supports=("stm-a-0", "stm-b-0")).least == 1


def test_two_bodies_of_one_state_may_have_it_from_one_place():
    story = Story("a", "قال جيش الجبل إن السقف سقط. وأكدت شرطة السهل أن السوق أغلق.")
    story.said("السقف سقط", story.someone("جيش الجبل", EntityType.ORGANIZATION, country="SDN"))
    story.said("السوق أغلق", story.someone("شرطة السهل", EntityType.ORGANIZATION, country="SDN"))
    found = asked([story], supports=("stm-a-0", "stm-a-1"))
    assert (found.least, found.most) == (1, 2)


def test_who_comments_on_what_another_tells_is_no_second_origin():
    first = report("a", "سمير الحاج")
    second = Story("b", "ورحبت ليلى الناصر بإغلاق السوق القديم بعد سقوط السقف.")
    second.said("إغلاق السوق القديم بعد سقوط السقف", second.someone("ليلى الناصر"), modality=Modality.JUDGE)
    found = asked([first, second], supports=("stm-a-0", "stm-b-0"))
    assert (found.least, found.most) == (1, 2)


def test_what_is_only_presupposed_proves_nothing():
    story = Story("a", "يرى سمير الحاج أن انهيار السقف سيؤخر افتتاح السوق.")
    view = story.said("انهيار السقف سيؤخر افتتاح السوق", story.someone("سمير الحاج"))
    story.done("انهيار", "ASSAULT", statement=view)
    assert not asked([story], told=("ev-a-0",)).roots[0].proven


def test_those_who_deny_stand_apart():
    stories = [report("a", "سمير الحاج"), report("b", "ليلى الناصر", words="السقف في السوق القديم سقط")]
    found = asked(stories, supports=("stm-a-0",), denies=("stm-b-0",))
    assert (found.least, len(found.denying)) == (1, 1)
    assert {grade.credibility for grade in found.grades} == {4}


def test_sightings_that_are_not_given_are_left_out():
    found = asked([report("a", "سمير الحاج")], supports=("stm-a-0", "stm-z-0"))
    assert found.articles == 1
    assert asked([], supports=("stm-z-0",)).least == 0
