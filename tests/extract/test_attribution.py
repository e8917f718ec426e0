"""Attribution: who said what, through whom, and whether they deny it. The sentences are written for these tests."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.extract.attribution import find_statements
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.lang.pack import LanguagePack
from tawatur.model import Modality, Mode, Polarity, SourceKind, make_article
from tawatur.text import read


@dataclass(frozen=True)
class Report:
    """A statement as a reader sees it."""

    chain: tuple[str, ...]
    content: str
    polarity: str
    modality: str
    mode: str
    cue: str


def reports(text: str) -> list[Report]:
    """Return the reports of a text, in order."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    mentions = find_mentions(document, pack)
    statements, described = find_statements(document, pack, mentions)
    names = {mention.id: mention.name for mention in (*mentions, *described)}
    return [
        Report(
            chain=tuple(
                names[link.mention] if link.mention else link.words or link.kind.value for link in statement.chain
            ),
            content=" … ".join(span.of(text) for span in statement.content),
            polarity=statement.polarity.value,
            modality=statement.modality.value,
            mode=statement.mode.value,
            cue=" ".join(span.of(text) for span in statement.cue),
        )
        for statement in statements
    ]


def said(text: str) -> list[tuple[tuple[str, ...], str]]:
    """Return who said what."""
    return [(report.chain, report.content) for report in reports(text)]


# Each: a sentence and what is expected of it: chain, content, polarity, modality.
SENTENCES = [
    (
        "نقلت صحيفة نيويورك تايمز عن المتحدث باسم القوات الجوية الأوكرانية قوله إن الدفاعات أسقطت 30 مسيّرة.",
        [(2, "الدفاعات أسقطت 30 مسيّرة", "affirm", "assert")],
    ),
    (
        "نفت وزارة الخارجية الإيرانية، بحسب وكالة إرنا، تزويد روسيا بطائرات مسيّرة.",
        [(2, "تزويد روسيا بطائرات مسيّرة", "deny", "assert")],
    ),
    ("لم ينفِ الكرملين وجود محادثات، لكنه لم يؤكدها أيضًا.", [(1, "وجود محادثات", "open", "assert")]),
    (
        "واتهم الوزير، في تصريحات لقناة الجزيرة، إسرائيل بخرق الهدنة، محذرًا من أن ردًّا «قد يأتي خلال أيام».",
        [
            (2, "إسرائيل بخرق الهدنة", "affirm", "allege"),
            (2, "ردًّا «قد يأتي خلال أيام", "affirm", "warn"),
        ],
    ),
    (
        "وقال مسؤول أميركي لموقع أكسيوس إن واشنطن تعتزم إرسال منظومات دفاع جوي.",
        [(2, "واشنطن تعتزم إرسال منظومات دفاع جوي", "affirm", "intend")],
    ),
    (
        "ذكرت وكالة تاس نقلًا عن مصدر عسكري أن 12 جنديًا قُتلوا، فيما قالت وزارة الدفاع الأوكرانية إن العدد أقل.",
        [(2, "12 جنديًا قُتلوا", "affirm", "assert"), (1, "العدد أقل", "affirm", "assert")],
    ),
    ("يُذكر أن البلدين وقّعا الاتفاق عام 2015.", []),
    ("وفقًا للاتفاق، تنسحب القوات خلال 60 يومًا.", []),
    ("ردّت القوات بقصف مواقع في الجنوب.", []),
    ("استُشهد ثلاثة أشخاص.", []),
    ("واستشهد التقرير بصور أقمار صناعية.", []),
    (
        "نفت طهران ما نقلته رويترز عن مسؤول إيراني بشأن وقف التخصيب.",
        [(1, "وقف التخصيب", "deny", "assert"), (2, "وقف التخصيب", "affirm", "assert")],
    ),
    (
        "قالت الصحيفة إن مصادرها أكدت الخبر. وأضافت أن القرار نهائي.",
        [(1, "مصادرها أكدت الخبر", "affirm", "assert"), (1, "القرار نهائي", "affirm", "assert")],
    ),
    (
        "ونقلت القناة عن ضابط قوله إن العملية انتهت. وأضاف أن القوات ستبقى.",
        [(2, "العملية انتهت", "affirm", "assert"), (2, "القوات ستبقى", "affirm", "predict")],
    ),
    # The content keeps its own negation: the speaker affirms it.
    ("أكد المتحدث أن بلاده لم تستهدف مدنيين.", [(1, "بلاده لم تستهدف مدنيين", "affirm", "assert")]),
    (
        "زعمت وسائل إعلام إسرائيلية أن الشحنة وصلت، ولم يتسنَّ لرويترز التحقق من صحة ذلك بشكل مستقل.",
        [(1, "الشحنة وصلت", "affirm", "allege")],
    ),
    ("الحرب في سوريا: قصف يستهدف مستشفى", []),
    ("لو انسحبت القوات لانتهت الأزمة، قال المبعوث.", [(1, "لو انسحبت القوات لانتهت الأزمة", "affirm", "assert")]),
    ("جدّد الوزير نفيه الاتهامات.", [(1, "الاتهامات", "deny", "assert")]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_of_the_inventory(text, expected):
    found = [(len(r.chain), r.content, r.polarity, r.modality) for r in reports(text)]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "chain", "content"),
    [
        ("قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات مفيدة.", ("سيرغي لافروف",), "المحادثات مفيدة"),
        ("وقال المتحدث: «لن نتراجع عن موقفنا في هذه القضية».", None, "لن نتراجع عن موقفنا في هذه القضية"),
        ("لافروف: لا محادثات قبل وقف القصف", ("لافروف",), "لا محادثات قبل وقف القصف"),
        ("طهران تنفي تزويد موسكو بمسيّرات", ("طهران",), "تزويد موسكو بمسيّرات"),
        ("وبحسب رويترز، فإن السفينة غرقت أمس.", ("رويترز",), "السفينة غرقت أمس"),
        ("غرقت السفينة قرب الساحل، بحسب رويترز.", ("رويترز",), "غرقت السفينة قرب الساحل"),
        ("أفادت رويترز، نقلًا عن مصدرين، بأن السفينة غرقت.", ("مصدرين", "رويترز"), "السفينة غرقت"),
        ("قالت مصر وقطر إن المفاوضات مستمرة.", ("مصر", "قطر"), "المفاوضات مستمرة"),
        ("ونُقل عن الوزير قوله إن الاتفاق قريب.", ("الوزير", "gap"), "الاتفاق قريب"),
        ("معاريف عن مسؤول أمني: العملية انتهت", ("مسؤول أمني", "معاريف"), "العملية انتهت"),
        ("علمت «العربي الجديد» من مصادر مطلعة أن اللقاء تأجل.", ("مصادر مطلعة", "العربي الجديد"), "اللقاء تأجل"),
        ("«الوضع خطير»، قال المبعوث، «ويحتاج إلى حل».", ("المبعوث",), "الوضع خطير … ويحتاج إلى حل"),
        ("نفى الكرملين وجود أي خطة من هذا النوع.", ("الكرملين",), "وجود أي خطة من هذا النوع"),
    ],
)
def test_plain_templates(text, chain, content):
    found = said(text)
    assert [entry[1] for entry in found] == [content]
    if chain is not None:
        assert found[0][0] == chain


def test_a_continuation_keeps_speaker_and_relays():
    found = said(
        "وقال مسؤول لوكالة رويترز إن الجسر دُمّر. وأضاف أن العمل سيبدأ غدًا. وتابع: «سنعيد بناءه بسرعة كبيرة»."
    )
    assert {chain for chain, _ in found} == {("مسؤول", "رويترز")}
    assert len(found) == 3


def test_a_participle_speaks_for_its_sentence():
    found = reports("أكد لافروف أن الحوار مستمر، نافيًا وجود شروط مسبقة، ومشيرًا إلى أن اللقاء المقبل سيكون حاسمًا.")
    assert [(r.content, r.polarity) for r in found] == [
        ("الحوار مستمر", "affirm"),
        ("وجود شروط مسبقة", "deny"),
        ("اللقاء المقبل سيكون حاسمًا", "affirm"),
    ]
    assert {r.chain for r in found} == {("لافروف",)}


def test_a_denial_of_what_was_just_told_has_its_content():
    found = reports("تتهم واشنطن طهران بتسليح الجماعة، وهو ما تنفيه طهران.")
    assert [(r.chain, r.polarity) for r in found] == [(("واشنطن",), "affirm"), (("طهران",), "deny")]
    assert found[0].content == found[1].content


def test_a_report_inside_a_report_carries_the_longer_chain():
    pack = load()
    text = "قالت قناة الجزيرة إن إيران أعلنت أن المفاوضات ستبدأ غدًا."
    document = read(make_article(text=text, lang="ar"), pack)
    statements, _ = find_statements(document, pack, find_mentions(document, pack))
    outer, inner = sorted(statements, key=lambda statement: len(statement.chain))
    assert inner.within == outer.id
    assert inner.chain[1:] == outer.chain
    assert any(span.covers(inner.content[0]) for span in outer.content)


def test_switching_speakers_does_not_carry_over():
    found = said("وقالت موسكو إن القوات انسحبت. من جهتها أكدت كييف أن القصف مستمر.")
    assert found == [(("موسكو",), "القوات انسحبت"), (("كييف",), "القصف مستمر")]


@pytest.mark.parametrize(
    "text",
    [
        "علّق البرلمان المفاوضات حتى إشعار آخر.",
        "شهدت المدينة قصفًا عنيفًا طوال الليل.",
        "زادت الأسعار بنسبة كبيرة خلال الشهر الماضي.",
        "واصلت القوات القصف على أطراف المدينة.",
        "نقل المسعفون الجرحى إلى المستشفى.",
        "وفقًا للقانون، تُدفع الغرامة خلال شهر.",
        "أقرّ البرلمان قانون الموازنة الجديد.",
    ],
)
def test_false_friends_report_nothing(text):
    assert reports(text) == []


def test_unnamed_sources_have_their_kind():
    pack = load()
    text = "قال مسؤولون أوكرانيون إن الهجوم فشل. وأفاد مصدر أمني بأن التحقيق بدأ."
    document = read(make_article(text=text, lang="ar"), pack)
    statements, _ = find_statements(document, pack, find_mentions(document, pack))
    kinds = [statement.chain[0].kind for statement in statements]
    assert kinds == [SourceKind.GROUP, SourceKind.UNNAMED]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("وقالت موسكو: «سنرد على أي هجوم في الوقت المناسب».", Mode.DIRECT),
        ("وقالت موسكو إن الرد «سيكون قاسيًا جدًا وفي الوقت المناسب» على أي هجوم.", Mode.MIXED),
        ("وقالت موسكو إن الرد سيكون قاسيًا.", Mode.INDIRECT),
    ],
)
def test_mode_says_how_much_is_quoted(text, mode):
    assert [report.mode for report in reports(text)] == [mode.value]


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("دعت باريس إلى وقف فوري للقتال.", Polarity.AFFIRM, Modality.DEMAND),
        ("حذرت باريس من انهيار الهدنة.", Polarity.AFFIRM, Modality.WARN),
        ("توقعت باريس أن ترتفع الأسعار.", Polarity.AFFIRM, Modality.PREDICT),
        ("تعهدت باريس بدعم الحكومة الجديدة.", Polarity.AFFIRM, Modality.INTEND),
        ("اعتبرت باريس أن القرار خطأ.", Polarity.AFFIRM, Modality.JUDGE),
        ("زعمت باريس أن القرار صدر.", Polarity.AFFIRM, Modality.ALLEGE),
        ("نفت باريس أن القرار صدر.", Polarity.DENY, Modality.ASSERT),
        ("نفت باريس عدم وجود قرار.", Polarity.AFFIRM, Modality.ASSERT),
        ("لا تستبعد باريس صدور القرار.", Polarity.AFFIRM, Modality.PREDICT),
    ],
)
def test_what_the_speaker_does_with_the_content(text, polarity, modality):
    assert [(r.polarity, r.modality) for r in reports(text)] == [(polarity.value, modality.value)]


def test_a_negated_cue_tells_nothing():
    assert reports("لم يقل الوزير إن الاتفاق قريب.") == []


def test_rules_are_named_and_measured():
    pack = load()
    document = read(make_article(text="قال لافروف إن الحوار مستمر.", lang="ar"), pack)
    (statement,), _ = find_statements(document, pack, find_mentions(document, pack))
    assert statement.origin.rule == "say-perfect-that"
    assert statement.origin.confidence == pack.cues.confidence["say-perfect-that"]


def test_a_language_without_cues_finds_nothing():
    pack = LanguagePack(code="xx", version="1", direction="ltr")
    document = read(make_article(text="Lavrov said that talks go on.", lang="xx"), pack)
    assert find_statements(document, pack, ()) == ((), ())


WORDS = [
    *("قال", "قالت", "وأضاف", "نفت", "تنفي", "إن", "أن", "بأن", "الوزير", "إيران", "موسكو", "رويترز", "لرويترز"),
    *("مصدر", "مسؤولون", "«الوضع خطير جدا اليوم»", '"', "«", "»", "،", ".", ":", "بحسب", "وفقا للاتفاق", "نقلا عن"),
    *("قوله", "مضيفا", "محذرا من", "ما", "وهو", "كما ذكر", "التي", "ذلك", "على لسان", "على حد قوله", "(", ")", "؟"),
    *("اتهامات", "تقارير", "ب", "ل", "و", "\n"),
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_any_text_is_read_and_every_span_stands_in_it(text):
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    mentions = find_mentions(document, pack)
    first = find_statements(document, pack, mentions)
    assert first == find_statements(document, pack, mentions)
    for statement in first[0]:
        assert statement.content
        assert statement.chain
        spans = (*statement.content, *statement.cue, *(link.span for link in statement.chain if link.span))
        assert all(span.of(text).strip() for span in spans)
        assert all(
            not left.overlaps(right)
            for left in statement.content
            for right in statement.content
            if left is not right
        )


def test_a_name_that_sounds_like_a_particle_opens_nothing():
    text = "وأشار التقرير السنوي الذي بثته “سي إن إن”، إلى أن الشركة ستغلق ثلاثة مصانع."
    assert [report.content for report in reports(text)] == ["الشركة ستغلق ثلاثة مصانع"]
