"""Files, functions and rooms stay small, and are named for what they hold."""

import ast
from pathlib import Path

import pytest

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
FULLEST_ROOM = 12
BANNED_NAMES = {"utils", "helpers", "common", "misc", "base", "core", "manager", "util", "helper"}

# What may be larger, and why. An exception that is no longer needed fails the test too.
LARGER_FILES: dict[str, str] = {}
LARGER_FUNCTIONS: dict[str, str] = {}
FULLER_ROOMS: dict[str, str] = {
    "cli": "one file for each command, and six that they share",
    "flow": "one file for each kind of question that an interface asks, and those that order the steps",
    "store": "the file, its two doors, and one reader for each noun",
    "lang": "one file of tables for each noun, and the nouns of a language are fifteen",
    "model": "one file for each noun, and the nouns are many; most are under forty lines",
}


def longer_functions(source: str) -> dict[str, int]:
    """Return the functions of a source that are longer than allowed, docstring and decorators not counted."""
    found = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
            docstring = first.end_lineno - first.lineno + 1 if is_docstring else 0
            lines = node.end_lineno - node.lineno + 1 - docstring
            if lines > LONGEST_FUNCTION:
                found[node.name] = lines
    return found


def sources(root: Path) -> list[Path]:
    found = [root / "hatch_build.py"] if (root / "hatch_build.py").exists() else []
    for folder in ("src", "tests", "bench", "training"):
        found += sorted((root / folder).rglob("*.py"))
    return [path for path in found if not {"out", "work"} & set(path.relative_to(root).parts)]


def test_files_are_short(root):
    long = {}
    for path in sources(root):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_FILE:
            long[str(path.relative_to(root))] = lines
    assert long.keys() == LARGER_FILES.keys(), f"longer than {LONGEST_FILE} lines, or no longer so: {long}"


def test_functions_are_short(root):
    long = {}
    for path in sources(root):
        if path.is_relative_to(root / "tests"):
            continue  # there a long function is a table of records
        for name, lines in longer_functions(path.read_text(encoding="utf-8")).items():
            long[f"{path.relative_to(root)}:{name}"] = lines
    assert long.keys() == LARGER_FUNCTIONS.keys(), f"longer than {LONGEST_FUNCTION} lines, or no longer so: {long}"


def test_a_long_function_is_seen():
    body = "\n".join(f"    x = {n}" for n in range(LONGEST_FUNCTION))
    assert longer_functions(f'def f():\n    """Say."""\n{body}\n') == {"f": LONGEST_FUNCTION + 1}
    assert longer_functions(f'def f():\n    """Say."""\n{body[: body.rindex(chr(10))]}\n') == {}


def test_rooms_hold_a_dozen_files(package, rooms):
    full = {
        room: count
        for room in rooms
        if (count := sum(path.name != "__init__.py" for path in (package / room).glob("*.py"))) > FULLEST_ROOM
    }
    assert full.keys() == FULLER_ROOMS.keys(), f"fuller than {FULLEST_ROOM} files, or no longer so: {full}"


def test_no_file_is_an_attic(root):
    attics = [
        str(path.relative_to(root))
        for path in sources(root)
        if path.stem.strip("_") in BANNED_NAMES or BANNED_NAMES & set(path.relative_to(root).parts[:-1])
    ]
    assert attics == []


@pytest.mark.parametrize("exceptions", [LARGER_FILES, LARGER_FUNCTIONS, FULLER_ROOMS])
def test_every_exception_says_why(exceptions):
    assert all(len(reason.split()) >= 5 for reason in exceptions.values())
