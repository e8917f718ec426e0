"""What is asked across documents: claims with all that tells them, how they differ, which words articles share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, union_all
from sqlalchemy.engine import Connection

from tawatur.model import (
    ArticleId,
    ClaimId,
    Difference,
    DifferenceId,
    DifferenceKind,
    DifferenceNature,
    Entity,
    Judgement,
    Passage,
    PassageKind,
    Reuse,
    ReuseId,
    ReuseKind,
    Span,
    Verdict,
)
from tawatur.store import schema
from tawatur.store.queries.entities import entities_of_reading
from tawatur.store.records.linkage import decode_entities

__all__ = [
    "WantedClaims",
    "WantedDifferences",
    "articles_of_claims",
    "claims_of_article",
    "count_claims",
    "count_differences",
    "entities_of",
    "judgements_on",
    "list_claims",
    "list_differences",
    "places_of",
    "readings_of",
    "reuses_between",
    "reuses_of",
]

Place = tuple[int, int]
# SQLite takes some thousands of values in one question.
_CHUNK = 5000
_CLAIM, _DIFFERENCE = schema.claims, schema.differences
_SAID = (schema.claim_statements, schema.statements, "statement")
_TOLD = (schema.claim_events, schema.events, "event")


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedClaims:
    """Which claims are asked for: those in several articles, those that somebody denies, those with some words.

    `words` are parts that the gist must hold, folded; `differing` asks for those that contradict one another.
    """

    repeated: bool = False
    denied: bool = False
    differing: bool = False
    words: tuple[str, ...] = ()


def list_claims(connection: Connection, wanted: WantedClaims, *, offset: int, limit: int) -> list[int]:
    """Return the numbers of the claims asked for, those in most articles first."""
    chosen = _choose(select(_CLAIM.c.number), wanted)
    ordered = chosen.order_by(_CLAIM.c.articles.desc(), (_CLAIM.c.denies > 0).desc(), _CLAIM.c.id)
    return list(connection.execute(ordered.limit(limit).offset(offset)).scalars())


def count_claims(connection: Connection, wanted: WantedClaims) -> int:
    """Return how many claims are asked for."""
    return int(connection.execute(_choose(select(func.count()).select_from(_CLAIM), wanted)).scalar_one())


def _choose(chosen: Select[Any], wanted: WantedClaims) -> Select[Any]:
    if wanted.repeated:
        chosen = chosen.where(_CLAIM.c.articles > 1)
    if wanted.denied:
        chosen = chosen.where(_CLAIM.c.denies > 0, _CLAIM.c.supports > 0)
    if wanted.differing:
        nature = _DIFFERENCE.c.nature == DifferenceNature.CONTRADICTION.value
        sides = (select(_DIFFERENCE.c[f"{side}_claim"]).where(nature) for side in ("left", "right"))
        chosen = chosen.where(or_(*(_CLAIM.c.number.in_(side) for side in sides)))
    for part in wanted.words:
        chosen = chosen.where(_CLAIM.c.gist.contains(part, autoescape=True))
    return chosen


def articles_of_claims(connection: Connection, claims: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Return the numbers of the readings in which each of these claims is told or denied."""
    parts = [
        select(members.c.claim, members.c.reading).where(members.c.claim.in_(claims))
        for members, _, _ in (_SAID, _TOLD)
    ]
    found: dict[int, set[int]] = defaultdict(set)
    for row in connection.execute(union_all(*parts)):
        found[row.claim].add(row.reading)
    return {claim: tuple(sorted(found[claim])) for claim in claims}


def claims_of_article(connection: Connection, reading: int) -> dict[str, str]:
    """Return the claim of each statement and event of a reading that belongs to one, by their ids."""
    found: dict[str, str] = {}
    for members, table, column in (_SAID, _TOLD):
        same = and_(table.c.reading == members.c.reading, table.c.n == members.c[column])
        joined = members.join(table, same).join(_CLAIM, _CLAIM.c.number == members.c.claim)
        chosen = select(table.c.id, _CLAIM.c.id.label("claim")).select_from(joined)
        for row in connection.execute(chosen.where(members.c.reading == reading)):
            found[row.id] = row.claim
    return found


def places_of(connection: Connection, idents: Iterable[str]) -> dict[str, tuple[str, Place]]:
    """Return where statements and events that are shown stand, by id: the noun, the reading and the number."""
    wanted = sorted(set(idents))
    found: dict[str, tuple[str, Place]] = {}
    for _, table, noun in (_SAID, _TOLD):
        joined = table.join(schema.shown, schema.shown.c.reading == table.c.reading)
        chosen = select(table.c.id, table.c.reading, table.c.n).select_from(joined)
        for row in connection.execute(chosen.where(table.c.id.in_(wanted))):
            found[row.id] = (noun, (row.reading, row.n))
    return found


def judgements_on(connection: Connection, idents: Iterable[str], about: str) -> tuple[Judgement, ...]:
    """Return the judgements on these findings whose reason begins with what they are about."""
    table, found = schema.judgements, dict[int, Judgement]()
    wanted = sorted(set(idents))
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        on_them = or_(table.c.left.in_(part), table.c.right.in_(part))
        chosen = select(table).where(on_them, table.c.reason.startswith(about, autoescape=True))
        for row in connection.execute(chosen):
            found[row.number] = Judgement(
                left=row.left,
                right=row.right,
                verdict=Verdict(row.verdict),
                by=row.by,
                score=row.score,
                reason=row.reason,
            )
    return tuple(found[number] for number in sorted(found))


def readings_of(connection: Connection, articles: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Return the numbers of these articles and of the reading shown of each, by id; of those that are shown."""
    article, shown = schema.articles, schema.shown
    joined = article.join(shown, shown.c.article == article.c.number)
    chosen = select(article.c.id, article.c.number, shown.c.reading).select_from(joined)
    rows = {
        row.id: (row.number, row.reading) for row in connection.execute(chosen.where(article.c.id.in_(articles)))
    }
    return {ident: rows[ident] for ident in articles if ident in rows}


def entities_of(connection: Connection, readings: Sequence[int]) -> tuple[Entity, ...]:
    """Return the entities of these readings, each with its mentions there."""
    mentions: dict[int, list[str]] = defaultdict(list)
    for members in entities_of_reading(connection, readings).values():
        for mention, entity in members.items():
            mentions[entity].append(mention)
    known = decode_entities(connection, mentions)
    return tuple(
        replace(known[number], mentions=tuple(sorted(mentions[number])))  # type: ignore[arg-type]  # ids of mentions
        for number in sorted(mentions)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedDifferences:
    """Which differences are asked for: of these natures, of a kind, of some claims by number; None asks for all."""

    natures: tuple[DifferenceNature, ...] = (DifferenceNature.CONTRADICTION,)
    kind: str | None = None
    claims: tuple[int, ...] | None = None


def _choose_differences(chosen: Select[Any], wanted: WantedDifferences) -> Select[Any]:
    table = _DIFFERENCE
    chosen = chosen.where(table.c.nature.in_([nature.value for nature in wanted.natures]))
    if wanted.kind is not None:
        chosen = chosen.where(table.c.kind == wanted.kind)
    if wanted.claims is not None:
        chosen = chosen.where(or_(table.c.left_claim.in_(wanted.claims), table.c.right_claim.in_(wanted.claims)))
    return chosen


def count_differences(connection: Connection, wanted: WantedDifferences) -> dict[str, int]:
    """Return how many differences are asked for, by kind."""
    kind = _DIFFERENCE.c.kind
    chosen = _choose_differences(select(kind, func.count()).select_from(_DIFFERENCE), wanted)
    return {row[0]: row[1] for row in connection.execute(chosen.group_by(kind).order_by(kind))}


def list_differences(
    connection: Connection, wanted: WantedDifferences, *, offset: int, limit: int | None
) -> tuple[Difference, ...]:
    """Return differences, the surest first."""
    left, right = _CLAIM.alias("left_claims"), _CLAIM.alias("right_claims")
    joined = _DIFFERENCE.join(left, left.c.number == _DIFFERENCE.c.left_claim).join(
        right, right.c.number == _DIFFERENCE.c.right_claim
    )
    ids = (left.c.id.label("left_id"), right.c.id.label("right_id"))
    chosen = _choose_differences(select(_DIFFERENCE, *ids).select_from(joined), wanted)
    ordered = chosen.order_by(_DIFFERENCE.c.score.desc(), _DIFFERENCE.c.id).limit(limit).offset(offset)
    return tuple(
        Difference(
            id=DifferenceId(row.id),
            kind=DifferenceKind(row.kind),
            nature=DifferenceNature(row.nature),
            left=row.left,
            right=row.right,
            left_claim=ClaimId(row.left_id),
            right_claim=ClaimId(row.right_id),
            score=row.score,
            reason=row.reason,
        )
        for row in connection.execute(ordered)
    )


def reuses_of(connection: Connection, article: int, *, limit: int) -> tuple[Reuse, ...]:
    """Return what an article shares with others, those that share most first."""
    table = schema.reuses
    mine = or_(table.c.left == article, table.c.right == article)
    return _decode(connection, mine, limit)


def reuses_between(connection: Connection, articles: Sequence[int]) -> tuple[Reuse, ...]:
    """Return what these articles, by number, share with one another."""
    table = schema.reuses
    return _decode(connection, and_(table.c.left.in_(articles), table.c.right.in_(articles)), None)


def _decode(connection: Connection, rule: ColumnElement[bool], limit: int | None) -> tuple[Reuse, ...]:
    table, part, article = schema.reuses, schema.passages, schema.articles
    chosen = select(table).where(rule).order_by(table.c.containment.desc(), table.c.jaccard.desc(), table.c.id)
    rows = connection.execute(chosen.limit(limit)).all()
    numbers = {number for row in rows for number in (row.left, row.right)}
    known = select(article.c.number, article.c.id).where(article.c.number.in_(numbers))
    ids = {row.number: ArticleId(row.id) for row in connection.execute(known)}
    passages: dict[int, list[Passage]] = defaultdict(list)
    parts = select(part).where(part.c.reuse.in_([row.number for row in rows])).order_by(part.c.reuse, part.c.n)
    for row in connection.execute(parts):
        left, right = Span(row.left_start, row.left_end), Span(row.right_start, row.right_end)
        passages[row.reuse].append(Passage(kind=PassageKind(row.kind), left=left, right=right))
    return tuple(
        Reuse(
            id=ReuseId(row.id),
            left=ids[row.left],
            right=ids[row.right],
            kind=ReuseKind(row.kind),
            jaccard=row.jaccard,
            containment=row.containment,
            earlier=None if row.earlier is None else ids[row.earlier],
            agency=row.agency,
            why=row.why,
            passages=tuple(passages[row.number]),
        )
        for row in rows
    )
