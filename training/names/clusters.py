"""Groups the words of news by the company they keep, for the sequence model that finds names.

Words that stand in the same places (surnames after given names, towns after «مدينة», verbs of saying) fall into one
cluster, so that the model knows something of words that its articles never showed it. Only the words and
the numbers of their clusters are written. Needs scipy and scikit-learn beside the project:

    uv run --with scipy --with scikit-learn python training/names/clusters.py --shared ../shared \
        --out src/tawatur/extract/weights/words_ar.npz
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix, diags, hstack
from sklearn.cluster import MiniBatchKMeans
from sklearn.utils.extmath import randomized_svd

from tawatur.lang.ar import load
from tawatur.lang.names import cut_words
from tawatur.text.normal import fold

LEAST = 4
CONTEXTS = 3000
DIMENSIONS = 80
FINE, COARSE = 600, 80
SEED = 7
POSITIONS = (-2, -1, 1, 2)


def read_texts(shared: Path) -> Iterator[str]:
    """Yield the texts of the corpora and of the articles to learn from; never those that measure."""
    for name in ("news_sample", "reuse_2013_articles", "russia_iran_2013_2015"):
        with gzip.open(shared / "corpora" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]
    for path in sorted((shared / "reference" / "train").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    lines = (shared / "bench/ner/NewsFANE_Gold_2014_170K.txt").read_text(encoding="utf-8-sig").splitlines()
    yield " ".join(line.split()[0] for line in lines if line.split())


def count_neighbours(ids: list[np.ndarray], size: int) -> csr_matrix:
    """Return how often each word stands before and after each of the most frequent ones, position by position."""
    blocks = []
    for position in POSITIONS:
        rows, columns = [], []
        for line in ids:
            if len(line) <= abs(position):
                continue
            own, other = (
                (line[:-position], line[position:]) if position > 0 else (line[-position:], line[:position])
            )
            kept = (own >= 0) & (other >= 0) & (other < CONTEXTS)
            rows.append(own[kept])
            columns.append(other[kept])
        row, column = np.concatenate(rows), np.concatenate(columns)
        blocks.append(coo_matrix((np.ones(len(row)), (row, column)), shape=(size, CONTEXTS)).tocsr())
    return hstack(blocks).tocsr()


def vectors_of(joint: csr_matrix) -> np.ndarray:
    """Return a unit vector for each word: its pointwise information with its neighbours, in few dimensions."""
    total = joint.sum()
    left, right = np.asarray(joint.sum(axis=1)).ravel(), np.asarray(joint.sum(axis=0)).ravel()
    # Smoothed and positive: rare contexts would otherwise decide everything.
    right = right**0.75 * (total / (right**0.75).sum())
    scaled = diags(1 / np.maximum(left, 1)) @ joint @ diags(total / np.maximum(right, 1))
    scaled.data = np.maximum(np.log(np.maximum(scaled.data, 1e-9)), 0)
    scaled.eliminate_zeros()
    vectors, values, _ = randomized_svd(scaled, n_components=DIMENSIONS, random_state=SEED)
    vectors = vectors * np.sqrt(values)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def main() -> None:
    """Write the clusters."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    pack = load()
    texts = [cut_words(fold(line, pack)) for text in read_texts(args.shared) for line in set(text.split("\n"))]
    counts = Counter(word for words in texts for word in words)
    vocabulary = sorted(
        (w for w, n in counts.items() if n >= LEAST and not w.isdigit()), key=lambda w: (-counts[w], w)
    )
    number = {word: i for i, word in enumerate(vocabulary)}
    print(f"{sum(counts.values())} words, {len(vocabulary)} kinds", flush=True)
    ids = [np.array([number.get(w, -1) for w in words]) for words in texts if len(words) > 2]
    vectors = vectors_of(count_neighbours(ids, len(vocabulary)))
    weights = np.minimum(np.array([counts[w] for w in vocabulary]), 200.0)
    found = [
        MiniBatchKMeans(n_clusters=size, random_state=SEED, batch_size=8192, n_init=3, max_iter=200)
        .fit(vectors, sample_weight=weights)
        .predict(vectors)
        for size in (FINE, COARSE)
    ]
    order = np.argsort(vocabulary)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        args.out,
        words=np.frombuffer("\n".join(vocabulary[i] for i in order).encode(), np.uint8),
        fine=found[0][order].astype(np.uint16),
        coarse=found[1][order].astype(np.uint8),
        counts=np.array([min(int(np.log2(counts[vocabulary[i]])), 15) for i in order], np.uint8),
    )
    print(f"{args.out}: {args.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
