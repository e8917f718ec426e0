"""One batch of inputs into a dossier: what is new is written, what is there stays as it is."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Table, delete, func, insert, select
from sqlalchemy.engine import Connection

from tawatur.errors import StoreError
from tawatur.model import Intake, IntakeStatus, text_hash
from tawatur.store import schema
from tawatur.store.batch import BatchItem, ReadArticle
from tawatur.store.records.account import add_to_account
from tawatur.store.records.articles import encode_article, encode_intake
from tawatur.store.records.digest import digest_rows
from tawatur.store.records.encode import encode_reading
from tawatur.store.records.retire import retire
from tawatur.store.search import index_terms

__all__ = ["BatchWriter", "check_read", "digest_article", "digest_shown", "encode_read"]

Cells = dict[str, object]
# In this order every row that another points to at once is there before it.
_ORDER = (
    schema.texts,
    schema.articles,
    schema.article_vias,
    schema.article_flags,
    schema.source_runs,
    schema.intakes,
    schema.origins,
    schema.readings,
    schema.shown,
    *schema.PARTS[:2],
    *schema.FINDINGS,
    *schema.PARTS[2:],
    schema.moments,
)


def digest_article(rows: dict[str, list[Cells]]) -> str:
    """Return the digest of an article's rows, its text by its hash."""
    return digest_rows({**rows, "texts": [{"hash": row["hash"]} for row in rows["texts"]]})


def digest_shown(article: str, version: str, title_terms: str, body_terms: str) -> str:
    """Return the digest of which reading of an article is shown and by which terms it is found."""
    cells = {"article": article, "version": version, "title": title_terms, "body": body_terms}
    return digest_rows({"shown": [cells]})


def encode_read(read: ReadArticle) -> dict[str, list[Cells]]:
    """Return the rows of a reading and of what is derived from it alone, with the digest of them all."""
    rows = encode_reading(read.reading, read.article.text)
    rows["readings"][0].update({"words": read.words, "sentences": read.sentences})
    rows["moments"] = [
        {
            "n": n,
            "kind": moment.kind,
            "date": moment.date,
            "precision": moment.precision,
            "start_day": moment.start,
            "end_day": moment.end,
            "status": moment.status,
            "label": moment.label,
            "start": moment.span and moment.span.start,
            "end": moment.span and moment.span.end,
        }
        for n, moment in enumerate(read.moments)
    ]
    rows["readings"][0]["digest"] = digest_rows(rows)
    return rows


def check_read(read: ReadArticle) -> None:
    """Refuse a reading that cannot be written, before it comes into a batch.

    Raises:
        StoreError: a finding points outside the text or to one that is not there, or an id stands twice.
    """
    encode_reading(read.reading, read.article.text)


class _Held(NamedTuple):
    """What the dossier holds of an input: its end, the number of its article, and the digest of its row."""

    status: str
    article: int | None
    digest: str


_NOTHING = _Held("", None, "")


class BatchWriter:
    """Writes one batch inside one transaction that the caller has begun."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[str, list[Cells]] = {table.name: [] for table in _ORDER}
        self._terms: dict[int, tuple[str, str]] = {}
        self._next: dict[str, int] = {}
        self._added = 0
        self._left: set[int] = set()

    def write(self, items: Sequence[BatchItem]) -> tuple[IntakeStatus, ...]:
        """Write the batch and return what became of each input."""
        self._look_up(items)
        statuses = tuple(self._add(item) for item in items)
        for table in _ORDER:
            if self._rows[table.name]:
                self._connection.execute(insert(table), self._rows[table.name])
        index_terms(self._connection, self._terms)
        self._added += retire(self._connection, self._left)
        if self._added:
            add_to_account(self._connection, self._added)
        return statuses

    @property
    def changes_shown(self) -> bool:
        """Tell whether what follows from all readings must be worked out anew."""
        return bool(self._rows["shown"] or self._left)

    def _look_up(self, items: Sequence[BatchItem]) -> None:
        """Find what is there of all that the batch speaks of."""
        read = [item.read for item in items if item.read is not None]
        idents = {item.intake.article for item in items} | {one.article.id for one in read}
        self._articles = self._numbers(schema.articles, "id", (ident for ident in idents if ident))
        self._texts = self._numbers(schema.texts, "hash", {text_hash(one.article.text) for one in read})
        table = schema.intakes
        places = select(table).where(table.c.place.in_([item.intake.place for item in items]))
        self._intakes = {
            (row.place, row.hash): _Held(row.status, row.article, row.digest)
            for row in self._connection.execute(places)
        }
        table = schema.readings
        here = select(table.c.number, table.c.article, table.c.version)
        here = here.where(table.c.article.in_(list(self._articles.values())))
        self._readings = {(row.article, row.version): row.number for row in self._connection.execute(here)}
        table = schema.shown
        shown = select(table).where(table.c.article.in_(list(self._articles.values())))
        self._shown = {
            int(row.article): (int(row.reading), str(row.digest)) for row in self._connection.execute(shown)
        }
        table = schema.origins
        self._origins: dict[object, int] = {
            (row.engine, row.version, row.rule): row.number for row in self._connection.execute(select(table))
        }

    def _numbers(self, table: Table, key: str, wanted: Iterable[str]) -> dict[str, int]:
        chosen = select(table.c[key], table.c.number).where(table.c[key].in_(list(wanted)))
        return {row[0]: row[1] for row in self._connection.execute(chosen)}

    def _take_number(self, table: Table) -> int:
        if table.name not in self._next:
            last = self._connection.execute(select(func.max(table.c.number))).scalar()
            self._next[table.name] = (last or 0) + 1
        number = self._next[table.name]
        self._next[table.name] += 1
        return number

    def _add(self, item: BatchItem) -> IntakeStatus:
        if item.read is None:
            return self._add_intake(item.intake)
        known = self._articles.get(item.read.article.id)
        # An article that no input gives any longer is there but not shown: this input brings it back.
        fresh = known is None or known not in self._shown
        article = self._add_article(item.read) if known is None else known
        self._add_reading(article, item.read)
        status = IntakeStatus.READ if fresh else IntakeStatus.DUPLICATE
        made = Intake(
            place=item.intake.place,
            digest=item.intake.digest,
            size=item.intake.size,
            status=status,
            article=item.read.article.id,
        )
        return self._add_intake(made)

    def _add_intake(self, intake: Intake) -> IntakeStatus:
        """Write what became of an input, unless an earlier run brought it to the same or to a better end."""
        known = self._intakes.get((intake.place, intake.digest), _NOTHING)
        if intake.article is None and known.article is not None:
            return intake.status
        if intake.article is not None and intake.article not in self._articles:
            raise StoreError(f"the input repeats {intake.article}, which is not here", where=intake.place)
        article = None if intake.article is None else self._articles[intake.article]
        if article is not None and known.article == article:
            return IntakeStatus(known.status)
        cells = encode_intake(intake)
        digest = digest_rows({"intakes": [cells]})
        if known.digest == digest:
            return intake.status
        self._replace_intakes(intake.place, intake.digest)
        self._put(schema.intakes, {**cells, "article": article, "digest": digest})
        self._intakes[intake.place, intake.digest] = _Held(intake.status.value, article, digest)
        return intake.status

    def _replace_intakes(self, place: str, hash_: str) -> None:
        """Remove what stood of this very input, and failures of its place: what became of it now stands instead."""
        table = schema.intakes
        for key, held in list(self._intakes.items()):
            if key[0] != place or (key[1] != hash_ and held.article is not None):
                continue
            this = (table.c.place == place, table.c.hash == key[1])
            self._connection.execute(delete(table).where(*this))
            waiting = self._rows[table.name]
            waiting[:] = [row for row in waiting if (row["place"], row["hash"]) != key]
            self._added -= int(held.digest, 16)
            del self._intakes[key]
            if held.article is not None:
                self._left.add(held.article)

    def _add_article(self, read: ReadArticle) -> int:
        rows = encode_article(read.article)
        digest = digest_article(rows)
        (text,) = rows.pop("texts")
        if text["hash"] not in self._texts:
            self._texts[str(text["hash"])] = self._put(schema.texts, text)
        (head,) = rows.pop("articles")
        text_number = self._texts[str(text["hash"])]
        number = self._put(schema.articles, {**head, "text": text_number, "digest": digest})
        self._articles[read.article.id] = number
        for name, parts in rows.items():
            self._rows[name].extend({"article": number, **part} for part in parts)
        return number

    def _add_reading(self, article: int, read: ReadArticle) -> None:
        """Write the reading unless it is there, and show it."""
        version = read.reading.version
        number = self._readings.get((article, version))
        if number is None:
            number = self._write_reading(article, read)
            self._readings[article, version] = number
        before, digest = self._shown.get(article, (0, ""))
        if before == number:
            return
        if digest:
            table = schema.shown
            self._connection.execute(delete(table).where(table.c.article == article))
            self._rows[table.name] = [row for row in self._rows[table.name] if row["article"] != article]
            self._added -= int(digest, 16)
        title, body = " ".join(read.title_terms), " ".join(read.body_terms)
        digest = digest_shown(read.article.id, version, title, body)
        self._rows[schema.shown.name].append({"article": article, "reading": number, "digest": digest})
        self._added += int(digest, 16)
        self._shown[article] = (number, digest)
        self._terms[article] = (title, body)

    def _write_reading(self, article: int, read: ReadArticle) -> int:
        rows = encode_read(read)
        (head,) = rows.pop("readings")
        number = self._put(schema.readings, {**head, "article": article})
        for name, found in rows.items():
            for row in found:
                if "origin" in row:
                    row["origin"] = self._origin(row["origin"])
                self._rows[name].append({"reading": number, **row})
        return number

    def _origin(self, origin: object) -> int:
        if origin not in self._origins and isinstance(origin, tuple):
            cells = dict(zip(("engine", "version", "rule"), origin, strict=True))
            self._origins[origin] = self._put(schema.origins, cells)
        return self._origins[origin]

    def _put(self, table: Table, cells: Cells) -> int:
        """Number a row, lay it by to be written, and enter it in the account; return its number."""
        number = self._take_number(table)
        self._rows[table.name].append({"number": number, **cells})
        if "digest" in cells:
            self._added += int(str(cells["digest"]), 16)
        return number
