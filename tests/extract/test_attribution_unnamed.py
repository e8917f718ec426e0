"""What is told of sources without a name: number, country, and why the name is kept back."""

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


def source(text, place=0):
    """Return number, country and reason of the speaker of a report."""
    statement = findings(text)[place]
    link = statement.chain[0]
    return link.number and link.number.value, link.country, link.reason and link.reason.of(text)


@pytest.mark.parametrize(
    ("who", "number", "country"),
    [
        ("مسؤول أميركي", "one", "USA"),
        ("مصدر مطلع", "one", None),
        ("مصدران دبلوماسيان", "two", None),
        ("مسؤولان روسيان", "two", "RUS"),
        ("مسؤولون روس", "several", "RUS"),
        ("دبلوماسيون أوروبيون", "several", None),
        ("مصادر مطلعة", "several", None),
    ],
)
def test_number_and_country_are_in_the_words(who, number, country):
    assert source(f"قال {who} إن الاجتماع تأجل.")[:2] == (number, country)


@pytest.mark.parametrize(
    "reason",
    [
        "طلب عدم الكشف عن هويته",
        "فضل عدم ذكر اسمه نظرا لحساسية الموضوع",
        "رفض نشر اسمه لأنه غير مخول بالحديث إلى وسائل الإعلام",
    ],
)
def test_the_reason_is_no_part_of_what_is_said(reason):
    text = f"قال مسؤول أميركي {reason} إن الاجتماع تأجل."
    assert source(text) == ("one", "USA", reason)
    assert [[span.of(text) for span in statement.content] for statement in findings(text)] == [["الاجتماع تأجل"]]


def test_a_source_keeps_what_was_told_of_it():
    text = "قال مسؤول أميركي طلب عدم ذكر اسمه إن الاجتماع تأجل. وأضاف المسؤول أن الوفد غادر."
    assert source(text, 1) == ("one", "USA", "طلب عدم ذكر اسمه")


def test_a_name_has_none_of_it():
    assert source("قال سيرغي لافروف إن الاجتماع تأجل.") == (None, None, None)
