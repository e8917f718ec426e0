"""Trains the small sequence model that finds names without a network, and writes its weights.

    export PYTHONPATH=.:src
    python training/names/train.py --shared ../shared --out src/tawatur/extract/weights/names_ar.npz
    python training/names/train.py --shared ../shared --folds 4      # figures on held-out articles only

The articles under reference/train and those of training/annotations teach all labels; NewsFANE and the Wojood
sample teach coarser ones. What
holds for all sets and what holds for the articles alone are told apart by giving each feature of an article twice,
once as every set has it and once as its own; their sum is kept.
"""

import argparse
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pycrfsuite
from training.marked import ANNOTATIONS, find_texts, read_rows

from tawatur.extract.mentions.clusters import load_clusters
from tawatur.extract.mentions.features import CELL_NAMES, CELL_OFFSETS, WORD_OFFSETS, word_features
from tawatur.extract.mentions.survey import survey
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

PACK = load()
CLUSTERS = load_clusters("ar")
LABELS = {
    "person": "PER", "organization": "ORG", "media": "MED", "place": "LOC", "government": "GOV", "weapon": "WEA",
    "agreement": "AGR", "project": "PRJ", "group": "GRP", "other": "OTH",
}  # fmt: skip
FANE = {
    "PER": "Politician Athlete Artist Other_PER Religious_PER Scientist Businessperson Lawyer Engineer Police",
    "GOV": "Nation",
    "LOC": "Population-Center State-or-Province GPE-Cluster Continent Water-Body Land County-or-District "
    "Land-Region-Natural Building-Grounds Path Airport Subarea-Facility Celestial Plant",
    "ORG": "Government Non-Governmental Sports Commercial Educational Religious_ORG Medical-Science Entertainment",
    "MED": "Media",
    "GRP": "Group",
}
FANE_OF = {name: label for label, names in FANE.items() for name in names.split()}
WOJOOD = {"NORP": "GRP", "PERS": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
PROCLITICS = frozenset("وفبلك")
SEED = 7

Sequence_ = tuple[list[list[str]], list[str]]


def features_of(text: str) -> tuple[object, list[list[str]]]:
    """Return the survey of a text and the features of each cell."""
    found = survey(read(make_article(text=text, lang="ar"), PACK), PACK)
    row, own = found.row, found.features()
    words = [word_features(row.names, CLUSTERS, key) for key in row.keys]
    out = []
    for i in range(len(row)):
        features = []
        for source, offsets in ((words, WORD_OFFSETS), (own, CELL_OFFSETS)):
            for offset in offsets:
                j = i + offset
                if 0 <= j < len(row) and row.sentences[j] == row.sentences[i]:
                    features += [f"{offset}:{f}" for f in source[j]]
        out.append(features)
    return found, out


def sequences(text: str, spans: list[tuple[int, int, str]], source: str) -> list[Sequence_]:
    """Return the sentences of a text as (features, labels); spans are of the text's code points."""
    found, features = features_of(text)
    row = found.row
    labels = ["O"] * len(row)
    raw = [row.span(i, i + 1) for i in range(len(row))]
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        part = "B"
        for i, cell in enumerate(raw):
            if cell.start < end and start < cell.end:
                labels[i] = f"{part}-{kind}"
                part = "I"
    out: list[Sequence_] = []
    for i in range(len(row)):
        if i == 0 or row.sentences[i] != row.sentences[i - 1]:
            out.append(([], []))
        own = [f"own|{f}" for f in features[i]] if source == "own" else []
        out[-1][0].append(features[i] + own)
        out[-1][1].append(labels[i])
    return out


def read_reference(folder: Path) -> dict[str, tuple[str, list[tuple[int, int, str]]]]:
    """Return text and spans of each annotated article."""
    out = {}
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        spans = []
        for m in gold["mentions"]:
            kind = (
                "NOM"
                if m["nominal"]
                else "ADJ"
                if m["adjective"]
                else LABELS[gold["entities"][m["entity"]]["type"]]
            )
            spans.append((*m["span"], kind))
        out[path.stem] = (text, spans)
    return out


def read_annotations(path: Path, corpora: Path) -> dict[str, tuple[str, list[tuple[int, int, str]]]]:
    """Return text and spans of the corpus articles marked for this project, but those held back."""
    rows = {row["id"]: row for row in read_rows(path, held=False)}
    kinds = LABELS | {"adjective": "ADJ", "nominal": "NOM"}
    texts = find_texts(corpora, list(rows.values()))
    return {
        ident: (text, [(start, end, kinds[kind]) for start, end, kind in rows[ident]["mentions"]])
        for ident, text in texts.items()
    }


def read_columns(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield the sentences of a file of one token and its label a line."""
    sentence: list[tuple[str, str]] = []
    for raw in path.read_text(encoding="utf-8-sig").splitlines():
        cells = raw.strip("\ufeff\u200f\u200e ").split()
        cells = [c.strip("\u200f\u200e\ufeff ") for c in cells]
        cells = [c for c in cells if c]
        if len(cells) < 2:
            if sentence:
                yield sentence
            sentence = []
        else:
            sentence.append((cells[0], " ".join(cells[1:])))
    if sentence:
        yield sentence


def coarse(label: str, source: str) -> str:
    """Return the project's label for one of a public set's."""
    if source == "fane":
        part, _, kind = label.split(maxsplit=1)[0].partition("-")
        return f"{part}-{FANE_OF[kind]}" if kind in FANE_OF else "O"
    if source == "wojood":
        for one in label.split():
            if one[2:] in WOJOOD:
                return f"{one[0]}-{WOJOOD[one[2:]]}"
        return "O"
    one = label.split(maxsplit=1)[0]
    return one if one[2:] in ("PER", "LOC", "ORG") else "O"


def public(path: Path, source: str, chance: random.Random) -> Iterator[Sequence_]:
    """Yield the sentences of a public set; proclitics that it splits off are joined again."""
    for sentence in read_columns(path):
        text, spans, held = "", [], ""
        for i, (word, label) in enumerate(sentence):
            mark = coarse(label, source)
            if i + 1 < len(sentence) and mark == "O" and word in PROCLITICS and chance.random() < 0.95:
                held += word
                continue
            start = len(text)
            text += held + word + " "
            held = ""
            if mark[0] == "B":
                spans.append([start, len(text) - 1, mark[2:]])
            elif mark[0] == "I" and spans:
                spans[-1][1] = len(text) - 1
        if text.strip():
            yield from sequences(text.strip(), [tuple(s) for s in spans], source)


def fit(data: list[Sequence_], args: argparse.Namespace, path: str) -> None:
    """Train on sentences and write CRFsuite's model."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": args.c1, "c2": args.c2, "max_iterations": args.iterations,
                        "feature.minfreq": args.least, "feature.possible_transitions": False})  # fmt: skip
    for features, labels in data:
        trainer.append(features, labels)
    trainer.train(path)


def export(path: str, out: Path) -> None:
    """Write the weights for the articles: of every feature the common part and the articles' own."""
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    info = tagger.info()
    labels = sorted(info.labels, key=lambda label: (label != "O", label))
    number = {label: i for i, label in enumerate(labels)}
    rows: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for (feature, label), weight in info.state_features.items():
        rows[feature.removeprefix("own|")][number[label]] += weight
    transitions = np.full((len(labels), len(labels)), 0.0, np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[number[before], number[after]] = weight
    for before in labels:
        for after in labels:
            if after.startswith("I-") and before[2:] != after[2:]:
                transitions[number[before], number[after]] = -1e4
    parts = {}
    for part, offsets in (("words", WORD_OFFSETS), ("cells", CELL_OFFSETS)):
        table: dict[str, dict[int, float]] = defaultdict(dict)
        for name, row in rows.items():
            offset, _, feature = name.partition(":")
            # A feature of a cell names where it comes from («l=»); a word's never does.
            if (feature.split("=")[0] in CELL_NAMES) != (part == "cells"):
                continue
            at = offsets.index(int(offset)) * len(labels)
            table[feature] |= {at + y: w for y, w in row.items() if abs(w) > 0.02}
        names = sorted(name for name, row in table.items() if row)
        parts |= {
            f"{part}_features": np.frombuffer("\n".join(names).encode(), np.uint8),
            f"{part}_bounds": np.cumsum([0, *(len(table[name]) for name in names)]).astype(np.int32),
            f"{part}_columns": np.array([y for name in names for y in sorted(table[name])], np.uint8),
            f"{part}_values": np.array([table[name][y] for name in names for y in sorted(table[name])], np.float16),
        }
    out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        out, labels=np.frombuffer("\n".join(labels).encode(), np.uint8), transitions=transitions, **parts
    )
    print(
        f"{out}: {sum(len(v) for k, v in parts.items() if k.endswith('values'))} weights, "
        f"{out.stat().st_size / 1e6:.1f} MB"
    )


def main() -> None:
    """Train and write, or train on folds and write one model each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=0, help="hold out each fold in turn; OUT gets its number")
    parser.add_argument("--only", type=int, help="train this fold alone")
    parser.add_argument("--no-public", action="store_true")
    parser.add_argument("--c1", type=float, default=0.05)
    parser.add_argument("--c2", type=float, default=0.02)
    parser.add_argument("--iterations", type=int, default=70)
    parser.add_argument("--least", type=int, default=2)
    args = parser.parse_args()
    extra = [] if args.no_public else list(read_public(args.shared / "bench" / "ner"))
    marked = read_annotations(ANNOTATIONS / "names.jsonl", args.shared / "corpora")
    extra += [s for text, spans in marked.values() for s in sequences(text, spans, "own")]
    articles = read_reference(args.shared / "reference" / "train")
    own = [sequences(text, spans, "own") for text, spans in articles.values()]
    print(f"{len(extra)} other sentences, {sum(map(len, own))} sentences of {len(own)} articles", flush=True)
    folds: list[int | None] = [args.only] if args.only is not None else [*range(args.folds)] or [None]
    for fold in folds:
        kept = [found for i, found in enumerate(own) if fold is None or i % args.folds != fold]
        with tempfile.NamedTemporaryFile(suffix=".crf") as file:
            fit(extra + [s for found in kept for s in found], args, file.name)
            export(file.name, args.out if fold is None else args.out.with_name(f"{args.out.stem}_{fold}.npz"))


def read_public(folder: Path) -> Iterator[Sequence_]:
    """Yield the sentences of the public sets."""
    chance = random.Random(SEED)
    yield from public(folder / "NewsFANE_Gold_2014_170K.txt", "fane", chance)
    for part in ("train", "val", "test"):
        yield from public(next(folder.glob(f"wojood_sample/**/{part}.txt")), "wojood", chance)


if __name__ == "__main__":
    main()
