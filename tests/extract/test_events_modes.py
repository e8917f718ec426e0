"""How an event was done. The sentences are written for this."""

import pytest
from tests.extract.test_events import read_events


def modes(text):
    return {event.type.value: event.mode for event in read_events(text)[0]}


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("زار لافروف طهران أمس.", "CONSULT", "visit"),
        ("أجرى بوتين مكالمة مع أردوغان.", "CONSULT", "phone"),
        ("شن الجيش الروسي هجومًا بطائرات مسيّرة على كييف.", "ASSAULT", "drone"),
        ("شنت إسرائيل غارة على دمشق.", "ASSAULT", "aerial"),
        ("قصفت روسيا خاركيف بالمدفعية.", "ASSAULT", "heavy-weapons"),
        ("اغتال مسلحون القيادي في الحركة.", "ASSAULT", "targeted"),
        ("اعتقلت الشرطة عشرة متظاهرين.", "COERCE", "arrest"),
        ("صادرت إيران ناقلة يونانية.", "COERCE", "seize"),
        ("نظم المعتقلون إضرابًا عن الطعام احتجاجًا على ظروفهم.", "PROTEST", "hunger"),
        ("أدانت الصين الهجوم الإسرائيلي.", "ACCUSE", "disapprove"),
        ("اتهمت كييف موسكو بخرق الهدنة.", "ACCUSE", "allege"),
        ("طردت بريطانيا ثلاثة دبلوماسيين روس.", "SANCTION", "expel"),
        ("طالبت باريس إيران بإطلاق سراح السجناء الفرنسيين.", "REQUEST", "yield"),
        ("رفضت إيران التفاوض مع واشنطن.", "REJECT", "meet"),
        ("هددت روسيا أوكرانيا بالرد العسكري.", "THREATEN", "violence"),
        ("حشدت روسيا قواتها على الحدود.", "MOBILIZE", "troops"),
        ("أفرجت طهران عن سجين أمريكي.", "RETREAT", "release"),
    ],
)
def test_a_mode_is_told_by_the_event_word_or_by_what_stands_beside_it(text, kind, mode):
    assert modes(text).get(kind) == mode


def test_types_without_modes_get_none():
    assert modes("زودت إيران روسيا بطائرات مسيّرة.") == {"AID": None}


def test_what_stands_in_the_next_sentence_tells_nothing():
    assert modes("هاجمت روسيا المدينة. وحلقت طائرات مسيّرة بعيدًا.")["ASSAULT"] is None
