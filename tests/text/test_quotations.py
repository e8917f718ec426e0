"""Quotation marks of every kind."""

import pytest


def quoted(page):
    return [quotation.inner.of(page.article.text) for quotation in page.quotations]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("قال: «لن نتراجع» أمس.", ["لن نتراجع"]),
        ("قال: “لن نتراجع” أمس.", ["لن نتراجع"]),
        ('قال: "لن نتراجع" أمس.', ["لن نتراجع"]),
        ("قال: „لن نتراجع“ أمس.", ["لن نتراجع"]),
        ("قال: “لن نتراجع“ أمس.", ["لن نتراجع"]),
        ("قال: ”لن نتراجع” أمس.", ["لن نتراجع"]),
        ("قال: ((لن نتراجع)) أمس.", ["لن نتراجع"]),
        ("قال: <<لن نتراجع>> أمس.", ["لن نتراجع"]),
        ("قال: »لن نتراجع« أمس.", ["لن نتراجع"]),
        ("قال: ''لن نتراجع'' أمس.", ["لن نتراجع"]),
        ("قال: 'لن نتراجع' أمس.", ["لن نتراجع"]),
        ('قال: «لن نتراجع" أمس.', ["لن نتراجع"]),
        ("قرأت ﴿قل هو الله أحد﴾ وسكت.", ["قل هو الله أحد"]),
        ('نقلت عن صحيفة "المدار" و"حزب البلاد" ذلك.', ["المدار", "حزب البلاد"]),
        ("قال لـ«المدار» و«النهر» ذلك.", ["المدار", "النهر"]),
        ('قال " لن نتراجع " أمس.', [" لن نتراجع "]),
    ],
)
def test_pairs(document, text, inner):
    assert quoted(document(text)) == inner


def test_nested_marks(document):
    page = document("قال: «قرأت في “المدار” أن “النهر” جف» ثم صمت.")
    assert quoted(page) == ["قرأت في “المدار” أن “النهر” جف", "المدار", "النهر"]
    assert [quotation.depth for quotation in page.quotations] == [0, 1, 1]


def test_straight_marks_nested_in_straight_marks(document):
    page = document('قال "إن حزب "البلاد" سيفوز" ومضى.')
    assert quoted(page) == ['إن حزب "البلاد" سيفوز', "البلاد"]


def test_a_quotation_never_closed_ends_with_its_sentence(document):
    page = document("قال: «لن نتراجع عن ذلك. ثم غادر القاعة مسرعا.")
    (quotation,) = page.quotations
    assert quotation.inner.of(page.article.text) == "لن نتراجع عن ذلك"
    assert quotation.close_mark == ""


def test_a_quotation_opened_again_in_each_paragraph(document):
    page = document("وقال: «هذه أول فقرة.\n«وهذه الثانية.\n«وهذه الأخيرة» وختم.")
    assert [quotation.continues for quotation in page.quotations] == [False, True, True]
    assert quoted(page) == ["هذه أول فقرة.", "وهذه الثانية.", "وهذه الأخيرة"]
    assert [quotation.close_mark for quotation in page.quotations] == ["", "", "»"]


def test_a_quotation_that_only_its_first_paragraph_opens(document):
    page = document("وقال: «هذه أول فقرة.\nوهذه الثانية.\nوهذه الأخيرة» وختم.")
    assert quoted(page) == ["هذه أول فقرة.", "وهذه الثانية.", "وهذه الأخيرة"]
    assert [quotation.continues for quotation in page.quotations] == [False, True, True]


@pytest.mark.parametrize("text", ["وقال O'Neill's شيئا.", "بلغ طوله 5' فقط.", "كلمة» بلا بداية.", "«»", "قال."])
def test_marks_that_quote_nothing(document, text):
    assert document(text).quotations == ()


def test_odd_straight_marks_do_not_swallow_the_paragraph(document):
    page = document('وصف "المشروع بأنه كبير. وقال "نعم" مرتين. ومضى.')
    assert "نعم" in quoted(page)
    assert all("ومضى" not in words for words in quoted(page))
