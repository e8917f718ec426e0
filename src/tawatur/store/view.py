"""The one who reads a dossier and cannot write it."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, select
from sqlalchemy.engine import Connection

from tawatur.errors import NotFoundError, StoreError
from tawatur.model import Claim, Entity, Intake, MentionId, StatementId
from tawatur.store import schema
from tawatur.store.connect import connect_reader, guard
from tawatur.store.events import Events
from tawatur.store.pages import ArticleFile, ArticlePage, ClaimPage, EntityPage
from tawatur.store.queries import articles, claims, entities, info, statements, timeline
from tawatur.store.queries.articles import ORDERS, Wanted
from tawatur.store.queries.asked import Asked
from tawatur.store.queries.claim_rows import claim_rows
from tawatur.store.queries.timeline import Spell
from tawatur.store.records.articles import decode_articles, decode_intakes
from tawatur.store.records.decode import decode_readings
from tawatur.store.records.linkage import decode_entities
from tawatur.store.rows import (
    ArticleRow,
    Check,
    DossierInfo,
    EntityRow,
    Listing,
    StatementRow,
    TimelineRow,
)
from tawatur.store.search import count_hits, find_hits
from tawatur.store.sources import Sources
from tawatur.store.upgrade import read_schema_version
from tawatur.store.verify import verify
from tawatur.store.views.across import Across
from tawatur.store.views.log import Log

__all__ = ["ORDERS", "Asked", "Spell", "View", "Wanted", "needs_upgrade", "open_view"]

_ECHOES = 20
_CHUNK = 200
# Articles whose reports are looked through at a time.
_HITS = 100


def needs_upgrade(path: Path) -> bool:
    """Tell whether the dossier's schema is older than this package's; opening a writer brings it up to date.

    Raises:
        StoreError: there is no dossier, or a newer version made it.
    """
    if not path.is_file():
        raise StoreError("there is no dossier", where=str(path), do="Make one: tawatur build FOLDER -o FILE")
    engine = connect_reader(path)
    try:
        with guard(path), engine.connect() as connection:
            version = read_schema_version(connection, path)
    finally:
        engine.dispose()
    if version == 0:
        raise StoreError("this is not a dossier", where=str(path), do="Give a file that `tawatur build` made")
    return version < info.newest_schema()


def open_view(path: Path) -> "View":
    """Return a view of the dossier at `path`.

    Raises:
        StoreError: there is no dossier, or its schema is not this package's.
    """
    if needs_upgrade(path):
        raise StoreError("an older Tawatur made this dossier", where=str(path), do="Run `tawatur build` on it once")
    return View(path, connect_reader(path))


class View:
    """Reads a dossier; each answer is of one moment, whatever is written meanwhile. Threads may share it."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @property
    def across(self) -> Across:
        """What several articles say of one thing."""
        return Across(self._ask)

    @property
    def log(self) -> Log:
        """The log of edits."""
        return Log(self._ask)

    @property
    def events(self) -> Events:
        """What is said to have happened."""
        return Events(self._ask)

    @property
    def sources(self) -> Sources:
        """Those who stand in chains."""
        return Sources(self._ask)

    @property
    def path(self) -> Path:
        """The file, as it was opened."""
        return self._path

    @contextmanager
    def _ask(self) -> Iterator[Connection]:
        with guard(self._path), self._engine.connect() as connection:
            yield connection

    def info(self) -> DossierInfo:
        """Return what the dossier holds, in figures."""
        with self._ask() as connection:
            return info.read_info(connection, self._path)

    def outlets(self) -> tuple[tuple[str, int], ...]:
        """Return each outlet with the number of its articles, the largest first."""
        with self._ask() as connection:
            return articles.list_outlets(connection)

    def articles(self, wanted: Wanted, *, order: str, offset: int, limit: int) -> Listing[ArticleRow]:
        """Return articles in one of the orders of `ORDERS`."""
        with self._ask() as connection:
            numbers = articles.list_articles(connection, wanted, order=order, offset=offset, limit=limit)
            rows = articles.article_rows(connection, numbers)
            total = articles.count_articles(connection, wanted)
        return Listing(items=tuple(rows.values()), total=total, offset=offset, limit=limit)

    def article(self, article: str) -> ArticlePage:
        """Return one article with its findings."""
        with self._ask() as connection:
            found = articles.number_of(connection, article)
            if found is None:
                raise NotFoundError(f"no article {article}", where=str(self._path))
            number, reading = found
            echoes = articles.echoes_of(connection, number, reading, limit=_ECHOES)
            rows = articles.article_rows(connection, [number, *echoes])
            return ArticlePage(
                row=rows.pop(number),
                article=decode_articles(connection, [number])[number],
                reading=decode_readings(connection, [reading])[reading],
                entities=_entities(connection, [reading])[reading],
                claims=_claims(connection, reading),
                echoes=tuple(rows.values()),
            )

    def entities(self, *, kind: str | None, names: Sequence[str], offset: int, limit: int) -> Listing[EntityRow]:
        """Return entities, the most mentioned first; `names` are parts that one of their names holds."""
        with self._ask() as connection:
            numbers = entities.list_entities(connection, kind=kind, names=names, offset=offset, limit=limit)
            rows = entities.entity_rows(connection, numbers)
            total = entities.count_entities(connection, kind=kind, names=names)
        return Listing(items=tuple(rows.values()), total=total, offset=offset, limit=limit)

    def entity(self, entity: str, *, offset: int, limit: int) -> EntityPage:
        """Return one entity with a part of its articles, statements and sightings."""
        with self._ask() as connection:
            number = self._entity(connection, entity)
            seen = articles.article_rows(
                connection, entities.articles_of_entity(connection, number, offset=offset, limit=limit)
            )
            asked = Asked(entity=number)
            spoken = statements.list_statements(connection, asked, offset=offset, limit=limit)
            return EntityPage(
                row=entities.entity_rows(connection, [number])[number],
                entity=decode_entities(connection, [number])[number],
                articles=tuple(seen.values()),
                statements=statements.statement_rows(connection, spoken),
                sightings=entities.sightings_of(connection, number, offset=offset, limit=limit),
            )

    def _entity(self, connection: Connection, entity: str) -> int:
        number = entities.number_of_entity(connection, entity)
        if number is None:
            raise NotFoundError(f"no entity {entity}", where=str(self._path))
        return number

    def statements(
        self, asked: Asked, *, entity: str | None = None, offset: int, limit: int
    ) -> Listing[StatementRow]:
        """Return reports, those of the newest article first, then in text order; of one entity or of all."""
        with self._ask() as connection:
            if entity is not None:
                asked = replace(asked, entity=self._entity(connection, entity))
            places = statements.list_statements(connection, asked, offset=offset, limit=limit)
            rows = statements.statement_rows(connection, places)
            total = statements.count_statements(connection, asked)
        return Listing(items=rows, total=total, offset=offset, limit=limit)

    def timeline(self, spell: Spell, *, offset: int, limit: int) -> Listing[TimelineRow]:
        """Return what is dated, the earliest first."""
        with self._ask() as connection:
            rows = timeline.list_timeline(connection, spell, offset=offset, limit=limit)
            total = timeline.count_timeline(connection, spell)
        return Listing(items=rows, total=total, offset=offset, limit=limit)

    def search(self, terms: Sequence[str], *, offset: int, limit: int) -> Listing[tuple[ArticleRow, str]]:
        """Return the articles that hold all the terms with their texts, the best first; none for no terms."""
        if not terms:
            return Listing(items=(), total=0, offset=offset, limit=limit)
        with self._ask() as connection:
            numbers = find_hits(connection, terms, offset=offset, limit=limit)
            rows = articles.article_rows(connection, numbers)
            texts = {number: found.text for number, found in decode_articles(connection, numbers).items()}
            total = count_hits(connection, terms)
        items = tuple((row, texts[number]) for number, row in rows.items())
        return Listing(items=items, total=total, offset=offset, limit=limit)

    def said(
        self,
        terms: Sequence[str],
        holds: Callable[[str], bool],
        asked: Asked,
        *,
        entity: str | None = None,
        offset: int,
        limit: int,
    ) -> Listing[StatementRow]:
        """Return the reports whose words pass a test, in articles that hold all the terms, the best article first.

        Args:
            terms: search terms; none of them finds nothing.
            holds: tells of a report's words whether it is wanted.
            asked: which reports are looked at.
            entity: the one that stands in their chains; None for anybody.
            offset: how many to pass over.
            limit: how many to return at most.
        """
        wanted: list[StatementRow] = []
        with self._ask() as connection:
            asked = asked if entity is None else replace(asked, entity=self._entity(connection, entity))
            for first in itertools.count(0, _HITS) if terms else ():
                numbers = find_hits(connection, terms, offset=first, limit=_HITS)
                places = statements.statements_in(connection, numbers, asked)
                wanted += [row for row in statements.statement_rows(connection, places) if holds(row.words)]
                if len(numbers) < _HITS:
                    break
        return Listing(items=tuple(wanted[offset : offset + limit]), total=len(wanted), offset=offset, limit=limit)

    def claim(self, claim: str, *, offset: int = 0, limit: int = 50) -> ClaimPage:
        """Return one claim with a part of the statements that carry it and of those that deny it."""
        with self._ask() as connection:
            number = claims.number_of_claim(connection, claim)
            if number is None:
                raise NotFoundError(f"no claim {claim}", where=str(self._path))
            sides = {
                stance: statements.statement_rows(
                    connection,
                    statements.statements_of_claim(connection, number, stance, offset=offset, limit=limit),
                )
                for stance in ("supports", "denies")
            }
            return ClaimPage(
                row=claim_rows(connection, [number])[number],
                claim=claims.decode_claims(connection, [number])[number],
                supports=sides["supports"],
                denies=sides["denies"],
            )

    def intakes(self, *, status: str | None, offset: int, limit: int) -> Listing[Intake]:
        """Return the inputs and what became of each, by place."""
        with self._ask() as connection:
            items = decode_intakes(connection, status=status, offset=offset, limit=limit)
            counts = articles.count_intakes(connection)
        total = sum(counts.values()) if status is None else counts.get(status, 0)
        return Listing(items=items, total=total, offset=offset, limit=limit)

    def stream(self) -> Iterator[ArticleFile]:
        """Yield every article with what was found, by article id; all of one moment."""
        with self._ask() as connection:
            order = articles.list_articles(connection, Wanted(), order="id", offset=0, limit=None)
            for start in range(0, len(order), _CHUNK):
                yield from _files(connection, order[start : start + _CHUNK])

    def stream_intakes(self) -> Iterator[Intake]:
        """Yield every input and what became of it, by place."""
        with self._ask() as connection:
            yield from decode_intakes(connection)

    def stream_entities(self) -> Iterator[Entity]:
        """Yield every entity, by id, without its mentions."""
        with self._ask() as connection:
            yield from sorted(decode_entities(connection).values(), key=lambda entity: entity.id)

    def stream_claims(self) -> Iterator[Claim]:
        """Yield every claim, by id."""
        with self._ask() as connection:
            order = list(connection.execute(select(schema.claims.c.number).order_by(schema.claims.c.id)).scalars())
            for start in range(0, len(order), _CHUNK):
                found = claims.decode_claims(connection, order[start : start + _CHUNK])
                yield from (found[number] for number in order[start : start + _CHUNK])

    def verify(self) -> tuple[Check, ...]:
        """Return what each check of the file found."""
        with self._ask() as connection:
            return verify(connection)


def _entities(connection: Connection, readings: Sequence[int]) -> dict[int, dict[MentionId, Entity]]:
    """Return the entities of the mentions of these readings."""
    members = entities.entities_of_reading(connection, readings)
    wanted = {number for found in members.values() for number in found.values()}
    records = decode_entities(connection, wanted)
    return {
        reading: {mention: records[number] for mention, number in found.items()}
        for reading, found in members.items()
    }


def _claims(connection: Connection, reading: int) -> dict[StatementId, Claim]:
    numbers = claims.claims_of_reading(connection, reading)
    records = claims.decode_claims(connection, list(set(numbers.values())))
    return {statement: records[number] for statement, number in numbers.items()}


def _files(connection: Connection, numbers: Sequence[int]) -> Iterator[ArticleFile]:
    shown, intake = schema.shown, schema.intakes
    pairs = connection.execute(select(shown.c.article, shown.c.reading).where(shown.c.article.in_(numbers)))
    readings = {row.article: row.reading for row in pairs}
    given = select(intake.c.article, intake.c.place, intake.c.hash).where(intake.c.article.in_(numbers))
    # The input that was read comes last, and so it is the one that stays.
    places = {
        row.article: row for row in connection.execute(given.order_by(intake.c.status, intake.c.place.desc()))
    }
    records = decode_articles(connection, numbers)
    found = decode_readings(connection, list(readings.values()))
    members = _entities(connection, list(readings.values()))
    for number in numbers:
        yield ArticleFile(
            place=places[number].place,
            digest=places[number].hash,
            article=records[number],
            reading=found[readings[number]],
            entities=members[readings[number]],
        )
