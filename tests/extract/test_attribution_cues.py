"""Cues: which words report, with what subject, and where what is said opens."""

import pytest

from tawatur.extract.attribution.cues import CueRead, clause_stop, read_cues
from tawatur.extract.attribution.cues.anchors import find_anchors
from tawatur.extract.attribution.cues.subjects import subject_before
from tawatur.extract.mentions import find_mentions
from tawatur.extract.page import Page
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def page_of(text: str) -> Page:
    """Return a page with its mentions."""
    document = read(make_article(text=text, lang="ar"), load())
    return Page(document, load(), find_mentions(document, load()))


def only_cue(text: str) -> tuple[Page, CueRead]:
    """Return the page of a text with one cue, and that cue."""
    page = page_of(text)
    (cue,) = read_cues(page)
    return page, cue


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("قال الوزير إن الحوار مستمر.", "that", "الحوار"),
        ("شدد الوزير على أن الحوار مستمر.", "that", "الحوار"),
        ("صرح الوزير بأن الحوار مستمر.", "that", "الحوار"),
        ("وقال الوزير: سنواصل العمل.", "colon", "سنواصل"),
        ("وقال الوزير «سنواصل العمل مع الجميع في المنطقة».", "quote", "سنواصل"),
        ("أشار الوزير إلى أهمية الحوار.", "np", "أهمية"),
        ("طالب الوزير بتخفيف القيود.", "np", "بتخفيف"),
        ("نفى الكرملين وجود خطة.", "obj", "وجود"),
        ("أعلنت موسكو استئناف الرحلات.", "obj", "استئناف"),
        ("دعا الوزير أمس في كلمة له إلى الهدوء.", "np", "الهدوء"),
    ],
)
def test_content_opens_as_the_frame_says(text, kind, start):
    page, cue = only_cue(text)
    assert cue.opening.kind == kind
    first = next(index for index in range(cue.opening.start, len(page.tokens)) if not page.is_mark[index])
    assert page.tokens[first].span.of(text) == start


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("قال الوزير إن الحوار مستمر.", "الوزير"),
        ("قال أمس الوزير إن الحوار مستمر.", "الوزير"),
        ("وقال في بيان إن الحوار مستمر.", None),
        ("وأضاف أن الحوار مستمر.", None),
        ("وصرح عائدا من القاهرة بأن الحوار مستمر.", None),
    ],
)
def test_the_subject_after_a_verb(text, subject):
    page, cue = only_cue(text)
    found = cue.frame.subject
    assert (page.words(*found) if found else None) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("طهران تنفي وجود خطة", "طهران"),
        ("لكن موسكو أكدت أن الحوار مستمر.", "موسكو"),
        ("وكان لافروف قد أكد أن الحوار مستمر.", "لافروف"),
        ("رئيس الحكومة، سيرغي لافروف، أكد أن الحوار مستمر.", "سيرغي لافروف"),
        ("بعد لقاء في موسكو أكد أن الحوار مستمر.", None),
        ("في موسكو، أكد الوزير أن الحوار مستمر.", None),
    ],
)
def test_the_subject_before_a_verb(text, subject):
    page = page_of(text)
    anchor = next(found for found in find_anchors(page) if found.cue.lemma in ("أكد", "نفى"))
    found = subject_before(page, anchor)
    assert (page.words(*found).removeprefix("و") if found else None) == subject


@pytest.mark.parametrize(
    "text",
    ["يعتقد أن الاتفاق قريب.", "ويُشار إلى أن البلدين جاران.", "في إشارة إلى الاتفاق.", "كان رأي الوزير أن يسافر."],
)
def test_words_that_only_look_like_cues(text):
    assert read_cues(page_of(text)) == []


def test_one_cue_a_word_and_one_for_a_verb_with_its_participle():
    page = page_of("وتابع الوزير قائلا إن الحوار مستمر.")
    assert [page.folded[cue.anchor.at] for cue in read_cues(page)] == ["وتابع"]


def test_an_aside_with_a_verb_does_not_end_the_frame():
    page = page_of("وأضاف لافروف، في مقابلة تحدث فيها مطولا، أن الحوار مستمر.")
    first = read_cues(page)[0]
    assert (page.folded[first.anchor.at], first.opening.kind) == ("واضاف", "that")


def test_a_cue_ends_with_its_sentence_or_its_quotation():
    page = page_of("قال الوزير: «أكد الجميع أن الحوار مستمر» ثم غادر.")
    inner = next(index for index, word in enumerate(page.folded) if word == "اكد")
    assert page.folded[clause_stop(page, inner)] == "»"
    assert clause_stop(page, 0) == page.sentence_end(0)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("قال إن الحوار مستمر وأكد أن اللقاء قريب.", "وأكد"),
        ("قال إن الحوار مستمر مضيفا أن اللقاء قريب.", "مضيفا"),
        ("قال إن الحوار مستمر لكن موسكو أكدت أن اللقاء قريب.", "لكن"),
        ("قال إن موسكو أكدت أن اللقاء قريب.", None),
    ],
)
def test_where_another_report_cuts_the_one_before(text, cut):
    page = page_of(text)
    place = read_cues(page)[-1].cut(page)
    assert (page.tokens[place].span.of(text) if place is not None else None) == cut
