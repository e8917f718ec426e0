"""Kill a build again and again: is the dossier whole, is anything lost that was written, is the end the same?

usage: python -m bench.kills [--kills 20] [--articles 2000] [--workers 1] [--seed 1] [--shared FOLDER]

Builds the first articles of the news sample once without interruption and then again, killed (SIGKILL) at random
moments; after each kill the dossier is verified and every input that was told to be written is looked for.
"""

import argparse
import gzip
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tawatur.flow import run
from tawatur.flow.ask import Dossier
from tawatur.flow.export import export_jsonl
from tawatur.flow.progress import Silent
from tawatur.flow.settings import Settings
from tawatur.model import IntakeStatus
from tawatur.store import BatchItem, Writer, open_writer

__all__ = ["Count", "kill_builds", "main"]

ROOT = Path(__file__).resolve().parents[1]


@dataclass(slots=True)
class Count:
    """What came of the kills; the lists hold what must not be."""

    kills: int = 0
    builds: int = 0
    acknowledged: int = 0
    faults: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    different: int = 0

    @property
    def ok(self) -> bool:
        """Tell whether nothing went wrong."""
        return not self.faults and not self.lost and not self.different


def main(arguments: list[str] | None = None) -> int:
    """Kill, print what came of it, and return an exit code: 0 all whole, 1 something was lost, 2 no sample."""
    parser = argparse.ArgumentParser(prog="bench.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--profile", default="fast")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--child", nargs=2, type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    settings = Settings(profile=given.profile, workers=given.workers)
    if given.child:
        _build_aloud(given.child[0], given.child[1], settings)
        return 0
    sample = given.shared / "corpora" / "news_sample.jsonl.gz"
    if not sample.exists():
        print(f"{sample} is not there; name its folder with --shared", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="tawatur-kills-") as folder:
        news = Path(folder) / "news.jsonl"
        with gzip.open(sample, "rt", encoding="utf-8") as lines:
            chosen = [line for _, line in zip(range(given.articles), lines, strict=False)]
        news.write_text("".join(chosen), encoding="utf-8")
        options = [f"--workers={given.workers}", f"--profile={given.profile}"]
        count, seconds = kill_builds(news, Path(folder), options, kills=given.kills, seed=given.seed)
    print(f"uninterrupted build of {len(chosen)} articles: {seconds:.1f} s")
    print(f"{count.kills} kills in {count.builds} builds; {count.acknowledged} inputs were told to be written")
    print(f"verify: {len(count.faults)} faults {count.faults[:3]}; lost: {len(count.lost)} {count.lost[:3]}")
    print(f"exports that differ from the uninterrupted one: {count.different}")
    return 0 if count.ok else 1


def kill_builds(news: Path, folder: Path, options: Sequence[str], *, kills: int, seed: int) -> tuple[Count, float]:
    """Return what came of so many kills, and the seconds that the uninterrupted build took."""
    begun = time.monotonic()
    whole = folder / "whole.tawatur"
    _kill(_start(news, whole, options), None, set())
    seconds = time.monotonic() - begun
    wanted = _export(whole)
    dice, count = random.Random(seed), Count(builds=1)
    path = folder / "killed-1.tawatur"
    told: set[str] = set()
    while count.kills < kills:
        if _kill(_start(news, path, options), dice.uniform(0.3, seconds / 3), told):
            count.kills += 1
            _check(path, told, count)
            print(f"kill {count.kills}: {len(told)} written", file=sys.stderr, flush=True)
            continue
        # It came to its end before the kill: the next one begins anew.
        _check(path, told, count)
        count.different += _export(path) != wanted
        count.acknowledged += len(told)
        count.builds += 1
        path, told = folder / f"killed-{count.builds}.tawatur", set()
    _kill(_start(news, path, options), None, told)
    _check(path, told, count)
    count.different += _export(path) != wanted
    count.acknowledged += len(told)
    return count, seconds


def _start(news: Path, path: Path, options: Sequence[str]) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "bench.kills", "--child", str(news), str(path), *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def _kill(process: "subprocess.Popen[str]", seconds: float | None, told: set[str]) -> bool:
    """Kill a build after so many seconds, collect what it told, and say whether it was still at work."""
    timer = threading.Timer(seconds, process.kill) if seconds is not None else None
    if timer is not None:
        timer.start()
    with process:
        for line in process.stdout or ():
            # A line that the kill cut short was not told.
            if line.endswith("\n"):
                told.update(json.loads(line))
    if timer is not None:
        timer.cancel()
    return process.returncode != 0


def _check(path: Path, told: set[str], count: Count) -> None:
    if not path.exists():
        count.lost.extend(told)
        return
    # A kill before the first table leaves a file that the next build fills.
    open_writer(path).close()
    with Dossier.open(path) as dossier:
        count.faults.extend(f"{check.name}: {check.detail}" for check in dossier.verify().checks if not check.ok)
        count.lost.extend(told - {intake.place for intake in dossier.view.stream_intakes()})


def _export(path: Path) -> str:
    target = path.with_suffix(".jsonl")
    with Dossier.open(path) as dossier, target.open("w", encoding="utf-8") as lines:
        export_jsonl(dossier, lines, progress=Silent())
    return target.read_text(encoding="utf-8")


def _build_aloud(news: Path, path: Path, settings: Settings) -> None:
    """Build, and tell on standard output the places of each batch once it is written."""

    class Loud(Writer):
        def add_batch(self, items: Sequence[BatchItem]) -> tuple[IntakeStatus, ...]:
            statuses = super().add_batch(items)
            print(json.dumps([item.intake.place for item in items]), flush=True)
            return statuses

    def open_loud(path: Path) -> Writer:
        writer = open_writer(path)
        writer.__class__ = Loud
        return writer

    run.open_writer = open_loud
    run.build([news], path, settings=settings, progress=Silent())


if __name__ == "__main__":
    sys.exit(main())
