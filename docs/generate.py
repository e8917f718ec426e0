"""Write the pages that are made from the code: the commands, and the tables of a dossier.

`make docs` runs it; tests/docs/test_generate.py fails where a page is not what it would write.
"""

from collections.abc import Iterable
from pathlib import Path

import typer.main
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from tawatur.cli.app import app
from tawatur.store.migrations import load_migrations
from tawatur.store.schema import metadata

__all__ = ["PAGES", "commands_page", "schema_page"]

HERE = Path(__file__).resolve().parent
_MADE = "*Made from the program by `docs/generate.py`; do not change it by hand.*"
# Options that every command has, or that typer brings: said once, or not at all.
_LEFT_OUT = {"help", "install_completion", "show_completion"}


def commands_page() -> str:
    """Return the page that lists every command with its arguments and options."""
    program = typer.main.get_command(app)
    assert isinstance(program, TyperGroup)
    parts = [
        "# Commands",
        _MADE,
        program.help or "",
        program.epilog or "",
        _table(program.params),
    ]
    for name, command in program.commands.items():
        assert isinstance(command, TyperCommand)
        arguments = [str(param.metavar) for param in command.params if isinstance(param, TyperArgument)]
        usage = " ".join(["tawatur", name, *arguments, "[options]"])
        help_lines = (command.help or "").splitlines()
        parts += [
            f"## {name}",
            f"```\n{usage}\n```",
            "\n".join(line.strip() for line in help_lines).strip(),
            _table(command.params),
        ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(params: Iterable[object]) -> str:
    rows = [
        _row(param)
        for param in params
        if isinstance(param, TyperArgument | TyperOption) and param.name not in _LEFT_OUT
    ]
    return "\n".join(["| | default | what it does |", "|---|---|---|", *rows])


def _row(param: TyperArgument | TyperOption) -> str:
    if isinstance(param, TyperArgument):
        name = f"`{param.metavar}`"
    else:
        value = "" if param.is_flag else f" {param.metavar}"
        name = ", ".join(f"`{option}{value}`" for option in param.opts)
    if param.required:
        default = "required"
    else:
        default = "" if param.default in (None, False) else f"`{_value(param.default)}`"
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in (name, default, param.help or "")) + " |"


def _value(value: object) -> str:
    return str(getattr(value, "value", value))


def schema_page() -> str:
    """Return the page that lists the tables of a dossier with their columns."""
    newest = load_migrations()[-1]
    about = (
        f"Schema version {newest.number}. A dossier is an SQLite file, so any tool that reads SQLite can ask it. "
        "Offsets are code points of a text, half-open. Write to it through Tawatur alone: `tawatur verify` finds "
        "rows that were altered otherwise."
    )
    parts = ["# The tables of a dossier", _MADE, about]
    for table in metadata.sorted_tables:
        targets: dict[str, list[str]] = {}
        for constraint in table.foreign_key_constraints:
            for element in constraint.elements:
                targets.setdefault(element.parent.name, []).append(f"`{element.target_fullname}`")
        rows = [
            f"| `{column.name}` | {str(column.type).lower()}{' or null' if column.nullable else ''}"
            f"{', key' if column.primary_key else ''} | {', '.join(sorted(targets.get(column.name, [])))} |"
            for column in table.columns
        ]
        parts += [f"## {table.name}", "\n".join(["| column | holds | points to |", "|---|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"


PAGES = {HERE / "reference" / "commands.md": commands_page, HERE / "reference" / "schema.md": schema_page}


if __name__ == "__main__":
    for path, make in PAGES.items():
        path.write_text(make(), encoding="utf-8")
