"""Articles to what each two of them share."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, groupby
from typing import Any

from tawatur.link.recipe import Runner
from tawatur.link.reuse.piece import Piece
from tawatur.link.reuse.recipe import REUSE
from tawatur.link.reuse.rows import pack_pieces
from tawatur.model import ArticleId, Passage, PassageKind, Reuse, ReuseId, ReuseKind, Span, content_id

__all__ = ["find_reuses"]

# Most of the words: the bar that the corpus of shared text was drawn with.
_NEAR = 0.5
# The share of a passage's words that stand in quotations, or of its runs that are formulas, which makes it one.
_MOST = 0.8

Row = Mapping[str, Any]


def find_reuses(pieces: Iterable[Piece], runner: Runner) -> tuple[Reuse, ...]:
    """Return what each two of the articles share, by its id.

    Copies, near copies, shared passages; words that both quote and formulas of a house are told from copying. The
    result does not depend on the order of the articles.
    """
    batches = runner.run(REUSE, {"pieces": pack_pieces(pieces)})
    rows = chain.from_iterable(batch.to_pylist() for batch in batches)
    found = (_reuse(list(group)) for _, group in groupby(rows, key=lambda row: (row["one"], row["other"])))
    return tuple(sorted(found, key=lambda reuse: reuse.id))


def _reuse(rows: Sequence[Row]) -> Reuse:
    """Return what two articles share, of its passages in their order."""
    first = rows[0]
    left, right = ArticleId(first["one"]), ArticleId(first["other"])
    passages = tuple(_passage(row) for row in rows)
    kind = _whole(first, {passage.kind for passage in passages})
    return Reuse(
        id=ReuseId(content_id("use", left, right)),
        left=left,
        right=right,
        kind=kind,
        jaccard=round(first["jaccard"], 4),
        containment=round(first["containment"], 4),
        earlier=None if first["earlier"] is None else ArticleId(first["earlier"]),
        agency=first["agency"] if kind not in (ReuseKind.QUOTATION, ReuseKind.TEMPLATE) else None,
        why=first["why"],
        passages=passages,
    )


def _passage(row: Row) -> Passage:
    """Return a shared stretch and what it is."""
    kind = PassageKind.COPY
    if (row["formulas"] or 0) / (row["ends"] - row["begins"]) >= _MOST:
        kind = PassageKind.TEMPLATE
    elif row["quoted"] >= _MOST:
        kind = PassageKind.QUOTATION
    return Passage(
        kind=kind,
        left=Span(row["one_start"], row["one_end"]),
        right=Span(row["other_start"], row["other_end"]),
    )


def _whole(row: Row, kinds: set[PassageKind]) -> ReuseKind:
    """Return what the whole is, by its strongest part."""
    if PassageKind.COPY not in kinds and row["jaccard"] < _NEAR:
        return ReuseKind.QUOTATION if PassageKind.QUOTATION in kinds else ReuseKind.TEMPLATE
    if row["equal"]:
        return ReuseKind.EXACT
    return ReuseKind.NEAR if row["jaccard"] >= _NEAR else ReuseKind.PASSAGE
