"""Tables hold any text."""

from rich.console import Console

from tawatur.cli.tables import draw_part, table


def test_cells_are_cut_and_never_read_as_markup():
    screen = Console(width=200, record=True, file=None)
    with screen.capture() as drawn:
        screen.print(table(("a", "b"), [("[red]x[/red]", "و" * 300), (None, 12345)]))
    assert "[red]x[/red]" in drawn.get()
    assert "…" in drawn.get()
    assert "12,345" in drawn.get()


def test_a_part_has_its_title_and_count():
    screen = Console(width=200)
    with screen.capture() as drawn:
        draw_part(screen, "Names", "3", table(("a",), [("x",)]))
    assert "Names (3)" in drawn.get()
