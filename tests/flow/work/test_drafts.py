import pytest
from tests.flow.test_curate import mine, page  # noqa: F401 - fixtures

from tawatur.errors import InputError
from tawatur.flow.work.drafts import UNKNOWN, Drafter, Request, Signature
from tawatur.model import EditAction, EditNoun
from tawatur.store import open_view

SIGNED = Signature(by="هدى", at="2025-01-01T00:00:00+00:00", why="سبب", batch="أ")


@pytest.fixture
def drafter(mine):  # noqa: F811
    with open_view(mine) as view:
        yield Drafter(view, SIGNED)


def test_a_draft_is_signed_and_not_yet_chained(drafter, page):  # noqa: F811
    (edit,) = drafter.draft(Request(action=EditAction.HIDE, targets=(page.reading.events[0].id,)))
    assert (edit.by, edit.at, edit.why, edit.batch) == (SIGNED.by, SIGNED.at, SIGNED.why, SIGNED.batch)
    assert (edit.number, edit.hash, edit.noun) == (0, "", EditNoun.EVENT)
    assert edit.these == edit.named


def test_several_findings_make_several_entries(drafter, page):  # noqa: F811
    targets = tuple(one.id for one in page.reading.statements)
    assert len(drafter.draft(Request(action=EditAction.HIDE, targets=targets + targets))) == len(targets)


def test_what_is_judged_follows_from_what_is_named(drafter, page):  # noqa: F811
    reading = page.reading

    def judged(*targets):
        (edit,) = drafter.draft(Request(action=EditAction.SAME, targets=targets))
        return edit.noun

    entity = page.entities[reading.mentions[0].id].id
    assert judged(reading.mentions[1].id, entity) is EditNoun.ENTITY
    assert judged(reading.statements[0].id, reading.statements[1].id) is EditNoun.CLAIM
    assert judged(reading.statements[0].id, reading.events[0].id) is EditNoun.CLAIM
    assert judged(reading.events[0].id, reading.events[1].id) is EditNoun.EVENT


def test_a_date_may_be_unknown(drafter, page):  # noqa: F811
    (edit,) = drafter.draft(Request(action=EditAction.DATE, targets=(page.article.id,), value=UNKNOWN))
    assert (edit.value, edit.after, edit.before) == ("", None, page.row.published)


def test_undoing_is_not_drafted(drafter):
    with pytest.raises(InputError):
        drafter.draft(Request(action=EditAction.UNDO, targets=()))
