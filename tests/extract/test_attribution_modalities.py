"""What a speaker does with what is said: asserts, judges, predicts, intends, demands, warns, alleges."""

import pytest

from tawatur.extract.attribution.modalities import rule_modality
from tawatur.extract.attribution.sources.chains import chain_drafts
from tawatur.extract.attribution.statements import read_drafts
from tawatur.extract.mentions import find_mentions
from tawatur.extract.page import Page
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def modality(text: str) -> str:
    """Return what the rules make of the first report of a text, in which others may stand."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    page = Page(document, pack, find_mentions(document, pack))
    first = chain_drafts(page, read_drafts(page))[0]
    speaker = next((mention for mention in page.mentions if mention.id == first.chain[0].mention), None)
    return rule_modality(page, first.draft, speaker).modality.value


SENTENCES = {
    "assert": [
        "قال الوزير إن القوات سيطرت على المدينة.",
        # Another's opinion, wish or call is told as a fact.
        "قال سيرغي لافروف إن واشنطن ترى أن الوقت لم يحن بعد.",
        "قال سيرغي لافروف إن الحكومة السورية قالت دوما إن الهدنة ضرورية.",
        # What one's own side cannot or does not do.
        "قال سيرغي لافروف إن موسكو لا يمكنها منع المواطنين من السفر.",
        "قال سيرغي لافروف: «ليس لدينا معلومات عن الحادث حتى هذه الساعة».",
        "أكد الوزير إصابة ثلاثة جنود.",
        # An adjective that belongs to a noun is no predicate.
        "قال الوزير إن الوفد أجرى محادثات مهمة في القاهرة.",
    ],
    "judge": [
        "قال الوزير إن الاتفاق خطير.",
        "قال الوزير إن القرار خطوة مهمة نحو السلام.",
        "قال الوزير إن هذه مسألة ملحة.",
        "قال الوزير إن الاتفاق يمثل انتصارا للدبلوماسية.",
        "قال الوزير إن الزيارة كانت ناجحة.",
        "قال الوزير إن السبب الأكبر هو الفساد.",
        "قال الوزير إن الخطة ما هي إلا مناورة.",
        "قال الوزير إن الحكومة غير قادرة على حماية السكان.",
        "قال الوزير إن هذه الأعمال لا تحقق أي هدف.",
        "قال الوزير إن القرار سيكون خطوة استفزازية.",
        "أكد الوزير رفضه للعدوان.",
        "قال الوزير: «نعتقد أن المحادثات تسير ببطء شديد».",
    ],
    "predict": [
        "قال الوزير إن الأسعار سترتفع الشهر المقبل.",
        "قال الوزير إن الدمار قد يمتد إلى الجوار.",
        "قال الوزير إن من المتوقع أن تهطل الأمطار.",
        "اعتبر الوزير أن الاتفاق سيؤدي إلى تراجع الأسعار.",
        "أعرب الوزير عن مخاوف من اتساع الحرب.",
        "قال الوزير إن المشروع الجديد سيسهم في نمو الاقتصاد.",
    ],
    "intend": [
        "قال الوزير إن بلاده ستقدم مساعدات عاجلة.",
        "قال سيرغي لافروف إن روسيا لن تسحب قواتها.",
        "قال الوزير: «سنواصل العمل مع شركائنا في المنطقة».",
        "قالت الحكومة إنها مستعدة للحوار.",
        "أعلنت الشركة أن المصنع سيفتتح فرعا جديدا.",
        "أعرب الوزير عن استعداد بلاده للتعاون.",
    ],
    "demand": [
        "قال الوزير إنه ينبغي على الطرفين وقف القتال.",
        "قال الوزير إن على الحكومة أن تستقيل.",
        "شدد الوزير على ضرورة وقف القتال.",
        "قال الوزير: «ندعو جميع الأطراف إلى ضبط النفس».",
        "قال سيرغي لافروف: «نأمل أن تغتنم إيران هذه الفرصة الثمينة».",
        "رأى الوزير أنه يجب وقف القتال.",
    ],
    "warn": ["قال الوزير إن النظام سيحاسب على جرائمه.", "حذر الوزير من انهيار الهدنة."],
    "allege": [
        "قال سيرغي لافروف إن أوكرانيا هي المسؤولة عن الهجوم.",
        "قال الوزير إن الحزب متورط في التفجير.",
    ],
}


@pytest.mark.parametrize(
    ("expected", "text"), [(name, text) for name, texts in SENTENCES.items() for text in texts]
)
def test_the_main_predicate_tells(expected, text):
    assert modality(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What one's own country will do is meant; what another's will do is foreseen.
        ("قال سيرغي لافروف إن روسيا ستقدم مقترحا جديدا.", "intend"),
        ("قال سيرغي لافروف إن فرنسا ستقدم مقترحا جديدا.", "predict"),
        ("قال مسؤول أميركي إن واشنطن تعتزم إرسال منظومات دفاع.", "intend"),
        ("قال مسؤول أميركي إن موسكو تعتزم إرسال منظومات دفاع.", "assert"),
    ],
)
def test_whose_deed_it_is_decides(text, expected):
    assert modality(text) == expected
