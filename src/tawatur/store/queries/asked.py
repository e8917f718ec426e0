"""Which reports are asked for, and the conditions that choose them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select

from tawatur.model import SourceKind, Stance
from tawatur.store import schema
from tawatur.store.queries.articles import published_between

__all__ = ["Asked", "choose", "relays", "speaks"]

_STATEMENT, _READING, _LINK = schema.statements, schema.readings, schema.links
_MEMBER, _ENTITY, _NAME = schema.entity_mentions, schema.entities, schema.entity_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which reports are asked for; None and nothing ask for all.

    Attributes:
        verified: whether the article says that the content was checked (True) or could not be (False).
        anonymous: whether the speaker has no name (True) or has one (False).
        entity: the number of an entity that stands in the chain, in whatever part.
        source: the id of an entity that speaks, or parts of names of which it has one.
        relay: the same of an entity that passes on.
        outlet: who published the article.
        since: an ISO day, as `until` inclusive: the article may have been published between them.
    """

    polarity: str | None = None
    modality: str | None = None
    stance: str | None = None
    mode: str | None = None
    verified: bool | None = None
    anonymous: bool | None = None
    entity: int | None = None
    source: tuple[str, ...] = ()
    relay: tuple[str, ...] = ()
    outlet: str | None = None
    since: str | None = None
    until: str | None = None


def choose(chosen: Select[Any], asked: Asked) -> Select[Any]:
    """Return a choice among statements, joined to their readings, narrowed to those that are asked for."""
    return chosen.where(*_kind(asked), *_chain(asked), *_article(asked))


def _kind(asked: Asked) -> list[ColumnElement[bool]]:
    """Return the conditions on what a statement itself is."""
    pairs = (("polarity", asked.polarity), ("modality", asked.modality), ("mode", asked.mode))
    where = [_STATEMENT.c[name] == value for name, value in pairs if value is not None]
    if asked.stance is not None:
        # A neutral one is kept as nothing.
        where.append(_STATEMENT.c.stance.is_(None if asked.stance == Stance.NEUTRAL else asked.stance))
    if asked.verified is not None:
        where.append(_STATEMENT.c.verified == asked.verified)
    return where


def _chain(asked: Asked) -> list[ColumnElement[bool]]:
    """Return the conditions on who stands in the chain, and as what."""
    of_this = and_(_LINK.c.reading == _STATEMENT.c.reading, _LINK.c.statement == _STATEMENT.c.n)
    where: list[ColumnElement[bool]] = []
    if asked.anonymous is not None:
        named = exists().where(of_this, _LINK.c.n == 0, _LINK.c.kind == SourceKind.NAMED.value)
        where.append(~named if asked.anonymous else named)
    if asked.entity is not None:
        where += _stands(_MEMBER.c.entity == asked.entity)
    if asked.source:
        where += _stands(_MEMBER.c.entity.in_(_known_as(asked.source)), speaks())
    if asked.relay:
        where += _stands(_MEMBER.c.entity.in_(_known_as(asked.relay)), relays())
    return where


def _stands(who: ColumnElement[bool], *part: ColumnElement[bool]) -> list[ColumnElement[bool]]:
    same = and_(_MEMBER.c.reading == _LINK.c.reading, _MEMBER.c.mention == _LINK.c.mention)
    of_this = and_(_LINK.c.reading == _STATEMENT.c.reading, _LINK.c.statement == _STATEMENT.c.n)
    spoke = select(_LINK.c.reading).join(_MEMBER, same).where(of_this, who, *part)
    # Only readings that mention it can hold its reports: without this every report would be looked at.
    return [_STATEMENT.c.reading.in_(select(_MEMBER.c.reading).where(who)), spoke.exists()]


def _article(asked: Asked) -> list[ColumnElement[bool]]:
    """Return the conditions on the article."""
    where = [] if asked.outlet is None else [_READING.c.outlet == asked.outlet]
    if asked.since is not None or asked.until is not None:
        where.append(_READING.c.number.in_(published_between(asked.since, asked.until)))
    return where


def _known_as(names: tuple[str, ...]) -> Select[Any]:
    """Return the numbers of the entities that have one of these ids, or a name with one of these parts."""
    fits = or_(
        *(column.contains(name, autoescape=True) for name in names for column in (_NAME.c.name, _NAME.c.search))
    )
    named = _ENTITY.c.number.in_(select(_NAME.c.entity).where(fits))
    return select(_ENTITY.c.number).where(or_(_ENTITY.c.id.in_(names), named))


def speaks() -> ColumnElement[bool]:
    """Return the condition that a link speaks: it is the first of its chain, or speaks together with the first."""
    return or_(_LINK.c.n == 0, ~_follows())


def relays() -> ColumnElement[bool]:
    """Return the condition that a link passes on what another says."""
    return and_(_LINK.c.n > 0, _follows())


def _follows() -> ColumnElement[bool]:
    """Return the condition that somewhere up to this link the chain goes from one to the next."""
    before = _LINK.alias("before")
    same = and_(before.c.reading == _LINK.c.reading, before.c.statement == _LINK.c.statement)
    return exists().where(same, before.c.n <= _LINK.c.n, ~before.c.joint)
