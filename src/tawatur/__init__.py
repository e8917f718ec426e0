"""Tawatur: reads news into a dossier in which every finding stands on its words and its chain of sources."""

from tawatur._version import __version__
from tawatur.model import Article, Reading, Span, Statement

__all__ = ["Article", "Reading", "Span", "Statement", "__version__"]
