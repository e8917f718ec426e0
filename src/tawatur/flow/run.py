"""Reading what was given: the order of the steps, into a stream of objects or into a dossier."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tawatur.flow.answers import BuildReport
from tawatur.flow.progress import Progress
from tawatur.flow.settings import Settings

__all__ = ["build", "read_paths"]


def read_paths(paths: Sequence[Path], *, settings: Settings, progress: Progress) -> Iterator[dict[str, object]]:
    """Yield one object of the contract per article, in the order given.

    Everything is read and linked before the first is yielded, so that entity ids hold for the whole run. What
    cannot be read gives `{"file": …, "error": {"kind": …, "message": …}}`. The path `-` stands for standard input.

    Raises:
        InputError: a path does not exist.
        EngineError: there is no language pack or engine of the name that the settings give.
    """
    raise NotImplementedError


def build(paths: Sequence[Path], dossier: Path, *, settings: Settings, progress: Progress) -> BuildReport:
    """Read everything under the paths into the dossier, make it where there is none, and tell what was done.

    Raises:
        InputError: a path does not exist.
        StoreError: the dossier cannot be written, is damaged or is of a newer version.
        EngineError: there is no language pack or engine of the name that the settings give.
    """
    raise NotImplementedError
