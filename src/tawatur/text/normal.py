"""The normal form of a text, its form for matching, and the way back from both to the text."""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tawatur.lang import LanguagePack
from tawatur.lang.letters import LetterTables

__all__ = ["NormalText", "fold", "normalise"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NormalText:
    """A normal form, its folded form of the same length, and where each character starts in the text.

    `to_raw` has one offset more than `normal` has characters: the length of the text. It never falls.
    """

    normal: str
    folded: str
    to_raw: Sequence[int]


@dataclass(frozen=True, slots=True, eq=False)
class _Alphabet:
    """Letter tables made ready: one-to-one replacements, and a pattern for all that change the length."""

    direct: dict[int, str]
    folding: dict[int, str]
    uneven: re.Pattern[str] | None


def normalise(text: str, pack: LanguagePack) -> NormalText:
    """Return the normal form of a text with its map back; applied to a normal form it changes nothing."""
    alphabet = _alphabet(pack.letters)
    normal, to_raw = _replace_uneven(text, pack.letters, alphabet)
    normal = normal.translate(alphabet.direct)
    return NormalText(normal=normal, folded=normal.translate(alphabet.folding), to_raw=to_raw)


def fold(word: str, pack: LanguagePack) -> str:
    """Return a word's normal form folded: the key for looking it up in a lexicon."""
    return normalise(word, pack).folded


def _replace_uneven(text: str, letters: LetterTables, alphabet: _Alphabet) -> tuple[str, Sequence[int]]:
    if alphabet.uneven is None or not alphabet.uneven.search(text):
        return text, range(len(text) + 1)
    to_raw = array("I")
    pieces: list[str] = []
    at = 0
    for match in alphabet.uneven.finditer(text):
        start = match.start()
        replacement = letters.characters[match.group()]
        pieces.append(text[at:start])
        to_raw.extend(range(at, start))
        if replacement:
            pieces.append(replacement)
            to_raw.extend([start] * len(replacement))
        at = match.end()
    pieces.append(text[at:])
    to_raw.extend(range(at, len(text) + 1))
    return "".join(pieces), to_raw


@lru_cache(maxsize=32)
def _alphabet(letters: LetterTables) -> _Alphabet:
    direct = {ord(key): value for key, value in letters.characters.items() if len(key) == len(value) == 1}
    uneven = [key for key, value in letters.characters.items() if len(key) != 1 or len(value) != 1]
    sequences = sorted((re.escape(key) for key in uneven if len(key) > 1), key=len, reverse=True)
    single = "".join(re.escape(key) for key in uneven if len(key) == 1)
    branches = sequences + ([f"[{single}]"] if single else [])
    return _Alphabet(
        direct=direct,
        folding={ord(key): value for key, value in letters.folding.items()},
        uneven=re.compile("|".join(branches)) if branches else None,
    )
