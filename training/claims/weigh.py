"""Fit the weights of what speaks for two sightings being of one proposition, to pairs labelled by reading.

usage: python training/claims/weigh.py --shared DIR [--workers 2]

DIR holds `corpora`. All articles of the days on which labelled ones were published are read, since the weight of a
word hangs on how many sightings hold it: some minutes on two cores. Writes `weights/same.json` of the link room.
Articles of 24 February to 5 March 2013 are left alone: decision 016 counts claims there.
"""

import argparse
import csv
import gzip
import json
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from tawatur.extract.pieces import Pieces
from tawatur.flow.engines import load_pack
from tawatur.flow.settings import Settings
from tawatur.flow.work.reader import ArticleReader
from tawatur.link.claims.chance import HEARD, MEASURES, hear, measure
from tawatur.link.claims.compare import compare
from tawatur.link.claims.sightings import Sighting, resolve, sightings_of
from tawatur.link.claims.terms import Weights
from tawatur.link.entities import judge_entities
from tawatur.link.stance import StanceJudge
from tawatur.model import Reading, make_article

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src" / "tawatur" / "link" / "weights" / "same.json"
# How strongly weights are held back, and in how many parts the pairs are weighed by what the others taught.
RIDGE, PARTS, ROUNDS = 15.0, 10, 30
SEEN = {"reuse_2013_articles": ("2013-01-28", "2013-02-10"), "russia_iran_2013_2015": ("2013", "2016")}
Text = tuple[str, str, Reading]


@cache
def reader() -> ArticleReader:
    """Return the reader of a process."""
    return ArticleReader(Settings(profile="full"))


def read(row: dict[str, str]) -> Text:
    """Return an article's name in its corpus, its text and its reading."""
    article = make_article(
        text=row["text"], lang="ar", title=row["title"], outlet=row["outlet"], url=row["url"] or None,
        published=row["date"][:10],
    )  # fmt: skip
    return row["id"], article.text, reader().read(article).reading


def read_corpus(shared: Path, name: str, workers: int) -> list[Text]:
    """Return the articles of a corpus that were published while labelled ones were."""
    first, last = SEEN[name]
    with gzip.open(shared / "corpora" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if first <= row["date"][:10] <= last]
    with ProcessPoolExecutor(workers) as pool:
        found = list(pool.map(read, rows, chunksize=8))
    # One text that stands in a corpus twice is one article.
    return list({reading.article: (ident, text, reading) for ident, text, reading in reversed(found)}.values())


def find(texts: list[Text]) -> tuple[list[Sighting], dict[tuple[str, str, int], str]]:
    """Return all sightings by id, and the id of each by its article, its kind and where it begins."""
    pack = load_pack("ar")
    _, entities = judge_entities(iter([reading for *_, reading in texts]), pack.names, ())
    entity_of = {mention: one.id for one in entities for mention in one.mentions}
    places, sightings = {}, []
    for ident, text, reading in texts:
        found = [resolve(one, entity_of) for one in sightings_of(reading, text, pack)]
        triggers = {event.id: event.trigger[0].start for event in reading.events}
        for one in found:
            kind, start = ("e", triggers[one.id]) if one.event else ("s", one.extent.start)
            places[ident, kind, start] = one.id
        sightings += found
    return sorted(sightings, key=lambda one: one.id), places


def gather(shared: Path, workers: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the measures of each labelled pair that is still found, with what the judge says, and its label."""
    judge = StanceJudge(Pieces(files("tawatur.extract") / "weights" / "vocabulary.json").of_word, load_pack("ar"))
    pairs = defaultdict(list)
    with (HERE / "labelled.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"):
            pairs[row["corpus"]].append(row)
    rows, labels = [], []
    for corpus in sorted(pairs):
        sightings, places = find(read_corpus(shared, corpus, workers))
        by_id, weights = {one.id: one for one in sightings}, Weights(sightings)
        for row in pairs[corpus]:
            sides = [(row[side], row[f"{side}_kind"], int(row[f"{side}_start"])) for side in ("left", "right")]
            if not all(side in places for side in sides):
                continue
            left, right = (by_id[places[side]] for side in sides)
            known = measure(left, right, compare(left, right, weights), weights)
            rows.append((*known, *hear(left, right, judge.judge([(left.said, right.said)])[0])))
            labels.append(row["label"] == "same")
    return np.array(rows), np.array(labels, float)


def fit(rows: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return means, spreads and weights, the bias last: a logistic regression by Newton's method."""
    means, spreads = rows.mean(0), rows.std(0) + 1e-6
    scaled = np.c_[(rows - means) / spreads, np.ones(len(rows))]
    weights, held = np.zeros(scaled.shape[1]), np.eye(scaled.shape[1]) * RIDGE
    held[-1, -1] = 1e-3
    for _ in range(ROUNDS):
        found = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (found - labels) + held @ weights
        weights -= np.linalg.solve(scaled.T @ (scaled * (found * (1 - found))[:, None]) + held, slope)
    return means, spreads, weights


def check(rows: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    """Return precision and recall of what is more probable than not, each part weighed as the others taught."""
    part, found = np.random.RandomState(0).permutation(len(labels)) % PARTS, np.zeros(len(labels))
    for n in range(PARTS):
        means, spreads, weights = fit(rows[part != n], labels[part != n])
        found[part == n] = np.c_[(rows[part == n] - means) / spreads, np.ones((part == n).sum())] @ weights > 0
    right = float((found * labels).sum())
    return {"precision": round(right / found.sum(), 3), "recall": round(right / labels.sum(), 3)}


def main() -> None:
    """Run the fitting."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--workers", type=int, default=2)
    given = ap.parse_args()
    rows, labels = gather(given.shared, given.workers)
    known = {"pairs": len(labels), "of them the same": int(labels.sum()), "ridge": RIDGE}
    for name, width in (("alone", len(MEASURES)), ("heard", len(MEASURES) + len(HEARD))):
        part = rows[:, :width]
        means, spreads, weights = fit(part, labels)
        known[name] = {
            "measures": [*MEASURES, *HEARD][:width],
            "means": [round(float(value), 4) for value in means],
            "spreads": [round(float(value), 4) for value in spreads],
            "weights": [round(float(value), 4) for value in weights[:-1]],
            "bias": round(float(weights[-1]), 4),
            "of one part, by the others": check(part, labels),
        }
    OUT.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({name: known[name]["of one part, by the others"] for name in ("alone", "heard")}))


if __name__ == "__main__":
    main()
