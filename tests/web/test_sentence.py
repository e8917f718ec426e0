"""A sentence is shown with its own reports and no others, whole, and with the way to the next."""

import pytest

from tawatur.flow.ask import Dossier, ExplainedArticle
from tawatur.web.sentence import find_sentence


@pytest.fixture(scope="module")
def report(dossier):
    with Dossier.open(dossier) as opened:
        row = next(row for row in opened.articles().items if "توسعة ميناء" in row.title)
        yield opened.article(row.id), opened.explain(row.id)


def test_every_sentence_is_reached_from_the_first(report):
    page, explained = report
    place, seen = 0, []
    while place is not None:
        face = find_sentence(page, explained, place)
        assert "".join(piece.text for piece in face.pieces) == face.span.of(page.article.text)
        seen.append(face)
        place = face.following
    assert [face.number for face in seen] == list(range(1, seen[0].total + 1))
    assert sum(len(face.statements) for face in seen) == len(page.reading.statements)


def test_the_words_that_report_are_marked(report):
    page, explained = report
    face = find_sentence(page, explained, page.article.text.index("مصدر مطّلع"))
    assert [piece.text for piece in face.pieces if piece.style == "fired"] == ["بحسب"]
    assert [entry.words for entry in face.statements] == ["الشركة طلبت ضمانات إضافية قبل التوقيع"]


def test_a_text_without_sentences_has_none(report):
    assert find_sentence(report[0], ExplainedArticle(place="a.txt"), 0) is None
