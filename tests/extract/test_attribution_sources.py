"""Sources: what names them, what points back to them, what marks them without a verb."""

import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.attribution.sources import find_markers
from tawatur.extract.attribution.sources.referents import Referents
from tawatur.extract.attribution.sources.speakers import name_sources
from tawatur.extract.mentions import find_mentions
from tawatur.extract.page import Page
from tawatur.lang.ar import load
from tawatur.model import SourceKind, make_article
from tawatur.text import read


def page_of(text: str) -> Page:
    """Return a page with its mentions."""
    document = read(make_article(text=text, lang="ar"), load())
    return Page(document, load(), find_mentions(document, load()))


def chains(text: str) -> list[tuple[str, ...]]:
    """Return the chains of the reports of a text, by name; what points back is named by what it points to."""
    document = read(make_article(text=text, lang="ar"), load())
    mentions = find_mentions(document, load())
    names = {mention.id: mention.name for mention in mentions}
    names |= {mention.id: names[mention.antecedent] for mention in mentions if mention.antecedent}
    statements, _ = find_statements(document, load(), mentions)
    return [
        tuple(names[link.mention] if link.mention else link.words or link.kind.value for link in statement.chain)
        for statement in statements
    ]


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("غرقت السفينة، بحسب الدفاع المدني.", "according", "الدفاع المدني"),
        ("غرقت السفينة، وفقًا لرويترز.", "according", "لرويترز"),
        ("غرقت السفينة، حسبما ذكرت رويترز.", "according", "رويترز"),
        ("غرقت السفينة، نقلًا عن مصدر محلي.", "quoting", "مصدر محلي"),
        ("غرقت السفينة قرب الميناء كما ذكر المتحدث.", "according", "المتحدث"),
        ("وبحسب بيان صادر عن الحكومة، غرقت السفينة.", "according", "الحكومة"),
        ("غرقت السفينة، على حد قوله.", "tail", None),
    ],
)
def test_markers_name_a_source(text, kind, source):
    page = page_of(text)
    (marker,) = find_markers(page)
    assert marker.marker.kind == kind
    assert (page.words(*marker.source) if marker.source else None) == source


@pytest.mark.parametrize("text", ["وفقًا للقانون، تُدفع الغرامة.", "تنسحب القوات وفق الخطة.", "دفع مئة دولار فحسب."])
def test_terms_are_no_sources(text):
    assert find_markers(page_of(text)) == ()


def test_a_marker_may_name_a_relay_too():
    page = page_of("غرقت السفينة، بحسب ما نقلت رويترز عن مصدر محلي.")
    (marker,) = find_markers(page)
    assert page.words(*marker.source) == "مصدر محلي"
    assert [page.words(*relay) for relay in marker.relays] == ["رويترز"]


@pytest.mark.parametrize(
    ("phrase", "kinds", "names"),
    [
        ("وزير الخارجية الروسي سيرغي لافروف", [SourceKind.NAMED], ["سيرغي لافروف"]),
        ("مصر وقطر", [SourceKind.NAMED, SourceKind.NAMED], ["مصر", "قطر"]),
        ("مسؤولون أوكرانيون", [SourceKind.GROUP], ["مسؤولون أوكرانيون"]),
        ("مصدر أمني", [SourceKind.UNNAMED], ["مصدر أمني"]),
    ],
)
def test_phrases_name_their_sources(phrase, kinds, names):
    page = page_of(phrase)
    known = {mention.id: mention.name for mention in page.mentions}
    named = name_sources(page, (0, len(page.tokens)))
    assert [source.kind for source in named.sources] == kinds
    assert [known[source.mention] if source.mention else source.words for source in named.sources] == names
    assert all(source.joint for source in named.sources) is (len(kinds) > 1)


def test_the_paper_is_the_one_named_last():
    assert chains("قالت صحيفة نيويورك تايمز إن القرار صدر. وأضافت الصحيفة أن التنفيذ قريب.") == [
        ("نيويورك تايمز",),
        ("نيويورك تايمز",),
    ]


def test_the_source_keeps_his_relay_when_he_is_named_again():
    found = chains("قال مصدر أمني لوكالة رويترز إن الطريق أُغلق. وأكد المصدر أن السبب مجهول.")
    assert found == [("مصدر أمني", "رويترز"), ("مصدر أمني", "رويترز")]


def test_a_verb_without_subject_goes_on_with_the_clause_before():
    assert chains("ترفض إيران وقف البرنامج. وتطالب بتخفيف القيود.")[-1] == ("إيران",)


def test_a_round_up_of_the_press_speaks_for_its_sections():
    page = page_of("رويترز\n\nقال الوزير إن الحوار مستمر.\n\nنيويورك تايمز\n\nقال الوزير إن اللقاء قريب.")
    referents = Referents(page)
    names = {mention.id: mention.name for mention in page.mentions}
    last = len(page.tokens) - 2
    assert names[referents.section_outlet(last).mention] == "نيويورك تايمز"
    assert names[referents.outlet(last).mention] == "نيويورك تايمز"
    assert names[referents.outlet_after(0).mention] == "نيويورك تايمز"


def test_one_line_with_an_agency_is_its_credit():
    page = page_of("رويترز\n\nقال الوزير إن الحوار مستمر.")
    assert Referents(page).section_outlet(len(page.tokens) - 2) is None


def test_bodies_and_persons_are_found_by_a_word_of_their_name():
    page = page_of("زار سيرغي لافروف المفوضية الأوروبية. ثم عاد.")
    referents = Referents(page)
    names = {mention.id: mention.name for mention in page.mentions}
    last = len(page.tokens) - 1
    assert names[referents.body("المفوضيه", last).mention] == "المفوضية الأوروبية"
    assert names[referents.person((2, 3), last).mention] == "سيرغي لافروف"
    assert referents.body("الحركه", last) is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # Where it was said stands before the cue, and holds for what follows.
        (
            "وفي مقابلة مع وكالة رويترز، قال سيرغي لافروف إن الحوار مستمر. وأضاف أن اللقاء قريب.",
            ("سيرغي لافروف", "رويترز"),
        ),
        ("وأوضح سيرغي لافروف في بيان نشرته وكالة رويترز أن الحوار مستمر.", ("سيرغي لافروف", "رويترز")),
        ("قالت مصادر أمنية لـ«رويترز» إن الطريق أُغلق. وأوضحت المصادر أن السبب مجهول.", ("مصادر أمنية", "رويترز")),
        ("وبحسب مصدر أمني في الوزارة لوكالة رويترز، فإن الطريق أُغلق.", ("مصدر أمني", "رويترز")),
        ("أبلغ مصدر أمني رويترز أن الطريق أُغلق.", ("مصدر أمني", "رويترز")),
        # A copy that somebody got, reporters at large and a new occasion are no relay.
        ("وقال سيرغي لافروف في بيان تلقت رويترز نسخة منه إن الحوار مستمر.", ("سيرغي لافروف",)),
        ("قال سيرغي لافروف لوسائل الإعلام إن الحوار مستمر.", ("سيرغي لافروف",)),
        (
            "قال سيرغي لافروف لوكالة رويترز إن الحوار مستمر. وقال لافروف للصحفيين إن اللقاء قريب.",
            ("سيرغي لافروف",),
        ),
        # Whose document it is speaks.
        ("قال تقرير لوزارة الخارجية الروسية إن الحوار مستمر.", ("وزارة الخارجية الروسية",)),
    ],
)
def test_relays_are_those_that_the_text_names(text, last):
    assert chains(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("قال وزير الصحة في حكومة الإقليم، سيرغي لافروف، إن الدواء وصل.", ("سيرغي لافروف",)),
        ("لكن سيرغي لافروف، المتحدث باسم الوزارة، نفى أن يكون الاتفاق قريبا.", ("سيرغي لافروف",)),
        (
            "قال وزير الخارجية الروسي سيرغي لافروف إن الحوار مستمر. وأكد المسؤول الروسي أن اللقاء قريب.",
            ("سيرغي لافروف",),
        ),
        ("ونقلت وكالة رويترز عن سيرغي لافروف قوله إن الحوار مستمر. وأضافت أن اللقاء قريب.", ("رويترز",)),
        ("قالت طهران إن الحوار مستمر. وانتقد البيان العقوبات.", ("طهران",)),
        ("زار سيرغي لافروف القاهرة، وأكد أن الحوار مستمر.", ("سيرغي لافروف",)),
        ("قال سيرغي لافروف إن الحوار مستمر. وأضاف مؤكدا أن اللقاء قريب.", ("سيرغي لافروف",)),
        ("قال سيرغي لافروف لوزير قطر إن الحوار مستمر. وطالب من يتهم الدوحة بتقديم دليل.", ("سيرغي لافروف",)),
        ("قالت طهران إن الحوار مستمر، من جهته، قال سيرغي لافروف إن اللقاء قريب.", ("سيرغي لافروف",)),
        ("قالت شركة أخرى، مايكروسوفت، إن الاختراق انتهى.", ("مايكروسوفت",)),
        (
            "قال لافروف إن الصاروخ جديد. وتشتبه واشنطن في أن إيران تطوره، وتنفي إيران ذلك وتقول إن الصاروخ قديم.",
            ("إيران",),
        ),
        ("بحسب معارضون وشهود عيان، أُغلق الطريق.", ("معارضون", "شهود عيان")),
    ],
)
def test_speakers_are_those_who_can_be_the_subject(text, last):
    assert chains(text)[-1] == last


def test_two_who_met_speak_together():
    text = "التقى سيرغي لافروف جون كيري في جنيف. وأكد الوزيران أن الحوار مستمر."
    assert chains(text)[-1] == ("سيرغي لافروف", "جون كيري")


def test_what_a_marker_passes_on_joins_the_report_before_it():
    text = "دخل الاتفاق حيز التنفيذ صباح اليوم كما أوضح سيرغي لافروف بحسب ما نقلت عنه وكالة رويترز."
    assert chains(text) == [("سيرغي لافروف", "رويترز")]


def test_a_section_is_not_spoken_in_by_the_one_before():
    text = "رويترز\n\nقال سيرغي لافروف إن الحوار مستمر.\n\nنيويورك تايمز\n\nوأضافت أن اللقاء قريب."
    assert chains(text)[-1] == ("نيويورك تايمز",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Somebody's first words were said where he goes on saying them.
        (
            "أكد الوزير سامي نادر أن الجسر سيفتح قريبا.\nوأضاف نادر في تصريحات لوكالة رويترز أن العمل انتهى.",
            [("سامي نادر", "رويترز"), ("نادر", "رويترز")],
        ),
        # Where he only speaks again, each talk stands by itself.
        (
            "أكد الوزير سامي نادر أن الجسر سيفتح قريبا.\nوقال نادر لوكالة رويترز إن العمل انتهى.",
            [("سامي نادر",), ("نادر", "رويترز")],
        ),
        # An outlet after a comma on the way to what is said.
        (
            "وقال الوزير سامي نادر في برنامج بمناسبة افتتاح الجسر، على قناة الجزيرة، إن العمل انتهى.",
            [("سامي نادر", "الجزيرة")],
        ),
        ("وقال سامي نادر الخبير في قناة الجزيرة إن العمل انتهى.", [("سامي نادر",)]),
        # The name stands far before its verb.
        (
            "وكان الوزير سامي نادر، الذي زار الجسر أمس برفقة عدد من النواب، قد قال إن العمل انتهى.",
            [("سامي نادر",)],
        ),
        # «عنه»: whoever spoke last.
        (
            "قال الوزير سامي نادر إن الجسر سيفتح.\nونقلت وكالة رويترز عنه قوله إن العمل انتهى.",
            [("سامي نادر",), ("سامي نادر", "رويترز")],
        ),
        # «البيان» is the words of whoever issued it, whoever spoke since.
        (
            "وذكرت وزارة النقل في بيان أن الجسر يفتح.\nوقال الوزير سامي نادر إنه انتهى.\nوأضاف البيان أن العمل تم.",
            [("وزارة النقل",), ("سامي نادر",), ("وزارة النقل",)],
        ),
    ],
)
def test_relays_stand_behind_what_they_passed_on(text, expected):
    full = {"نادر": "سامي نادر"}
    found = [tuple(full.get(link, link) for link in chain) for chain in chains(text)]
    assert found == [tuple(full.get(link, link) for link in chain) for chain in expected]
