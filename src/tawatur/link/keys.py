"""Keys by which names are compared: what is left when spelling that varies is taken away."""

import re
from collections.abc import Mapping
from functools import lru_cache

from tawatur.lang.names import NameTables

__all__ = ["name_key", "skeleton"]

_NOT_LETTERS = re.compile(r"[\W_]+")
_LONGEST_SOUND = 2


@lru_cache(maxsize=65536)
def name_key(name: str, tables: NameTables) -> str:
    """Return the name with letters that are often confused written alike, one blank between words, no marks."""
    folded = "".join(tables.folding.get(c, c) for c in name.lower())
    return " ".join(_NOT_LETTERS.sub(" ", folded).split())


@lru_cache(maxsize=65536)
def skeleton(name: str, tables: NameTables) -> str:
    """Return the consonants of a name as they sound, words apart: equal for most spellings of one name.

    Names in the language's letters and in Latin ones give the same skeleton: «بوتين» and "Putin" are both `btn`.
    Without a table of sounds it is the name's key.
    """
    words = []
    for word in name_key(name, tables).split():
        heard = _heard(word.removeprefix(tables.article), tables.sounds)
        # A doubled consonant is heard once; a name of vowels alone keeps its first letter.
        words.append("".join(c for i, c in enumerate(heard) if i == 0 or heard[i - 1] != c) or word[:1])
    return " ".join(words)


def _heard(word: str, sounds: Mapping[str, str]) -> str:
    heard, at = "", 0
    while at < len(word):
        for size in range(_LONGEST_SOUND, 0, -1):
            sound = sounds.get(word[at : at + size])
            if sound is not None and at + size <= len(word):
                heard += sound
                at += size
                break
        else:
            heard += word[at]
            at += 1
    return heard
