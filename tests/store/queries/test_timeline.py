from tests.store.samples import TEXT, make_item

from tawatur.store import Spell, open_view, open_writer


def test_what_is_shown_no_longer_is_not_on_the_time_line(path):
    with open_writer(path) as writer:
        writer.add_batch([make_item(0)])
        writer.add_batch([make_item(0, version="v2")])
    with open_view(path) as view:
        assert view.timeline(Spell(), offset=0, limit=9).total == 2


def test_the_words_are_those_of_the_text(view):
    for row in view.timeline(Spell(), offset=0, limit=9).items:
        assert row.words == ("" if row.span is None else row.span.of(TEXT))
        assert row.article_title is not None
