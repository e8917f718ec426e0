"""The pairs of states of a dossier: what each does with and to the other, in figures."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.analyse.plover import QuadClass, quad_class
from tawatur.errors import InputError
from tawatur.flow.ask import Dossier
from tawatur.model import EventStatus
from tawatur.store.pair_rows import PairCount, StateName
from tawatur.store.rows import Listing

__all__ = ["PairRow", "StateName", "list_pairs"]

_STATE = re.compile(r"[A-Z]{3}")
_MOST = 1000
_OPEN = (EventStatus.PLANNED, EventStatus.POSSIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """Two states in a list, the first by code first.

    Attributes:
        total: how many events there are between them, of every status.
        quads: how many occurred or go on, by quad class, in the order of `QuadClass`.
        occurred: their sum; `open` are those planned or possible, `denied` those denied.
        first: the first day of any of them, `last` the last; None where no event and no article has one.
    """

    left: StateName
    right: StateName
    total: int
    quads: tuple[int, int, int, int]
    occurred: int
    open: int
    denied: int
    first: str | None
    last: str | None


def list_pairs(dossier: Dossier, offset: int = 0, limit: int = 50, *, state: str | None = None) -> Listing[PairRow]:
    """Return the pairs of states with events between them, those of most events first.

    Args:
        dossier: what is asked.
        offset: how many of the list to pass over.
        limit: how many of the list to give.
        state: pairs of this state alone, by ISO 3166 alpha-3.

    Raises:
        InputError: this is no code of a state, or no such part of a list.
    """
    wanted = state.upper() if state else None
    if wanted is not None and not _STATE.fullmatch(wanted):
        raise InputError(f"{state!r} names no state", do="Give its ISO code, as RUS")
    if offset < 0 or not 1 <= limit <= _MOST:
        raise InputError(f"an offset of {offset}, a limit of {limit}", do=f"Give 0 or more, and 1 to {_MOST}")
    counts, names = dossier.view.events.pairs(wanted)
    pairs: dict[tuple[str, str], list[PairCount]] = {}
    for one in counts:
        pairs.setdefault((one.left, one.right), []).append(one)
    rows = sorted(
        (_row(pair, told, names) for pair, told in pairs.items()),
        key=lambda row: (-row.total, row.left.code, row.right.code),
    )
    return Listing(items=tuple(rows[offset : offset + limit]), total=len(rows), offset=offset, limit=limit)


def _row(pair: tuple[str, str], told: Sequence[PairCount], names: dict[str, StateName]) -> PairRow:
    left, right = (names.get(code, StateName(code=code, name=code)) for code in pair)
    quads, by_status = Counter[QuadClass](), Counter[EventStatus]()
    for one in told:
        by_status[one.status] += one.count
        if one.status not in (*_OPEN, EventStatus.DENIED):
            quads[quad_class(one.type)] += one.count
    verbal, deeds, words, force = (quads[quad] for quad in QuadClass)
    return PairRow(
        left=left,
        right=right,
        total=by_status.total(),
        quads=(verbal, deeds, words, force),
        occurred=quads.total(),
        open=sum(by_status[status] for status in _OPEN),
        denied=by_status[EventStatus.DENIED],
        first=min((one.first for one in told if one.first is not None), default=None),
        last=max((one.last for one in told if one.last is not None), default=None),
    )
