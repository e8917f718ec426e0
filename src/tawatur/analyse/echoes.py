"""Articles to their echoes: which other articles carry their words, and who took them from whom."""

from dataclasses import dataclass

from tawatur.model import ArticleId, Linkage, Reuse, Span

__all__ = ["Echo", "echoes_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """Another article that shares words with one.

    Attributes:
        taken: whether this article took them from the other one; None where nothing tells.
        spans: where the shared words stand, each in this article and in the other one.
    """

    reuse: Reuse
    other: ArticleId
    taken: bool | None
    spans: tuple[tuple[Span, Span], ...]


def echoes_of(article: ArticleId, linkage: Linkage) -> tuple[Echo, ...]:
    """Return the echoes of an article, those that share most first."""
    found = [_echo(article, reuse) for reuse in linkage.reuses if article in (reuse.left, reuse.right)]
    return tuple(sorted(found, key=lambda echo: (-echo.reuse.containment, echo.other)))


def _echo(article: ArticleId, reuse: Reuse) -> Echo:
    here = reuse.left == article
    pairs = ((p.left, p.right) if here else (p.right, p.left) for p in reuse.passages)
    return Echo(
        reuse=reuse,
        other=reuse.right if here else reuse.left,
        taken=None if reuse.earlier is None else reuse.earlier != article,
        spans=tuple(sorted(pairs)),
    )
