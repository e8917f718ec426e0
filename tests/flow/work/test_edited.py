from tests.flow.test_curate import act, mine, page  # noqa: F401 - fixtures

from tawatur.flow.work.edited import articles_of, recorrect, show_corrections
from tawatur.model import EditAction as Do
from tawatur.store import open_editor, open_view


def test_only_corrections_reach_articles(mine, page):  # noqa: F811
    made = act(mine, Do.HIDE, page.reading.statements[0].id) + act(mine, Do.NOTE, page.article.id, value="س")
    with open_editor(mine) as editor:
        assert articles_of(editor, made) == (page.article.id,)
        assert show_corrections(editor, [page.article.id, page.article.id, "art-none"]) == 1


def test_what_is_shown_corrected_is_left_alone(mine, page):  # noqa: F811
    assert recorrect(mine) == 0
    act(mine, Do.HIDE, page.reading.statements[0].id)
    assert recorrect(mine) == 0
    with open_view(mine) as view:
        assert view.article(page.article.id).reading.version.endswith(", edited")
