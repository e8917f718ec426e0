"""Articles shown as persons corrected them, whenever the edits or the readings have changed."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tawatur.analyse import read_timeline
from tawatur.flow.work.corrections import CORRECTIONS, correct
from tawatur.model import ArticleId, Edit, standing_edits
from tawatur.store import EDITED, Editor, open_editor

__all__ = ["articles_of", "recorrect", "show_corrections"]


def recorrect(dossier: Path) -> int:
    """Show every article with the corrections that stand, after articles were read anew; return how many."""
    with open_editor(dossier) as editor:
        edits = standing_edits(editor.corrections())
        wanted = set(articles_of(editor, edits))
        return sum(_show(editor, ident, edits) for ident in sorted(wanted - set(editor.edited())))


def show_corrections(editor: Editor, articles: Iterable[ArticleId]) -> int:
    """Show these articles with the corrections that stand, and return how many there are."""
    edits = standing_edits(editor.corrections())
    return sum(_show(editor, article, edits) for article in sorted(set(articles)))


def articles_of(editor: Editor, edits: Iterable[Edit]) -> tuple[ArticleId, ...]:
    """Return the articles whose findings these edits correct; those gone are left out."""
    found = (editor.article_of(edit.noun, edit.named[0]) for edit in edits if edit.action in CORRECTIONS)
    return tuple(sorted({article for article in found if article is not None}))


def _show(editor: Editor, article: ArticleId, edits: Iterable[Edit]) -> bool:
    base = editor.base(article)
    if base is None:
        return False
    version = base.reading.version + EDITED
    mine = (edit for edit in edits if edit.action in CORRECTIONS)
    reading = correct(base.article, base.reading, mine, version=version)
    if reading is None:
        return editor.show(base, None)
    corrected = replace(base, reading=reading, moments=read_timeline(base.article, reading))
    return editor.show(base, corrected)
