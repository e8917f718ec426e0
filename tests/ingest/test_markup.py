import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.ingest.markup import Markup, read_markup, render, visible_text
from tawatur.model import SourceRun


def _whole(code: str) -> tuple[str, tuple[SourceRun, ...]]:
    markup = read_markup(code)
    return render(markup, [(0, len(markup.text))])


def _check_runs(text: str, runs: tuple[SourceRun, ...], code: str) -> None:
    end = 0
    for run in runs:
        assert run.length > 0
        assert run.text_start >= end
        end = run.text_start + run.length
        assert text[run.text_start : end] == code[run.source_start : run.source_start + run.length]
    assert end <= len(text)


def test_blocks_lines_and_words_are_kept_apart() -> None:
    code = "<h1>عنوان</h1><p>سطر<br>آخر</p><div>نص  فيه\n\n فراغ</div>"
    assert visible_text(code) == "عنوان\n\nسطر\nآخر\n\nنص فيه فراغ"


def test_inline_elements_do_not_cut_words() -> None:
    assert visible_text("<p>ال<b>مين</b>اء <a href='#'>الجديد</a></p>") == "الميناء الجديد"


def test_scripts_styles_comments_and_titles_are_no_words() -> None:
    code = "<title>x</title><script>if (a < b) '<p>'</script><style>p>a{}</style><!-- <p>لا</p> --><p>نعم</p>"
    assert visible_text(code) == "نعم"


def test_an_attribute_may_hold_a_bracket() -> None:
    assert visible_text('<p title="a > b">نص</p>') == "نص"


def test_an_entity_breaks_a_run_and_is_decoded() -> None:
    code = "<p>النفط &amp; الغاز &#1608;&quot;الميناء&quot;</p>"
    text, runs = _whole(code)
    assert text == 'النفط & الغاز و"الميناء"'
    _check_runs(text, runs, code)
    mapped = {i for run in runs for i in range(run.text_start, run.text_start + run.length)}
    assert [letter for i, letter in enumerate(text) if i not in mapped] == ["&", "و", '"', '"']


def test_a_text_without_entities_is_one_run_a_line() -> None:
    text, runs = _whole("<p>وصل الوفد صباح الثلاثاء</p>")
    assert runs == (SourceRun(text_start=0, source_start=3, length=len(text)),)


def test_white_space_that_is_changed_is_not_mapped() -> None:
    code = "<p>وصل\n  الوفد</p>"
    text, runs = _whole(code)
    assert text == "وصل الوفد"
    assert [(run.text_start, run.length) for run in runs] == [(0, 3), (4, 5)]


@pytest.mark.parametrize(
    "code", ["أ < ب", "5<6 و7", "<p>نص", "نص</p></div>", "<p نص", "<!-- نص", "&unknown; نص", "<>نص"]
)
def test_broken_code_gives_its_words(code: str) -> None:
    text, runs = _whole(code)
    _check_runs(text, runs, code)
    if "<!--" not in code and "<p نص" not in code:
        assert "نص" in text or "ب" in text or "7" in text


def test_nul_characters_are_left_out() -> None:
    assert visible_text("<p>مي\x00ناء</p>") == "ميناء"


@pytest.mark.parametrize(
    "code",
    [
        "<a '\">" * 100_000,
        "<a " * 300_000,
        "<" * 300_000,
        "<!--" * 200_000,
        "&#1575;" * 100_000,
        "<a '" * 200_000 + ">",
    ],
)
def test_no_code_takes_long(code: str) -> None:
    began = time.process_time()
    _whole(code)
    assert time.process_time() - began < 10


PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<br>",
            "<b>",
            "</b>",
            "<div class='a>b'>",
            "</div>",
            "&amp;",
            "&#1575;",
            "&lt",
            "&",
            "<",
            ">",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "\n",
            "  ",
            "\u200f",
            "\u00a0",
            "ا",
            "<td>",
            "\x00",
            "'",
            '"',
            '<a href="',
        ]
    ),
)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(deadline=None)
def test_every_run_is_the_code_itself(code: str) -> None:
    text, runs = _whole(code)
    _check_runs(text, runs, code)
    assert text == text.strip()


@given(st.text(st.characters(blacklist_characters="\x00\r", blacklist_categories=["Cs"]), max_size=80))
@settings(deadline=None)
def test_text_that_is_escaped_comes_back(words: str) -> None:
    assert visible_text(f"<p>{html.escape(words)}</p>") == " ".join(words.split())


@given(st.text("اب \n<>&;", max_size=30), st.integers(0, 30), st.integers(0, 30))
@settings(deadline=None)
def test_a_part_of_a_page_is_mapped_too(code: str, start: int, end: int) -> None:
    markup: Markup = read_markup(code)
    begin, stop = sorted((min(start, len(markup.text)), min(end, len(markup.text))))
    text, runs = render(markup, [(begin, stop)])
    _check_runs(text, runs, code)
