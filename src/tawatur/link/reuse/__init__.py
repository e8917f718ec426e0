"""Articles to what they share: the same words, where, and who took them from whom."""

from tawatur.link.reuse.find import find_reuses
from tawatur.link.reuse.piece import Piece, make_piece

__all__ = ["Piece", "find_reuses", "make_piece"]
