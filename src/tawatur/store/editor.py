"""The one who adds to the log of edits, and shows what persons corrected."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Engine, select
from sqlalchemy.engine import Connection

from tawatur._version import __version__
from tawatur.errors import StoreError
from tawatur.model import ArticleId, Edit, EditAction, EditNoun
from tawatur.store import schema
from tawatur.store.batch import ReadArticle
from tawatur.store.connect import connect_writer, guard
from tawatur.store.queries.edits import article_of_finding
from tawatur.store.records.account import LINKED_BY, PACKAGE, set_meta
from tawatur.store.records.corrected import base_of, edited_articles, show_corrected
from tawatur.store.records.edits import add_edits, decode_edits, read_edits
from tawatur.store.records.linkage import LINKAGE
from tawatur.store.records.log_tables import edits as edits_table
from tawatur.store.upgrade import upgrade

__all__ = ["Editor", "open_editor"]

# An editor is opened for every edit, and the questions are always the same: making them anew took half of its time.
_COMPILED: dict[Any, Any] = {}


def open_editor(path: Path) -> "Editor":
    """Return the editor of the dossier at `path`, which is brought up to date as needed.

    Raises:
        StoreError: there is no dossier, it cannot be written, or a newer version made it.
    """
    if not path.is_file():
        raise StoreError("there is no dossier", where=str(path), do="Make one: tawatur build FOLDER -o FILE")
    with guard(path):
        engine = connect_writer(path)
        try:
            upgrade(engine, path)
        except BaseException:
            engine.dispose()
            raise
    return Editor(path, engine)


class Editor:
    """Adds entries to the log, in one transaction with what they bring about."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        """Begin the transaction; it holds the right to write until the end."""
        with guard(self._path):
            self._connection = self._engine.connect().execution_options(compiled_cache=_COMPILED)
            self._connection.begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        connection, self._connection = self._connection, None
        try:
            if connection is not None:
                with guard(self._path), connection:
                    connection.commit() if kind is None else connection.rollback()
        finally:
            self._engine.dispose()

    @property
    def _begun(self) -> Connection:
        if self._connection is None:
            raise StoreError("nothing is being edited", where=str(self._path))
        return self._connection

    def log(self) -> tuple[Edit, ...]:
        """Return the whole log, the first entry first."""
        with guard(self._path):
            return read_edits(self._begun)

    def corrections(self) -> tuple[Edit, ...]:
        """Return the entries that correct single articles, and those that take entries back, in their order."""
        corrected = (EditAction.HIDE, EditAction.SHOW, EditAction.DATE, EditAction.SPEAKER, EditAction.UNDO)
        chosen = select(edits_table).where(edits_table.c.action.in_([action.value for action in corrected]))
        with guard(self._path):
            rows = self._begun.execute(chosen.order_by(edits_table.c.number)).all()
            return decode_edits(self._begun, rows)

    def add(self, drafts: Sequence[Edit]) -> tuple[Edit, ...]:
        """Add entries to the log and return them with their numbers and hashes."""
        with guard(self._path):
            return add_edits(self._begun, drafts)

    def article_of(self, noun: EditNoun, finding: str) -> ArticleId | None:
        """Return the article that a finding stands in, in any of its readings; None where there is none."""
        with guard(self._path):
            return article_of_finding(self._begun, noun, finding)

    def edited(self) -> tuple[ArticleId, ...]:
        """Return the articles that are shown in a corrected reading."""
        with guard(self._path):
            return edited_articles(self._begun)

    def base(self, article: ArticleId) -> ReadArticle | None:
        """Return an article as the reader has it, None where it is not shown."""
        with guard(self._path):
            return base_of(self._begun, article)

    def show(self, base: ReadArticle, corrected: ReadArticle | None) -> bool:
        """Show a corrected reading of an article, or the reader's own; return whether that changed anything.

        What follows from all readings must then be linked anew.
        """
        with guard(self._path):
            changed, lost = show_corrected(self._begun, base, corrected)
            if changed:
                set_meta(self._begun, LINKED_BY, "")
                set_meta(self._begun, PACKAGE, __version__)
            if lost:
                # Until all is linked anew there is less of the linkage than was written.
                table = schema.meta
                self._begun.execute(table.delete().where(table.c.key == LINKAGE))
            return changed
