"""What is said in two places: compared point by point, ruled on, and drawn to claims."""

from itertools import permutations

import pytest
from tests.link.scenes import BY, Story

from tawatur.lang.ar import load
from tawatur.link.claims.candidates import meet
from tawatur.link.claims.compare import compare
from tawatur.link.claims.draw import Bond, draw_claims
from tawatur.link.claims.numbers import clash_of
from tawatur.link.claims.sightings import resolve, sightings_of
from tawatur.link.claims.terms import Weights, deed_keys
from tawatur.link.claims.verdict import rule_on
from tawatur.model import (
    ArticleId,
    DifferenceKind,
    DifferenceNature,
    EntityType,
    EventStatus,
    Polarity,
    Qualifier,
    Quantity,
    QuantityId,
    Span,
    Verdict,
)

PACK = load()
NAMES = {"أرمينيا": "ent-arm", "جورجيا": "ent-geo", "تركيا": "ent-tur", "يريفان": "ent-arm"}


def told(
    name, text, kind, trigger, *, by=None, to=None, status=EventStatus.OCCURRED, number=None, time=None, **more
):
    """Return the sighting of an event, its sides resolved by their names."""
    story = Story(name, text, **more)
    sides = {
        "actors": tuple(story.someone(words, EntityType.GOVERNMENT) for words in by or ()),
        "recipients": tuple(story.someone(words, EntityType.GOVERNMENT) for words in to or ()),
    }
    if number:
        sides["quantity"] = story.number(*number)
    if time:
        sides["time"] = story.time(*time)
    story.done(trigger, kind, status=status, **sides)
    return final(story)[-1]


def final(story):
    known = {mention.id: NAMES[mention.name] for mention in story.mentions}
    return [resolve(one, known) for one in sightings_of(story.reading(), story.text, PACK)]


def ruled(left, right, *others, chance=0.0):
    weights = Weights([left, right, *others])
    return rule_on(left, right, compare(left, right, weights), chance)


def sent(name, text, **more):
    return told(name, text, "AID", "سلمت", **{"by": ["أرمينيا"], "to": ["جورجيا"], **more})


SENT = sent("a", "سلمت أرمينيا ثلاث سفن دورية إلى جورجيا في ميناء باتومي")
AGAIN = sent("b", "ذكرت الصحف أن يريفان سلمت جورجيا سفن دورية جديدة لحماية الشاطئ", by=["يريفان"])


def test_one_deed_in_other_words_is_one_claim():
    ruling = ruled(SENT, AGAIN)
    assert ruling.verdict is Verdict.SAME
    assert not ruling.opposed
    assert "one deed between the same sides" in ruling.reason


def test_sides_that_change_places_are_no_deed_in_common():
    turned = sent("b", "سلمت جورجيا ثلاث سفن دورية إلى أرمينيا", by=["جورجيا"], to=["أرمينيا"])
    assert compare(SENT, turned, Weights([SENT, turned])).deed < compare(SENT, AGAIN, Weights([SENT, AGAIN])).deed


def test_what_has_nothing_to_do_with_it_is_not_ruled_on():
    other = told("b", "عقدت تركيا مؤتمرا عن الزراعة المائية", "CONSULT", "عقدت", by=["تركيا"])
    assert ruled(SENT, other) is None


def test_a_denial_is_of_the_same_claim():
    denied = sent("b", "أرمينيا لم تكن قد سلمت جورجيا أي سفن دورية", status=EventStatus.DENIED)
    ruling = ruled(SENT, denied)
    assert ruling.opposed
    assert ruling.kind is DifferenceKind.POLARITY
    assert ruling.nature is DifferenceNature.CONTRADICTION


def test_one_speaker_who_says_otherwise_later_has_changed_position():
    sightings = []
    for name, day, polarity in (("a", "2024-01-01", Polarity.AFFIRM), ("b", "2024-03-01", Polarity.DENY)):
        story = Story(name, "قالت تركيا إن مفاوضات سد الوادي انتهت بلا اتفاق", published=day)
        speaker = story.someone("تركيا", EntityType.GOVERNMENT)
        story.said("مفاوضات سد الوادي انتهت بلا اتفاق", speaker, polarity=polarity)
        sightings += final(story)
    assert ruled(*sightings).nature is DifferenceNature.POSITION


@pytest.mark.parametrize(
    ("left", "right", "nature"),
    [
        (("ثلاث", 3.0), ("خمس", 5.0), DifferenceNature.CONTRADICTION),
        (("ثلاث", 312.0), ("خمس", 300.0), DifferenceNature.ROUNDING),
    ],
)
def test_numbers_that_do_not_go_together(left, right, nature):
    first = sent("a", "سلمت أرمينيا ثلاث سفن دورية إلى جورجيا", number=(*left, "سفينة"))
    second = sent("b", "سلمت أرمينيا خمس سفن دورية إلى جورجيا", number=(*right, "سفينة"))
    ruling = ruled(first, second)
    assert (ruling.kind, ruling.nature) == (DifferenceKind.NUMBER, nature)


def test_a_count_that_grew_by_the_next_day_went_on():
    first = sent(
        "a", "سلمت أرمينيا ثلاث سفن دورية إلى جورجيا", number=("ثلاث", 3.0, "سفينة"), published="2024-01-01"
    )
    second = sent(
        "b", "سلمت أرمينيا خمس سفن دورية إلى جورجيا", number=("خمس", 5.0, "سفينة"), published="2024-01-02"
    )
    assert ruled(first, second).nature is DifferenceNature.UPDATE


def test_a_plan_and_its_execution_are_two_claims_and_no_contradiction():
    planned = sent("b", "سلمت أرمينيا ثلاث سفن دورية إلى جورجيا في ميناء باتومي قريبا", status=EventStatus.PLANNED)
    ruling = ruled(SENT, planned)
    assert ruling.verdict is Verdict.DIFFERENT
    assert ruling.kind is DifferenceKind.STATUS
    assert ruling.nature is not DifferenceNature.CONTRADICTION


def test_one_story_on_two_days():
    first = sent(
        "a", "سلمت أرمينيا سفن دورية إلى جورجيا يوم الأحد في ميناء باتومي", time=("يوم الأحد", "2024-01-07")
    )
    second = sent("b", "سلمت أرمينيا إلى جورجيا سفن دورية صباح الأربعاء", time=("الأربعاء", "2024-01-10"))
    ruling = ruled(first, second)
    assert ruling.kind is DifferenceKind.TIME
    assert ruling.verdict is Verdict.DIFFERENT


def test_one_deed_laid_to_two():
    first = told("a", "قصفت أرمينيا ليلا مخازن الوقود في جورجيا", "ASSAULT", "قصفت", by=["أرمينيا"], to=["جورجيا"])
    second = told("b", "قصفت تركيا ليلا مخازن الوقود في جورجيا", "ASSAULT", "قصفت", by=["تركيا"], to=["جورجيا"])
    ruling = ruled(first, second)
    assert ruling.kind is DifferenceKind.ACTOR
    assert ruling.nature is DifferenceNature.CONTRADICTION


def test_the_same_words_denied_and_affirmed():
    sightings = []
    for name, polarity in (("a", Polarity.AFFIRM), ("b", Polarity.DENY)):
        story = Story(name, "وجود خطط لبيع الميناء")
        story.said("وجود خطط لبيع الميناء", polarity=polarity)
        sightings += final(story)
    assert ruled(*sightings).opposed


def test_each_two_of_a_small_block_meet_and_what_one_report_tells_does_not():
    story = Story("c", "قالت تركيا إن أرمينيا سلمت جورجيا سفن دورية")
    speaker, by, to = (story.someone(name, EntityType.GOVERNMENT) for name in ("تركيا", "أرمينيا", "جورجيا"))
    report = story.said("أرمينيا سلمت جورجيا سفن دورية", speaker)
    story.done("سلمت", "AID", actors=(by,), recipients=(to,), statement=report)
    sightings = sorted([SENT, AGAIN, *final(story)], key=lambda one: one.id)
    pairs = {(sightings[a].id, sightings[b].id) for a, b in meet(sightings, Weights(sightings))}
    assert (SENT.id, AGAIN.id) in pairs
    assert ("ev-c-0", "stm-c-0") not in pairs


def test_rare_words_weigh_more_and_a_deed_has_its_keys():
    weights = Weights([SENT, AGAIN])
    assert weights.likeness(SENT, SENT) == pytest.approx(1.0)
    assert weights.overlap(SENT.objects, []) == 0.0
    assert weights.held("سلم") >= 0
    assert weights.rare(SENT, 2)
    assert deed_keys(SENT) == {("AID", "ent-arm", "ent-geo")}
    assert weights.crowd(SENT, AGAIN) == 2


def test_numbers_with_bounds():
    def number(value, qualifier=Qualifier.EXACTLY, counted="سفينة"):
        return Quantity(
            id=QuantityId(f"q-{value}"), article=ArticleId("a"), span=Span(0, 1), value=value, qualifier=qualifier,
            counted=counted, origin=BY,
        )  # fmt: skip

    assert clash_of([number(10)], [number(11, Qualifier.ABOUT)]) is None
    assert clash_of([number(10)], [number(7, Qualifier.AT_LEAST)]) is None
    assert clash_of([number(10)], [number(7, Qualifier.UP_TO)]) is not None
    assert clash_of([number(10)], [number(20, counted="طائرة")]) is None
    assert clash_of([number(2024, counted=None)], [number(2025, counted=None)]) is None


def test_claims_are_drawn_by_the_surest_bonds_first():
    third = sent("c", "سلمت أرمينيا جورجيا قطع غيار")
    sightings = [SENT, AGAIN, third]
    bonds = [
        Bond(left=0, right=1, opposed=False, score=0.9),
        Bond(left=1, right=2, opposed=True, score=0.8),
        Bond(left=0, right=2, opposed=False, score=0.1),
    ]
    results = {draw_claims(sightings, order, {}).claims for order in permutations(bonds)}
    ((claim,),) = results
    assert claim.told == (SENT.id, AGAIN.id)
    assert claim.untold == (third.id,)
    apart = draw_claims(sightings, bonds, {0: frozenset((1,)), 1: frozenset((0,))})
    assert apart.owner.get(SENT.id) != apart.owner.get(AGAIN.id)


def test_a_lone_event_makes_a_claim_only_where_one_is_needed():
    assert draw_claims([SENT], [], {}).claims == ()
    assert len(draw_claims([SENT], [], {}, needed=frozenset((SENT.id,))).claims) == 1


def test_groups_that_are_not_alike_on_the_whole_stay_two():
    sightings = [SENT, AGAIN, sent("c", "سلمت أرمينيا جورجيا قطع غيار")]
    bonds = [Bond(left=0, right=1, opposed=False, score=0.9), Bond(left=1, right=2, opposed=False, score=0.8)]
    drawn = draw_claims(sightings, bonds, {}, likeness=lambda left, right: float({left, right} == {0, 1}))
    assert [len(claim.told) for claim in drawn.claims] == [2]
    refused = draw_claims(sightings, bonds, {}, confirm=lambda _: False)
    assert refused.claims == ()
