"""The pruned vocabulary: which pieces of E5 are kept, and words to piece ids."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from e5 import E5File
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from tokenizers.pre_tokenizers import Metaspace

# Letters of the normal form of Arabic and Persian, ASCII, the marks of news typography.
ARABIC = re.compile(r"^▁?[\u0621-\u063A\u0641-\u064A\u067E\u0686\u0698\u06AF\u06A9\u06CC]+$")
PLAIN = re.compile(r"^▁?[ -~«»“”‘’„…–—،؛؟٪]+$")
LATIN_KEPT = 6000


def choose_pieces(source: E5File, texts: Iterable[str]) -> list[int]:
    """Return the ids to keep: special ones, all Arabic pieces, and the most used plain ones.

    Plain pieces (ASCII and marks) are ranked by how often `texts` use them, then by their score in E5; every
    single character is kept.
    """
    special = [source.bos, source.pad, source.eos, source.unknown]
    arabic, plain = [], []
    for i, piece in enumerate(source.pieces):
        if i in special or not piece:
            continue
        if ARABIC.match(piece) or piece == "▁":
            arabic.append(i)
        elif PLAIN.match(piece):
            plain.append(i)
    used: Counter[int] = Counter()
    full = build_tokenizer(source, list(range(len(source.pieces))))
    for text in texts:
        used.update(full.encode(text, add_special_tokens=False).ids)
    single = {i for i in plain if len(source.pieces[i].lstrip("▁")) <= 1}
    ranked = sorted(plain, key=lambda i: (i not in single, -used[i], -float(source.scores[i]), i))
    return special + sorted(arabic + ranked[:LATIN_KEPT])


def build_tokenizer(source: E5File, kept: list[int]) -> Tokenizer:
    """Return a unigram tokenizer over the kept pieces; a word is given without spaces."""
    vocabulary = [(source.pieces[i] or f"<{i}>", float(source.scores[i])) for i in kept]
    unknown = kept.index(source.unknown)
    tokenizer = Tokenizer(Unigram(vocabulary, unk_id=unknown, byte_fallback=False))
    tokenizer.pre_tokenizer = Metaspace(replacement="▁", prepend_scheme="always")
    return tokenizer


class Pieces:
    """Words to piece ids, remembered word by word."""

    def __init__(self, path: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(path))
        self.ids = cache(self._ids)
        vocabulary = json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"]
        self.size = len(vocabulary)

    def _ids(self, word: str) -> tuple[int, ...]:
        return tuple(self.tokenizer.encode(word, add_special_tokens=False).ids) or (3,)

    def unit(self, words: list[str], limit: int = 510) -> tuple[list[int], list[int]]:
        """Return the piece ids of a unit with its start and end, and the place of each word's first piece.

        Words beyond `limit` pieces have no place.
        """
        ids, first = [0], []
        for word in words:
            pieces = self.ids(word)
            if len(ids) + len(pieces) > limit:
                break
            first.append(len(ids))
            ids += pieces
        return [*ids, 2], first
