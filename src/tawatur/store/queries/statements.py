"""What is asked of reports, whose words are cut from the texts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.engine import Connection

from tawatur.model import (
    ArticleId,
    EntityId,
    Modality,
    Mode,
    Number,
    Polarity,
    SourceKind,
    Span,
    Stance,
    StatementId,
)
from tawatur.store import schema
from tawatur.store.queries.asked import Asked, choose
from tawatur.store.rows import ChainLink, StatementRow

__all__ = [
    "Asked",
    "count_statements",
    "list_statements",
    "statement_rows",
    "statements_in",
    "statements_of_claim",
]

# A statement's place: the number of its reading, and its own in that.
Place = tuple[int, int]
_STATEMENT, _READING, _LINK = schema.statements, schema.readings, schema.links
_HERE = _STATEMENT.join(schema.shown, schema.shown.c.reading == _STATEMENT.c.reading).join(
    _READING, _READING.c.number == _STATEMENT.c.reading
)
# What stands between the parts of a content that the text splits.
_GAP = " … "


def list_statements(connection: Connection, asked: Asked, *, offset: int, limit: int) -> list[Place]:
    """Return the places of reports, those of the newest article first, then in text order."""
    chosen = choose(select(_STATEMENT.c.reading, _STATEMENT.c.n).select_from(_HERE), asked)
    ordered = chosen.order_by(_READING.c.published.desc(), _READING.c.number, _STATEMENT.c.n)
    return [(row.reading, row.n) for row in connection.execute(ordered.limit(limit).offset(offset))]


def statements_in(connection: Connection, articles: Sequence[int], asked: Asked) -> list[Place]:
    """Return the places of the reports asked for in articles (by number), in their order, then in text order."""
    chosen = choose(select(_STATEMENT.c.reading, _STATEMENT.c.n, _READING.c.article).select_from(_HERE), asked)
    found = connection.execute(chosen.where(_READING.c.article.in_(articles)))
    rank = {number: place for place, number in enumerate(articles)}
    return [(row.reading, row.n) for row in sorted(found, key=lambda row: (rank[row.article], row.reading, row.n))]


def count_statements(connection: Connection, asked: Asked) -> int:
    """Return how many reports are of the kind that is asked for."""
    if asked == Asked():
        shown = schema.shown.join(_READING, _READING.c.number == schema.shown.c.reading)
        counted = select(func.coalesce(func.sum(_READING.c.statements), 0)).select_from(shown)
        return int(connection.execute(counted).scalar_one())
    return int(connection.execute(choose(select(func.count()).select_from(_HERE), asked)).scalar_one())


def statements_of_claim(connection: Connection, claim: int, stance: str, *, offset: int, limit: int) -> list[Place]:
    """Return the places of a part of the reports that carry a claim (`supports`) or deny it (`denies`)."""
    sighting = schema.claim_statements
    chosen = select(sighting.c.reading, sighting.c.statement).order_by(sighting.c.n)
    chosen = chosen.where(sighting.c.claim == claim, sighting.c.stance == stance)
    found = connection.execute(chosen.limit(limit).offset(offset))
    return [(row.reading, row.statement) for row in found]


def statement_rows(connection: Connection, places: Sequence[Place]) -> tuple[StatementRow, ...]:
    """Return the rows of the reports at these places, in the order given."""
    readings = {reading for reading, _ in places}
    spans = _spans(connection, readings)
    chains = _chains(connection, readings)
    article, text = schema.articles, schema.texts
    joined = (
        _STATEMENT.join(_READING, _READING.c.number == _STATEMENT.c.reading)
        .join(article, article.c.number == _READING.c.article)
        .join(schema.origins, schema.origins.c.number == _STATEMENT.c.origin)
    )
    head = (_READING.c.title, _READING.c.outlet, _READING.c.published)
    about = (article.c.id.label("article_id"), article.c.text.label("text_number"), schema.origins.c.rule)
    chosen = select(_STATEMENT, *head, *about).select_from(joined).where(_STATEMENT.c.reading.in_(readings))
    wanted = set(places)
    found = {(row.reading, row.n): row for row in connection.execute(chosen) if (row.reading, row.n) in wanted}
    numbers = {row.text_number for row in found.values()}
    texts = {row.number: row.text for row in connection.execute(select(text).where(text.c.number.in_(numbers)))}
    return tuple(
        _row(found[place], texts[found[place].text_number], spans[place], chains.get(place, ())) for place in places
    )


def _row(found: Any, text: str, spans: dict[str, list[Span]], chain: Sequence[ChainLink]) -> StatementRow:  # noqa: ANN401 - a row
    content = spans["content"]
    around = [*content, *spans["cue"]]
    start, end = min(span.start for span in around), max(span.end for span in around)
    return StatementRow(
        id=StatementId(found.id),
        article=ArticleId(found.article_id),
        article_title=found.title,
        outlet=found.outlet,
        published=found.published,
        words=_GAP.join(span.of(text) for span in content),
        context=text[start:end],
        spans=tuple(content),
        chain=tuple(chain),
        mode=Mode(found.mode),
        polarity=Polarity(found.polarity),
        modality=Modality(found.modality),
        stance=Stance(found.stance or Stance.NEUTRAL),
        verified=found.verified,
        why=found.rule,
        confidence=found.confidence,
    )


def _spans(connection: Connection, readings: set[int]) -> dict[Place, dict[str, list[Span]]]:
    table = schema.statement_spans
    found: dict[Place, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    chosen = select(table).where(table.c.reading.in_(readings)).order_by(*table.primary_key)
    for row in connection.execute(chosen):
        found[row.reading, row.statement][row.part].append(Span(row.start, row.end))
    return found


def _chains(connection: Connection, readings: set[int]) -> dict[Place, list[ChainLink]]:
    chains: dict[Place, list[ChainLink]] = defaultdict(list)
    for place, link in _links(connection, readings):
        chains[place].append(link)
    return chains


def _reason() -> Any:  # noqa: ANN401 - a column
    """Return the column of the words that say why a source has no name."""
    article, text = schema.articles, schema.texts
    length = _LINK.c.reason_end - _LINK.c.reason_start
    of = _READING.join(article, article.c.number == _READING.c.article).join(text, text.c.number == article.c.text)
    words = select(func.substr(text.c.text, _LINK.c.reason_start + 1, length)).select_from(of)
    here = words.where(_READING.c.number == _LINK.c.reading, _LINK.c.reason_start.is_not(None))
    return here.scalar_subquery().label("reason")


def _links(connection: Connection, readings: set[int]) -> Iterator[tuple[Place, ChainLink]]:
    mention, member, entity = schema.mentions, schema.entity_mentions, schema.entities
    joined = (
        _LINK.outerjoin(mention, and_(mention.c.reading == _LINK.c.reading, mention.c.n == _LINK.c.mention))
        .outerjoin(member, and_(member.c.reading == _LINK.c.reading, member.c.mention == _LINK.c.mention))
        .outerjoin(entity, entity.c.number == member.c.entity)
    )
    named = (entity.c.id.label("entity_id"), entity.c.name.label("entity_name"), entity.c.name_en)
    chosen = select(_LINK, *named, mention.c.name.label("mention_name"), _reason()).select_from(joined)
    chosen = chosen.where(_LINK.c.reading.in_(readings)).order_by(*_LINK.primary_key)
    for row in connection.execute(chosen):
        yield (
            (row.reading, row.statement),
            ChainLink(
                kind=SourceKind(row.kind),
                name=row.entity_name,
                name_en=row.name_en,
                entity=None if row.entity_id is None else EntityId(row.entity_id),
                words=row.words or row.mention_name,
                joint=row.joint,
                number=None if row.number is None else Number(row.number),
                country=row.country,
                reason=row.reason,
            ),
        )
