"""A dossier drawn for the terminal: its articles, who is named, who said what, what is denied, what happened."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console
from rich.markup import escape

from tawatur.cli.tables import draw_part, table
from tawatur.flow.ask import (
    ArticleRow,
    ChainLink,
    DossierInfo,
    EntityRow,
    Listing,
    StatementRow,
    TimelineEntry,
)
from tawatur.flow.questions.across import ClaimLine
from tawatur.model import Stance, Statement

__all__ = ["Summary", "chain_words", "draw_summary", "how_words", "join_chain"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The first rows of each list of a dossier."""

    info: DossierInfo
    articles: Listing[ArticleRow]
    entities: Listing[EntityRow]
    denials: Listing[StatementRow]
    statements: Listing[StatementRow]
    claims: Listing[ClaimLine]
    events: Listing[TimelineEntry]


def draw_summary(screen: Console, summary: Summary) -> None:
    """Draw a dossier's summary."""
    info = summary.info
    span = f", {info.first_published} to {info.last_published}" if info.first_published else ""
    screen.print(
        f"[bold]{escape(info.path)}[/bold]  {info.articles:,} articles from {info.outlets:,} outlets{escape(span)}"
    )
    _draw(
        screen,
        ("Articles", "published", "outlet", "reports", "events", "read from", "title"),
        summary.articles,
        ((a.published, a.outlet, a.statements, a.events, _file(a), a.title) for a in summary.articles.items),
    )
    _draw(
        screen,
        ("Who is named", "mentions", "articles", "in chains", "type", "name", "in English"),
        summary.entities,
        ((e.mentions, e.articles, e.statements, e.type, e.name, e.name_en) for e in summary.entities.items),
    )
    for title, listing in (("Who said what", summary.statements), ("What is denied", summary.denials)):
        _draw(
            screen,
            (title, "published", "who, through whom", "how", "what"),
            listing,
            (
                (s.published, chain_words(s.chain), how_words(s, verified=s.verified), s.words)
                for s in listing.items
            ),
        )
    _draw(
        screen,
        ("Claims", "carried by", "denied by", "articles", "outlets", "what"),
        summary.claims,
        (
            (c.row.supports, c.row.denies, c.row.articles, c.row.outlets, " ".join(c.row.words.split()))
            for c in summary.claims.items
        ),
    )
    _draw(
        screen,
        ("What happened when", "date", "type", "status", "words"),
        summary.events,
        ((e.date, e.label, e.status, e.words) for e in summary.events.items),
    )


def chain_words(chain: Iterable[ChainLink]) -> str:
    """Return a chain in words: the speaker, then through whom it came."""
    return join_chain((_link_words(link), link.joint) for link in chain)


def _link_words(link: ChainLink) -> str:
    """Return a link in words: its name, or what the text calls it, with the reason for which it has no name."""
    words = link.name or link.words or "(a source left out)"
    return f"{words} («{' '.join(link.reason.split())}»)" if link.reason else words


def how_words(statement: Statement | StatementRow, *, verified: bool | None) -> str:
    """Return how a report is told, in words: polarity and modality, and a stance or a check where there is one."""
    words = [f"{statement.polarity} {statement.modality}"]
    if statement.stance is not Stance.NEUTRAL:
        words.append(f"stance {statement.stance}")
    if verified is not None:
        words.append("checked" if verified else "could not be checked")
    return ", ".join(words)


def join_chain(links: Iterable[tuple[str, bool]]) -> str:
    """Return the names of a chain in words; the second of each pair says whether it speaks with its neighbours."""
    words = ""
    together = False
    for name, joint in links:
        if words:
            words += " and " if joint and together else " via "
        words += name
        together = joint
    return words or "(no source)"


def _file(article: ArticleRow) -> str:
    """Return the name of the file that an article was read from, by which `show` finds it."""
    return article.places[0].rpartition("/")[2] if article.places else article.id


def _draw(screen: Console, head: tuple[str, ...], listing: Listing[T], rows: Iterable[Iterable[object]]) -> None:
    if not listing.total:
        return
    shown = len(listing.items)
    count = f"{listing.total:,}" if shown == listing.total else f"{shown:,} of {listing.total:,}"
    draw_part(screen, head[0], count, table(head[1:], rows))
