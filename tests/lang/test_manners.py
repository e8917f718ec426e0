"""The words of modes, contexts and means, and that each names one of PLOVER's."""

from tawatur.analyse.plover import CONTEXTS, MODES
from tawatur.lang.ar import load
from tawatur.lang.manners import MannerTables, word_key
from tawatur.model import EventType

PACK = load()
TABLES = PACK.manners


def test_every_mode_is_one_of_its_types():
    told = {(phrase.type, phrase.value) for phrases in TABLES.modes.values() for phrase in phrases}
    told |= {(kind, mode) for (_, kind), mode in TABLES.by_trigger.items()}
    assert [pair for pair in told if pair[1] not in MODES[EventType(pair[0])]] == []


def test_every_mode_has_words():
    told = {(phrase.type, phrase.value) for phrases in TABLES.modes.values() for phrase in phrases}
    told |= {(kind, mode) for (_, kind), mode in TABLES.by_trigger.items()}
    assert {(kind.value, mode) for kind, modes in MODES.items() for mode in modes} == told


def test_every_context_has_words_and_no_other_is_told():
    told = {phrase.value for phrases in TABLES.contexts.values() for phrase in phrases}
    assert told == set(CONTEXTS)


def test_masculine_and_feminine_have_one_key():
    assert word_key(PACK.lemmatise("عسكرية")) == word_key(PACK.lemmatise("عسكري"))
    assert word_key("قوه") == "قوه"


def test_a_signature_is_told_from_an_agreement():
    assert TABLES.is_signing(PACK.events, ["ووقّعت"])
    assert TABLES.is_signing(PACK.events, ["التوقيع على"])
    assert not TABLES.is_signing(PACK.events, ["وافقت", "اتفقت"])


def test_a_language_may_leave_them_out():
    assert not MannerTables().is_signing(PACK.events, ["وقعت"])
