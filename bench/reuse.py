"""Score shared text on the pairs of a news corpus that share most of their runs of words, and time its growth.

usage: python -m bench.reuse [--shared FOLDER] [--workers N] [--growth]
"""

import argparse
import csv
import gzip
import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tawatur.engines.local import LocalRunner
from tawatur.flow.engines import load_pack
from tawatur.link.reuse import Piece, find_reuses, make_piece
from tawatur.model import ArticleId, Metadata, Reading

__all__ = ["main", "score_pairs"]

ROOT = Path(__file__).resolve().parents[1]
BAR = 0.5
SIZES = (1000, 2000, 5000)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores as JSON and return an exit code: 0 done, 2 the corpora are not there."""
    parser = argparse.ArgumentParser(prog="bench.reuse", description=__doc__)
    parser.add_argument("--growth", action="store_true", help="time 1,000, 2,000 and 5,000 articles as well")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the corpora lie")
    parser.add_argument("--workers", type=int, default=1, help="how many processes compare")
    given = parser.parse_args(arguments)
    articles = given.shared / "corpora" / "reuse_2013_articles.jsonl.gz"
    if not articles.exists():
        print(f"{given.shared} holds no corpora to measure on; name it with --shared", file=sys.stderr)
        return 2
    with gzip.open(articles, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    begun = time.monotonic()
    pieces = [_piece(row) for row in rows]
    made = time.monotonic()
    reuses = find_reuses(pieces, LocalRunner(given.workers))
    done = time.monotonic()
    house = {row["id"]: row["outlet"] for row in rows}
    found = {(one.left, one.right) for one in reuses if one.jaccard >= BAR and house[one.left] != house[one.right]}
    kinds: dict[str, int] = {}
    for one in reuses:
        kinds[one.kind.value] = kinds.get(one.kind.value, 0) + 1
    with (given.shared / "corpora" / "reuse_2013_pairs.tsv").open(encoding="utf-8") as table:
        gold = {
            tuple(sorted((row["id_earlier"], row["id_later"])))
            for row in csv.DictReader(table, delimiter="\t")
            if float(row["jaccard5"]) >= BAR
        }
    report: dict[str, Any] = {**score_pairs(gold, found), "kinds": dict(sorted(kinds.items()))}
    report["seconds"] = {"words": round(made - begun, 2), "reuse": round(done - made, 2)}
    if given.growth:
        report["growth"] = {size: _timed(pieces[:size], given.workers) for size in SIZES}
    report["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(json.dumps(report, ensure_ascii=False, indent=1))
    return 0


def score_pairs(gold: set[Any], found: set[Any]) -> dict[str, float]:
    """Return precision, recall and F1 of the pairs found, and how many there are."""
    right = len(gold & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {
        "pairs": len(gold),
        "found": len(found),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
    }


def _piece(row: dict[str, Any]) -> Piece:
    known = Metadata(title=row["title"], outlet=row["outlet"], published=row["date"])
    reading = Reading(article=ArticleId(row["id"]), version="bench", metadata=known)
    return make_piece(reading, row["text"], load_pack("ar"))


def _timed(pieces: Sequence[Piece], workers: int) -> dict[str, float]:
    begun, worked = time.monotonic(), time.process_time()
    found = find_reuses(pieces, LocalRunner(workers))
    seconds = {"seconds": time.monotonic() - begun, "of this processor": time.process_time() - worked}
    return {**{name: round(spent, 2) for name, spent in seconds.items()}, "pairs": len(found)}


if __name__ == "__main__":
    sys.exit(main())
