"""Measure: read the reference articles, score what was read, time each stage; print tables, write bench/out/.

usage: python -m bench.run [--profiles full,fast] [--no-speed] [--errors N] [--shared FOLDER]
"""

import argparse
import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.figures import figures
from tawatur.flow.settings import PROFILES

__all__ = ["main", "pinned_set"]

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "bench" / "out"
# The first articles of the sample: enough for a steady figure, few enough to be timed at every run.
TIMED_ARTICLES = 200
# name of the set: where its texts and where its annotations lie
SETS = {"seeds": ("seeds", "reference/seeds"), "news": ("reference/news", "reference/news")}


def main(arguments: list[str] | None = None) -> int:
    """Measure and return an exit code: 0 done, 2 the reference is not there, 3 an article was not read."""
    parser = argparse.ArgumentParser(prog="bench.run", description=__doc__)
    parser.add_argument("--profiles", default=",".join(PROFILES), help="which profiles to measure")
    parser.add_argument("--no-speed", action="store_true", help="leave the timing out")
    parser.add_argument("--errors", type=int, default=0, help="show so many misses of each kind")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the reference lies")
    given = parser.parse_args(arguments)
    if not (given.shared / "reference" / "score.py").exists():
        print(f"{given.shared} holds no reference to measure on; name it with --shared", file=sys.stderr)
        return 2
    OUT.mkdir(parents=True, exist_ok=True)
    measured: dict[str, Any] = {"set": pinned_set(given.shared), "figures": {}}
    profiles = given.profiles.split(",")
    unread = 0
    for profile in profiles:
        scores, failed = _scores(given.shared, profile, errors=given.errors)
        unread += failed
        (OUT / f"scores-{profile}.json").write_text(json.dumps(scores, ensure_ascii=False, indent=1), "utf-8")
        measured["figures"] |= {f"{profile}, {name}": figures(score) for name, score in scores.items()}
    if not given.no_speed:
        with gzip.open(given.shared / "corpora" / "news_sample.jsonl.gz", "rt", encoding="utf-8") as sample:
            lines = [line for _, line in zip(range(TIMED_ARTICLES), sample, strict=False)]
        for profile in profiles:
            measured["figures"][f"speed, {profile}"] = _speed(lines, profile)
    (OUT / "figures.json").write_text(json.dumps(measured, ensure_ascii=False, indent=1), "utf-8")
    _draw(measured["figures"])
    if unread:
        print(f"{unread} articles were not read: see bench/out/read-*.jsonl", file=sys.stderr)
    return 3 if unread else 0


def pinned_set(shared: Path) -> dict[str, Any]:
    """Return the number of annotated articles and a hash over them, their annotations and the scorer."""
    hasher = hashlib.sha256((shared / "reference" / "score.py").read_bytes())
    count = 0
    for texts, annotations in SETS.values():
        for path in sorted((shared / texts).glob("index.*")):  # tells the outlets and dates of the texts beside it
            hasher.update(path.read_bytes())
        for path in sorted((shared / texts).glob("*.txt")):
            annotation = shared / annotations / f"{path.stem}.json"
            for part in (path, annotation):
                hasher.update(f"\0{part.name}\0".encode())
                hasher.update(part.read_bytes())
            count += 1
    return {"articles": count, "sha256": hasher.hexdigest()}


def _scores(shared: Path, profile: str, *, errors: int) -> tuple[dict[str, Any], int]:
    """Read all sets in one run (entities hold across them) and score each set and all together."""
    texts = [path for folder, _ in SETS.values() for path in sorted((shared / folder).glob("*.txt"))]
    output = OUT / f"read-{profile}.jsonl"
    program = [sys.executable, "-m", "tawatur", "read", "--profile", profile, *map(str, texts)]
    with output.open("wb") as target:
        code = subprocess.run(program, stdout=target, check=False).returncode
    if code not in (0, 1):
        raise SystemExit(f"tawatur read ended with exit code {code}")
    scores = {}
    for name, (folder, annotations) in SETS.items():
        scores[name] = _score(shared, shared / annotations, shared / folder, output)
    with tempfile.TemporaryDirectory() as together:
        for folder, annotations in SETS.values():
            for source in (*(shared / folder).glob("*.txt"), *(shared / annotations).glob("*.json")):
                (Path(together) / source.name).symlink_to(source)
        scores["all"] = _score(shared, Path(together), Path(together), output, errors=errors)
    lines = output.read_text(encoding="utf-8").splitlines()
    return scores, len(texts) - sum("error" not in json.loads(line) for line in lines)


def _score(shared: Path, reference: Path, texts: Path, output: Path, *, errors: int = 0) -> dict[str, Any]:
    scorer = shared / "reference" / "score.py"
    places = [str(path) for path in (scorer, reference, output)]
    program = [sys.executable, *places, "--json", "--texts", str(texts), "--errors", str(errors)]
    run = subprocess.run(program, stdout=subprocess.PIPE, text=True, check=True)
    score: dict[str, Any] = json.loads(run.stdout)
    return score


def _speed(lines: Sequence[str], profile: str) -> dict[str, float]:
    """Time the stages in a process of their own, on one core as far as libraries can be told."""
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.jsonl"
        sample.write_text("".join(lines), encoding="utf-8")
        program = [sys.executable, "-m", "bench.speed.stages", str(sample), "--profile", profile]
        run = subprocess.run(program, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)
    timed: dict[str, Any] = json.loads(run.stdout)
    (OUT / f"speed-{profile}.json").write_text(json.dumps(timed, indent=1), "utf-8")
    _draw_speed(timed, profile)
    return {f"{stage}, sentences/s": rate["sentences"] for stage, rate in timed["stages"].items()}


def _draw(measured: Mapping[str, Mapping[str, float]]) -> None:
    places = [place for place in measured if not place.startswith("speed")]
    table = Table("figure", *places, box=None)
    for name in dict.fromkeys(name for place in places for name in measured[place]):
        table.add_row(name, *(f"{measured[p][name]:.4f}" if name in measured[p] else "" for p in places))
    Console(width=140).print(table)


def _draw_speed(timed: Mapping[str, Any], profile: str) -> None:
    counts = ", ".join(f"{timed[noun]:,} {noun}" for noun in ("articles", "sentences", "tokens"))
    head = f"{profile}: {counts}"
    table = Table("stage", "seconds", "sentences/s", "tokens/s", box=None)
    for stage, rate in timed["stages"].items():
        table.add_row(stage, f"{rate['seconds']:.2f}", f"{rate['sentences']:,.0f}", f"{rate['tokens']:,.0f}")
    screen = Console(width=140, highlight=False)
    for part in (f"\n{head}", table, f"peak memory {timed['peak_mb']:,.0f} MB\n"):
        screen.print(part)


if __name__ == "__main__":
    sys.exit(main())
