"""Cues: the words that report, their frames, and where what is said opens."""

from tawatur.extract.attribution.cues.reads import CueRead, clause_stop, read_cues

__all__ = ["CueRead", "clause_stop", "read_cues"]
