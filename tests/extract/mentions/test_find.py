"""From a text to its mentions."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.lang.en import load as load_english
from tawatur.model import make_article
from tawatur.text import read

LEAD = "قال وزير الخارجية الروسي سيرغي لافروف إن موسكو ستزود طهران بالقمح، وأضاف لافروف أن الاتفاق قريب."


def test_names_adjectives_and_capitals_of_a_lead(words):
    assert words(LEAD) == [
        ("الروسي", "adjective", "government"),
        ("سيرغي لافروف", "name", "person"),
        ("موسكو", "name", "government"),
        ("طهران", "name", "government"),
        ("لافروف", "name", "person"),
    ]


def test_a_name_carries_its_role_and_what_it_is(mentions):
    lavrov = next(m for m in mentions(LEAD) if m.name == "سيرغي لافروف")
    assert lavrov.role == "وزير الخارجية الروسي"
    assert lavrov.role_span is not None
    assert lavrov.role_span.of(LEAD) == lavrov.role
    assert lavrov.known_as == "person:sergei-lavrov"
    assert lavrov.country == "RUS"
    assert lavrov.origin.engine == "rules"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("سلّم الرسالة للرئيس الروسي فلاديمير بوتين.", "الرئيس الروسي"),
        ("سلّم الرسالة لوزير الخارجية الإيراني محمد جواد ظريف.", "وزير الخارجية الإيراني"),
        ("والتقى بالرئيس الفرنسي إيمانويل ماكرون.", "الرئيس الفرنسي"),
    ],
)
def test_a_role_stands_without_the_letter_before_it_and_with_its_article(mentions, text, role):
    named = next(m for m in mentions(text) if m.role is not None)
    assert named.role == role
    assert named.role_span is not None
    assert named.role_span.of(text).endswith(role.removeprefix("ال"))


def test_a_short_name_points_back_to_the_full_one(mentions):
    found = mentions(LEAD)
    full, short = (m for m in found if "لافروف" in m.name)
    assert short.antecedent == full.id


def test_spans_leave_out_proclitics_and_keep_the_article(words):
    found = words("جاء ذلك في تقرير للوكالة الدولية للطاقة الذرية وبالولايات المتحدة وفرنسا.")
    assert [w for w, _, kind in found if kind in ("organization", "government")] == [
        "لوكالة الدولية للطاقة الذرية",
        "الولايات المتحدة",
        "فرنسا",
    ]


def test_the_article_that_a_preposition_swallowed_is_in_the_name(mentions):
    found = mentions("جاء ذلك في تقرير للوكالة الدولية للطاقة الذرية.")
    assert found[0].name == "الوكالة الدولية للطاقة الذرية"


def test_an_empty_text_and_one_without_names_have_no_mentions(words):
    assert words("…") == []
    assert words("هطلت الأمطار أمس بغزارة.") == []


def test_a_language_without_tables_has_no_mentions():
    pack = load_english()
    document = read(make_article(text="The minister spoke in Moscow.", lang="en"), pack)
    assert find_mentions(document, pack) == ()


def test_site_chrome_is_not_searched(mentions):
    text = "وصل الوفد إلى فرنسا.\n\nاقرأ أيضا: مصر وليبيا توقعان اتفاقا"
    chrome = read(make_article(text=text, lang="ar"), load()).paragraphs[-1]
    assert [m.name for m in mentions(text, chrome=(chrome,))] == ["فرنسا"]


PIECES = [
    "قال",
    "الرئيس",
    "الروسي",
    "فلاديمير بوتين",
    "و",
    "«",
    "»",
    "،",
    ".",
    "\n",
    "في",
    "باريس",
    "لل",
    "ـ",
    "إيران",
    "12",
    "(",
    "َ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["", " "]))
@settings(max_examples=150, deadline=None)
def test_every_mention_gives_back_words_of_the_text_and_none_share_any(pieces, glue):
    text = glue.join(pieces)
    pack = load()
    article = make_article(text=text, lang="ar")
    found = find_mentions(read(article, pack), pack)
    assert all(m.span.of(text).strip() and m.article == article.id for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    known = {m.id for m in found}
    assert all(m.antecedent is None or m.antecedent in known for m in found)
    assert find_mentions(read(article, pack), pack) == found
