"""The one who writes a dossier."""

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, func, select

from tawatur._version import __version__
from tawatur.errors import StoreError
from tawatur.model import ArticleId, Edit, IntakeStatus, Linkage, Reading
from tawatur.store import schema
from tawatur.store.batch import BatchItem, Known
from tawatur.store.connect import connect_reader, connect_writer, guard
from tawatur.store.records.account import ACCOUNT, LINKED_BY, PACKAGE, get_meta, set_meta
from tawatur.store.records.batch import BatchWriter
from tawatur.store.records.corrected import EDITED
from tawatur.store.records.decode import decode_readings
from tawatur.store.records.edits import read_edits
from tawatur.store.records.linkage import LINKAGE, digest_linkage, write_linkage
from tawatur.store.upgrade import upgrade

__all__ = ["LARGEST_BATCH", "Writer", "open_writer"]

# With 500 rows a transaction a second writer waited 34 ms at the 95th percentile, with 50,000 it waited 1,139 ms.
LARGEST_BATCH = 500


def open_writer(path: Path) -> "Writer":
    """Return the writer of the dossier at `path`, which is made or brought up to date as needed.

    Raises:
        StoreError: the file cannot be written, is no dossier, or a newer version made it.
    """
    if path.is_dir():
        raise StoreError("this is a folder", where=str(path), do="Name a file for the dossier")
    if not path.absolute().parent.is_dir():
        raise StoreError("there is no such folder", where=str(path.absolute().parent), do="Make it first")
    with guard(path):
        engine = connect_writer(path)
        try:
            backup = upgrade(engine, path)
        except BaseException:
            engine.dispose()
            raise
    return Writer(path, engine, backup)


class Writer:
    """Writes a dossier, each call in one transaction; what a call has returned from survives a kill.

    `backup` is the file that the dossier was copied to before its schema was brought up to date, or None.
    """

    def __init__(self, path: Path, engine: Engine, backup: Path | None) -> None:
        self._path = path
        self._engine = engine
        # Asking with the writer's engine would take the right to write.
        self._asking = connect_reader(path)
        self._linking = ""
        self.backup = backup

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; the last to do so folds the log into it."""
        self._asking.dispose()
        self._engine.dispose()

    def known(self, inputs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Known]:
        """Return what is known of those of the inputs, each a place and a hash, that an earlier run has read."""
        intake, shown, reading, article = schema.intakes, schema.shown, schema.readings, schema.articles
        joined = (
            intake.outerjoin(article, article.c.number == intake.c.article)
            .outerjoin(shown, shown.c.article == intake.c.article)
            .outerjoin(reading, reading.c.number == shown.c.reading)
        )
        chosen = select(intake.c.place, intake.c.hash, intake.c.status, article.c.id, reading.c.version)
        chosen = chosen.select_from(joined).where(intake.c.place.in_([place for place, _ in inputs]))
        wanted = set(inputs)
        with guard(self._path), self._asking.connect() as connection:
            return {
                (row.place, row.hash): Known(
                    status=IntakeStatus(row.status),
                    article=None if row.id is None else ArticleId(row.id),
                    version=row.version and row.version.removesuffix(EDITED),
                )
                for row in connection.execute(chosen)
                if (row.place, row.hash) in wanted
            }

    def shown_versions(self, articles: Collection[ArticleId]) -> dict[ArticleId, str]:
        """Return the reader version shown of those of the articles that are there, persons' edits left aside."""
        shown, reading, article = schema.shown, schema.readings, schema.articles
        joined = shown.join(reading, reading.c.number == shown.c.reading).join(
            article, article.c.number == shown.c.article
        )
        chosen = select(article.c.id, reading.c.version).select_from(joined).where(article.c.id.in_(articles))
        with guard(self._path), self._asking.connect() as connection:
            return {ArticleId(row.id): row.version.removesuffix(EDITED) for row in connection.execute(chosen)}

    def text_of(self, article: ArticleId) -> str:
        """Return the text of an article that is there."""
        text, table = schema.texts, schema.articles
        chosen = select(text.c.text).join(table, table.c.text == text.c.number).where(table.c.id == article)
        with guard(self._path), self._asking.connect() as connection:
            return str(connection.execute(chosen).scalar_one())

    def add_batch(self, items: Sequence[BatchItem]) -> tuple[IntakeStatus, ...]:
        """Write a batch in one transaction and return what became of each input.

        An article that is there already makes its input a duplicate; a reading that is there is not written again.

        Raises:
            StoreError: more than 500 items, a reading that points outside itself, or the file cannot be written.
        """
        if len(items) > LARGEST_BATCH:
            raise StoreError(f"a batch of {len(items)}", do=f"Write at most {LARGEST_BATCH} at once")
        with guard(self._path), self._engine.begin() as connection:
            batch = BatchWriter(connection)
            statuses = batch.write(items)
            if batch.changes_shown:
                set_meta(connection, LINKED_BY, "")
                set_meta(connection, PACKAGE, __version__)
            return statuses

    def is_linked(self, by: str) -> bool:
        """Tell whether the linkage is that of the readings shown, made by this version of the linker."""
        with guard(self._path), self._asking.connect() as connection:
            return get_meta(connection, LINKED_BY) == by

    def edits(self) -> tuple[Edit, ...]:
        """Return the log of edits."""
        with guard(self._path), self._asking.connect() as connection:
            return read_edits(connection)

    def count(self) -> dict[str, int]:
        """Return how many articles are shown and how many entities and claims there are."""
        tables = {"articles": schema.shown, "entities": schema.entities, "claims": schema.claims}
        with guard(self._path), self._asking.connect() as connection:
            return {
                name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
                for name, table in tables.items()
            }

    def readings_to_link(self) -> Iterator[Reading]:
        """Yield the reading shown of each article, by article id, without causes and forecasts."""
        shown, article = schema.shown, schema.articles
        joined = shown.join(article, article.c.number == shown.c.article)
        with guard(self._path), self._asking.connect() as connection:
            chosen = select(shown.c.reading).select_from(joined).order_by(article.c.id)
            numbers = list(connection.execute(chosen).scalars())
            self._linking = get_meta(connection, ACCOUNT) or ""
            for start in range(0, len(numbers), LARGEST_BATCH):
                part = numbers[start : start + LARGEST_BATCH]
                yield from decode_readings(connection, part, slim=True).values()

    def replace_linkage(self, linkage: Linkage, *, by: str, search_form: Callable[[str], str]) -> None:
        """Put this linkage in place of the one that is there, in one transaction.

        `by` names the version of the linker; `search_form` gives the form in which a name is looked for.

        Raises:
            StoreError: it speaks of findings that no reading shown holds, or the file cannot be written.
        """
        with guard(self._path), self._engine.begin() as connection:
            write_linkage(connection, linkage, search_form)
            set_meta(connection, LINKAGE, digest_linkage(linkage))
            # What another writer has added in the meantime is not linked yet.
            whole = self._linking == (get_meta(connection, ACCOUNT) or "")
            set_meta(connection, LINKED_BY, by if whole else "")
            # Without knowing how large the tables are the database walks the longer one first.
            connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
            connection.exec_driver_sql("ANALYZE")
