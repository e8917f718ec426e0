"""What is asked of pairs of states: which stand on the sides of one event, how often and when."""

from collections.abc import Iterable

from sqlalchemy import and_, func, or_, select
from sqlalchemy.engine import Connection

from tawatur.model import EntityType, EventStatus, EventType
from tawatur.store import schema
from tawatur.store.pair_rows import PairCount, StateName
from tawatur.store.queries.events import HERE, first_day

__all__ = ["count_pairs", "name_states"]

_EVENT, _PARTY, _MEMBER, _ENTITY = schema.events, schema.event_parties, schema.entity_mentions, schema.entities
_DAY = len("2025-01-31")


def count_pairs(connection: Connection, state: str | None = None) -> list[PairCount]:
    """Return how many events of each type and status there are between two states, the first by code first.

    An event is between two states where somebody of each stands on its sides.

    Args:
        connection: to the dossier.
        state: pairs of this state alone, by ISO 3166 alpha-3.
    """
    same = and_(_MEMBER.c.reading == _PARTY.c.reading, _MEMBER.c.mention == _PARTY.c.mention)
    joined = _PARTY.join(_MEMBER, same).join(_ENTITY, _ENTITY.c.number == _MEMBER.c.entity)
    sides = select(_PARTY.c.reading, _PARTY.c.event, _ENTITY.c.country).select_from(joined)
    held = sides.where(_ENTITY.c.country.is_not(None)).distinct().cte("sides")
    left, right = held.alias("one"), held.alias("other")
    day = func.substr(first_day(), 1, _DAY).label("day")
    told = select(_EVENT.c.reading, _EVENT.c.n, _EVENT.c.type, _EVENT.c.status, day).select_from(HERE).cte("told")
    first = and_(left.c.reading == told.c.reading, left.c.event == told.c.n)
    after = and_(right.c.reading == left.c.reading, right.c.event == left.c.event, left.c.country < right.c.country)
    group = (left.c.country, right.c.country, told.c.type, told.c.status)
    chosen = select(*group, func.count(), func.min(told.c.day), func.max(told.c.day)).select_from(
        told.join(left, first).join(right, after)
    )
    if state is not None:
        chosen = chosen.where(or_(left.c.country == state, right.c.country == state))
    return [
        PairCount(
            left=row[0],
            right=row[1],
            type=EventType(row[2]),
            status=EventStatus(row[3]),
            count=row[4],
            first=row[5],
            last=row[6],
        )
        for row in connection.execute(chosen.group_by(*group).order_by(*group))
    ]


def name_states(connection: Connection, states: Iterable[str]) -> dict[str, StateName]:
    """Return the names of states by their codes: those of the government of each that is mentioned most."""
    chosen = select(_ENTITY.c.country, _ENTITY.c.name, _ENTITY.c.name_en).where(
        _ENTITY.c.type == EntityType.GOVERNMENT.value, _ENTITY.c.country.in_(sorted(states))
    )
    names: dict[str, StateName] = {}
    for row in connection.execute(chosen.order_by(_ENTITY.c.mentions.desc(), _ENTITY.c.id)):
        names.setdefault(row.country, StateName(code=row.country, name=row.name, name_en=row.name_en))
    return names
