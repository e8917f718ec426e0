"""Sources that will neither affirm nor deny."""

import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def findings(text):
    """Return content and polarity of each report of a text."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    found, _ = find_statements(document, pack, find_mentions(document, pack))
    return [(" ".join(span.of(text) for span in s.content), s.polarity.value) for s in found]


@pytest.mark.parametrize(
    "text",
    [
        "رفض الوزير تأكيد أو نفي وجود محادثات.",
        "لم ينف الوزير وجود محادثات.",
    ],
)
def test_a_content_is_left_open(text):
    assert findings(text) == [("وجود محادثات", "open")]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("نفى الوزير وجود محادثات.", "deny"),
        ("نفى الوزير عدم وجود محادثات.", "affirm"),
        ("رفض سيرغي لافروف الاتهامات الأميركية.", "deny"),
    ],
)
def test_a_denial_leaves_nothing_open(text, polarity):
    assert [found for _, found in findings(text)] == [polarity]


def test_a_negated_cue_is_no_report():
    assert findings("لم يقل الوزير إن الجسر أغلق.") == []
