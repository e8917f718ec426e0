"""The shapes read records and cannot be changed."""

import pytest
from pydantic import ValidationError

from tawatur.api.models import EventOut, MentionOut, SearchHitOut
from tawatur.flow.ask import ArticleRow, SearchHit
from tawatur.model import ArticleId, EventStatus, Span


def test_a_span_is_a_pair():
    row = ArticleRow(
        id=ArticleId("art-1"), title=None, outlet=None, published=None, lang="ar", words=1, statements=0, events=0
    )
    hit = SearchHitOut.model_validate(SearchHit(article=row, snippet="خبر", snippet_spans=(Span(0, 3),)))
    assert hit.model_dump(mode="json")["snippet_spans"] == [[0, 3]]


def test_a_span_that_is_none_is_refused():
    with pytest.raises(ValidationError):
        SearchHitOut.model_validate({"article": {}, "snippet": "", "snippet_spans": ["x"]})


def test_records_become_shapes(opened):
    page = opened.article(next(row.id for row in opened.articles().items if row.events == 2))
    mention = MentionOut.model_validate(page.reading.mentions[0])
    assert mention.entity is None
    assert EventOut.model_validate(page.reading.events[0]).status in set(EventStatus)
    with pytest.raises(ValidationError):
        mention.name = "x"
