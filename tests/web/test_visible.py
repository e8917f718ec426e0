"""Values are isolated and escaped, and what hides in them is seen."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.flow.ask import ArticleRow, SearchHit, Sighting
from tawatur.model import ArticleId, MentionId, Span
from tawatur.web.visible import event_context, in_context, safe_url, show, snippet

ROW = ArticleRow(
    id=ArticleId("art-1"), title=None, outlet=None, published=None, lang="ar", words=1, statements=0, events=0
)


def test_a_value_is_isolated_and_escaped():
    assert show('<b>"x"</b>') == "<bdi>&lt;b&gt;&#34;x&#34;&lt;/b&gt;</bdi>"


@pytest.mark.parametrize("control", [*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))])
def test_a_bidi_control_becomes_a_visible_mark(control):
    shown = show(f"cod{control}fdp.exe")
    assert control not in shown
    assert f"U+{ord(control):04X}" in shown


def test_a_control_character_becomes_a_visible_mark():
    assert show("a\x00b") == '<bdi>a<span class="control" title="U+0000">00</span>b</bdi>'


def test_joiners_and_direction_marks_of_real_text_stay():
    assert show("مي\u200cخواهم\u200f") == "<bdi>مي\u200cخواهم\u200f</bdi>"


@given(st.text())
def test_nothing_shown_opens_a_tag_or_turns_the_text(text):
    shown = str(show(text)).removeprefix("<bdi>").removesuffix("</bdi>")
    for part in ('<span class="control" title="', "</span>"):
        shown = shown.replace(part, "")
    assert "<" not in shown
    assert not set(shown) & {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


@pytest.mark.parametrize("url", ["https://news.example/a?b=c#d", "http://مثال.example/خبر", "https://[::1]:80/"])
def test_an_http_address_is_linked(url):
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//elsewhere.example/",
        "/relative",
        "https://",
        "https://user:pass@bank.example/",
        "https://a b.example/",
        "https://a\u202eb.example/",
        "https://[",
    ],
)
def test_any_other_address_is_not(url):
    assert safe_url(url) is None


def test_a_snippet_marks_what_was_found():
    hit = SearchHit(article=ROW, snippet="في 🚢 الميناء <b>", snippet_spans=(Span(5, 12),))
    assert snippet(hit) == "في 🚢 <mark>الميناء</mark> &lt;b&gt;"


def test_a_span_outside_its_snippet_marks_nothing():
    hit = SearchHit(article=ROW, snippet="abc", snippet_spans=(Span(1, 2), Span(1, 3), Span(2, 9)))
    assert snippet(hit) == "a<mark>b</mark>c"


def test_a_sighting_marks_the_mention():
    sighting = Sighting(
        mention=MentionId("men-1"),
        article=ArticleId("art-1"),
        article_title=None,
        published=None,
        span=Span(103, 106),
        words="bcd",
        context="xxabcdyy",
        context_start=100,
    )
    assert in_context(sighting) == "xxa<mark>bcd</mark>yy"


def test_the_words_of_an_event_are_marked_as_far_as_its_context_reaches():
    row = SimpleNamespace(context="xxabcdyy", context_start=100, spans=(Span(102, 104), Span(200, 204)))
    assert event_context(row) == "xx<mark>ab</mark>cdyy"
