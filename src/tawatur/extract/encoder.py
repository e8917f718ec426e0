"""The contextual encoder: each stretch of sentences is encoded once, and every head reads the result.

The weights are multilingual-e5-small (MIT), pruned and fine-tuned by `training/encoder`; `weights/report.json` says
on what. They run on the processor through onnxruntime, in int8.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
import numpy.typing as npt
import onnxruntime

from tawatur.errors import EngineError
from tawatur.extract.pieces import END, PAD, START, Pieces
from tawatur.text import Document

__all__ = ["Encoded", "Encoder", "group_tokens"]

# What the training used: a unit is as many whole sentences of one paragraph as fit, and never more than twice that.
UNIT_TOKENS = 96
_LIMIT_PIECES = 510
# Padded pieces a run, whatever the article's length: small enough for the processor's cache. On one core 512 read
# 108 sentences of news a second, 1024 read 86 and 4096 read 52.
_BATCH_PIECES = 512

# The output that is no head.
_STATES = "states"

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Encoded:
    """What the heads say of a stretch of tokens.

    Attributes:
        first: the index of the stretch's first token in `Document.tokens`.
        scores: for each head, log-probabilities of (tokens, labels).
        states: what the middle layer that knows most of grammar makes of each token, (tokens, width).
    """

    first: int
    scores: Mapping[str, Scores]
    states: Scores


def group_tokens(document: Document) -> tuple[tuple[int, int], ...]:
    """Return half-open token ranges to encode together: whole sentences of one paragraph, about `UNIT_TOKENS`."""
    groups: list[tuple[int, int]] = []
    paragraph = -1
    for sentence in document.sentences:
        first, end = sentence.first_token, sentence.end_token
        if first == end:
            continue
        fits = groups and sentence.paragraph == paragraph and end - groups[-1][0] <= UNIT_TOKENS
        if fits:
            groups[-1] = (groups[-1][0], end)
        else:
            groups += [(at, min(at + 2 * UNIT_TOKENS, end)) for at in range(first, end, 2 * UNIT_TOKENS)]
        paragraph = sentence.paragraph
    return tuple(groups)


class Encoder:
    """The encoder, loaded once a process.

    Raises:
        EngineError: the weights are missing from the installation or cannot be loaded.
    """

    def __init__(self) -> None:
        folder = files("tawatur.extract") / "weights"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        try:
            weights = (folder / "encoder.onnx").read_bytes()
            self._session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
            self.labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
            self._pieces = Pieces(folder / "vocabulary.json")
        except (OSError, ValueError, RuntimeError) as error:
            raise EngineError(
                f"the encoder cannot be loaded ({error})",
                where=str(folder),
                do="Install Tawatur anew, or read with `--profile fast`.",
            ) from error

    def encode(self, document: Document) -> tuple[Encoded, ...]:
        """Return what every head says of every token, in text order.

        The stretches of one article run in batches of their own, so that the result does not depend on what else is
        read beside it: int8 scales are taken over a batch.
        """
        units = [self._unit(document, first, end) for first, end in group_tokens(document)]
        found: list[Encoded | None] = [None] * len(units)
        for batch in _batches(units):
            scores = self._run([units[i].ids for i in batch])
            for row, i in enumerate(batch):
                places = units[i].places
                found[i] = Encoded(
                    first=units[i].first,
                    scores={head: _log_softmax(scores[head][row, places]) for head in self.labels},
                    states=scores[_STATES][row, places],
                )
        return tuple(e for e in found if e is not None)

    def _unit(self, document: Document, first: int, end: int) -> "_Unit":
        ids, places = [START], []
        for token in document.tokens[first:end]:
            pieces = self._pieces.of_word(token.form)
            if len(ids) + len(pieces) > _LIMIT_PIECES:
                break
            places.append(len(ids))
            ids += pieces
        return _Unit(first=first, ids=(*ids, END), places=tuple(places))

    def _run(self, rows: Sequence[Sequence[int]]) -> dict[str, Scores]:
        width = max(map(len, rows))
        ids = np.full((len(rows), width), PAD, np.int64)
        attention = np.zeros((len(rows), width), np.int64)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = row
            attention[i, : len(row)] = 1
        wanted = [*self.labels, _STATES]
        return dict(zip(wanted, self._session.run(wanted, {"ids": ids, "attention": attention}), strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    first: int
    ids: tuple[int, ...]
    places: tuple[int, ...]


def _batches(units: Sequence[_Unit]) -> Iterator[list[int]]:
    """Yield indices of units of about the same length, so that little is spent on padding."""
    batch: list[int] = []
    for i in sorted(range(len(units)), key=lambda i: (len(units[i].ids), i)):
        if batch and (len(batch) + 1) * len(units[i].ids) > _BATCH_PIECES:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _log_softmax(scores: Scores) -> Scores:
    shifted = scores - scores.max(axis=-1, keepdims=True)
    out: Scores = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return out
