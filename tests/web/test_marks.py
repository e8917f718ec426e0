"""The pieces of a text give back the text, and each carries the findings that cover it."""

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Span
from tawatur.web.marks import Mark, cut_parts, lay_out, marks_of

texts = st.text(st.sampled_from("ابتث َ😀🚢a \n"), min_size=1, max_size=120)


@st.composite
def marked_texts(draw):
    text = draw(texts)
    marks = []
    for number in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        style = draw(st.sampled_from(["statement", "deny", "cue", "mention", "event", "time", "quantity"]))
        marks.append(Mark(Span(start, end), f"f{number}", style))
    return text, sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))


def pieces_with_places(lines):
    for line in lines:
        at = line.start
        for piece in line.pieces:
            yield Span(at, at + len(piece.text)), piece
            at += len(piece.text)


@given(marked_texts())
def test_pieces_lie_where_they_say_and_hold_their_words(case):
    text, marks = case
    for span, piece in pieces_with_places(lay_out(text, marks, Span(0, len(text)))):
        assert span.of(text) == piece.text


@given(marked_texts())
def test_a_piece_carries_exactly_the_findings_that_cover_it_innermost_first(case):
    text, marks = case
    length = {mark.finding: len(mark.span) for mark in marks}
    for span, piece in pieces_with_places(lay_out(text, marks, Span(0, len(text)))):
        assert set(piece.findings) == {mark.finding for mark in marks if mark.span.covers(span)}
        assert [length[finding] for finding in piece.findings] == sorted(
            length[finding] for finding in piece.findings
        )
        assert len(piece.kinds) == len(piece.findings)


@given(marked_texts())
def test_every_line_with_words_is_shown(case):
    text, marks = case
    lines = lay_out(text, marks, Span(0, len(text)))
    shown = ["".join(piece.text for piece in line.pieces) for line in lines]
    assert shown == [line for line in text.split("\n") if line.strip()]


@given(texts, st.integers(1, 30))
def test_parts_cover_the_text_once(text, size):
    parts = cut_parts(text, size)
    assert "".join(part.of(text) for part in parts) == text
    assert all(len(part) <= 2 * size for part in parts)


def test_parts_are_cut_at_ends_of_lines():
    assert [part.of("aaaa\nbbbb\ncccc") for part in cut_parts("aaaa\nbbbb\ncccc", 3)] == [
        "aaaa\n",
        "bbbb\n",
        "cccc",
    ]


def test_an_empty_text_has_no_parts():
    assert cut_parts("") == ()


def test_a_first_line_that_is_the_title_is_the_heading():
    lines = lay_out("\n العنوان \nالنص", (), Span(0, 15), title="العنوان")
    assert [line.is_title for line in lines] == [True, False]


def test_what_a_browser_would_drop_keeps_its_place():
    lines = lay_out("a\x00b\rc\r\nd", (), Span(0, 8))
    assert ["".join(piece.text for piece in line.pieces) for line in lines] == ["a\ufffdb c ", "d"]


def test_marks_tell_reports_denials_cues_and_chrome_apart(newsroom):
    stories = newsroom.newsroom()
    styles = {mark.style for story in stories for mark in marks_of(story.reading())}
    assert styles == {"statement", "deny", "cue", "mention", "event", "time", "quantity", "chrome"}
    chrome = [mark for mark in marks_of(stories[0].reading()) if mark.style == "chrome"]
    assert [mark.span.of(stories[0].text) for mark in chrome] == ["شارك هذا المقال على مواقع التواصل"]
