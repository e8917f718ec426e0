"""What was given, one input after the other, with what to do about each."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tawatur.errors import InputError
from tawatur.flow.progress import Progress
from tawatur.ingest import Found, open_places, read_place, read_stream
from tawatur.model import Article, ArticleId, Failure

__all__ = ["Decider", "Input", "Plan", "count_inputs", "find_inputs", "plan_inputs"]

_STDIN = Path("-")
_LINES = (".jsonl", ".ndjson")
# Files that hold many records, of which no one can tell how many without reading them.
_CONTAINERS = (".json", ".csv", ".tsv", ".parquet", ".zip", ".gz", ".warc", ".wacz", ".xml", ".rss", ".atom")


class Plan(StrEnum):
    """What to do about an input."""

    READ = "read"
    REPEAT = "repeat"
    KEEP = "keep"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Input:
    """An input, what to do about it, and why it is refused where it is."""

    found: Found
    plan: Plan
    failure: Failure | None = None


# Tells, for some finds, which of them an earlier run has brought to its end and which articles are there already.
Decider = Callable[[Sequence[Found]], Sequence[Plan]]


def find_inputs(paths: Sequence[Path], *, leave_out: Path | None, progress: Progress) -> Iterator[Found]:
    """Return everything that lies under the paths, in the order given; `leave_out` is the dossier that is written.

    Raises:
        InputError: a path does not exist; told at once, before anything is read or made.
    """
    for path in paths:
        if path != _STDIN and not _exists(path):
            raise InputError("no such file or folder", where=str(path), do="Check the path")
    return _find(paths, leave_out, progress)


def _find(paths: Sequence[Path], leave_out: Path | None, progress: Progress) -> Iterator[Found]:
    places = [
        place for place in open_places([p for p in paths if p != _STDIN]) if not _is_part(place.path, leave_out)
    ]
    progress.start("reading", count_inputs([place.path for place in places], extra=_STDIN in paths))
    for place in places:
        for found in read_place(place):
            yield found
            progress.advance()
    if _STDIN in paths:
        for found in read_stream(sys.stdin.buffer):
            yield found
            progress.advance()
    progress.finish()


def _exists(path: Path) -> bool:
    """Tell whether a path is there; what may not be looked at is for the reader to say."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def _is_part(path: Path, dossier: Path | None) -> bool:
    """Tell whether a file is the dossier, its log or a backup of it, where it lies in the folder that is read."""
    if dossier is None or not path.name.startswith(dossier.name):
        return False
    return path.absolute().parent.resolve() == dossier.absolute().parent.resolve()


def count_inputs(files: Sequence[Path], *, extra: bool = False) -> int | None:
    """Return how many inputs the files hold, None where that shows only as they are read."""
    if extra:
        return None
    total = 0
    for file in files:
        name = file.name.lower()
        if name.endswith(_LINES):
            total += _count_lines(file)
        elif name.endswith(_CONTAINERS):
            return None
        else:
            total += 1
    return total


def _count_lines(file: Path) -> int:
    try:
        with file.open("rb") as lines:
            return sum(1 for line in lines if not line.isspace())
    except OSError:
        return 1


def plan_inputs(
    founds: Iterable[Found], *, decide: Decider, can_read: Callable[[str], bool], size: int
) -> Iterator[tuple[list[Input], tuple[Article, ...]]]:
    """Yield inputs in groups of at most `size`, each with the articles that are to be read, in the order found."""
    seen: set[ArticleId] = set()
    group: list[Found] = []
    for found in founds:
        group.append(found)
        if len(group) == size:
            yield _plan(group, decide, can_read, seen)
            group = []
    if group:
        yield _plan(group, decide, can_read, seen)


def _plan(
    founds: Sequence[Found], decide: Decider, can_read: Callable[[str], bool], seen: set[ArticleId]
) -> tuple[list[Input], tuple[Article, ...]]:
    inputs: list[Input] = []
    articles: list[Article] = []
    for found, plan in zip(founds, decide(founds), strict=True):
        article = found.article
        if article is None:
            inputs.append(Input(found, Plan.REFUSE, found.failure))
        elif not can_read(article.lang):
            inputs.append(Input(found, Plan.REFUSE, _no_pack(found, article.lang)))
        elif plan is Plan.READ and article.id in seen:
            inputs.append(Input(found, Plan.REPEAT))
        else:
            seen.add(article.id)
            inputs.append(Input(found, plan))
            if plan is Plan.READ:
                articles.append(article)
    return inputs, tuple(articles)


def _no_pack(found: Found, lang: str) -> Failure:
    message = f"{found.place}: no language pack reads {lang!r}"
    return Failure(stage="language", error="Skipped", message=message)
