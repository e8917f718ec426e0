"""`tawatur build`: articles into a dossier."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from tawatur.cli.console import page, say, watch, write_json
from tawatur.cli.exits import Exit
from tawatur.cli.options import (
    JsonOption,
    LanguageOption,
    PathsArgument,
    ProfileOption,
    QuietOption,
    WorkersOption,
    default_settings,
)
from tawatur.flow.answers import BuildReport
from tawatur.flow.run import build as build_dossier
from tawatur.flow.settings import Settings

__all__ = ["build"]

# What a person reads before the list gets in the way; `tawatur info DOSSIER --failures` has them all.
_SHOWN_FAILURES = 20

OutputOption = Annotated[
    Path, typer.Option("--output", "-o", metavar="DOSSIER", help="The dossier to make, or to add to.")
]
BatchOption = Annotated[
    int, typer.Option("--batch", metavar="N", help="Articles to one transaction: what an interruption can cost.")
]


def build(
    paths: PathsArgument,
    *,
    output: OutputOption,
    language: LanguageOption = default_settings.language,
    profile: ProfileOption = default_settings.profile,
    workers: WorkersOption = default_settings.workers,
    batch: BatchOption = default_settings.batch,
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Read articles into a dossier; run again, it reads only what is new or was interrupted.

    Exits with 1 if any of them could not be read; the others are in the dossier.
    """
    settings = Settings(language=language, profile=profile, workers=workers, batch=batch)
    with watch(quiet=quiet) as watcher:
        report = build_dossier(paths, output, settings=settings, progress=watcher)
    if json:
        write_json(report)
    elif not quiet:
        _draw(report)
    if report.failed:
        raise typer.Exit(Exit.FOUND)


def _draw(report: BuildReport) -> None:
    screen = page()
    inputs = report.read + report.duplicate + report.failed + report.skipped + report.unchanged
    ends = [
        f"{getattr(report, end):,} {end}"
        for end in ("read", "duplicate", "failed", "skipped", "unchanged")
        if getattr(report, end)
    ]
    screen.print(f"[bold]{escape(report.dossier)}[/bold]  {inputs:,} inputs: {', '.join(ends) or 'none'}")
    screen.print(
        f"  {report.articles:,} articles, {report.entities:,} entities, {report.claims:,} claims"
        f" in {report.seconds:.1f} s"
    )
    if report.findings:
        found = ", ".join(f"{count:,} {noun}" for noun, count in report.findings.items())
        screen.print(f"  found in this run: {found}")
    for intake in report.failures[:_SHOWN_FAILURES]:
        reason = intake.failure.message if intake.failure else "no reason was kept"
        say(f"{intake.status}: {intake.place}: {reason}")
    if len(report.failures) > _SHOWN_FAILURES:
        say(f"… and more: tawatur info {report.dossier} --failures lists them all.")
