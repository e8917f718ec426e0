"""Quotations that no cue opens. The sentences are written for these tests."""

import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def told(text: str) -> list[tuple[str, str, str]]:
    """Return what was said, by whom first, and what found it."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    mentions = find_mentions(document, pack)
    statements, described = find_statements(document, pack, mentions)
    names = {mention.id: mention.name for mention in (*mentions, *described)}
    return [
        (
            " … ".join(span.of(text) for span in statement.content),
            names[statement.chain[0].mention] if statement.chain[0].mention else statement.chain[0].words or "",
            statement.origin.rule,
        )
        for statement in statements
    ]


def test_a_paragraph_in_quotation_marks_goes_on_with_the_one_before():
    first = "أغلقنا الميناء صباح اليوم لأسباب تتعلق بالسلامة"
    second = "سنعيد فتحه حين تهدأ الرياح وتنتهي أعمال الصيانة"
    found = told(f"قال مدير الميناء: «{first}».\n\n«{second}».")
    assert found == [(f"{first} … {second}", "مدير الميناء", "say-perfect-colon")]


def test_a_title_is_said_by_the_outlet_that_bears_it():
    title = "موجة الحر تدفع أسعار القمح إلى الارتفاع"
    found = told(f"ونشرت صحيفة لوموند مقالا بعنوان «{title}».")
    assert found == [(title, "لوموند", "quoted-title")]


@pytest.mark.parametrize(
    "text",
    [
        "حمل المهرجان شعار «معا من أجل مدن نظيفة بلا دخان» وحضره الآلاف.",
        "يعرف السوق باسم «سوق التجار القدامى في قلب المدينة» منذ قرن.",
    ],
)
def test_what_a_thing_is_called_is_no_speech(text):
    assert told(text) == []


def test_said_words_before_the_marks_are_its_cue():
    words = "لا أحد يعرف متى تنتهي هذه الحرب الطويلة"
    found = told(f"قال الوزير إن الأفق مسدود. وهو ما عكسه قوله: «{words}».")
    assert (words, "الوزير") in [(content, speaker) for content, speaker, _ in found]
