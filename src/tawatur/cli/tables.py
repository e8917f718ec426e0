"""Lists drawn for the terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

__all__ = ["draw_part", "table"]

# A cell longer than this would push the others off a terminal.
_WORDS = 100
# Every column but the last: what is longer is cut, so that the last has room.
_WIDTH = 40


def draw_part(screen: Console, title: str, count: str, drawn: Table) -> None:
    """Draw a list under its title, with how many rows there are."""
    screen.print(f"\n[bold]{title}[/bold] [dim]({count})[/dim]")
    screen.print(drawn)


def table(head: Sequence[str], rows: Iterable[Iterable[object]]) -> Table:
    """Return a table without lines; long words are cut, missing ones left empty."""
    drawn = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    *others, last = head
    for name in others:
        drawn.add_column(name, no_wrap=True, max_width=_WIDTH)
    drawn.add_column(last)
    for row in rows:
        drawn.add_row(*(escape(_cell(value)) for value in row))
    return drawn


def _cell(value: object) -> str:
    if value is None:
        return ""
    words = " ".join(f"{value:,}".split()) if isinstance(value, int) else " ".join(str(value).split())
    return words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"
