import json
from dataclasses import replace

import pytest
from tests.store.samples import TEXT, make_reading, make_sample

from tawatur.flow.contract import article_object, failure_object
from tawatur.model import (
    Entity,
    EntityId,
    EntityType,
    Failure,
    Location,
    MentionId,
    SourceKind,
    Span,
    Verification,
)

ARTICLE = make_sample(0)
READING = make_reading(ARTICLE)
PERSON, STATE = READING.mentions[:2]
ENTITIES = {
    PERSON.id: Entity(id=EntityId("ent-1"), type=EntityType.PERSON, name="سمير الحاج", name_en="Samir"),
    STATE.id: Entity(id=EntityId("ent-2"), type=EntityType.GOVERNMENT, name="السودان", country="SDN"),
}
# The fields that ../shared/reference/contract.md shows, and those that docs/reference/output.md adds.
CONTRACT = {
    "": ["file", "language", "title", "author", "outlet", "published", "published_why", "via", "boilerplate",
         "entities", "mentions", "times", "quantities", "statements", "events", "causal", "forecasts"],
    "mentions": ["span", "entity", "nominal", "adjective", "role"],
    "times": ["span", "value"],
    "quantities": ["span", "value", "unit", "qualifier", "per"],
    "statements": ["id", "content", "cue", "chain", "mode", "polarity", "modality", "stance", "confidence",
                   "why"],
    "events": ["id", "type", "actor", "recipient", "mode", "contexts", "theme", "instrument", "quantity", "time",
               "place", "status", "source", "trigger", "confidence", "why"],
}  # fmt: skip


def make(reading=READING, entities=ENTITIES, *, with_text=False, article=ARTICLE):
    made = article_object("a.txt", article, reading, entities, with_text=with_text)
    return json.loads(json.dumps(made, ensure_ascii=False))


def test_the_fields_are_those_of_the_contract():
    bare = replace(READING.quantities[0], counted=None)
    made = make(replace(READING, quantities=(bare,)), article=replace(ARTICLE, flags=()))
    assert list(made) == CONTRACT[""]
    for name in list(CONTRACT)[1:]:
        assert list(made[name][0]) == CONTRACT[name], name
    assert made["entities"] == {
        "ent-1": {"type": "person", "name": "سمير الحاج", "name_en": "Samir", "country": None},
        "ent-2": {"type": "government", "name": "السودان", "name_en": None, "country": "SDN"},
    }


def test_offsets_give_back_the_words():
    made = make()
    said = made["statements"][0]
    assert [TEXT[start:end] for start, end in said["content"]] == ["السودان طلب 20 طائرة"]
    assert [TEXT[start:end] for start, end in said["cue"]] == ["قال", "إن"]
    assert TEXT[slice(*made["mentions"][0]["span"])] == "سمير الحاج"
    assert TEXT[slice(*made["events"][0]["trigger"][0])] == "طلب"


def test_a_chain_from_the_speaker_on():
    said, denied = make()["statements"]
    assert said["chain"] == [
        {"entity": "ent-1", "span": [PERSON.span.start, PERSON.span.end]},
        {"entity": None, "words": None, "kind": "gap"},
    ]
    (group,) = denied["chain"]
    places = {"span": group.pop("span"), "reason": group.pop("reason")}
    assert group == {
        "entity": None,
        "words": "متحدث",
        "kind": "group",
        "joint": True,
        "number": "one",
        "country": "SDN",
    }
    assert TEXT[slice(*places["span"])] == "متحدث"
    assert places["reason"] == [
        READING.statements[1].chain[0].reason.start,
        READING.statements[1].chain[0].reason.end,
    ]


def test_what_the_article_says_of_checking():
    first, second = READING.statements
    checked = replace(first, verification=Verification(verified=False, span=Span(3, 7)))
    told = make(replace(READING, statements=(checked, second)))["statements"]
    assert told[0]["verification"] == {"verified": False, "span": [3, 7]}
    assert make(replace(READING, statements=(replace(first, verification=None), second)))["statements"][
        0
    ].keys() == {*CONTRACT["statements"]}


def test_a_name_that_no_entity_took_has_its_words():
    chain = make(entities={})["statements"][0]["chain"]
    assert chain[0]["entity"] is None
    assert (chain[0]["words"], chain[0]["kind"]) == ("سمير الحاج", "unnamed")
    assert SourceKind.NAMED not in {link.get("kind") for link in chain}


def test_an_event_in_entities():
    event = make()["events"][0]
    assert (event["actor"], event["recipient"], event["place"]) == (["ent-2", "ent-1"], [], "ent-2")
    assert event["quantity"] == {
        "value": 20,
        "unit": "طائرة",
        "qualifier": "exactly",
        "per": None,
        "counted": "طائرة",
    }
    assert event["time"] == "2024-03-03"
    assert event["source"] == READING.statements[0].id


def test_one_entity_stands_once_on_a_side():
    twice = {**ENTITIES, MentionId(PERSON.id): ENTITIES[STATE.id]}
    assert make(entities=twice)["events"][0]["actor"] == ["ent-2"]


@pytest.mark.parametrize(("value", "upper", "said"), [(20.5, None, 20.5), (2e9, 3e9, 2_000_000_000)])
def test_numbers_as_people_write_them(value, upper, said):
    quantity = replace(READING.quantities[0], value=value, upper=upper)
    made = make(replace(READING, quantities=(quantity,)))["quantities"][0]
    assert made["value"] == said
    assert type(made["value"]) is type(said)
    assert made.get("upper") == upper


def test_the_text_comes_along_where_the_file_is_not_the_text():
    assert "text" not in make()
    assert make(with_text=True)["text"] == TEXT
    assert make()["flags"] == ["text order uncertain"]


def test_causes_and_forecasts():
    made = make()
    assert made["causal"][0]["sign"] == "+"
    assert made["forecasts"][0]["made"] == "2024-03"


def test_a_failure():
    failure = Failure(stage="open", error="InputError", message="no permission")
    assert failure_object("a.txt", failure) == {
        "file": "a.txt", "error": {"kind": "InputError", "message": "no permission"},
    }  # fmt: skip


def test_a_place_says_where_it_lies_and_nothing_else_does():
    point = Location(latitude=35.694, longitude=51.422, kind="city", doubt=0.1, gazetteer="geonames:112931")
    places = {
        PERSON.id: Entity(id=EntityId("ent-1"), type=EntityType.PLACE, name="طهران", location=point),
        STATE.id: Entity(id=EntityId("ent-2"), type=EntityType.PLACE, name="القرية"),
    }
    told = make(entities=places)["entities"]
    assert told["ent-1"]["location"]["latitude"] == 35.694
    assert "location" not in told["ent-2"]
