"""A sentence to its numbers: its words and figures, cut for the grammars, and what they come to."""

from tawatur.extract.numerals.lexemes import Lexeme, Lexer, lexer_of
from tawatur.extract.numerals.numbers import Number, figure_value, find_numbers

__all__ = ["Lexeme", "Lexer", "Number", "figure_value", "find_numbers", "lexer_of"]
