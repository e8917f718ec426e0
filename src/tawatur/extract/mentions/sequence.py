"""A small linear model over the cells of a sentence: reads weights, labels every cell, in plain numpy.

Each feature looks at one cell, so the score of a label is a sum of rows that are computed once for each word and
kept; labelling is then a few look-ups a cell and one Viterbi pass over all sentences of an article together.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tawatur.errors import EngineError
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.clusters import Cluster, load_clusters
from tawatur.extract.mentions.features import CELL_OFFSETS, WORD_OFFSETS, word_features
from tawatur.lang.names import NameTables

__all__ = ["SequenceModel", "add_shifted", "load_model", "read_model"]

Scores: TypeAlias = npt.NDArray[np.float32]
Weights: TypeAlias = Mapping[str, tuple[npt.NDArray[np.intp], Scores]]
_FORBIDDEN = -1e4
# Rows are half a kilobyte each; new words never stop coming.
_WORDS_KEPT = 40_000
_NOWHERE, _NOTHING = np.zeros(0, np.intp), np.zeros(0, np.float32)


@dataclass(slots=True, eq=False)
class SequenceModel:
    """Weights of features for labels, and of one label after another.

    Attributes:
        labels: `O` first, then `B-x` and `I-x`.
        words: for each feature of a word, the columns of its weights (labels by offset) and the weights.
        cells: the same for features of a cell.
        transitions: weight of (label, next label).
        clusters: of the words.
    """

    labels: tuple[str, ...]
    words: Weights
    cells: Weights
    transitions: Scores
    clusters: Mapping[str, Cluster]
    _tables: dict[int, "_Rows"] = field(default_factory=dict)

    def label(self, row: Row, features: Sequence[Sequence[str]]) -> list[str]:
        """Return the best label of every cell; `features` are those of `cell_features`."""
        if not len(row):
            return []
        best = self._decode(self._scores(row, features), row.sentences)
        return [self.labels[y] for y in best]

    def _scores(self, row: Row, features: Sequence[Sequence[str]]) -> Scores:
        table = self._tables.get(id(row.names))
        if table is None:
            table = self._tables[id(row.names)] = _Rows(self, row.names)
        words = table.words(row.keys)
        first = np.flatnonzero(np.diff(np.asarray(row.sentences), prepend=-1))
        groups = np.searchsorted(first, np.arange(len(row)), side="right")
        size = len(self.labels)
        scores = np.zeros((len(row), size), np.float32)
        for offset in WORD_OFFSETS:
            add_shifted(scores, table.word_rows(offset)[words], groups, offset)
        counts = np.fromiter(map(len, features), np.intp, len(row))
        flat = table.cells(features, int(counts.sum()))
        # Every cell has at least one feature, what stands before it, so that no sum runs over nothing.
        own = np.add.reduceat(table.cell_rows()[flat], np.cumsum(counts) - counts, axis=0)
        for at, offset in enumerate(CELL_OFFSETS):
            add_shifted(scores, own[:, at * size : (at + 1) * size], groups, offset)
        return scores

    def _decode(self, scores: Scores, sentences: Sequence[int]) -> list[int]:
        bounds = [0, *(i for i in range(1, len(sentences)) if sentences[i] != sentences[i - 1]), len(sentences)]
        lengths = np.diff(bounds)
        order = np.argsort(-lengths, kind="stable")
        padded = np.zeros((len(lengths), int(lengths.max()), len(self.labels)), np.float32)
        for place, which in enumerate(order):
            padded[place, : lengths[which]] = scores[bounds[which] : bounds[which + 1]]
        starts = np.array([_FORBIDDEN if label.startswith("I-") else 0.0 for label in self.labels], np.float32)
        back = np.zeros(padded.shape, np.int16)
        reach = padded[:, 0] + starts
        ends = [reach]
        for t in range(1, padded.shape[1]):
            alive = int((lengths > t).sum())
            step = reach[:alive, :, None] + self.transitions
            back[:alive, t] = step.argmax(axis=1)
            reach = step.max(axis=1) + padded[:alive, t]
            ends.append(reach)
        out = np.zeros(len(sentences), np.intp)
        for place, which in enumerate(order):
            last = int(lengths[which]) - 1
            label = int(ends[last][place].argmax())
            for t in range(last, -1, -1):
                out[bounds[which] + t] = label
                label = int(back[place, t, label])
        return [int(y) for y in out]


def add_shifted(scores: Scores, rows: Scores, groups: npt.NDArray[np.intp], offset: int) -> None:
    """Add to each cell the row of the cell `offset` further on, where that one is in the same sentence."""
    if offset == 0:
        scores += rows
    elif offset > 0 and len(rows) > offset:
        same = (groups[:-offset] == groups[offset:])[:, None]
        scores[:-offset] += rows[offset:] * same
    elif offset < 0 and len(rows) > -offset:
        same = (groups[-offset:] == groups[:offset])[:, None]
        scores[-offset:] += rows[:offset] * same


class _Rows:
    """Score rows by word and by feature of a cell, for every offset side by side, made as they are met."""

    def __init__(self, model: SequenceModel, names: NameTables) -> None:
        self._model = model
        self._names = names
        self._words: dict[str, int] = {}
        self._cells: dict[str, int] = {}
        self._word_rows = np.zeros((4096, len(WORD_OFFSETS) * len(model.labels)), np.float32)
        self._cell_rows = np.zeros((1024, len(CELL_OFFSETS) * len(model.labels)), np.float32)

    def words(self, keys: Sequence[str]) -> npt.NDArray[np.intp]:
        """Return the numbers of words."""
        known = self._words
        if len(known) > _WORDS_KEPT:
            known.clear()
        for key in keys:
            if key not in known:
                number = known[key] = len(known)
                if number == len(self._word_rows):
                    self._word_rows = np.concatenate([self._word_rows, np.zeros_like(self._word_rows)])
                found = [
                    weights
                    for feature in word_features(self._names, self._model.clusters, key)
                    if (weights := self._model.words.get(feature)) is not None
                ]
                columns = np.concatenate([_NOWHERE, *(where for where, _ in found)])
                values = np.concatenate([_NOTHING, *(weights for _, weights in found)])
                self._word_rows[number] = np.bincount(columns, values, self._word_rows.shape[1])
        return np.fromiter((known[key] for key in keys), np.intp, len(keys))

    def cells(self, features: Iterable[Sequence[str]], count: int) -> npt.NDArray[np.intp]:
        """Return the numbers of features of cells, in order."""
        known = self._cells
        flat = [feature for some in features for feature in some]
        for feature in flat:
            if feature not in known:
                number = known[feature] = len(known)
                if number == len(self._cell_rows):
                    self._cell_rows = np.concatenate([self._cell_rows, np.zeros_like(self._cell_rows)])
                found = self._model.cells.get(feature)
                if found is not None:
                    self._cell_rows[number][found[0]] += found[1]
        return np.fromiter((known[feature] for feature in flat), np.intp, count)

    def word_rows(self, offset: int) -> Scores:
        """Return the rows of all words so far for a neighbour at `offset`."""
        size = len(self._model.labels)
        at = WORD_OFFSETS.index(offset) * size
        return self._word_rows[:, at : at + size]

    def cell_rows(self) -> Scores:
        """Return the rows of all features of cells so far, the offsets side by side."""
        return self._cell_rows


def load_model(code: str) -> SequenceModel | None:
    """Return the model of a language, None where the package has none.

    Raises:
        EngineError: the file is damaged.
    """
    path = resources.files("tawatur.extract") / "weights" / f"names_{code}.npz"
    return read_model(path, load_clusters(code)) if path.is_file() else None


def read_model(path: Traversable, clusters: Mapping[str, Cluster]) -> SequenceModel:
    """Return the model of a file.

    Raises:
        EngineError: the file is damaged.
    """
    try:
        data = np.load(io.BytesIO(path.read_bytes()), allow_pickle=False)
        labels = tuple(bytes(data["labels"]).decode("utf-8").split("\n"))
        words, cells = _weights(data, "words"), _weights(data, "cells")
        transitions = data["transitions"].astype(np.float32)
    except (ValueError, KeyError, OSError) as error:
        raise EngineError(
            f"the weights cannot be read: {error}", where=path.name, do="Install the package anew."
        ) from error
    return SequenceModel(labels=labels, words=words, cells=cells, transitions=transitions, clusters=clusters)


def _weights(data: Mapping[str, npt.NDArray[np.generic]], part: str) -> Weights:
    names = bytes(data[f"{part}_features"]).decode("utf-8").split("\n")
    bounds = data[f"{part}_bounds"].astype(np.intp)
    columns = data[f"{part}_columns"].astype(np.intp)
    values = data[f"{part}_values"].astype(np.float32)
    return {
        name: (columns[bounds[i] : bounds[i + 1]], values[bounds[i] : bounds[i + 1]])
        for i, name in enumerate(names)
    }
