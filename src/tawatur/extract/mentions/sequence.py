"""A small linear model over the cells of a sentence: reads weights, labels every cell, in plain numpy.

Each feature looks at one cell, so the score of a label is a sum of rows that are computed once for each word and
kept; labelling is then a few look-ups a cell and one Viterbi pass over all sentences of an article together.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tawatur.errors import EngineError
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.features import CELL_OFFSETS, WORD_OFFSETS, word_features
from tawatur.lang.names import NameTables

__all__ = ["SequenceModel", "load_model"]

Scores: TypeAlias = npt.NDArray[np.float32]
_FORBIDDEN = -1e4


@dataclass(slots=True, eq=False)
class SequenceModel:
    """Weights of features for labels, and of one label after another.

    Attributes:
        labels: `O` first, then `B-x` and `I-x`.
        weights: for each feature, its label numbers and weights.
        transitions: weight of (label, next label).
    """

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[npt.NDArray[np.intp], Scores]]
    transitions: Scores
    _tables: dict[int, "_Rows"] = field(default_factory=dict)

    def label(self, row: Row, features: Sequence[Sequence[str]]) -> list[str]:
        """Return the best label of every cell; `features` are those of `cell_features`."""
        if not len(row):
            return []
        scores = self._scores(row, features)
        best = self._decode(scores, row.sentences)
        return [self.labels[y] for y in best]

    def _scores(self, row: Row, features: Sequence[Sequence[str]]) -> Scores:
        table = self._tables.setdefault(id(row.names), _Rows(self, row.names))
        words = np.fromiter((table.word(key) for key in row.keys), np.intp, len(row))
        first = np.flatnonzero(np.diff(np.asarray(row.sentences), prepend=-1))
        groups = np.searchsorted(first, np.arange(len(row)), side="right")
        scores = np.zeros((len(row), len(self.labels)), np.float32)
        counts = np.fromiter(map(len, features), np.intp, len(row))
        flat = np.fromiter((table.cell(f) for fs in features for f in fs), np.intp, int(counts.sum()))
        owner = np.repeat(np.arange(len(row)), counts)
        for offset in WORD_OFFSETS:
            add_shifted(scores, table.word_rows(offset)[words], groups, offset)
        for offset in CELL_OFFSETS:
            own = np.zeros_like(scores)
            np.add.at(own, owner, table.cell_rows(offset)[flat])
            add_shifted(scores, own, groups, offset)
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
    """Score rows by word and by feature of a cell, made as they are met."""

    def __init__(self, model: SequenceModel, names: NameTables) -> None:
        self._model = model
        self._names = names
        self._words: dict[str, int] = {}
        self._cells: dict[str, int] = {}
        size = (1024, len(model.labels))
        self._word_rows = {offset: np.zeros(size, np.float32) for offset in WORD_OFFSETS}
        self._cell_rows = {offset: np.zeros(size, np.float32) for offset in CELL_OFFSETS}

    def word(self, key: str) -> int:
        """Return the number of a word."""
        number = self._words.get(key)
        if number is None:
            number = self._words[key] = len(self._words)
            self._fill(self._word_rows, number, word_features(self._names, key))
        return number

    def cell(self, feature: str) -> int:
        """Return the number of a feature of a cell."""
        number = self._cells.get(feature)
        if number is None:
            number = self._cells[feature] = len(self._cells)
            self._fill(self._cell_rows, number, (feature,))
        return number

    def word_rows(self, offset: int) -> Scores:
        """Return the rows of all words so far for a neighbour at `offset`."""
        return self._word_rows[offset]

    def cell_rows(self, offset: int) -> Scores:
        """Return the rows of all features of cells so far for a neighbour at `offset`."""
        return self._cell_rows[offset]

    def _fill(self, tables: dict[int, Scores], number: int, features: Iterable[str]) -> None:
        for offset, table in tables.items():
            if number >= len(table):
                table = tables[offset] = np.concatenate([table, np.zeros_like(table)])
            for feature in features:
                found = self._model.weights.get(f"{offset}:{feature}")
                if found is not None:
                    table[number, found[0]] += found[1]


def load_model(code: str) -> SequenceModel | None:
    """Return the model of a language, None where the package has none.

    Raises:
        EngineError: the file is damaged.
    """
    path = resources.files("tawatur.extract") / "weights" / f"names_{code}.npz"
    if not path.is_file():
        return None
    try:
        data = np.load(io.BytesIO(path.read_bytes()), allow_pickle=False)
        names = bytes(data["features"]).decode("utf-8").split("\n")
        labels = tuple(bytes(data["labels"]).decode("utf-8").split("\n"))
        bounds, columns = data["bounds"], data["columns"].astype(np.intp)
        values, transitions = data["values"].astype(np.float32), data["transitions"].astype(np.float32)
    except (ValueError, KeyError, OSError) as error:
        raise EngineError(
            f"the weights cannot be read: {error}", where=path.name, do="Install the package anew."
        ) from error
    weights = {
        name: (columns[bounds[i] : bounds[i + 1]], values[bounds[i] : bounds[i + 1]]) for i, name in enumerate(names)
    }
    return SequenceModel(labels=labels, weights=weights, transitions=transitions)
