"""The tests mirror the rooms, and each room has its page."""

from collections.abc import Iterator
from pathlib import Path

# Files without a test of their own, and why.
UNTESTED: dict[str, str] = {
    "__init__.py": "names what the package shows; tests/house/test_exports.py holds it to that",
    "__main__.py": "calls the command line; tests/cli/test_app.py runs it",
    "_version.py": "one constant; tests/cli/test_app.py prints it",
    "link/protocols.py": "a protocol alone; tests/link/test_across.py gives it two judges",
    **{
        f"model/{noun}.py": "fields alone; tests/model/test_records.py holds every record to its form"
        for noun in (
            "cause", "claim", "difference", "entity", "event", "forecast", "happening", "intake", "mention",
            "metadata",
            "quantity", "reading", "reuse", "time",
        )
    },
}  # fmt: skip
# Tests that are about a whole room, or about several files together, and why.
WITHOUT_SOURCE: dict[str, str] = {
    "model/test_records.py": "what all records have in common",
}


def test_every_file_has_its_test(root, package, modules):
    missing = [
        str(path.relative_to(package))
        for path in modules
        if path.name != "__init__.py"
        and str(path.relative_to(package)) not in UNTESTED
        and not any(test.exists() for test in _tests_of(root, package, path))
    ]
    assert missing == [], "write tests/<room>/test_<file>.py, or list the file with a reason"


def test_every_test_has_its_file(root, package, rooms):
    lost = []
    for room in rooms:
        for test in sorted((root / "tests" / room).rglob("test_*.py")):
            inner = test.relative_to(root / "tests")
            source = package / inner.with_name(inner.name.removeprefix("test_"))
            if not _is_about(source) and str(inner) not in WITHOUT_SOURCE:
                lost.append(str(inner))
    assert lost == [], "name the test for the file whose result it asserts: test_<file>.py or test_<file>_<what>.py"


def test_every_folder_of_tests_is_a_room(root, rooms):
    known = {*rooms, "house", "cases", "golden", "bench", "docs", "training", "frontend"}
    folders = {path.name for path in (root / "tests").iterdir() if path.is_dir() and path.name[0] not in "._"}
    assert folders <= known


def test_every_room_has_its_page(root, rooms):
    pages = {path.stem for path in (root / "docs" / "reference").glob("*.md")}
    assert set(rooms) <= pages, "write docs/reference/<room>.md"


def test_every_room_says_what_it_does(package, rooms):
    for room in rooms:
        first = (package / room / "__init__.py").read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith('"""'), f"{room} begins with what it turns into what"
        assert len(first) > 20


def test_exceptions_are_still_there(root, package):
    assert [name for name in UNTESTED if not (package / name).exists()] == []
    assert [name for name in WITHOUT_SOURCE if not (root / "tests" / name).exists()] == []


def _tests_of(root: Path, package: Path, path: Path) -> Iterator[Path]:
    """Yield where the test of a file may lie.

    For `store/records/links.py`: `store/records/test_links.py`, `store/test_records_links.py`, or, where one test
    is about the whole folder, `store/test_records.py`.
    """
    inner = path.relative_to(package)
    yield root / "tests" / inner.with_name(f"test_{inner.name}")
    if len(inner.parts) > 2:
        room, *folders, name = inner.parts
        yield root / "tests" / room / f"test_{'_'.join([*folders, name])}"
        yield root / "tests" / room / f"test_{'_'.join(folders)}.py"


def _is_about(source: Path) -> bool:
    """Return whether a file or folder of this name is there, or one whose name this begins with."""
    parts = source.stem.split("_")
    names = ["_".join(parts[:end]) for end in range(1, len(parts) + 1)]
    return any((source.parent / f"{name}.py").exists() or (source.parent / name).is_dir() for name in names)
