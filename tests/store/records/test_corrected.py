"""Corrected readings are shown in place of the reader's own, and go without a trace."""

from dataclasses import replace

import pytest
from tests.store.samples import make_item

from tawatur.store import EDITED, open_editor, open_view, open_writer
from tawatur.store.connect import connect_reader
from tawatur.store.records.corrected import base_of, edited_articles


def corrected(base, **changes):
    reading = replace(base.reading, version=base.reading.version + EDITED, **changes)
    return replace(base, reading=reading, moments=make_item(0).read.moments)


@pytest.fixture
def article():
    return make_item(0).read.article.id


def ok(dossier):
    with open_view(dossier) as view:
        return [check for check in view.verify() if not check.ok] == []


def test_a_corrected_reading_is_shown_and_taken_away(dossier, article):
    with open_view(dossier) as view:
        before, listed = view.article(article), view.entity("ent-person", offset=0, limit=9)
    with open_editor(dossier) as editor:
        base = editor.base(article)
        assert base.reading == before.reading
        times = (replace(base.reading.times[0], value="2020"),)
        assert editor.show(base, corrected(base, times=times))
        assert editor.edited() == (article,)
        assert editor.base(article) == base
    with open_view(dossier) as view:
        page = view.article(article)
        assert page.reading.times[0].value == "2020"
        assert page.reading.version.endswith(EDITED)
        assert page.entities == before.entities
        assert page.claims == before.claims
        assert set(view.entity("ent-person", offset=0, limit=9).sightings) == set(listed.sightings)
    assert ok(dossier)
    with open_editor(dossier) as editor:
        assert editor.show(editor.base(article), None)
        assert not editor.show(editor.base(article), None)
        assert editor.edited() == ()
    with open_view(dossier) as view:
        assert view.article(article) == before
    assert ok(dossier)


def test_what_points_at_a_hidden_finding_is_dropped(dossier, article):
    with open_editor(dossier) as editor:
        base = editor.base(article)
        editor.show(base, corrected(base, statements=base.reading.statements[:1], forecasts=()))
    with open_view(dossier) as view:
        page = view.article(article)
        assert len(page.claims) == 1
        assert len(page.entities) == 2
    assert ok(dossier)


def test_one_correction_takes_the_place_of_another(dossier, article):
    for value in ("2020", "2021"):
        with open_editor(dossier) as editor:
            base = editor.base(article)
            editor.show(base, corrected(base, times=(replace(base.reading.times[0], value=value),)))
    with open_view(dossier) as view:
        assert view.article(article).reading.times[0].value == "2021"
    assert ok(dossier)


def test_the_reader_goes_by_its_own_version(dossier, article):
    with open_editor(dossier) as editor:
        base = editor.base(article)
        editor.show(base, corrected(base, causes=()))
    with open_writer(dossier) as writer:
        assert writer.shown_versions([article]) == {article: "v1"}
        assert not writer.is_linked("l1")
        item = make_item(0)
        assert writer.known([(item.intake.place, item.intake.digest)]).popitem()[1].version == "v1"
        writer.add_batch([make_item(0, version="v2")])
        assert writer.shown_versions([article]) == {article: "v2"}
    engine = connect_reader(dossier)
    with engine.connect() as connection:
        assert edited_articles(connection) == ()
        assert base_of(connection, article).reading.version == "v2"
    engine.dispose()
    with open_editor(dossier) as editor:
        assert editor.show(editor.base(article), None)
    assert ok(dossier)
