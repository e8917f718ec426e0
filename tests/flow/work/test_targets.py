from dataclasses import replace

import pytest
from tests.flow.test_curate import act, mine, page  # noqa: F401 - fixtures
from tests.store.situation import READINGS, make_situation, write_situation

from tawatur.errors import NotFoundError
from tawatur.flow.work.targets import Desk
from tawatur.model import EditAction as Do
from tawatur.model import EditNoun, Source, SourceKind
from tawatur.store import open_view


@pytest.fixture
def desk(mine):  # noqa: F811
    with open_view(mine) as view:
        yield Desk(view)


def test_ids_are_told_apart(desk, page):  # noqa: F811
    reading = page.reading
    mention, time = desk.find(reading.mentions[0].id), desk.find(reading.times[0].id)
    assert (mention.noun, mention.article) == (EditNoun.MENTION, page.article.id)
    assert mention.label == reading.mentions[0].span.of(page.article.text)
    assert time.noun is EditNoun.TIME
    assert str(time) == f"«{time.label}» {time.id}"
    assert desk.find(reading.events[0].id).label
    assert desk.find(page.article.id).label == page.row.title
    entity = page.entities[reading.mentions[0].id]
    group = desk.find(entity.id)
    assert group.is_group
    assert reading.mentions[0].id in group.members
    for named in ("men-none", "ent-none", "clm-none", "qty-1", ""):
        with pytest.raises(NotFoundError):
            desk.find(named)


def test_sides_hold_on_to_articles(desk, page):  # noqa: F811
    mention = page.reading.mentions[0]
    target, group = desk.find(mention.id), desk.find(page.entities[mention.id].id)
    assert desk.side(target, EditNoun.ENTITY) == (mention.id,)
    assert desk.side(target, EditNoun.ENTITY, without=[mention.id]) == ()
    side = desk.side(group, EditNoun.ENTITY)
    assert 0 < len(side) <= len(group.members)
    assert desk.are_one(target, group, EditNoun.ENTITY)


def test_links_are_told_in_words(desk, page):  # noqa: F811
    statement = desk.find(page.reading.statements[0].id)
    assert desk.link_label(Source(kind=SourceKind.GAP), statement) == ""
    assert desk.link_label(Source(kind=SourceKind.UNNAMED, words="مصدر"), statement) == "مصدر"
    mention = page.reading.mentions[0]
    assert desk.link_label(Source(kind=SourceKind.NAMED, span=mention.span), statement) == mention.span.of(
        page.article.text
    )


def test_what_is_hidden_has_no_words(mine, page):  # noqa: F811
    statement = page.reading.statements[0].id
    (edit,) = act(mine, Do.HIDE, statement)
    with open_view(mine) as view:
        hidden = Desk(view).find(statement)
        assert hidden.label == ""
        assert not Desk(view).is_shown(hidden)
        assert Desk(view).hidden_label(hidden) == edit.before


def test_a_report_stands_in_its_claim_with_what_it_tells(tmp_path):
    whole = make_situation()
    both = replace(whole.claims[0], told=whole.claims[1].told)
    path = write_situation(tmp_path / "b.tawatur", replace(whole, claims=(both,), differences=()))
    said, event = READINGS[0].statements[0].id, READINGS[0].events[0].id
    with open_view(path) as view:
        desk = Desk(view)
        assert desk.side(desk.find(said), EditNoun.CLAIM) == (said, event)
        assert desk.side(desk.find(said), EditNoun.CLAIM, without=[event]) == (said,)
        assert desk.side(desk.find(event), EditNoun.CLAIM) == (event,)
        denied = READINGS[0].statements[1].id
        assert desk.side(desk.find(denied), EditNoun.CLAIM) == (denied,)
