"""Whether an article says that a report was checked, or could not be."""

import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def findings(text):
    """Return the reports of a text."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    return find_statements(document, pack, find_mentions(document, pack))[0]


def notes(text):
    """Return the content of each report, and what is said of its verification."""
    return [
        (
            statement.content[0].of(text),
            statement.verification and (statement.verification.verified, statement.verification.span.of(text)),
        )
        for statement in findings(text)
    ]


def test_what_could_not_be_checked_is_no_part_of_the_content():
    text = "زعمت وسائل إعلام محلية أن الشحنة وصلت إلى الميناء، ولم يتسنَّ لرويترز التحقق من صحة ذلك بشكل مستقل."
    assert notes(text) == [
        ("الشحنة وصلت إلى الميناء", (False, "ولم يتسنَّ لرويترز التحقق من صحة ذلك بشكل مستقل")),
    ]


@pytest.mark.parametrize(
    ("note", "verified"),
    [
        ("ولم يتسن التأكد من صحة هذه التقارير من مصدر مستقل", False),
        ("ولا يمكن التحقق من هذه المعلومات بشكل مستقل", False),
        ("وتعذر على الوكالة التحقق من صحة الخبر", False),
        ("ولم تتحقق الوكالة من صحة الخبر", False),
        ("وقد تحققت الوكالة من صحة الخبر", True),
    ],
)
def test_a_note_speaks_of_the_report_before_it(note, verified):
    text = f"قال الوزير إن الجسر أغلق.\n\n{note}."
    ((content, told),) = notes(text)
    assert content == "الجسر أغلق"
    assert told is not None
    assert told[0] is verified
    assert note.endswith(told[1])


def test_who_confirms_it_does_not_verify_himself():
    text = "ذكرت الصحيفة أن الجسر أغلق. وأكد الوزير صحة الخبر."
    assert [told and told[0] for _, told in notes(text)][:1] == [True]
    assert all(told is None for _, told in notes(text)[1:])


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن الجسر أغلق. ويمكن التحقق من ذلك غدا.",
        "قال الوزير: «لم يتسن لنا التحقق من صحة الخبر حتى هذه الساعة».",
        "قال الوزير إن الجسر أغلق. وأكد الوزير أن الخبر صحيح.",
    ],
)
def test_other_words_are_no_note(text):
    assert all(told is None for _, told in notes(text))
