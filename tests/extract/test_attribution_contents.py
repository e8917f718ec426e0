"""Where what was said begins and ends. The sentences are written for these tests."""

import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def contents(text: str) -> list[str]:
    """Return what the reports of a text say, in order, the parts of each joined."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    statements, _ = find_statements(document, pack, find_mentions(document, pack))
    return [" … ".join(span.of(text) for span in statement.content) for statement in statements]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("طالبت نقابة الأطباء بزيادة الأجور لكن الحكومة أجلت النظر فيها.", "زيادة الأجور"),
        ("أعلن الوزير تأجيل المؤتمر، ولم تحضر الوفود جلسة المساء.", "تأجيل المؤتمر"),
        ("وقالت الوزيرة إن الميزانية جاهزة دون أن تحدد موعد عرضها.", "الميزانية جاهزة"),
        ("قال المتحدث إن المعبر أغلق دون ذكر أسباب.", "المعبر أغلق"),
        ("قال الوزير إن الأسعار ستنخفض وذلك على خلفية احتجاجات التجار.", "الأسعار ستنخفض"),
        ("أكد السفير أن اللقاء كان مثمرا، وكانت الجولة السابقة عقدت في جنيف.", "اللقاء كان مثمرا"),
        (
            "قال الوزير إن بلاده «لن تقبل بالأمر الواقع أبدا» وهو موقف قديم لها.",
            "بلاده «لن تقبل بالأمر الواقع أبدا",
        ),
    ],
)
def test_a_content_ends_where_the_article_goes_on(text, content):
    assert contents(text) == [content]


def test_a_report_in_a_relative_clause_ends_the_one_that_it_hangs_on():
    text = "وقالت بغداد إن الحكومة لن تنحاز إلى أي طرف في الأزمة التي قالت إن الحوار وحده ينهيها."
    assert contents(text)[0] == "الحكومة لن تنحاز إلى أي طرف في الأزمة"
    # What has not told anything yet goes on after the clause.
    early = "وقال المتحدث إن الأنباء التي قالت القناة إن الجيش يؤكدها باطلة."
    assert contents(early)[0].endswith("باطلة")


def test_a_denial_of_it_ends_what_is_denied():
    text = "وتقول واشنطن إن طهران تسعى إلى صنع قنبلة لكن طهران تنفي ذلك."
    assert contents(text) == ["طهران تسعى إلى صنع قنبلة"] * 2


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ودان سفير الأردن في روما «الهجوم الجبان» الذي استهدف السوق.", "الهجوم الجبان» الذي استهدف السوق"),
        ("ووصفت الصحيفة القرار المفاجئ بأنه «خطأ تاريخي».", "القرار المفاجئ … خطأ تاريخي"),
        ("ووصف العبيدي ما يحدث في المدينة بأنه «كارثة».", "ما يحدث في المدينة … كارثة"),
        ("ونقلت الصحيفة عن مصادر لم تسمها أن القمة ستؤجل.", "القمة ستؤجل"),
        ("وفي 2009 أعلنت مصادر حكومية عن إنشاء المحطة.", "إنشاء المحطة"),
        ("دعا محامون وناشطون لبنانيون إلى إطلاق السجناء.", "إطلاق السجناء"),
        ("أعلن الجيش اللبناني تمكنه من تحرير الرهائن.", "تمكنه من تحرير الرهائن"),
        ("وأوضحت الوزيرة كيف وصلت الشحنة إلى المرفأ.", "كيف وصلت الشحنة إلى المرفأ"),
    ],
)
def test_where_a_content_opens(text, content):
    assert content in contents(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وقال النائب إن الوزير كان واضحا بقوله إن الأجور ستزيد.", "الأجور ستزيد"),
    ],
)
def test_nouns_that_report(text, content):
    assert content in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "وتبلغ نسبة الفقر بالمئة خمسين.",
        "ويعتبر المعرض أكبر تظاهرة تجارية في القارة.",
        "وكان الشاب طالبا في الجامعة، أحد أبرز المتفوقين.",
        "تناول الوزيران العلاقات الثنائية.",
        "وركز الجيش على تأمين الحدود.",
        "وفرض الجيش حصارا مشددا على القرية.",
        "ورد الجيش اللبناني بقصف مواقع في الجبل، في أعنف يوم إلى أن حل الليل.",
    ],
)
def test_what_only_looks_like_a_report(text):
    assert contents(text) == []


def test_speech_after_a_colon_without_marks_goes_on_in_its_paragraph():
    text = "وقال الوزير: طرحنا الفكرة على الجميع. لكنهم رفضوها.\n\nووصل الوزير إلى عمان."
    assert contents(text) == ["طرحنا الفكرة على الجميع. لكنهم رفضوها"]


def test_a_report_or_the_press_may_stand_before_the_colon_of_a_headline():
    assert contents("تقرير: البنك يدرس بيع فروعه في الخارج") == ["البنك يدرس بيع فروعه في الخارج"]
    assert contents("صحف العالم: سباق على القطب الشمالي") == ["سباق على القطب الشمالي"]
    assert contents("صور: سباق على القطب الشمالي") == []
