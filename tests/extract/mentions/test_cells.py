"""Cells: words, figures and the marks between them."""

from tawatur.extract.mentions.cells import Way, word_of


def test_marks_are_between_cells_and_letters_are_apart_from_figures(row):
    found = row("منظومة إس-400 و«S-400»")
    assert found.keys == ["منظومه", "اس", "400", "و", "s", "400"]
    assert found.gaps == ["", "", "-", "", "«", ""] or found.gaps[4] == "«"


def test_a_word_is_read_with_and_without_proclitics(pack):
    names = pack.names
    assert word_of(names, "وبموسكو").ways == (Way("وبموسكو", 0), Way("بموسكو", 1), Way("موسكو", 2))
    assert Way("الوكاله", 1) in word_of(names, "للوكاله").ways


def test_the_tables_say_what_a_word_opens(pack):
    word = word_of(pack.names, "وزير")
    assert word.titles
    assert not word.forms
    assert word_of(pack.names, "وروسيا").forms[0][0].skip == 1


def test_names_go_on_over_hyphens_but_not_over_stops(row):
    found = row("جان-إيف. لودريان")
    assert found.joined(1)
    assert not found.joined(2)


def test_initials_go_on_over_stops(row):
    found = row("كتبت أ.ف.ب ذلك")
    assert found.joined(2)
    assert found.joined(3)


def test_a_span_leaves_out_the_letters_skipped(row):
    text = "سافر إلى وموسكو"
    found = row(text)
    assert found.span(2, 3, 1).of(text) == "موسكو"
    assert found.words(2, 3, 1) == "موسكو"
    assert len(found) == 3


def test_words_are_called_with_the_article_that_a_letter_swallowed(row):
    found = row("سلّم الرسالة للرئيس الروسي ولرئيس الوفد")
    assert found.words(2, 4, 1) == "لرئيس الروسي"
    assert found.called(2, 4, 1) == "الرئيس الروسي"
    assert found.called(4, 6, 2) == "رئيس الوفد"
