"""A dossier to tables: one CSV file for each noun, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tawatur.model import Claim, Entity, Event, Intake, Mention, MentionId, Span, Statement
from tawatur.store.pages import ArticleFile

__all__ = ["TABLES", "Tables", "guard_cell"]

TABLES: dict[str, tuple[str, ...]] = {
    "articles": ("id", "file", "language", "title", "author", "outlet", "published", "published_why", "via", "url",
                 "flags", "reader", "characters"),
    "mentions": ("id", "article", "start", "end", "words", "kind", "type", "entity", "name", "role", "country"),
    "times": ("id", "article", "start", "end", "words", "value", "why"),
    "quantities": ("id", "article", "start", "end", "words", "value", "upper", "unit", "qualifier", "counted",
                   "per"),
    "statements": ("id", "article", "start", "end", "content", "cue", "mode", "polarity", "modality", "stance",
                   "verified", "within", "confidence", "why"),
    "links": ("statement", "position", "kind", "entity", "name", "words", "start", "end", "joint", "number",
              "country"),
    "events": ("id", "article", "start", "end", "trigger", "type", "status", "actors", "recipients", "mode",
               "contexts", "theme", "instrument", "quantity", "time", "place", "statement", "confidence", "why"),
    "entities": ("id", "type", "name", "name_en", "country", "latitude", "longitude", "other_names"),
    "claims": ("id", "gist", "supports", "denies"),
    "claim_statements": ("claim", "stance", "statement"),
    "intakes": ("file", "digest", "size", "status", "article", "stage", "error", "message"),
}  # fmt: skip
# A cell that begins so is a formula to a spreadsheet (OWASP, «CSV injection»), also after spaces.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN = " | "
_GAP = " … "

Cell = str | int | float | bool | None


def guard_cell(cell: Cell) -> Cell:
    """Return the cell with an apostrophe before words that a spreadsheet would take for a formula."""
    if isinstance(cell, str) and (cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA)):
        return "'" + cell
    return cell


def _id(entity: Entity | None) -> str | None:
    return None if entity is None else entity.id


def _words(spans: Iterable[Span], text: str) -> str:
    return _GAP.join(span.of(text) for span in spans)


class Tables:
    """The files of one export, open to be added to.

    Raises:
        OSError: the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as files:
            # The mark at the beginning tells spreadsheets that it is UTF-8.
            opened = {
                name: files.enter_context(
                    (self._folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="")
                )
                for name in TABLES
            }
            self._files = files.pop_all()
        self._writers = {name: csv.writer(file, lineterminator="\n") for name, file in opened.items()}
        for name, header in TABLES.items():
            self._writers[name].writerow(header)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._files.close()

    def _add(self, table: str, cells: Sequence[Cell]) -> None:
        self._writers[table].writerow([guard_cell(cell) for cell in cells])

    def add_intake(self, intake: Intake, file: str) -> None:
        """Add an input and what became of it; its message without the folders of the place."""
        reason: tuple[Cell, ...] = (None, None, None)
        if intake.failure is not None:
            failure = intake.failure
            reason = (failure.stage, failure.error, failure.message.replace(intake.place, file))
        self._add("intakes", (file, intake.digest, intake.size, intake.status.value, intake.article, *reason))

    def add_entity(self, entity: Entity) -> None:
        """Add an entity."""
        names = _BETWEEN.join(entity.other_names)
        where = (None, None) if entity.location is None else (entity.location.latitude, entity.location.longitude)
        known = (entity.id, entity.type.value, entity.name, entity.name_en, entity.country)
        self._add("entities", (*known, *where, names))

    def add_claim(self, claim: Claim) -> None:
        """Add a claim and the statements that carry or deny it."""
        self._add("claims", (claim.id, claim.gist, len(claim.supports), len(claim.denies)))
        for stance, statements in (("supports", claim.supports), ("denies", claim.denies)):
            for statement in statements:
                self._add("claim_statements", (claim.id, stance, statement))

    def add_article(self, file: ArticleFile, name: str) -> None:
        """Add an article with its findings."""
        article, reading, known = file.article, file.reading, file.reading.metadata
        about = (known.title, known.author, known.outlet, known.published, known.published_why)
        lists = (_BETWEEN.join(known.via), article.url, _BETWEEN.join(article.flags))
        self._add("articles", (article.id, name, article.lang, *about, *lists, reading.version, len(article.text)))
        for mention in reading.mentions:
            self._add_mention(mention, file)
        for time in reading.times:
            place = (time.span.start, time.span.end, time.span.of(article.text))
            self._add("times", (time.id, article.id, *place, time.value, time.why))
        for quantity in reading.quantities:
            place = (quantity.span.start, quantity.span.end, quantity.span.of(article.text))
            number = (quantity.value, quantity.upper, quantity.unit, quantity.qualifier.value)
            self._add("quantities", (quantity.id, article.id, *place, *number, quantity.counted, quantity.per))
        for statement in reading.statements:
            self._add_statement(statement, file)
        for event in reading.events:
            self._add_event(event, file)

    def _add_mention(self, mention: Mention, file: ArticleFile) -> None:
        entity = file.entities.get(mention.id)
        place = (mention.span.start, mention.span.end, mention.span.of(file.article.text))
        about = (mention.kind.value, mention.type.value, _id(entity), mention.name, mention.role)
        self._add("mentions", (mention.id, file.article.id, *place, *about, mention.country))

    def _add_statement(self, statement: Statement, file: ArticleFile) -> None:
        text = file.article.text
        place = (statement.content[0].start, statement.content[-1].end)
        words = (_words(statement.content, text), _words(statement.cue, text))
        verified = None if statement.verification is None else statement.verification.verified
        kind = (statement.mode.value, statement.polarity.value, statement.modality.value)
        shade = (statement.stance.value, verified, statement.within)
        found = (round(statement.origin.confidence, 4), statement.origin.rule)
        self._add("statements", (statement.id, file.article.id, *place, *words, *kind, *shade, *found))
        for position, source in enumerate(statement.chain):
            entity = None if source.mention is None else file.entities.get(source.mention)
            named = (_id(entity), None if entity is None else entity.name, source.words)
            where = (None, None) if source.span is None else (source.span.start, source.span.end)
            who = (source.joint, source.number and source.number.value, source.country)
            self._add("links", (statement.id, position, source.kind.value, *named, *where, *who))

    def _add_event(self, event: Event, file: ArticleFile) -> None:
        def sides(mentions: Iterable[MentionId]) -> str:
            named = (entity.id for mention in mentions if (entity := file.entities.get(mention)))
            return _BETWEEN.join(dict.fromkeys(named))

        times = {time.id: time.value for time in file.reading.times}
        place = file.entities.get(event.place) if event.place else None
        words = (event.trigger[0].start, event.trigger[-1].end, _words(event.trigger, file.article.text))
        kind = (event.type.value, event.status.value, sides(event.actors), sides(event.recipients))
        how = (event.mode, _BETWEEN.join(event.contexts), event.theme, event.instrument)
        when = (event.quantity, times[event.time] if event.time else None, _id(place), event.statement)
        found = (round(event.origin.confidence, 4), event.origin.rule)
        self._add("events", (event.id, file.article.id, *words, *kind, *how, *when, *found))
