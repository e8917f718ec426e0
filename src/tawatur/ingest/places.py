"""Paths to places: the files that some paths stand for, in an order that is always the same."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Place", "open_places"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A file to be read, or a reason why there is none.

    Attributes:
        label: the path as it was given, joined with the path inside the folder that was given.
        path: where the file lies.
        problem: why it cannot be read, when that is known already.
        skip: why it is left out on purpose.
        asked: the path itself was given, not a folder above it.
    """

    label: str
    path: Path
    problem: str | None = None
    skip: str | None = None
    asked: bool = False


def open_places(paths: Sequence[Path]) -> tuple[Place, ...]:
    """Return the places that the paths stand for: in the order given, the files of a folder sorted, each once.

    Folders are gone through to the bottom, links followed once. Hidden files and what is no file (a pipe, a
    socket, a device) are places to be skipped; what cannot be opened is a place with a problem; nothing is lost.
    """
    places: dict[str, Place] = {}
    for path in paths:
        label = _shown(str(path))
        for place in _places(path, label, frozenset(), given=True):
            places.setdefault(place.label, place)
    return tuple(places.values())


def _places(path: Path, label: str, above: frozenset[tuple[int, int]], *, given: bool) -> Iterator[Place]:
    if not given and path.name.startswith("."):
        yield Place(label=label, path=path, skip="hidden: give its path to read it")
        return
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        yield Place(label=label, path=path, problem=_reason(path, error))
        return
    if stat.S_ISREG(found.st_mode):
        yield Place(label=label, path=path, asked=given)
    elif not stat.S_ISDIR(found.st_mode):
        yield Place(label=label, path=path, skip="not a file but a pipe, a socket or a device")
    elif (found.st_dev, found.st_ino) in above:
        yield Place(label=label, path=path, skip="a link back to a folder that it lies in")
    else:
        yield from _inside(path, label, above | {(found.st_dev, found.st_ino)})


def _inside(path: Path, label: str, above: frozenset[tuple[int, int]]) -> Iterator[Place]:
    try:
        with os.scandir(path) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError as error:
        yield Place(label=label, path=path, problem=_reason(path, error))
        return
    for name in names:
        yield from _places(path / name, f"{label.rstrip('/')}/{_shown(name)}", above, given=False)


def _reason(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "a link to a file that is not there" if path.is_symlink() else "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to open it"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _shown(name: str) -> str:
    """Return a file name as text; bytes that are no UTF-8 are shown by their numbers."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
