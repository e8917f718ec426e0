"""Event tables: forms of verbs and nouns, with types that exist."""

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.ar import load
from tawatur.lang.events import EventTables, load_events
from tawatur.model import EventType


def test_every_type_has_words_and_every_word_a_type():
    events = load().events
    words = {
        trigger.word for table in (events.verbs, events.nouns) for found in table.values() for trigger in found
    }
    assert {word.type for word in words} == {kind.value for kind in EventType}
    assert len({(word.lemma, word.type) for word in words}) > 400


@pytest.mark.parametrize(
    ("table", "form", "type_", "owner"),
    [
        ("verbs", "اتهمت", "ACCUSE", ""),
        ("verbs", "يزور", "CONSULT", ""),
        ("nouns", "زياره", "CONSULT", ""),
        ("nouns", "زيارته", "CONSULT", "ه"),
        ("nouns", "هجوما", "ASSAULT", ""),
        ("nouns", "هجمات", "ASSAULT", ""),
        ("nouns", "هجومين", "ASSAULT", ""),
        ("nouns", "غارتان", "ASSAULT", ""),
        ("nouns", "زيارتي", "CONSULT", "ي"),
        ("nouns", "اغتصابهن", "ASSAULT", "هن"),
        ("verbs", "اغتيلت", "ASSAULT", ""),
    ],
)
def test_forms_lead_to_their_type(table, form, type_, owner):
    found = getattr(load().events, table)[form]
    assert (type_, owner) in {(trigger.word.type, trigger.owner) for trigger in found}


@pytest.mark.parametrize(
    ("form", "use"), [("يخطط", "intend"), ("احتمال", "may"), ("منع", "prevent"), ("عدم", "negate")]
)
def test_what_governs_an_event_is_told_by_what_it_says(form, use):
    assert use in load().events.governors[form]


def test_a_language_may_leave_all_out():
    assert EventTables().use("future") == frozenset()


def test_a_missing_lexicon_is_told(tmp_path):
    with pytest.raises(LexiconError):
        load_events(tmp_path)
