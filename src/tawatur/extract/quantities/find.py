"""Quantities: numbers with their unit."""

from collections.abc import Sequence

from tawatur.lang import LanguagePack
from tawatur.model import Quantity, TimeExpression
from tawatur.text import Document

__all__ = ["find_quantities"]


def find_quantities(
    document: Document, pack: LanguagePack, times: Sequence[TimeExpression]
) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order; a number that belongs to a time is none."""
    del document, pack, times
    return ()
