"""Keys by which names are compared: what is left when spelling that varies is taken away."""

import re
from functools import lru_cache

__all__ = ["name_key", "skeleton"]

_NOT_LETTERS = re.compile(r"[\W_]+")
# Letters that stand for each other in Arabic spellings of foreign names, and those that are heard as vowels.
_ALIKE = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
})  # fmt: skip
_SOUNDS = str.maketrans({
    "ج": "g", "غ": "g", "ق": "g", "ك": "k", "ت": "t", "ط": "t", "ث": "s", "س": "s", "ص": "s", "ز": "s", "ش": "s",
    "ذ": "d", "د": "d", "ض": "d", "ظ": "d", "ف": "f", "ب": "b", "ح": "h", "خ": "h", "ه": "h", "ع": "", "ا": "",
    "و": "", "ي": "", "ء": "",
})  # fmt: skip


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return the name folded, one blank between words, without marks."""
    return " ".join(_NOT_LETTERS.sub(" ", name.translate(_ALIKE).lower()).split())


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Return the consonants of a name as they sound, words apart: equal for most spellings of one name."""
    words = []
    for word in name_key(name).split():
        heard = word.translate(_SOUNDS)
        words.append("".join(c for i, c in enumerate(heard) if i == 0 or heard[i - 1] != c) or word[:1])
    return " ".join(words)
