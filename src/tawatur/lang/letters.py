"""Letters: which characters a normal form drops or replaces, and which letters count as one when matching."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from tawatur.errors import LexiconError
from tawatur.lang.lexicon import read_character, read_table, read_toml

__all__ = ["LetterTables", "load_letters"]

_FILE = "letters.tsv"
# Blocks whose characters are shapes of other letters; Unicode itself says of which (compatibility decomposition).
_SHAPES = ((0xFB50, 0xFDFC), (0xFE70, 0xFEFC))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LetterTables:
    """The letters of a language.

    Attributes:
        characters: for the normal form, a character (or a letter and its mark) and what replaces it: nothing, one
            character or several.
        folding: for matching, a character of the normal form and the one that stands for it.
        alphabet: the letters that words of the language are written with, in their normal form.
        neighbours: letters of the same script that only other languages use.
        strangers: frequent small words of languages that share the script, in their normal form.
    """

    characters: Mapping[str, str] = field(default_factory=dict)
    folding: Mapping[str, str] = field(default_factory=dict)
    alphabet: frozenset[str] = frozenset()
    neighbours: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()


def load_letters(folder: Traversable) -> LetterTables:
    """Return the letters of a pack: `letters.tsv`, `alphabet.toml` and what Unicode says of presentation forms.

    Raises:
        LexiconError: the file is out of shape, or a folding is not one to one.
    """
    characters = {
        chr(code): _written_out(chr(code))
        for first, last in _SHAPES
        for code in range(first, last + 1)
        if unicodedata.decomposition(chr(code))
    }
    folding: dict[str, str] = {}
    for row in read_table(folder, _FILE, ("code", "use", "becomes", "note")):
        character, becomes = _characters(row["code"]), _characters(row["becomes"])
        if row["use"] == "normal":
            characters[character] = becomes
        elif row["use"] == "fold" and len(character) == len(becomes) == 1:
            folding[character] = becomes
        else:
            raise LexiconError(f"{row['code']}: a folding needs one letter", where=_FILE, do="Mend the row.")
    characters = {key: "".join(characters.get(c, c) for c in value) for key, value in characters.items()}
    sets = {
        key: frozenset(map(str, value))
        for key, value in read_toml(folder, "alphabet.toml").items()
        if isinstance(value, list)
    }
    return LetterTables(
        characters=characters,
        folding=folding,
        alphabet=sets.get("alphabet", frozenset()),
        neighbours=sets.get("neighbours", frozenset()),
        strangers=sets.get("strangers", frozenset()),
    )


def _written_out(character: str) -> str:
    # Shapes of marks standing alone decompose to a space and the mark; the space was never in the text.
    return unicodedata.normalize("NFKC", character).removeprefix(" ")


def _characters(codes: str) -> str:
    return "".join(read_character(code, where=_FILE) for code in codes.split())
