"""Trains the choices of event finding: which words name an event, who does it to whom, whether it is so.

    PYTHONPATH=.:src python training/events/train.py --shared ../shared --out weights/events_ar.json
    PYTHONPATH=.:src python training/events/train.py --shared ../shared --out part.json --without names.txt

The annotated articles that `gold.py` gives teach them, as the fast profile reads them; `cases.py` makes the cases.
Each choice is a maximum-entropy model with L1 and L2 penalties, so that few clues keep a weight.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from pathlib import Path

import pycrfsuite
from gold import read_annotated

from cases import Case, article_cases

# The penalties (L1, L2) and the times that a clue must be seen, for each choice.
SETTINGS = {
    "count": (0.6, 3, 3),
    "role": (1.0, 3, 3),
    "status": (0.6, 3, 2),
}
SMALLEST = 0.02


def gather(shared: Path, left_out: set[str]) -> dict[str, list[Case]]:
    """Return the cases of every choice from the annotated articles but those left out."""
    cases: dict[str, list[Case]] = defaultdict(list)
    for name, article, gold in read_annotated(shared):
        if name not in left_out:
            for question, some in article_cases(article, gold).items():
                cases[question] += some
    return cases


def fit(cases: list[Case], settings: tuple[float, float, int]) -> dict[str, object]:
    """Return labels and weights of one choice."""
    l1, l2, least = settings
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": l1, "c2": l2, "max_iterations": 200, "feature.minfreq": least})
    for clues, label in cases:
        trainer.append([sorted(set(clues))], [label])
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    labels = sorted(info.labels)
    weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for (clue, label), weight in sorted(info.state_features.items()):
        if abs(weight) >= SMALLEST:
            weights[clue].append((labels.index(label), round(weight, 3)))
    return {"labels": labels, "weights": weights}


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", type=Path, help="a file that names articles to leave out, one a line")
    args = parser.parse_args()
    left_out = set(args.without.read_text(encoding="utf-8").split()) if args.without else set()
    cases = gather(args.shared, left_out)
    found = {question: fit(cases[question], SETTINGS[question]) for question in sorted(cases)}
    args.out.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    for question, some in sorted(cases.items()):
        count = sum(map(len, found[question]["weights"].values()))
        print(f"{question}: {len(some)} cases, {count} weights")
    print(f"{args.out}: {args.out.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
