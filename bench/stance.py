"""Score how well the shipped network tells headlines that agree from headlines that disagree.

usage: python -m bench.stance [--part dev|test] [--shared FOLDER]

The corpus is ANS (Khouja 2020); the network has learnt from its training part and was chosen on its dev part.
"""

import argparse
import csv
import json
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from tawatur.extract.pieces import Pieces
from tawatur.flow.engines import load_pack
from tawatur.link.stance import StanceJudge

__all__ = ["macro_f1", "main"]

ROOT = Path(__file__).resolve().parents[1]
LABELS = ("agree", "disagree", "other")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores as JSON and return an exit code: 0 done, 2 the corpus is not there."""
    parser = argparse.ArgumentParser(prog="bench.stance", description=__doc__)
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the corpora lie")
    given = parser.parse_args(arguments)
    path = given.shared / "bench" / "stance" / "ans" / "stance" / f"{given.part}.csv"
    if not path.exists():
        print(f"{given.shared} holds no pairs to measure on; name it with --shared", file=sys.stderr)
        return 2
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    judge = StanceJudge(Pieces(files("tawatur.extract") / "weights" / "vocabulary.json").of_word, load_pack("ar"))
    found = judge.judge([(row["s1"], row["s2"]) for row in rows])
    gold = [row["stance"] for row in rows]
    best = [max(LABELS, key=lambda label: getattr(one, label)) for one in found]
    two = [n for n, label in enumerate(gold) if label != "other"]
    choice = ["agree" if found[n].agree > found[n].disagree else "disagree" for n in two]
    report = {
        "part": given.part,
        "pairs": len(rows),
        "agree_disagree_macro_f1": macro_f1([gold[n] for n in two], choice),
        "macro_f1": macro_f1(gold, best),
    }
    print(json.dumps(report, indent=1))
    return 0


def macro_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    """Return the mean over the labels of the gold of their F1."""
    scores = []
    for label in sorted(set(gold)):
        right = sum(a == b == label for a, b in zip(gold, found, strict=True))
        scores.append(2 * right / max(1, gold.count(label) + list(found).count(label)))
    return round(sum(scores) / max(1, len(scores)), 4)


if __name__ == "__main__":
    sys.exit(main())
