"""`tawatur read`: what is found in articles, as JSON Lines."""

import sys
from collections.abc import Mapping

import typer

from tawatur.cli.console import json_bytes, say, watch
from tawatur.cli.exits import Exit
from tawatur.cli.options import (
    LanguageOption,
    PathsArgument,
    ProfileOption,
    QuietOption,
    WorkersOption,
    default_settings,
)
from tawatur.flow.run import read_paths
from tawatur.flow.settings import Settings

__all__ = ["read"]


def read(
    paths: PathsArgument,
    *,
    language: LanguageOption = default_settings.language,
    profile: ProfileOption = default_settings.profile,
    workers: WorkersOption = default_settings.workers,
    quiet: QuietOption = False,
) -> None:
    """Read articles and write one JSON object a line for each to standard output.

    Exits with 1 if any of them could not be read; the others are read all the same.
    """
    settings = Settings(language=language, profile=profile, workers=workers)
    total = failed = 0
    with watch(quiet=quiet) as watcher:
        for article in read_paths(paths, settings=settings, progress=watcher):
            sys.stdout.buffer.write(json_bytes(article))
            total += 1
            failed += _has_failed(article)
    sys.stdout.buffer.flush()
    if failed:
        say(f'{failed} of {total} could not be read: see the lines with "error".', quiet=quiet)
        raise typer.Exit(Exit.FOUND)


def _has_failed(article: Mapping[str, object]) -> bool:
    error = article.get("error")
    # What is left out on purpose (a hidden file, a pipe) is told, and is no failure.
    return isinstance(error, dict) and error["kind"] != "Skipped"
