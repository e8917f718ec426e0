"""Words to the word pieces of the encoder."""

import json
from functools import cache
from importlib.resources.abc import Traversable

__all__ = ["Pieces"]

START, PAD, END, UNKNOWN = 0, 1, 2, 3
_WORD_START = "▁"
# Below every score of the vocabulary: an unknown letter is taken only where no piece fits.
_UNKNOWN_COST = 10.0


class Pieces:
    """A unigram vocabulary: the best way to write a word as pieces, by the Viterbi algorithm.

    The method is that of SentencePiece's unigram model (Kudo 2018); the pieces and scores are those of
    multilingual-e5-small, pruned by `training/encoder/pieces.py`.

    Args:
        file: JSON with `pieces` and `scores`, two lists of one length; the first four are start, padding, end and
            unknown.
    """

    def __init__(self, file: Traversable) -> None:
        table = json.loads(file.read_text(encoding="utf-8"))
        self._scores: dict[str, tuple[int, float]] = {}
        for i, (piece, score) in enumerate(zip(table["pieces"], table["scores"], strict=True)):
            if i > UNKNOWN:
                self._scores.setdefault(piece, (i, score))
        self._longest = max(map(len, self._scores))
        self._unknown = min(score for _, score in self._scores.values()) - _UNKNOWN_COST
        self.of_word = cache(self._of_word)

    def _of_word(self, word: str) -> tuple[int, ...]:
        """Return the ids of the pieces of one word, never empty."""
        text = _WORD_START + word
        size = len(text)
        best = [0.0] + [float("-inf")] * size
        back: list[tuple[int, int]] = [(0, UNKNOWN)] * (size + 1)
        for start in range(size):
            so_far = best[start]
            for end in range(start + 1, min(size, start + self._longest) + 1):
                known = self._scores.get(text[start:end])
                if known is None:
                    if end > start + 1:
                        continue
                    known = (UNKNOWN, self._unknown)
                if so_far + known[1] > best[end]:
                    best[end] = so_far + known[1]
                    back[end] = (start, known[0])
        ids: list[int] = []
        at = size
        while at > 0:
            at, piece = back[at]
            ids.append(piece)
        return tuple(reversed(ids))
