"""Where sentences end and where they do not."""

import pytest


def sentences(page):
    return [sentence.span.of(page.article.text) for sentence in page.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "قال د. سمير نجم إن الاتفاق قريب.",
        "وأضاف أ.د. منى رزق أن النتائج مشجعة.",
        "وشارك م. خالد عمر في الاجتماع.",
        "بلغ النمو 3.5 في المئة هذا العام.",
        "وقالت شركة U.S. Steel إنها ستبيع المصنع.",
        "وكتب جورج و. بوش رسالة إلى الكونغرس.",
        "وقال الوزير: «الاتفاق قريب. لن نتراجع عنه» خلال المؤتمر.",
        "قرأ الطلاب «هل نحن هنا؟» في المدرسة أمس.",
        "وهتف المحتجون «ارحل!»، ثم غادروا الساحة.",
        "القاهرة.. اتفاق جديد على وقف النار.",
        "وقال حزب العمال (بي.كيه.كيه) إنه مستعد.",
        'وقال: "لن نتراجع أبدا . "',
    ],
)
def test_a_stop_that_ends_nothing(document, text):
    assert sentences(document(text)) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("وصل الوفد أمس. وغادر اليوم.", ["وصل الوفد أمس.", "وغادر اليوم."]),
        ("هل وصل الوفد؟ نعم! وصل.", ["هل وصل الوفد؟", "نعم!", "وصل."]),
        ("وصل الوفد إلى طهران.وقال الوزير إنه راض.", ["وصل الوفد إلى طهران.", "وقال الوزير إنه راض."]),
        ("وقع الاتفاق عام 2015. وانسحبت واشنطن منه.", ["وقع الاتفاق عام 2015.", "وانسحبت واشنطن منه."]),
        ("ولد عام 1950 م. وتوفي شابا.", ["ولد عام 1950 م.", "وتوفي شابا."]),
        ("قال: «لن نتراجع.» وغادر القاعة.", ["قال: «لن نتراجع.»", "وغادر القاعة."]),
        ("عنوان بلا وقفة\nوصل الوفد.", ["عنوان بلا وقفة", "وصل الوفد."]),
        ("1. وقف إطلاق النار\n2. تبادل الأسرى", ["1. وقف إطلاق النار", "2. تبادل الأسرى"]),
    ],
)
def test_where_a_sentence_ends(document, text, parts):
    assert sentences(document(text)) == parts


def test_a_long_quotation_is_cut_at_its_stops(document):
    text = "وقال الوزير: «" + "لن نتراجع عن موقفنا هذا أبدا. " * 15 + "» أمس."
    assert len(document(text).sentences) > 10


def test_headings(document):
    page = document("اتفاق جديد بين البلدين\n\nوقع الوزيران الاتفاق أمس في العاصمة.\n\nأهم البنود:\n\nخلاف قديم")
    assert [sentence.heading for sentence in page.sentences] == [True, False, False, True]


def test_a_text_without_any_end_is_cut_where_it_can_be(document):
    page = document("وصل الوفد إلى المدينة ثم غادرها " * 1700 + "في المساء")
    lengths = [sentence.end_token - sentence.first_token for sentence in page.sentences]
    assert sum(lengths) == len(page.tokens) > 10_000
    assert max(lengths) <= 200


def test_commas_are_better_places_to_cut(document):
    page = document("وصل الوفد إلى المدينة ثم غادرها، " * 200)
    assert all(text.endswith("،") for text in sentences(page))


def test_only_a_headline(document):
    page = document("روسيا وإيران توقعان اتفاقا")
    assert len(page.sentences) == 1
    assert page.sentences[0].heading


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\u200f\u200e"])
def test_nothing_to_read(document, text):
    page = document(text)
    assert page.sentences == page.tokens == page.paragraphs == page.quotations == ()
