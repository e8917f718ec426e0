"""Events: what happened, is planned, may be or is denied, and between whom. The sentences are written for this."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.extract.attribution import find_statements
from tawatur.extract.events import find_events
from tawatur.extract.findings import Findings
from tawatur.extract.mentions import find_mentions
from tawatur.extract.quantities import find_quantities
from tawatur.extract.seen import Head, Seen
from tawatur.extract.times import find_times
from tawatur.lang.ar import load
from tawatur.lang.pack import LanguagePack
from tawatur.model import Event, Mention, make_article
from tawatur.text import read


def read_events(text: str) -> tuple[tuple[Event, ...], dict[str, Mention]]:
    """Return the events of a text, and its mentions by id."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    mentions = find_mentions(document, pack)
    times = find_times(document, pack, "2024-05-03")
    findings = Findings(
        mentions=mentions,
        times=times,
        quantities=find_quantities(document, pack, times),
        statements=find_statements(document, pack, mentions)[0],
    )
    return find_events(document, pack, findings), {mention.id: mention for mention in mentions}


def told(text: str) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Return type, status, actors and recipients of the events of a text."""
    events, mentions = read_events(text)
    return [
        (
            event.type.value,
            event.status.value,
            tuple(mentions[mention].name for mention in event.actors),
            tuple(mentions[mention].name for mention in event.recipients),
        )
        for event in events
    ]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("وقّعت روسيا وإيران اتفاقية جديدة.", "AGREE"),
        ("التقى لافروف نظيره المصري.", "CONSULT"),
        ("أيدت الصين موقف روسيا.", "SUPPORT"),
        ("زودت إيران روسيا بطائرات مسيّرة.", "AID"),
        ("تعاونت مصر مع قطر في الملف.", "COOPERATE"),
        ("رفعت واشنطن العقوبات عن إيران.", "CONCEDE"),
        ("انسحبت القوات الروسية من المدينة.", "RETREAT"),
        ("طالبت باريس إيران بالتعاون.", "REQUEST"),
        ("اتهمت إسرائيل إيران بخرق الاتفاق.", "ACCUSE"),
        ("رفضت إيران المقترح الأميركي.", "REJECT"),
        ("هددت روسيا أوكرانيا بالرد.", "THREATEN"),
        ("تظاهر المئات في العاصمة.", "PROTEST"),
        ("فرضت واشنطن عقوبات على إيران.", "SANCTION"),
        ("حشدت روسيا قواتها قرب الحدود.", "MOBILIZE"),
        ("اعتقلت الشرطة ناشطين في المدينة.", "COERCE"),
        ("قصفت إسرائيل مواقع في سوريا.", "ASSAULT"),
    ],
)
def test_every_type_is_known(text, type_):
    assert told(text)[0][0] == type_


@pytest.mark.parametrize(
    "text",
    [
        "وقع انفجار قرب السوق.",
        "علّق الوزير على القرار.",
        "نشر الموقع صورًا جديدة.",
        "أجرى الطبيب فحصًا للمريض.",
    ],
)
def test_a_form_alone_is_not_enough(text):
    assert not {entry[0] for entry in told(text)} & {"AGREE", "SANCTION", "MOBILIZE", "CONSULT"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قصفت إسرائيل مواقع في سوريا.", "occurred"),
        ("ستزور ميركل موسكو.", "planned"),
        ("تعتزم واشنطن إرسال أسلحة إلى كييف.", "planned"),
        ("قد تهاجم روسيا المدينة.", "possible"),
        ("تقصف إسرائيل مواقع في سوريا.", "ongoing"),
        ("لم تقصف إسرائيل أي موقع في سوريا.", "denied"),
    ],
)
def test_status_follows_the_words(text, status):
    assert told(text)[0][1] == status


def test_what_is_denied_is_not_told_as_real():
    events, _ = read_events("نفت إيران تزويد روسيا بطائرات مسيّرة.")
    transfer = next(event for event in events if event.type.value == "AID")
    assert transfer.status.value == "denied"
    assert transfer.statement is not None


def test_what_a_relative_clause_tells_is_not_denied():
    events, _ = read_events("نفت طهران صلتها بالسفينة التي هاجمت ميناء عدن.")
    attack = next(event for event in events if event.type.value == "ASSAULT")
    assert attack.status.value != "denied"


def test_sides_stand_where_grammar_puts_them():
    assert told("اتهمت إسرائيل إيران بخرق الاتفاق.")[0][2:] == (("إسرائيل",), ("إيران",))
    assert told("فرضت واشنطن عقوبات على إيران.")[0][2:] == (("واشنطن",), ("إيران",))


def test_what_both_do_alike_has_two_actors():
    assert told("وقّعت روسيا وإيران اتفاقية جديدة.")[0][2:] == (("روسيا", "إيران"), ())


def test_a_refusal_answers_who_asked():
    events = told("طالبت باريس إيران بالتعاون. ورفضت إيران ذلك.")
    refusal = next(event for event in events if event[0] == "REJECT")
    assert refusal[2:] == (("إيران",), ("باريس",))


def test_an_event_told_again_is_one():
    events, _ = read_events("شنت إسرائيل هجومًا على الميناء. وقال شهود إن الهجوم استمر ساعة.")
    assaults = [event for event in events if event.type.value == "ASSAULT"]
    assert len(assaults) == 1
    assert len(assaults[0].trigger) == 2


def test_what_came_of_an_attack_is_part_of_it():
    events = told("شنت تركيا غارة على القرية أسفرت عن مقتل ثلاثة أشخاص وإصابة آخرين.")
    assert [event[0] for event in events] == ["ASSAULT"]


def test_talks_are_taken_up_by_another_word():
    events, _ = read_events("أجرت قطر مباحثات مع تركيا. واستمرت المحادثات ساعتين.")
    assert [event.type.value for event in events] == ["CONSULT"]


def test_a_source_that_stays_unnamed_refuses_nothing():
    assert told("وقال مصدر رفض الكشف عن هويته إن الاجتماع انتهى.")[0][0] != "REJECT"


def test_a_promised_deed_is_told_beside_the_promise():
    assert {event[0] for event in told("وعد الوزير برفع العقوبات عن سوريا.")} >= {"AGREE", "CONCEDE"}


def test_what_a_relative_clause_is_about_counts():
    assert "AGREE" in {event[0] for event in told("الاتفاق الذي وقعته مصر وقطر ينص على ذلك.")}


def test_who_is_joined_by_and_acts_together():
    assert told("زودت روسيا والصين كوبا بأسلحة جديدة.")[0][2:] == (("روسيا", "الصين"), ("كوبا",))


def test_time_and_report_are_those_of_the_sentence():
    events, _ = read_events("قالت موسكو إن إسرائيل قصفت دمشق في 3 مايو 2024.")
    strike = next(event for event in events if event.type.value == "ASSAULT")
    assert strike.time is not None
    assert strike.statement is not None


def test_a_language_without_event_words_finds_nothing():
    pack = LanguagePack(code="xx", version="1", direction="ltr")
    document = read(make_article(text="They met in Cairo.", lang="xx"), pack)
    assert find_events(document, pack, Findings()) == ()


WORDS = [
    *("قصفت", "إسرائيل", "سوريا", "هجوم", "الهجوم", "زيارة", "ستزور", "لم", "لن", "قد", "فرض", "عقوبات", "على"),
    *("مع", "روسيا", "وإيران", "رفض", "دعم", "وقع", "اتفاقية", "،", ".", ":", "«", "»", "إطلاق", "سراح", "النار"),
]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_any_text_is_read_and_every_trigger_stands_in_it(text):
    events, mentions = read_events(text)
    assert len({event.id for event in events}) == len(events)
    for event in events:
        assert all(span.of(text).strip() for span in event.trigger)
        assert {*event.actors, *event.recipients} <= mentions.keys()
        assert 0 < event.origin.confidence < 1


@pytest.mark.parametrize("status", ["planned", "occurred"])
def test_the_encoders_word_on_status_counts(status):
    labels = ("occurred", "ongoing", "planned", "possible", "denied")
    text = "وجرى الحديث عن توقيع موسكو وطهران اتفاقية جديدة للنقل."
    document = read(make_article(text=text, lang="ar"), load())
    scores = np.full((len(document.tokens), len(labels)), np.log(0.001), np.float32)
    scores[:, labels.index(status)] = np.log(0.996)
    seen = Seen(heads={"status": Head(labels=labels, scores=scores)})
    found = find_events(document, load(), Findings(mentions=find_mentions(document, load()), seen=seen))
    assert {event.status for event in found if event.type == "AGREE"} == {status}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        # What stands beside a word tells more of its sense than the word alone.
        ("فرضت المحكمة على الصحيفة شروطا قاسية.", ["COERCE"]),
        ("فرضت كندا على بيلاروس عقوبات قاسية.", ["SANCTION"]),
        # One event in two words: joined by و, and taken up under its heading.
        ("أدانت واستنكرت مصر ما جرى في المدينة.", ["ACCUSE"]),
        ("زار لافروف طهران أمس، ثم زار ماكرون بيروت.", ["CONSULT", "CONSULT"]),
    ],
)
def test_a_word_is_told_by_its_neighbours_and_once(text, types):
    assert [type_ for type_, *_ in told(text)] == types
