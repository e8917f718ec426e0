"""Two sentences to how they stand to each other: they agree, they disagree, or they speak of other things.

The weights are the lower layers of multilingual-e5-small (MIT), fine-tuned by `training/claims` on pairs of news
headlines; `weights/report.json` says on what and how well. They run on the processor through onnxruntime, in int8.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
import numpy.typing as npt
import onnxruntime

from tawatur.errors import EngineError
from tawatur.lang import LanguagePack
from tawatur.text.normal import normalise
from tawatur.text.tokens import cut

__all__ = ["Pieces", "Stance", "StanceJudge"]

# A word to the ids of its pieces in the vocabulary that the network was trained with.
Pieces = Callable[[str], Sequence[int]]
_START, _PAD, _END = 0, 1, 2
# Headlines, which the network learnt from, are shorter; of longer sentences the beginning says what they are about.
_FIRST, _BOTH = 39, 79


@dataclass(frozen=True, slots=True)
class Stance:
    """How probable it is that two sentences agree, disagree or have nothing to do with each other; together one."""

    agree: float
    disagree: float
    other: float


class StanceJudge:
    """The network, loaded once a process.

    Args:
        pieces: the vocabulary.
        pack: the language of the sentences.

    Raises:
        EngineError: the weights are missing from the installation or cannot be loaded.
    """

    def __init__(self, pieces: Pieces, pack: LanguagePack) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        try:
            weights = (files("tawatur.link") / "weights" / "stance.onnx").read_bytes()
            self._session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        except (OSError, ValueError, RuntimeError) as error:
            raise EngineError(
                "the weights that compare claims cannot be loaded",
                where=str(error),
                do="Install the package anew, or use the profile fast",
            ) from error
        self._pieces = pieces
        self._pack = pack

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Stance]:
        """Return the stance of each pair; which of the two comes first does not matter."""
        return [self._of(left, right) for left, right in pairs]

    def _of(self, left: str, right: str) -> Stance:
        # Each pair is run alone: in int8 the scores of a batch depend on what else is in it.
        scores = self._run([self._encode(left, right), self._encode(right, left)])
        return Stance(*(round(float(value), 3) for value in scores.mean(axis=0)))

    def _encode(self, left: str, right: str) -> list[int]:
        first = [_START, *(piece for word in self._words(left) for piece in self._pieces(word))][:_FIRST]
        second = [piece for word in self._words(right) for piece in self._pieces(word)]
        return [*[*first, _END, _END, *second][:_BOTH], _END]

    def _words(self, sentence: str) -> list[str]:
        form = normalise(sentence, self._pack).normal
        return [form[piece.start : piece.end] for piece in cut(form, 0, len(form))]

    def _run(self, rows: Sequence[Sequence[int]]) -> npt.NDArray[np.float32]:
        longest = max(map(len, rows))
        ids = np.full((len(rows), longest), _PAD, np.int64)
        attention = np.zeros_like(ids)
        for n, row in enumerate(rows):
            ids[n, : len(row)] = row
            attention[n, : len(row)] = 1
        scores: npt.NDArray[np.float32] = self._session.run(None, {"ids": ids, "attention": attention})[0]
        return scores
