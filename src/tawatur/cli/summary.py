"""A dossier drawn for the terminal: its articles, who is named, who said what, what is denied, what happened."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from tawatur.flow.ask import (
    ArticleRow,
    ChainLink,
    ClaimRow,
    DossierInfo,
    EntityRow,
    Listing,
    StatementRow,
    TimelineEntry,
)

__all__ = ["Summary", "chain_words", "draw_summary", "join_chain", "table"]

# A cell longer than this would push the others off a terminal.
_WORDS = 100

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The first rows of each list of a dossier."""

    info: DossierInfo
    articles: Listing[ArticleRow]
    entities: Listing[EntityRow]
    denials: Listing[StatementRow]
    statements: Listing[StatementRow]
    claims: Listing[ClaimRow]
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
        ("Articles", "id", "published", "outlet", "title", "reports", "events"),
        summary.articles,
        ((a.id, a.published, a.outlet, a.title, a.statements, a.events) for a in summary.articles.items),
    )
    _draw(
        screen,
        ("Who is named", "name", "in English", "type", "mentions", "articles", "in chains"),
        summary.entities,
        ((e.name, e.name_en, e.type, e.mentions, e.articles, e.statements) for e in summary.entities.items),
    )
    for title, listing in (("Who said what", summary.statements), ("What is denied", summary.denials)):
        _draw(
            screen,
            (title, "published", "who, through whom", "how", "what"),
            listing,
            ((s.published, chain_words(s.chain), f"{s.polarity} {s.modality}", s.words) for s in listing.items),
        )
    _draw(
        screen,
        ("Claims", "carried by", "denied by", "articles", "outlets", "what"),
        summary.claims,
        ((c.supports, c.denies, c.articles, c.outlets, c.gist) for c in summary.claims.items),
    )
    _draw(
        screen,
        ("What happened when", "date", "type", "status", "words"),
        summary.events,
        ((e.date, e.label, e.status, e.words) for e in summary.events.items),
    )


def chain_words(chain: Iterable[ChainLink]) -> str:
    """Return a chain in words: the speaker, then through whom it came."""
    return join_chain((link.name or link.words or "(a source left out)", link.joint) for link in chain)


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


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> Table:
    """Return a table without lines; long words are cut, missing ones left empty."""
    drawn = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in head:
        drawn.add_column(name)
    for row in rows:
        drawn.add_row(*(escape(_cell(value)) for value in row))
    return drawn


def _draw(screen: Console, head: tuple[str, ...], listing: Listing[T], rows: Iterable[Iterable[object]]) -> None:
    if not listing.total:
        return
    shown = len(listing.items)
    count = f"{listing.total:,}" if shown == listing.total else f"{shown:,} of {listing.total:,}"
    screen.print(f"\n[bold]{head[0]}[/bold] [dim]({count})[/dim]")
    screen.print(table(head[1:], rows))


def _cell(value: object) -> str:
    if value is None:
        return ""
    words = " ".join(f"{value:,}".split()) if isinstance(value, int) else " ".join(str(value).split())
    return words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"
