"""Words, numbers and marks of a normal form."""

import re
from typing import NamedTuple

from tawatur.text.document import TokenKind

__all__ = ["Piece", "cut"]

# Latin words keep an inner stop, apostrophe or hyphen (U.S, O'Neill, F-16); other scripts do not write so.
_PIECES = re.compile(
    r"(?P<latin>[A-Za-zÀ-ɏ](?:[0-9A-Za-zÀ-ɏ]|['’.&-](?=[A-Za-zÀ-ɏ0-9]))*)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_A-Za-zÀ-ɏ](?:[^\W\d_A-Za-zÀ-ɏ]|[\u0300-\u036F\u0900-\u0903\u093A-\u094F])*)"
    r"|(?P<mark>\.{2,}|[^\w\s]|_+)"
)


class Piece(NamedTuple):
    """A token before it is known which sentence it belongs to: `[start, end)` in the normal form."""

    start: int
    end: int
    kind: TokenKind


def cut(normal: str, start: int, end: int) -> list[Piece]:
    """Return the words, numbers and marks of `normal[start:end]`; all but blanks belongs to one of them."""
    pieces = []
    for match in _PIECES.finditer(normal, start, end):
        group = match.lastgroup
        kind: TokenKind = "number" if group == "number" else "mark" if group == "mark" else "word"
        pieces.append(Piece(match.start(), match.end(), kind))
    return pieces
