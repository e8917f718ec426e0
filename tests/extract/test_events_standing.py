"""The words that decide the status of an event. The sentences are written for this."""

import pytest
from tests.extract.test_events_grounds import explain

from tawatur.extract.events.grounds import GroundPart
from tawatur.extract.events.standing import StatusReason


def reason(text, word):
    grounds = explain(text, word)
    found = next(one for one in grounds.grounds if one.part is GroundPart.STATUS)
    return found.reason, [span.of(text) for span in found.spans]


@pytest.mark.parametrize(
    ("text", "word", "why", "words"),
    [
        ("نفت إيران تزويد روسيا بطائرات مسيّرة.", "تزويد", StatusReason.DENIAL, ["نفت"]),
        ("لم تهاجم إسرائيل المنشأة.", "تهاجم", StatusReason.NEGATION, ["لم"]),
        ("قد تهاجم إسرائيل المنشأة النووية.", "تهاجم", StatusReason.POSSIBLE, ["قد"]),
        ("سيزور لافروف طهران.", "يزور", StatusReason.FORM, ["سيزور"]),
        ("زار لافروف طهران أمس.", "زار", StatusReason.FORM, ["زار"]),
        ("أسفر الهجوم على القاعدة عن دمار كبير.", "الهجوم", StatusReason.PLAIN, []),
    ],
)
def test_the_clearest_word_is_the_reason(text, word, why, words):
    assert reason(text, word) == (why, words)


def test_what_no_marker_tells_is_weighed_by_words_of_its_sentence():
    text = "تعمل الحكومتان من أجل تطوير العلاقات التجارية بين البلدين."
    why, words = reason(text, "تطوير")
    assert why in set(StatusReason)
    assert all(word in text for word in words)
