"""A text to its quantities: how many of what, how the words bound it, and per what."""

from tawatur.extract.quantities.find import find_quantities

__all__ = ["find_quantities"]
