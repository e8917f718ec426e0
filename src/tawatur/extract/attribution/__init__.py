"""Reports: who said what, through whom, how firmly, and whether they deny it."""

from tawatur.extract.attribution.statements import find_statements

__all__ = ["find_statements"]
