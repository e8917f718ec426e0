"""Lexicon files: tables and patterns that a linguist can read and change, checked when they are read."""

import re
import tomllib
import unicodedata
from importlib.resources.abc import Traversable

from tawatur.errors import LexiconError

__all__ = ["read_character", "read_table", "read_toml"]

_HEAD_FIELDS = ("source", "licence", "checked")
# Presentation forms are shapes of letters, not letters: a table that holds one never matches normal text.
_PRESENTATION = re.compile(r"[\uFB50-\uFDFF\uFE70-\uFEFF]")
_MEND = "Mend the row; lang/lexicon.py says what a lexicon file must look like."


def read_table(folder: Traversable, name: str, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    r"""Return the rows of a tab-separated lexicon, in file order.

    The file starts with lines `# field: value` (source, licence and checked must be there; `# key: a b` names the
    columns that together identify a row, otherwise the first one does), then the column names, then the rows,
    sorted by key and without a repeated one. Empty lines are not allowed; a row may leave trailing cells out.

    Args:
        folder: the lexicon folder of a language pack.
        name: the file's name in it, with its extension.
        columns: the names that the header line must have, in order.

    Raises:
        LexiconError: the file is missing or breaks one of these rules; the message names file and line.
    """
    lines = _read_text(folder, name).splitlines()
    head, start = _read_head(lines, name)
    if start >= len(lines) or tuple(lines[start].split("\t")) != columns:
        raise LexiconError(
            f"the columns must be {', '.join(columns)}", where=f"{name}:{start + 1}", do="Mend the header line."
        )
    key = tuple(head.get("key", columns[0]).split())
    unknown = [column for column in key if column not in columns]
    if unknown:
        raise LexiconError(f"the key names no column: {', '.join(unknown)}", where=name, do="Mend `# key:`.")
    rows: list[dict[str, str]] = []
    last: tuple[str, ...] = ()
    for number, line in enumerate(lines[start + 1 :], start + 2):
        cells = line.split("\t")
        where = f"{name}:{number}"
        if len(cells) > len(columns) or not cells[0]:
            raise LexiconError(f"{len(cells)} cells in a table of {len(columns)} columns", where=where, do=_MEND)
        cells += [""] * (len(columns) - len(cells))
        row = dict(zip(columns, cells, strict=True))
        here = tuple(row[column] for column in key)
        if rows and here <= last:
            fault = "the row repeats the one above" if here == last else "the rows are not sorted"
            raise LexiconError(f"{fault}: {' '.join(here)}", where=where, do="Keep one row a form, sorted by it.")
        last = here
        rows.append(row)
    return tuple(rows)


def read_toml(folder: Traversable, name: str) -> dict[str, object]:
    """Return the content of a TOML lexicon.

    Raises:
        LexiconError: the file is missing, is no TOML, or lacks its head of source, licence and checked.
    """
    text = _read_text(folder, name)
    _read_head(text.splitlines(), name)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"not TOML: {error}", where=name, do="Mend the file's syntax.") from error


def read_character(code: str, *, where: str) -> str:
    """Return the character that a cell names as `U+0640`: so are written those that cannot be seen or told apart.

    Raises:
        LexiconError: the cell is written otherwise.
    """
    if not re.fullmatch(r"U\+[0-9A-F]{4,5}", code):
        raise LexiconError(f"{code!r} is no code point", where=where, do="Write it as U+ and hexadecimal digits.")
    return chr(int(code.removeprefix("U+"), base=16))


def _read_text(folder: Traversable, name: str) -> str:
    try:
        text = folder.joinpath(name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise LexiconError("the lexicon file is missing", where=name, do="Install the package anew.") from error
    except UnicodeDecodeError as error:
        raise LexiconError("the lexicon file is not UTF-8", where=name, do="Save it as UTF-8.") from error
    if text.isascii():
        return text
    for number, line in enumerate(text.splitlines(), 1):
        if not unicodedata.is_normalized("NFC", line):
            raise LexiconError("the line is not in Unicode NFC", where=f"{name}:{number}", do=_MEND)
        shape = _PRESENTATION.search(line)
        if shape:
            raise LexiconError(
                f"the line holds the presentation form U+{ord(shape.group()):04X}",
                where=f"{name}:{number}",
                do=_MEND,
            )
    return text


def _read_head(lines: list[str], name: str) -> tuple[dict[str, str], int]:
    head: dict[str, str] = {}
    start = 0
    while start < len(lines) and lines[start].startswith("#"):
        field, colon, value = lines[start].lstrip("#").partition(":")
        if colon:
            head.setdefault(field.strip(), value.strip())
        start += 1
    missing = [field for field in _HEAD_FIELDS if not head.get(field)]
    if missing:
        raise LexiconError(
            f"the head does not say {', '.join(missing)}",
            where=name,
            do="Add `# source:`, `# licence:`, `# checked:`.",
        )
    return head, start
