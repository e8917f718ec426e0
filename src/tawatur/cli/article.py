"""One article drawn for the terminal, with what was found in it."""

from collections import Counter

from rich.console import Console
from rich.markup import escape

from tawatur.cli.summary import how_words, join_chain
from tawatur.cli.tables import draw_part, table
from tawatur.flow.ask import ArticlePage
from tawatur.model import Event, MentionId, Source, Span, Statement

__all__ = ["draw_article"]


def draw_article(screen: Console, page: ArticlePage) -> None:
    """Draw an article's head, then its names, reports, events, times and quantities."""
    _draw_head(screen, page)
    reading, text = page.reading, page.article.text
    counts = Counter(page.entities[m.id].id for m in reading.mentions if m.id in page.entities)
    entities = {entity.id: entity for entity in page.entities.values()}
    _part(
        screen,
        "Who is named",
        ("mentions", "type", "name", "in English"),
        [(n, entities[key].type, entities[key].name, entities[key].name_en) for key, n in counts.most_common()],
    )
    _part(
        screen,
        "Who said what",
        ("who, through whom", "how", "what"),
        [
            (_chain(page, s), f"{how_words(s, verified=_verified(s))}, {s.mode}", _words(text, s.content))
            for s in reading.statements
        ],
    )
    _part(
        screen,
        "What happened",
        ("type", "status", "who", "to whom", "words"),
        [
            (e.type, e.status, _names(page, e.actors), _names(page, e.recipients), _trigger(text, e))
            for e in reading.events
        ],
    )
    _part(screen, "Times", ("value", "words", "why"), [(t.value, t.span.of(text), t.why) for t in reading.times])
    _part(
        screen,
        "Quantities",
        ("value", "unit", "how", "words"),
        [
            (
                f"{q.value:,g}" + (f" to {q.upper:,g}" if q.upper is not None else ""),
                q.unit,
                q.qualifier,
                q.span.of(text),
            )
            for q in reading.quantities
        ],
    )


def _draw_head(screen: Console, page: ArticlePage) -> None:
    row, known = page.row, page.reading.metadata
    screen.print(f"[bold]{escape(known.title or row.title or '(no title)')}[/bold]")
    facts = {
        "id": row.id,
        "published": known.published and f"{known.published} ({known.published_why})",
        "outlet": known.outlet,
        "by": known.author,
        "via": ", ".join(known.via),
        "read from": ", ".join(row.places),
        "echoed by": ", ".join(echo.outlet or echo.title or echo.id for echo in page.echoes),
    }
    for name, value in facts.items():
        if value:
            screen.print(f"[dim]{name:<10}[/dim] {escape(value)}")


def _part(screen: Console, title: str, head: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    if rows:
        draw_part(screen, title, f"{len(rows):,}", table(head, rows))


def _chain(page: ArticlePage, statement: Statement) -> str:
    return join_chain((_source(page, link), link.joint) for link in statement.chain)


def _source(page: ArticlePage, link: Source) -> str:
    if link.mention is not None and link.mention in page.entities:
        return page.entities[link.mention].name
    if link.words is not None:
        return link.words
    return link.span.of(page.article.text) if link.span else "(a source left out)"


def _verified(statement: Statement) -> bool | None:
    return None if statement.verification is None else statement.verification.verified


def _names(page: ArticlePage, mentions: tuple[MentionId, ...]) -> str:
    return ", ".join(page.entities[mention].name for mention in mentions if mention in page.entities)


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(text) for span in spans)


def _trigger(text: str, event: Event) -> str:
    return _words(text, event.trigger)
