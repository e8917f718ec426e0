"""The sentence of an event with the words that decided its coding."""

from tawatur.flow.questions.grounds import EventReasons, GroundPart, Reason, StatusReason
from tawatur.model import Span
from tawatur.web.pages.grounds import GroundPiece, cut_sentence


def reason(part, start, end):
    why = StatusReason.FUTURE if part is GroundPart.STATUS else None
    return Reason(part=part, value="", reason=why, words=("",), spans=(Span(start, end),))


def test_a_sentence_is_cut_at_its_words_and_the_event_word_wins():
    decided = (
        reason(GroundPart.WORD, 15, 20),
        reason(GroundPart.STATUS, 10, 14),
        reason(GroundPart.MODE, 15, 20),
        reason(GroundPart.PLACE, 2, 5),
    )
    found = cut_sentence(
        EventReasons(sense=None, others=(), sentence=Span(10, 24), text="سوف تهاجم غدًا", decided=decided)
    )
    assert found == (
        GroundPiece("سوف ", "status"),
        GroundPiece("ت", ""),
        GroundPiece("هاجم ", "word"),
        GroundPiece("غدًا", ""),
    )
