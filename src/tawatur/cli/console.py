"""What a command writes: results to standard output, messages and progress to standard error."""

import dataclasses
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from tawatur.errors import InputError
from tawatur.flow.progress import Progress as Watcher

_UNBROKEN = 1000

__all__ = ["json_bytes", "open_output", "page", "say", "watch", "write_json"]


def json_bytes(value: object, *, indent: int | None = None) -> bytes:
    """Return a value (records are written by their fields) as one JSON document in UTF-8, with a line end."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=_plain)
    # Text out of broken files may hold lone surrogates; written as \udc80 they are valid JSON.
    return (text + "\n").encode("utf-8", "backslashreplace")


def write_json(value: object, *, indent: int | None = 2) -> None:
    """Write a value to standard output as JSON."""
    sys.stdout.flush()
    sys.stdout.buffer.write(json_bytes(value, indent=indent))
    sys.stdout.buffer.flush()


def page() -> Console:
    """Return the console that results for a person are drawn on: standard output, without emoji codes."""
    console = Console(emoji=False, highlight=False, soft_wrap=True)
    if not console.is_terminal:
        console.width = _UNBROKEN  # a program that takes the lines apart wants each row on one
    return console


def say(message: str, *, quiet: bool = False) -> None:
    """Write a message to standard error, unless quiet."""
    if not quiet:
        Console(stderr=True, emoji=False, highlight=False, soft_wrap=True).print(escape(message))


@contextmanager
def watch(*, quiet: bool) -> Iterator[Watcher]:
    """Give the watcher of a piece of work: bars on a terminal, warnings alone elsewhere, nothing when quiet."""
    console = Console(stderr=True, emoji=False, highlight=False, soft_wrap=True)
    bars = Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        _RateColumn(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=console,
        disable=quiet or not console.is_terminal,
        transient=True,
    )
    with bars:
        yield _Bars(bars, console, quiet=quiet)


@contextmanager
def open_output(path: Path, *, force: bool) -> Iterator[Path]:
    """Give a path beside `path` to write to; it takes the name of `path` once all is written.

    Raises:
        InputError: the file is there already and `force` is not given, or it cannot be written.
    """
    if path.is_dir() or not path.parent.is_dir():
        raise InputError(
            "a folder of this name is there" if path.is_dir() else "its folder is not there",
            where=str(path),
            do="Give another file with --output.",
        )
    if path.exists() and not force:
        raise InputError("the file is there already", where=str(path), do="Give --force to write over it.")
    draft = path.with_name(f".{path.name}.part")
    try:
        yield draft
        draft.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"cannot be written: {reason}", where=str(path), do="Choose another --output.") from error
    finally:
        draft.unlink(missing_ok=True)


class _Bars:
    """The watcher that draws: one bar for each stage."""

    def __init__(self, bars: Progress, console: Console, *, quiet: bool) -> None:
        self._bars = bars
        self._console = console
        self._quiet = quiet
        self._task: TaskID | None = None

    def start(self, stage: str, total: int | None) -> None:
        self._task = self._bars.add_task(escape(stage), total=total)

    def advance(self, steps: int = 1) -> None:
        if self._task is not None:
            self._bars.advance(self._task, steps)

    def finish(self) -> None:
        if self._task is not None:
            self._bars.remove_task(self._task)
            self._task = None

    def warn(self, message: str) -> None:
        if not self._quiet:
            self._console.print(escape(message))


class _RateColumn(ProgressColumn):
    """Steps a second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:,.1f}/s", style="progress.data.speed")


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
