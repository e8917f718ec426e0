"""Why an event is coded as it is. The sentences are written for this."""

from dataclasses import replace

from tawatur.extract.events import find_events
from tawatur.extract.events.grounds import GroundPart, find_grounds
from tawatur.extract.findings import Findings
from tawatur.extract.reading import RulesExtractor
from tawatur.lang.ar import load
from tawatur.model import EventType, Span, make_article
from tawatur.text import read


def explain(text, word, **changed):
    """The grounds of the event that a word names, with parts of it changed."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    reading = RulesExtractor().read(document, pack)
    findings = Findings(mentions=reading.mentions, times=reading.times, statements=reading.statements)
    event = next(one for one in find_events(document, pack, findings) if one.trigger[0].of(text).startswith(word))
    return find_grounds(document, pack, findings, replace(event, **changed))


def test_an_event_word_is_shown_as_the_lexicon_has_it():
    sense = explain("زودت روسيا إيران بطائرات.", "زودت").sense
    assert sense is not None
    assert (sense.type, sense.shape, sense.actor) == ("AID", "perfect", "subject")
    assert "ب" in sense.recipients or "obj" in sense.recipients


def test_a_word_of_two_types_names_the_other_too():
    assert {one.type for one in explain("دعمت تركيا الحكومة الليبية.", "دعمت").others} == {"AID"}


def test_mode_contexts_and_place_point_at_their_words():
    text = "استهدف هجوم بطائرات مسيّرة القاعدة العسكرية في كركوك."
    found = {
        (one.part, one.value): [span.of(text) for span in one.spans] for one in explain(text, "استهدف").grounds
    }
    assert found[GroundPart.WORD, "ASSAULT"][0].startswith("استهدف")
    assert "مسيّرة" in " ".join(found[GroundPart.MODE, "drone"])
    assert "العسكرية" in " ".join(found[GroundPart.CONTEXT, "military"])
    assert found[GroundPart.PLACE, ""] == ["كركوك"]


def test_a_word_that_no_list_has_is_told_apart():
    text = "زودت روسيا إيران بطائرات في المعرض."
    start = text.index("المعرض")
    found = explain(text, "زودت", trigger=(Span(start, start + len("المعرض")),))
    assert found.sense is None
    assert found.others == ()
    assert [one.part for one in found.grounds][:2] == [GroundPart.WORD, GroundPart.STATUS]


def test_a_word_of_which_the_encoder_told_another_type_keeps_its_row():
    sense = explain("زودت روسيا إيران بطائرات.", "زودت", type=EventType.SUPPORT).sense
    assert sense is not None
    assert sense.type == "AID"
