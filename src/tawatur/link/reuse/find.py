"""Articles to what each two of them share."""

from collections.abc import Iterable, Sequence

import numpy as np

from tawatur.link.reuse.align import Run, shared_runs
from tawatur.link.reuse.candidates import formulas, meet
from tawatur.link.reuse.direction import agency_of, earlier_of
from tawatur.link.reuse.kernels import RUN, Hashes, held, shares
from tawatur.link.reuse.piece import Piece
from tawatur.model import Passage, PassageKind, Reuse, ReuseId, ReuseKind, content_id

__all__ = ["find_reuses"]

# Most of the words: the bar that the corpus of shared text was drawn with.
_NEAR = 0.5
# The share of a passage's words that stand in quotations, or of its runs that are formulas, which makes it one.
_MOST = 0.8


def find_reuses(pieces: Iterable[Piece]) -> tuple[Reuse, ...]:
    """Return what each two of the articles share, by its id.

    Copies, near copies, shared passages; words that both quote and formulas of a house are told from copying. The
    result does not depend on the order of the articles.
    """
    ordered = sorted(pieces, key=lambda piece: piece.article)
    house = formulas(ordered)
    runs = [np.unique(piece.shingles) for piece in ordered]
    found = []
    for a, b in sorted(meet(ordered, house)):
        reuse = _reuse(ordered[a], ordered[b], shares(runs[a], runs[b]), house)
        if reuse is not None:
            found.append(reuse)
    return tuple(sorted(found, key=lambda reuse: reuse.id))


def _reuse(left: Piece, right: Piece, shared: tuple[float, float, Hashes], house: Hashes) -> Reuse | None:
    passages = [(run, _kind(left, right, run, house)) for run in shared_runs(left, right, shared[2])]
    if not passages:
        return None
    earlier, why = earlier_of(left, right)
    kind = _whole(left, right, shared[0], [kind for _, kind in passages])
    return Reuse(
        id=ReuseId(content_id("use", left.article, right.article)),
        left=left.article,
        right=right.article,
        kind=kind,
        jaccard=round(shared[0], 4),
        containment=round(shared[1], 4),
        earlier=earlier,
        agency=agency_of(left, right) if kind not in (ReuseKind.QUOTATION, ReuseKind.TEMPLATE) else None,
        why=why,
        passages=tuple(
            Passage(kind=kind, left=left.span(run[0], run[1]), right=right.span(run[2], run[3]))
            for run, kind in passages
        ),
    )


def _kind(left: Piece, right: Piece, run: Run, house: Hashes) -> PassageKind:
    """Return what a shared stretch is."""
    shingles = left.shingles[run[0] : max(run[1] - RUN + 1, run[0] + 1)]
    if len(shingles) and held(shingles, house).mean() >= _MOST:
        return PassageKind.TEMPLATE
    if min(left.quoted[run[0] : run[1]].mean(), right.quoted[run[2] : run[3]].mean()) >= _MOST:
        return PassageKind.QUOTATION
    return PassageKind.COPY


def _whole(left: Piece, right: Piece, share: float, kinds: Sequence[PassageKind]) -> ReuseKind:
    """Return what the whole is, by its strongest part."""
    if PassageKind.COPY not in kinds and share < _NEAR:
        return ReuseKind.QUOTATION if PassageKind.QUOTATION in kinds else ReuseKind.TEMPLATE
    if len(left) == len(right) and bool((left.words == right.words).all()):
        return ReuseKind.EXACT
    return ReuseKind.NEAR if share >= _NEAR else ReuseKind.PASSAGE
