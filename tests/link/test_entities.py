"""Who is who across articles."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.link.entities import cluster, judge_entities
from tawatur.link.judge import judgement
from tawatur.model import EntityType, MentionKind, Verdict


def entity_of(entities, mention):
    return next(entity for entity in entities if mention.id in entity.mentions)


def test_every_mention_has_one_entity(name, reading, tables):
    first = [name("كارل هانسن"), name("أوسلو", EntityType.PLACE, at=30, known_as="place:oslo")]
    second = [name("كارل هانسن", article="art-2"), name("الوزير", how=MentionKind.NOMINAL, at=60, article="art-2")]
    _, entities = judge_entities([reading(*first), reading(*second)], tables)
    held = [ident for entity in entities for ident in entity.mentions]
    assert sorted(held) == sorted(m.id for m in (*first, *second))


def test_a_known_name_has_its_curated_english_name(name, reading, tables):
    lavrov = name("سيرغي لافروف", known_as="person:sergei-lavrov", country="RUS")
    _, (entity,) = judge_entities([reading(lavrov)], tables)
    assert (entity.name_en, entity.country) == ("Sergei Lavrov", "RUS")


def test_an_unknown_name_is_transliterated_with_doubt(name, reading, tables):
    _, (entity,) = judge_entities([reading(name("كارل هانسن"))], tables)
    assert entity.name_en is not None
    assert entity.name_en.endswith("?")


def test_two_of_one_name_and_two_states_are_two_entities(name, reading, tables):
    one = name("سعيد المنصور", country="JOR")
    two = name("سعيد المنصور", article="art-2", country="LBN")
    judgements, entities = judge_entities([reading(one), reading(two)], tables)
    assert entity_of(entities, one).id != entity_of(entities, two).id
    assert [j.verdict for j in judgements] == [Verdict.DIFFERENT]


def test_a_surname_joins_its_only_bearer_of_the_same_state(name, reading, tables):
    full = name("كارل هانسن", country="NOR")
    short = name("هانسن", article="art-2", country="NOR")
    _, entities = judge_entities([reading(full), reading(short)], tables)
    assert entity_of(entities, full) == entity_of(entities, short)


def test_a_surname_of_two_bearers_stays_apart(name, reading, tables):
    full = name("كارل هانسن", country="NOR")
    other = name("أولي هانسن", article="art-2", country="NOR")
    short = name("هانسن", article="art-3", country="NOR")
    judgements, entities = judge_entities([reading(full), reading(other), reading(short)], tables)
    assert len(entities) == 3
    assert {j.verdict for j in judgements} == {Verdict.UNSURE}


def test_latin_and_arabic_spellings_are_one_with_the_state(name, reading, tables):
    arabic = name("كارل هانسن", country="NOR")
    latin = name("Karl Hansen", article="art-2", country="NOR")
    _, entities = judge_entities([reading(arabic), reading(latin)], tables)
    assert len(entities) == 1
    assert set(entities[0].other_names) | {entities[0].name} == {"كارل هانسن", "Karl Hansen"}


def test_descriptions_of_two_articles_stay_apart(name, reading, tables):
    one = name("المسؤول", EntityType.GROUP, how=MentionKind.NOMINAL)
    two = name("المسؤول", EntityType.GROUP, how=MentionKind.NOMINAL, article="art-2")
    _, entities = judge_entities([reading(one), reading(two)], tables)
    assert len({entity.id for entity in entities}) == 2


def test_the_order_of_the_readings_does_not_matter(name, reading, tables):
    readings = [
        reading(name("كارل هانسن", country="NOR")),
        reading(name("كارل هانسون", article="art-2", country="NOR")),
        reading(name("هانسن", article="art-3", country="NOR")),
        reading(name("كارل هانسن", article="art-4", country="DNK")),
    ]
    results = {judge_entities(order, tables) for order in itertools.permutations(readings)}
    assert len(results) == 1


def test_nothing_read_is_nothing_judged(tables):
    assert judge_entities([], tables) == ((), ())


HEADS = [f"men-{n}" for n in range(6)]
PAIRS = st.lists(
    st.tuples(st.sampled_from(HEADS), st.sampled_from(HEADS), st.sampled_from(list(Verdict))), max_size=12
)


@given(PAIRS, st.randoms(use_true_random=False))
def test_clusters_follow_from_the_judgements_alone(pairs, chance):
    judged = [judgement(a, b, verdict, score=0.5, reason="x") for a, b, verdict in pairs if a != b]
    groups = cluster(HEADS, judged)
    assert sorted(itertools.chain(*groups)) == HEADS
    shuffled = judged[:]
    chance.shuffle(shuffled)
    assert cluster(HEADS, shuffled) == groups
    together = {frozenset((x, y)) for group in groups for x in group for y in group}
    assert all(frozenset((j.left, j.right)) in together for j in judged if j.verdict is Verdict.SAME)


def test_a_verdict_of_difference_joins_nothing():
    assert cluster(["a", "b"], [judgement("a", "b", Verdict.DIFFERENT, score=0.1, reason="x")]) == [["a"], ["b"]]


@pytest.mark.parametrize("key", ["state:IRN", "person:vladimir-putin"])
def test_ids_of_known_entities_are_stable(name, reading, tables, key):
    known = tables.known[key]
    _, (first,) = judge_entities([reading(name(known.name, known.type, known_as=key))], tables)
    _, (second,) = judge_entities([reading(name("غيره", known.type, known_as=key, article="art-9"))], tables)
    assert first.id == second.id
