"""Write the pages that are made from the code: docs/reference/commands.md.

`make docs` runs it; tests/docs/test_generate.py fails where a page is not what it would write.
"""

from pathlib import Path
from typing import Any

import typer.main

from tawatur.cli.app import app

__all__ = ["PAGES", "commands_page"]

HERE = Path(__file__).resolve().parent


def commands_page() -> str:
    """Return the page that lists every command with its arguments and options."""
    program: Any = typer.main.get_command(app)
    parts = [
        "# Commands",
        "",
        "*Made from the program by `docs/generate.py`; do not change it by hand.*",
        "",
        f"{program.help}",
        "",
        f"{program.epilog}",
        "",
        *_table(program, skip={"help", "install_completion", "show_completion"}),
    ]
    for name, command in program.commands.items():
        usage = " ".join(
            ["tawatur", name, *(p.metavar for p in command.params if p.param_type_name == "argument"), "[options]"]
        )
        parts += ["", f"## {name}", "", f"```\n{usage}\n```", "", _paragraphs(command.help), "", *_table(command)]
    return "\n".join(parts).rstrip() + "\n"


def _table(command: Any, *, skip: set[str] = frozenset({"help"})) -> list[str]:  # type: ignore[assignment]
    rows = [_row(param) for param in command.params if param.name not in skip]
    return ["| | default | what it does |", "|---|---|---|", *rows] if rows else []


def _row(param: Any) -> str:
    if param.param_type_name == "argument":
        name = f"`{param.metavar}`"
    else:
        flag = param.is_flag
        value = "" if flag else " " + (param.metavar or _choices(param))
        name = ", ".join(f"`{option}{value}`" for option in param.opts)
    default = "" if param.default in (None, False) or param.required else f"`{_value(param.default)}`"
    return f"| {name.replace('|', '&#124;') if '|' not in name else _escaped(name)} | {default} | {_escaped(param.help)} |"


def _choices(param: Any) -> str:
    return "|".join(getattr(param.type, "choices", ()))


def _value(default: object) -> str:
    return str(getattr(default, "value", default))


def _escaped(words: str) -> str:
    return words.replace("|", "\\|")


def _paragraphs(words: str) -> str:
    return "\n".join(line.strip() for line in words.strip().splitlines())


PAGES = {HERE / "reference" / "commands.md": commands_page}


if __name__ == "__main__":
    for path, make in PAGES.items():
        path.write_text(make(), encoding="utf-8")
