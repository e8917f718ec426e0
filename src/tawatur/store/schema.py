"""The tables, as the last migration leaves them; a test holds the two together.

Rows inside a reading are numbered in text order and point to each other by these numbers, so that every reference
is a foreign key. `digest` columns hold the hashes by which `verify` finds an altered row.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
)
from sqlalchemy.schema import SchemaItem

__all__ = [
    "FINDINGS",
    "PARTS",
    "article_flags",
    "article_vias",
    "articles",
    "boilerplate",
    "causes",
    "claim_events",
    "claim_statements",
    "claims",
    "differences",
    "entities",
    "entity_mentions",
    "entity_names",
    "event_contexts",
    "event_parties",
    "event_spans",
    "events",
    "forecasts",
    "happening_events",
    "happenings",
    "intakes",
    "judgements",
    "links",
    "mentions",
    "meta",
    "metadata",
    "migrations",
    "moments",
    "origins",
    "passages",
    "quantities",
    "reading_vias",
    "readings",
    "reuses",
    "shown",
    "source_runs",
    "statement_spans",
    "statements",
    "texts",
    "times",
]

metadata = MetaData()


def _whole(name: str, to: str = "", *, null: bool = False, key: bool = False) -> Column[Any]:
    """Return a column of whole numbers, which may point to a column of another table."""
    rules = (ForeignKey(to),) if to else ()
    return Column(name, Integer, *rules, nullable=null, primary_key=key, autoincrement=False)


def _words(name: str, *, null: bool = False, key: bool = False) -> Column[Any]:
    return Column(name, String, nullable=null, primary_key=key)


def _id(name: str) -> Column[Any]:
    return Column(name, String, nullable=False, unique=True)


def _one(to: str, name: str) -> ForeignKeyConstraint:
    """Return the rule that `name` is the number of a row of `to`."""
    return ForeignKeyConstraint([name], [f"{to}.number"])


def _within(to: str, name: str) -> ForeignKeyConstraint:
    """Return the rule that `name` is the number of a row of `to` in the same reading."""
    return ForeignKeyConstraint(
        ["reading", name], [f"{to}.reading", f"{to}.n"], deferrable=True, initially="DEFERRED"
    )


def _finding(name: str, *items: SchemaItem) -> Table:
    """Return a table of findings: numbered in a reading, each with its id and who found it."""
    return Table(
        name,
        metadata,
        _whole("reading", "readings.number", key=True),
        _whole("n", key=True),
        _words("id"),
        *items,
        _whole("origin", "origins.number"),
        Column("confidence", Float, nullable=False),
        _words("digest"),
        sqlite_with_rowid=False,
    )


def _list(name: str, owner: str, *items: SchemaItem, rule: SchemaItem | None = None) -> Table:
    """Return a table of what a row holds several of; `owner` names the columns that point to that row."""
    owners = [_whole(column, key=True) for column in owner.split()]
    rules = () if rule is None else (rule,)
    return Table(name, metadata, *owners, *items, *rules, sqlite_with_rowid=False)


def _derived(name: str, *items: SchemaItem) -> Table:
    """Return a table of what follows from all readings: numbered, each with its id."""
    return Table(name, metadata, _whole("number", key=True), _id("id"), *items)


def _span() -> tuple[Column[Any], Column[Any]]:
    return _whole("start"), _whole("end")


# What is kept of the file itself.
meta = Table("meta", metadata, _words("key", key=True), _words("value"))
migrations = Table("migrations", metadata, _whole("number", key=True), _words("name"), _words("package"))

# What was given, and what it is.
texts = Table("texts", metadata, _whole("number", key=True), _id("hash"), _words("text"))
articles = Table(
    "articles",
    metadata,
    _whole("number", key=True),
    _id("id"),
    _whole("text", "texts.number"),
    _words("lang"),
    *(_words(name, null=True) for name in ("title", "author", "outlet", "url", "published", "published_why")),
    _words("digest"),
    Index("articles_by_text", "text"),
)
article_vias = _list("article_vias", "article n", _words("via"), rule=_one("articles", "article"))
article_flags = _list("article_flags", "article n", _words("flag"), rule=_one("articles", "article"))
source_runs = _list(
    "source_runs",
    "article n",
    *(_whole(name) for name in ("text_start", "source_start", "length")),
    rule=_one("articles", "article"),
)
intakes = Table(
    "intakes",
    metadata,
    _whole("number", key=True),
    *(_words(name) for name in ("place", "hash")),
    _whole("size"),
    _words("status"),
    _whole("article", "articles.number", null=True),
    *(_words(name, null=True) for name in ("stage", "error", "message")),
    _words("digest"),
    Index("intakes_by_place", "place", "hash", unique=True),
    Index("intakes_by_article", "article"),
)

# What was found: one reading of an article by one version of the reader, and its findings. Never updated.
origins = Table(
    "origins",
    metadata,
    _whole("number", key=True),
    *(_words(name) for name in ("engine", "version", "rule")),
    Index("origins_by_name", "engine", "version", "rule", unique=True),
)
readings = Table(
    "readings",
    metadata,
    _whole("number", key=True),
    _whole("article", "articles.number"),
    _words("version"),
    *(_words(name, null=True) for name in ("title", "author", "outlet", "published", "published_why")),
    *(_whole(name) for name in ("words", "sentences", "mentions", "times", "quantities", "statements", "events")),
    _words("digest"),
    Index("readings_by_article", "article", "version", unique=True),
    Index("readings_by_date", "published", "number"),
    Index("readings_by_outlet", "outlet"),
)
shown = Table(
    "shown",
    metadata,
    _whole("article", "articles.number", key=True),
    _whole("reading", "readings.number"),
    _words("digest"),
    Index("shown_by_reading", "reading", unique=True),
)
reading_vias = _list("reading_vias", "reading n", _words("via"), rule=_one("readings", "reading"))
boilerplate = _list("boilerplate", "reading n", *_span(), _words("digest"), rule=_one("readings", "reading"))
mentions = _finding(
    "mentions",
    *_span(),
    *(_words(name) for name in ("kind", "type", "name")),
    _words("role", null=True),
    *(_whole(name, null=True) for name in ("role_start", "role_end")),
    *(_words(name, null=True) for name in ("country", "known_as")),
    _whole("antecedent", null=True),
    _within("mentions", "antecedent"),
    Index("mentions_by_id", "id"),
)
times = _finding("times", *_span(), _words("value", null=True), _words("why"))
quantities = _finding(
    "quantities",
    *_span(),
    Column("value", Float, nullable=False),
    Column("upper", Float),
    _words("unit", null=True),
    _words("qualifier"),
    *(_words(name, null=True) for name in ("counted", "per")),
)
statements = _finding(
    "statements",
    *(_words(name) for name in ("mode", "polarity", "modality")),
    _words("stance", null=True),
    Column("verified", Boolean(create_constraint=False)),
    _whole("within", null=True),
    _within("statements", "within"),
    Index("statements_by_id", "id"),
)
statement_spans = _list(
    "statement_spans",
    "reading statement",
    _words("part", key=True),
    _whole("n", key=True),
    *_span(),
    rule=_within("statements", "statement"),
)
links = _list(
    "links",
    "reading statement n",
    _words("kind"),
    _whole("mention", null=True),
    _words("words", null=True),
    *(_whole(name, null=True) for name in ("start", "end", "cue_start", "cue_end")),
    Column("joint", Boolean(create_constraint=False), nullable=False),
    *(_words(name, null=True) for name in ("number", "country")),
    *(_whole(name, null=True) for name in ("reason_start", "reason_end")),
    _within("mentions", "mention"),
    rule=_within("statements", "statement"),
)
events = _finding(
    "events",
    *(_words(name) for name in ("type", "status")),
    *(_words(name, null=True) for name in ("mode", "theme", "instrument")),
    *(_whole(name, null=True) for name in ("quantity", "time", "place", "statement")),
    _within("quantities", "quantity"),
    _within("times", "time"),
    _within("mentions", "place"),
    _within("statements", "statement"),
    Index("events_by_id", "id"),
)
event_spans = _list("event_spans", "reading event n", *_span(), rule=_within("events", "event"))
event_contexts = _list("event_contexts", "reading event n", _words("context"), rule=_within("events", "event"))
event_parties = _list(
    "event_parties",
    "reading event",
    _words("part", key=True),
    _whole("n", key=True),
    _whole("mention"),
    _within("mentions", "mention"),
    rule=_within("events", "event"),
)
causes = _finding(
    "causes",
    *(_whole(f"{part}_{end}") for part in ("cause", "effect", "cue") for end in ("start", "end")),
    _words("sign"),
    Column("hedged", Boolean(create_constraint=False), nullable=False),
    _whole("statement", null=True),
    _within("statements", "statement"),
)
forecasts = _finding(
    "forecasts",
    _whole("statement"),
    *(_words(name, null=True) for name in ("made", "horizon")),
    _within("statements", "statement"),
)

# What follows from all readings shown: rebuilt as a whole, in one transaction.
judgements = Table(
    "judgements",
    metadata,
    _whole("number", key=True),
    *(_words(name) for name in ("left", "right", "verdict", "by")),
    Column("score", Float, nullable=False),
    _words("reason"),
)
entities = _derived(
    "entities",
    *(_words(name) for name in ("type", "name")),
    *(_words(name, null=True) for name in ("name_en", "country")),
    *(Column(name, Float) for name in ("latitude", "longitude", "doubt")),
    *(_words(name, null=True) for name in ("place_kind", "gazetteer")),
    *(_whole(name) for name in ("mentions", "articles", "statements")),
    Index("entities_by_size", "mentions", "id"),
)
entity_names = _list("entity_names", "entity n", *map(_words, ("name", "search")), rule=_one("entities", "entity"))
entity_mentions = _list(
    "entity_mentions",
    "reading mention",
    _whole("entity", "entities.number"),
    Index("entity_mentions_by_entity", "entity"),
    rule=_within("mentions", "mention"),
)
claims = _derived(
    "claims",
    _words("gist"),
    *(_whole(name) for name in ("supports", "denies", "articles", "outlets")),
    Index("claims_by_size", "articles", "id"),
)
claim_statements = Table(
    "claim_statements",
    metadata,
    _whole("claim", "claims.number", key=True),
    _words("stance", key=True),
    _whole("n", key=True),
    *(_whole(name) for name in ("reading", "statement")),
    _within("statements", "statement"),
    Index("claim_statements_by_statement", "reading", "statement"),
    sqlite_with_rowid=False,
)
claim_events = Table(
    "claim_events",
    metadata,
    _whole("claim", "claims.number", key=True),
    _words("stance", key=True),
    _whole("n", key=True),
    *(_whole(name) for name in ("reading", "event")),
    _within("events", "event"),
    Index("claim_events_by_event", "reading", "event"),
    sqlite_with_rowid=False,
)
happenings = _derived(
    "happenings",
    _words("type"),
    _words("time", null=True),
    *(_whole(name) for name in ("events", "articles")),
)
happening_events = _list(
    "happening_events",
    "happening n",
    *(_whole(name) for name in ("reading", "event")),
    _within("events", "event"),
    Index("happening_events_by_event", "reading", "event"),
    rule=_one("happenings", "happening"),
)
differences = _derived(
    "differences",
    *(_words(name) for name in ("kind", "nature", "left", "right")),
    *(_whole(name, "claims.number") for name in ("left_claim", "right_claim")),
    Column("score", Float, nullable=False),
    _words("reason"),
    Index("differences_by_left", "left_claim"),
    Index("differences_by_right", "right_claim"),
)
reuses = _derived(
    "reuses",
    *(_whole(name, "articles.number") for name in ("left", "right")),
    _words("kind"),
    *(Column(name, Float, nullable=False) for name in ("jaccard", "containment")),
    _whole("earlier", "articles.number", null=True),
    _words("agency", null=True),
    _words("why"),
    Index("reuses_by_left", "left"),
    Index("reuses_by_right", "right"),
)
passages = _list(
    "passages",
    "reuse n",
    _words("kind"),
    *(_whole(f"{side}_{end}") for side in ("left", "right") for end in ("start", "end")),
    rule=_one("reuses", "reuse"),
)
moments = _list(
    "moments",
    "reading n",
    *(_words(name) for name in ("kind", "date", "precision", "start_day", "end_day")),
    _words("status", null=True),
    _words("label"),
    *(_whole(name, null=True) for name in ("start", "end")),
    Index("moments_by_day", "start_day", "end_day"),
    rule=_one("readings", "reading"),
)

FINDINGS = (mentions, times, quantities, statements, events, causes, forecasts)
PARTS = (reading_vias, boilerplate, statement_spans, links, event_spans, event_contexts, event_parties)
