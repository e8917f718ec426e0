from typing import get_args

from tawatur.store.event_rows import EventRow
from tawatur.store.rows import StatementRow
from tawatur.store.views.across_rows import Corpus, TellingRow


def test_a_sighting_is_a_report_or_an_event():
    assert set(get_args(TellingRow)) == {StatementRow, EventRow}


def test_a_corpus_may_be_empty():
    assert Corpus(articles=(), readings=(), entities=(), claims=(), reuses=()).claims == ()
